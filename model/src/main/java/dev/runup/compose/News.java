package dev.runup.compose;

import dev.runup.fact.ActorField;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.IssueField;
import dev.runup.fact.LineField;
import dev.runup.fact.PlaceField;
import dev.runup.fact.PositionField;
import dev.runup.fact.ProposalField;
import dev.runup.fact.SourceField;
import dev.runup.history.Change;
import dev.runup.history.Known;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which changes are news to the readers of an edition: those of what its pages print, or printed.
final class News {

  /// What messages and lines say. All else that they hold is how the desk arranges them, and no
  /// news.
  private static final Map<FactType, Set<Field>> SAID =
      Map.of(
          FactType.HEADLINE,
          Set.of(
              HeadlineField.TITLE,
              HeadlineField.TEXT,
              CommonField.RESTS_ON,
              CommonField.TRANSLATIONS),
          FactType.LINE,
          Set.of(
              LineField.SAYS,
              LineField.USE,
              LineField.COUNTERPART,
              LineField.RAISED_BY,
              CommonField.TRANSLATIONS));

  /// What no page prints of a fact: how it is found, sorted and kept.
  private static final Set<Field> UNSAID =
      Set.of(
          ActorField.KIND,
          ActorField.ALIASES,
          ActorField.SORT_AS,
          ActorField.CODE,
          PlaceField.ALIASES,
          PlaceField.COUNTRY,
          IssueField.WEIGHT,
          IssueField.ALIASES,
          ProposalField.ALIASES,
          EventField.ALIASES,
          SourceField.ARCHIVED);

  private final ComposeContext bench;
  private final List<Change> changes;

  News(ComposeContext bench) {
    this.bench = bench;
    List<Change> all = bench.known().changes();
    Set<FactId> cited = registers(all) ? cited(bench.known()) : Set.of();
    this.changes =
        all.stream()
            .map(change -> change.of(bench.leaves()::read))
            .filter(change -> isNews(said(change)))
            .filter(change -> isOfTheEdition(change) && isPrinted(change, cited))
            .toList();
  }

  /// Gives back what became of facts since the issue before, as they are read in the language of
  /// the briefing.
  List<Change> changes() {
    return changes;
  }

  /// Gives back how the desk took back what earlier issues said, a step each.
  List<Change> corrections() {
    List<Change> corrections = bench.known().corrections();
    Set<FactId> cited =
        registers(corrections) ? ReferencedEntries.by(bench.known().allVersions()) : Set.of();
    return corrections.stream()
        .map(step -> step.of(bench.leaves()::read))
        .filter(step -> !said(step).corrections().isEmpty())
        .filter(step -> isOfTheEdition(step) && isPrinted(step, cited))
        .toList();
  }

  /// That somebody said nothing is a gap, and no news; nor is what reads as before.
  private static boolean isNews(Change change) {
    return change.isNew()
        ? !change.after().word(PositionField.STANCE, "").equals("not-stated")
        : change.withdrawn() || !change.keys().isEmpty();
  }

  /// Says whether the edition had it; which editions a message is for now is all the same.
  private boolean isOfTheEdition(Change change) {
    Fact before = change.before();
    return Headlines.isFor(bench.edition(), before == null ? change.after() : before);
  }

  private static boolean registers(List<Change> changes) {
    return changes.stream().anyMatch(change -> change.after().type().register());
  }

  private static Set<FactId> cited(Known known) {
    Set<FactId> cited = ReferencedEntries.in(known);
    cited.addAll(ReferencedEntries.by(known.earlierFacts()));
    return cited;
  }

  /// Says whether a fact is printed, or was: entries of registers are only where something cites
  /// them.
  private static boolean isPrinted(Change change, Set<FactId> cited) {
    return !change.after().type().register() || cited.contains(change.after().id());
  }

  /// Gives back a change of what is said.
  static Change said(Change change) {
    return change.of(News::said);
  }

  private static Fact said(Fact version) {
    Set<Field> said = SAID.get(version.type());
    if (said != null) {
      return version.keepOnly(said);
    }
    // Nor does any page say where a name is from.
    boolean named = version.type() == FactType.ACTOR || version.type() == FactType.PLACE;
    Fact left = named ? version.with(CommonField.SOURCE, List.of()) : version;
    for (Field field : UNSAID) {
      left = left.has(field) ? left.with(field, List.of()) : left;
    }
    return left;
  }
}
