package dev.runup.typing;

import dev.runup.dossier.DossierFiles;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.node.ParsedFiles;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.progress.Progress;
import dev.runup.reading.DossierReader;
import dev.runup.reading.DossierReader.ReadResult;
import dev.runup.release.ReleaseEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Gives a fact another id, in all files of its dossier.
///
/// The new texts are read before they are given out. If a reference would mean another fact, or
/// none, nothing is renamed.
public final class Renaming {

  private final DossierFiles files;
  private final ReadResult reading;

  /// @param reading the facts that were read from `files`
  public Renaming(DossierFiles files, ReadResult reading) {
    this.files = files;
    this.reading = reading;
  }

  /// Returns the edits of each file, or the problem that prevents them.
  public Checked<Map<String, List<TextEdit>>> rename(FactId fact, String id) {
    if (!FactId.FORM.matcher(id).matches()) {
      return refuse(
          ProblemCode.WRONG_ID,
          "\"" + id + "\" can't be an id",
          "Ids have 2 to 48 characters of a–z, 0–9 and \"-\", and begin with a letter.");
    }
    if (reading.dossier() instanceof Checked.Bad) {
      return refuse(
          ProblemCode.WRONG_ID,
          "the dossier has errors, so not all references to \"" + fact.id() + "\" are known",
          "Mend them first: runup check DOSSIER");
    }
    IdPlaces references = IdPlaces.of(reading);
    if (fact.type() == FactType.POSITION
        || references.of(fact).stream().noneMatch(IdPlaces.IdPlace::isDeclaration)) {
      return refuse(
          ProblemCode.WRONG_ID,
          fact + " has no typed id",
          "A position has the ids of its actor and its issue. To type the ids of other facts: runup"
              + " ids DOSSIER");
    }
    if (reading.readable().facts().stream()
        .anyMatch(one -> one.id().equals(new FactId(fact.type(), id)))) {
      return refuse(ProblemCode.DUPLICATE_ID, "\"" + id + "\" is taken", "Write another id.");
    }
    if (isTakenBack(fact)) {
      return refuse(
          ProblemCode.WRONG_ID,
          fact + " is taken back, and under another id it would be published again",
          "Keep its id.");
    }
    Map<String, List<TextEdit>> edits = references.edits(fact, id);
    return readsTheSame(references, edits, fact, new FactId(fact.type(), id))
        ? Checked.good(edits)
        : refuse(
            ProblemCode.AMBIGUOUS_ID,
            "with the id \"" + id + "\" a reference would mean another fact",
            "Write an id that no fact has, whatever its type.");
  }

  /// Returns whether the release register keeps the fact, or a position of it, from being shown.
  private boolean isTakenBack(FactId fact) {
    for (ReleaseEntry entry : reading.readable().releases().inForce()) {
      String target = entry.target().fact();
      boolean isPosition =
          target != null
              && target.startsWith(FactType.POSITION.word() + ":")
              && (fact.type() == FactType.ACTOR && target.contains(":" + fact.id() + "/")
                  || fact.type() == FactType.ISSUE && target.endsWith("/" + fact.id()));
      if (isPosition || fact.toString().equals(target)) {
        return true;
      }
    }
    return false;
  }

  private boolean readsTheSame(
      IdPlaces before, Map<String, List<TextEdit>> edits, FactId old, FactId renamed) {
    Map<String, String> texts = new LinkedHashMap<>();
    Stream.concat(Stream.ofNullable(files.facts().settings()), files.facts().facts().stream())
        .filter(file -> edits.containsKey(file.name()))
        .forEach(file -> texts.put(file.name(), with(file, edits)));
    ReadResult after =
        DossierReader.read(files.facts().withTexts(texts), Progress.NONE, new ParsedFiles());
    return after.dossier() instanceof Checked.Good
        && IdPlaces.of(after)
            .facts()
            .equals(before.facts().stream().map(one -> moved(one, old, renamed)).toList());
  }

  private static String with(Input file, Map<String, List<TextEdit>> edits) {
    return new TextLines(file.text()).with(edits.getOrDefault(file.name(), List.of()));
  }

  /// Returns the id that a fact has after the renaming. A position has those of its actor and its
  /// issue.
  private static FactId moved(FactId fact, FactId old, FactId renamed) {
    if (fact.equals(old)) {
      return renamed;
    }
    int slash = fact.id().indexOf('/');
    if (fact.type() != FactType.POSITION || slash < 0) {
      return fact;
    }
    String actor = fact.id().substring(0, slash);
    String issue = fact.id().substring(slash + 1);
    boolean isActor = old.type() == FactType.ACTOR && actor.equals(old.id());
    boolean isIssue = old.type() == FactType.ISSUE && issue.equals(old.id());
    return new FactId(
        FactType.POSITION,
        (isActor ? renamed.id() : actor) + "/" + (isIssue ? renamed.id() : issue));
  }

  private static Checked<Map<String, List<TextEdit>>> refuse(
      ProblemCode code, String message, String hint) {
    return Checked.bad(Problem.of(code, message, hint));
  }
}
