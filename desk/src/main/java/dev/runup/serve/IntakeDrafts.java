package dev.runup.serve;

import dev.runup.dossier.DossierFiles;
import dev.runup.drafts.DraftDecision;
import dev.runup.drafts.DraftDecision.ChangedFile;
import dev.runup.fact.CommonField;
import dev.runup.fact.FactId;
import dev.runup.node.JsonWriter;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.publish.EditedFolder;
import dev.runup.serve.IntakeDesk.Outcome;
import dev.runup.serve.SavedEntries.Saved;
import dev.runup.typing.Trial;
import dev.runup.typing.TypedEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Decides on drafted facts, one at a time, and counts what became of them.
final class IntakeDrafts {

  private final IntakeDesk desk;
  private int accepted;
  private int changed;
  private int refused;

  IntakeDrafts(IntakeDesk desk) {
    this.desk = desk;
  }

  /// Who decides on which draft.
  ///
  /// @param version the number of the drafted version of the fact
  /// @param by the name of the person
  record Decision(FactId fact, int version, String by) {}

  /// Takes a draft as it is: `drafted` becomes `reviewed`.
  Outcome accept(Decision on, IntakeRequest request) {
    return desk.locked(edited -> {
      Outcome outcome =
          written(
              edited,
              DraftDecision.accept(desk.read(), on.fact(), on.version(), on.by(), request.day()));
      accepted += outcome instanceof Outcome.Done ? 1 : 0;
      return outcome;
    });
  }

  /// Deletes a draft.
  Outcome refuse(Decision on) {
    return desk.locked(edited -> {
      Outcome outcome = written(edited, DraftDecision.refuse(desk.read(), on.fact(), on.version()));
      refused += outcome instanceof Outcome.Done ? 1 : 0;
      return outcome;
    });
  }

  private static Outcome written(EditedFolder edited, Checked<ChangedFile> made) {
    if (!(made instanceof Checked.Good<ChangedFile>(ChangedFile file, var _))) {
      return refusal(made.problems());
    }
    edited.change(file.name(), file.before(), file.after());
    return done(file.name(), edited);
  }

  /// Deletes a draft, and saves in its place what a person made of it.
  Outcome change(Decision on, IntakeRequest request) {
    return desk.locked(edited -> {
      DossierFiles files = desk.read();
      Checked<ChangedFile> made = DraftDecision.refuse(files, on.fact(), on.version());
      if (!(made instanceof Checked.Good<ChangedFile>(ChangedFile file, var _))) {
        return refusal(made.problems());
      }
      DossierFiles without = files.with(new Input(file.name(), file.after()));
      TypedEntry entry = request.entries().getLast();
      Map<String, Object> values = new LinkedHashMap<>(entry.values());
      values.put(CommonField.REVIEWED.key(), JsonWriter.object("by", on.by(), "at", request.day()));
      IntakeRequest reviewed =
          request.with(new TypedEntry(entry.type(), values)).replacingNothing();
      Trial trial = desk.attemptToSave(reviewed, without);
      if (!trial.isSound()) {
        return new Outcome.Wrong(trial);
      }
      boolean isSame = trial.file().name().equals(file.name());
      edited.change(file.name(), file.before(), isSame ? trial.file().text() : file.after());
      if (!isSame) {
        try {
          IntakeDesk.write(edited, without, trial);
        } catch (RuntimeException e) {
          edited.change(file.name(), file.after(), file.before());
          throw e;
        }
      }
      changed++;
      return done(trial.file().name(), edited);
    });
  }

  private static Outcome refusal(List<Problem> problems) {
    Problem first = problems.getFirst();
    return new Outcome.Refused(first.message() + (first.hint() == null ? "" : ". " + first.hint()));
  }

  private static Outcome done(String file, EditedFolder edited) {
    return new Outcome.Done(Saved.in(file), edited.theirs());
  }

  /// Returns what became of the drafts since the preview was started, in words.
  String count() {
    return accepted + " accepted, " + changed + " changed, " + refused + " refused";
  }
}
