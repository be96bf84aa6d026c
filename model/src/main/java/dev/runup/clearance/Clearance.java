package dev.runup.clearance;

import dev.runup.clearance.Cleared.Shown;
import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Field;
import dev.runup.fact.Mark;
import dev.runup.fact.Moment;
import dev.runup.fact.Shape;
import dev.runup.fact.Value;
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
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Decides what an edition may show, before anything else is decided.
///
/// Until withholding is built, a dossier of which anything would have to be withheld is refused as
/// a whole.
public final class Clearance {

  private final Dossier dossier;
  private final Map<FactId, Fact> facts = new HashMap<>();

  private Clearance(Dossier dossier) {
    this.dossier = dossier;
    dossier.facts().forEach(fact -> facts.put(fact.id(), fact));
  }

  /// Gives back what the edition may show; refused if a fact has no mark, or one above the
  /// edition's ceiling.
  public static Checked<Cleared> clear(Dossier dossier, Edition edition) {
    Clearance clearance = new Clearance(dossier);
    List<Problem> problems = new ArrayList<>();
    clearance.checkMarked(problems);
    if (problems.isEmpty()) {
      clearance.checkCeiling(edition, problems);
    }
    return Checked.of(new Cleared(dossier, clearance.shown()), problems);
  }

  private void checkMarked(List<Problem> problems) {
    List<Fact> unmarked = dossier.facts().stream().filter(fact -> fact.mark() == null).toList();
    if (!unmarked.isEmpty()) {
      problems.add(
          refusal(
              "unmarked",
              unmarked.getFirst().ref(CommonField.MARK),
              count(unmarked.size()) + (unmarked.size() == 1 ? " has" : " have") + " no mark",
              "Mark it here, in the file's intake, or all at once in runup.yaml, as in \"mark: TLP:CLEAR\"."));
    }
  }

  private void checkCeiling(Edition edition, List<Problem> problems) {
    List<Fact> above = new ArrayList<>();
    for (Fact fact : dossier.facts()) {
      Mark mark = raised(fact, new TreeSet<>());
      if (mark != null && mark.compareTo(edition.ceiling()) > 0) {
        above.add(fact);
      }
    }
    if (!above.isEmpty()) {
      Fact first = above.getFirst();
      Mark mark = raised(first, new TreeSet<>());
      problems.add(
          refusal(
              "above-ceiling",
              first.ref(CommonField.MARK),
              count(above.size())
                  + (above.size() == 1 ? " is" : " are")
                  + " marked above "
                  + edition.ceiling().label()
                  + ", the ceiling of the edition \""
                  + edition.name()
                  + "\"; the first is "
                  + first.id()
                  + (mark == null ? "" : ", " + mark.label()),
              "Facts can't be withheld yet: raise the edition's \"ceiling\" in runup.yaml, or take them out."));
    }
  }

  private static String count(int facts) {
    return facts == 1 ? "1 fact" : facts + " facts";
  }

  private static Problem refusal(String code, FieldRef ref, String message, String hint) {
    return Problem.error(code, ref, message, hint).as(Severity.REFUSAL);
  }

  /// Gives back the fact's mark, raised by what it cites and needs.
  private @Nullable Mark raised(Fact fact, Set<FactId> visited) {
    Mark highest = fact.mark();
    visited.add(fact.id());
    for (FactId id : needed(fact)) {
      Fact needed = facts.get(id);
      if (needed != null && !visited.contains(id)) {
        Mark other = raised(needed, visited);
        highest =
            highest == null || (other != null && other.compareTo(highest) > 0) ? other : highest;
      }
    }
    return highest;
  }

  /// Gives back what a fact can't be shown without: the sources it cites, and references that say
  /// so.
  private static List<FactId> needed(Fact fact) {
    List<FactId> needed = new ArrayList<>();
    fact.citations().forEach(citation -> needed.add(citation.source()));
    for (Field field : fact.values().keySet()) {
      if (field.spec().shape() instanceof Shape.Reference(var _, boolean need) && need) {
        fact.all(field, Value.Target.class).forEach(target -> needed.add(target.fact()));
      }
    }
    return needed;
  }

  private List<Shown> shown() {
    List<Shown> shown = new ArrayList<>();
    for (Fact fact : dossier.facts()) {
      Instant from = from(fact, new TreeSet<>());
      Moment own = fact.recorded();
      boolean start = from.equals(Instant.MIN);
      LocalDate day = start ? LocalDate.MIN : LocalDate.ofInstant(from, dossier.zone());
      boolean wholeDay = own != null && own.wholeDay() && own.day().equals(day);
      shown.add(new Shown(fact, from, day, wholeDay));
    }
    return shown;
  }

  /// A fact can't be seen before what it needs.
  private Instant from(Fact fact, Set<FactId> visited) {
    Moment recorded = fact.recorded();
    Instant latest = recorded == null ? Instant.MIN : recorded.from();
    visited.add(fact.id());
    for (FactId id : needed(fact)) {
      Fact needed = facts.get(id);
      if (needed != null && !visited.contains(id)) {
        Instant other = from(needed, visited);
        latest = other.isAfter(latest) ? other : latest;
      }
    }
    return latest;
  }
}
