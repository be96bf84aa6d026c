package dev.runup.clearance;

import dev.runup.clearance.Cleared.Shown;
import dev.runup.fact.Amendment;
import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Revision;
import dev.runup.fact.Settings;
import dev.runup.fact.UpdateField;
import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Decides what an edition may show, over all versions of all facts, before anything else is
/// decided.
///
/// What it gives back does not depend on what it withholds: it is the same without it.
public final class Clearance {

  private Clearance() {}

  /// Gives back what the edition may show; refused if a fact or an update has no mark, or if
  /// nothing may be shown.
  public static Checked<Cleared> clear(Dossier dossier, Edition edition) {
    Problem unmarked = unmarked(dossier);
    if (unmarked != null) {
      return Checked.bad(unmarked);
    }
    Withholding withholding = new Withholding(dossier, edition.ceiling());
    Map<FactId, List<Version>> versions = withholding.shown();
    if (versions.isEmpty() && !dossier.facts().isEmpty()) {
      return Checked.bad(nothing(edition));
    }
    Settings settings = dossier.settings();
    IdentityHashMap<Version, Since> since = new Needs(versions).since();
    List<Shown> shown = new ArrayList<>();
    for (List<Version> one : versions.values()) {
      shown.addAll(shown(one, since, settings, withholding::gone));
    }
    return Checked.good(new Cleared(settings.without(withholding::gone), shown));
  }

  private static @Nullable Problem unmarked(Dossier dossier) {
    List<Fact> facts = dossier.facts().stream().filter(fact -> fact.mark() == null).toList();
    List<Revision> updates =
        dossier.revisions().stream().filter(update -> update.mark() == null).toList();
    if (facts.isEmpty() && updates.isEmpty()) {
      return null;
    }
    FieldRef first =
        facts.isEmpty()
            ? updates.getFirst().ref(UpdateField.MARK)
            : facts.getFirst().ref(CommonField.MARK);
    return Problem.error(
            "unmarked",
            first,
            facts.isEmpty() ? none(updates.size(), "update") : none(facts.size(), "fact"),
            "Mark it here, in the file's intake, or all at once in runup.yaml, as in \"mark: TLP:CLEAR\".")
        .as(Severity.REFUSAL);
  }

  private static String none(int count, String what) {
    return count == 1 ? "1 " + what + " has no mark" : count + " " + what + "s have no mark";
  }

  private static Problem nothing(Edition edition) {
    return Problem.error(
            "nothing-cleared",
            "every fact is marked above "
                + edition.ceiling().label()
                + ", the ceiling of the edition \""
                + edition.name()
                + "\", or needs one that is",
            "Raise the edition's \"ceiling\" in runup.yaml, or mark lower what may be shown.")
        .as(Severity.REFUSAL);
  }

  /// Gives back the versions of one fact that are ever in force.
  private static List<Shown> shown(
      List<Version> versions,
      IdentityHashMap<Version, Since> times,
      Settings settings,
      Predicate<FactId> gone) {
    List<Shown> shown = new ArrayList<>();
    for (Version version : everInForce(versions, times)) {
      Fact fact = version.fact().published(gone);
      Fact last = shown.isEmpty() ? null : shown.getLast().fact();
      if (last != null && saysNothingNew(last, fact)) {
        continue;
      }
      if (last == null && fact.amendment() != null) {
        fact = fact.amended(first(fact.amendment()));
      }
      Since since = Objects.requireNonNull(times.get(version));
      shown.add(new Shown(fact, since.from(), since.day(settings.zone())));
    }
    return shown;
  }

  /// A version that may be shown no earlier than a later one is never the newest.
  private static List<Version> everInForce(
      List<Version> versions, IdentityHashMap<Version, Since> times) {
    List<Version> kept = new ArrayList<>();
    Since earliest = null;
    for (Version version : versions.reversed()) {
      Since since = Objects.requireNonNull(times.get(version));
      if (earliest == null || since.compareTo(earliest) < 0) {
        kept.addFirst(version);
        earliest = since;
      }
    }
    return kept;
  }

  /// Who has not seen what stood there before is not told why it changed, only what is withdrawn.
  private static @Nullable Amendment first(Amendment amendment) {
    return amendment.withdraws() ? new Amendment(amendment.act(), null, null) : null;
  }

  /// An update may concern only what is withheld.
  private static boolean saysNothingNew(Fact before, Fact after) {
    return after.amendment() != null && !after.withdrawn() && before.differing(after).isEmpty();
  }
}
