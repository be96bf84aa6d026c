package dev.runup.serve;

import dev.runup.dossier.DossierFiles;
import dev.runup.fact.FactId;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.serve.IntakeDesk.Outcome;
import dev.runup.serve.SavedEntries.Saved;
import dev.runup.text.Sha256;
import dev.runup.typing.IntakeFile;
import dev.runup.typing.Trial;
import dev.runup.typing.TypedEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes out of the files what was saved since the preview was started, or changes it in place.
/// Only what nobody has touched since is changed.
record IntakeUndo(IntakeDesk desk) {

  /// Takes out what was saved, if its bytes are as they were saved and nothing else needs it.
  ///
  /// @param number its number
  Outcome undo(int number) {
    return desk.locked(edited -> {
      Saved last = desk.saved().numbered(number);
      if (last == null) {
        return new Outcome.Refused("there is nothing to take back");
      }
      DossierFiles files = desk.read();
      String before = IntakeDesk.text(files, last.file());
      String text = before;
      for (String added : last.added().reversed()) {
        String without = new IntakeFile(last.file(), text).without(added);
        if (without == null) {
          return new Outcome.Refused(
              last.file() + " was changed at this place since, so it stays as it is");
        }
        text = without;
      }
      // A file with nothing but its intake was begun for these entries.
      boolean isBegun = text.strip().lines().count() == 1 && text.startsWith("intake:");
      Problem needed = needed(files, new IntakeFile(last.file(), isBegun ? "" : text));
      if (needed != null) {
        return new Outcome.Refused("it stays, because another fact needs it: " + needed.message());
      }
      edited.change(last.file(), before, isBegun ? null : text);
      last.archive().forEach(edited::deleteIfUnchanged);
      desk.saved().remove(last);
      return new Outcome.Done(
          new Saved(
              number,
              last.file(),
              last.added(),
              last.entries(),
              false,
              isBegun ? "" : Sha256.hex(text),
              Map.of(),
              ""),
          edited.theirs());
    });
  }

  /// Returns whether a fact may be changed in place: it was saved since the preview was started,
  /// nobody has touched its lines, and no issue was released since.
  boolean isChangeable(FactId fact, DossierFiles files) {
    Saved one = desk.saved().with(fact);
    return one != null
        && one.releases().equals(IntakeDesk.releases(files))
        && one.without(fact, IntakeDesk.text(files, one.file())) != null;
  }

  /// Returns the values of a fact as they were saved since the preview was started; empty if it
  /// wasn't.
  Map<String, Object> typed(FactId fact) {
    Saved one = desk.saved().with(fact);
    return one == null ? Map.of() : one.entries().get(one.indexOf(fact)).values();
  }

  /// Saves a fact in place of itself, as it was saved before, with what is made for it now.
  Outcome change(IntakeRequest request) {
    return desk.locked(edited -> {
      DossierFiles files = desk.read();
      FactId fact = request.replaces() == null ? null : request.replaces().fact();
      Saved one = fact == null ? null : desk.saved().with(fact);
      if (fact == null || one == null || !isChangeable(fact, files)) {
        return new Outcome.Refused(
            "this fact can't be changed in place any more: its lines were changed, or an issue was"
                + " released since. Correct it by an update");
      }
      Trial trial = desk.attemptToSave(request, files);
      if (!trial.isSound()) {
        return new Outcome.Wrong(trial);
      }
      Problem needed = needed(files, trial.file());
      if (needed != null) {
        return new Outcome.Refused("another fact needs it as it is: " + needed.message());
      }
      IntakeDesk.write(edited, files, trial);
      Saved changed = changed(one, one.indexOf(fact), trial, request);
      desk.saved().remove(one);
      desk.saved().add(changed);
      return new Outcome.Done(changed, edited.theirs());
    });
  }

  /// Returns what was saved, with what a trial added in place of one entry.
  private static Saved changed(Saved one, int entry, Trial trial, IntakeRequest request) {
    List<String> added = new ArrayList<>(one.added());
    List<TypedEntry> entries = new ArrayList<>(one.entries());
    added.remove(entry);
    entries.remove(entry);
    added.addAll(entry, trial.added());
    entries.addAll(entry, request.entries());
    return new Saved(
        one.number(),
        one.file(),
        added,
        entries,
        false,
        Sha256.hex(trial.file().text()),
        one.archive(),
        one.releases());
  }

  /// Returns an error that a file would bring into the dossier with another text, or null.
  private @Nullable Problem needed(DossierFiles files, IntakeFile other) {
    List<Problem> after =
        desk.dossier(files.with(new Input(other.name(), other.text()))).problems();
    return Trial.newErrors(desk.dossier(files).problems(), after).stream().findFirst().orElse(null);
  }
}
