package dev.runup.clearance;

import dev.runup.clearance.Cleared.Shown;
import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Mark;
import dev.runup.fact.Moment;
import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Decides what an edition may show, before anything else is decided.
///
/// Until withholding is built, a dossier of which anything would have to be withheld is refused as
/// a whole.
public final class Clearance {

  private Clearance() {}

  /// Gives back what the edition may show; refused if a fact has no mark, or one above the
  /// edition's ceiling.
  public static Checked<Cleared> clear(Dossier dossier, Edition edition) {
    List<Fact> unmarked = dossier.facts().stream().filter(fact -> fact.mark() == null).toList();
    if (!unmarked.isEmpty()) {
      return Checked.bad(unmarked(unmarked));
    }
    Needs needs = new Needs(dossier.facts());
    Map<FactId, Mark> marks = marks(dossier, needs);
    List<Fact> above =
        dossier.facts().stream()
            .filter(fact -> mark(fact, marks).compareTo(edition.ceiling()) > 0)
            .toList();
    return above.isEmpty()
        ? Checked.good(new Cleared(dossier.settings(), shown(dossier, needs)))
        : Checked.bad(above(above, mark(above.getFirst(), marks), edition));
  }

  private static Map<FactId, Mark> marks(Dossier dossier, Needs needs) {
    Map<FactId, Mark> own = new HashMap<>();
    dossier.facts().forEach(fact -> own.put(fact.id(), Objects.requireNonNull(fact.mark())));
    return needs.raise(own);
  }

  private static Mark mark(Fact fact, Map<FactId, Mark> marks) {
    return Objects.requireNonNull(marks.get(fact.id()));
  }

  private static Problem unmarked(List<Fact> facts) {
    return refusal(
        "unmarked",
        facts.getFirst().ref(CommonField.MARK),
        (facts.size() == 1 ? "1 fact has" : facts.size() + " facts have") + " no mark",
        "Mark it here, in the file's intake, or all at once in runup.yaml, as in \"mark: TLP:CLEAR\".");
  }

  private static Problem above(List<Fact> facts, Mark first, Edition edition) {
    String message =
        (facts.size() == 1 ? "1 fact is" : facts.size() + " facts are")
            + (" marked above " + edition.ceiling().label())
            + (", the ceiling of the edition \"" + edition.name() + "\"; the first is ")
            + (facts.getFirst().id() + ", " + first.label());
    return refusal(
        "above-ceiling",
        facts.getFirst().ref(CommonField.MARK),
        message,
        "Facts can't be withheld yet: raise the edition's \"ceiling\" in runup.yaml, or take them out.");
  }

  private static Problem refusal(String code, FieldRef ref, String message, String hint) {
    return Problem.error(code, ref, message, hint).as(Severity.REFUSAL);
  }

  /// A fact can't be seen before what it needs.
  private static List<Shown> shown(Dossier dossier, Needs needs) {
    Map<FactId, Since> own = new HashMap<>();
    for (Fact fact : dossier.facts()) {
      Moment recorded = fact.recorded();
      own.put(
          fact.id(),
          recorded == null
              ? new Since(Instant.MIN, true)
              : new Since(recorded.from(), recorded.wholeDay()));
    }
    Map<FactId, Since> raised = needs.raise(own);
    List<Shown> shown = new ArrayList<>();
    for (Fact fact : dossier.facts()) {
      Since since = Objects.requireNonNull(raised.get(fact.id()));
      LocalDate day =
          since.from().equals(Instant.MIN)
              ? LocalDate.MIN
              : LocalDate.ofInstant(since.from(), dossier.settings().zone());
      shown.add(new Shown(fact, since.from(), day, since.wholeDay()));
    }
    return shown;
  }

  /// From when on something is known; a moment of a day is later than that whole day.
  private record Since(Instant from, boolean wholeDay) implements Comparable<Since> {
    @Override
    public int compareTo(Since other) {
      int byInstant = from.compareTo(other.from);
      return byInstant != 0 ? byInstant : Boolean.compare(other.wholeDay, wholeDay);
    }
  }
}
