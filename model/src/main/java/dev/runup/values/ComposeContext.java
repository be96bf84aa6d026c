package dev.runup.values;

import dev.runup.change.PrintedChanges;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IssueField;
import dev.runup.history.Known;
import dev.runup.history.Overtaking;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The tools that all parts of the composer share.
///
/// @param known the facts known at the issue
/// @param edition the edition that is composed
/// @param leaves turns texts, names and amounts into leaves
/// @param times turns dates and times into leaves
/// @param overtaking the announced events that are not to come any more
/// @param citations the numbers of the sources, and the provenance of facts
/// @param changes the changes since the previous issue
/// @param referenced the facts that a fact in force refers to, see [Known#referencedFacts]
public record ComposeContext(
    Known known,
    Edition edition,
    LeafFactory leaves,
    Times times,
    Overtaking overtaking,
    Citations citations,
    PrintedChanges changes,
    Set<FactId> referenced) {

  /// The weight of a fact that sets none, in the middle of 1 to 9.
  public static final int USUAL_WEIGHT = 5;

  public static ComposeContext of(Known known, Edition edition, String language) {
    LeafFactory leaves = LeafFactory.of(known, language);
    Times times = new Times(known, edition.printing().zones(), leaves);
    PrintedChanges changes = PrintedChanges.of(known, edition, language);
    Overtaking overtaking = new Overtaking(known);
    return new ComposeContext(
        known,
        edition,
        leaves,
        times,
        overtaking,
        new Citations(known, leaves, Numbering.of(known, edition), overtaking),
        changes,
        known.referencedFacts());
  }

  /// Returns a context that also looks up withdrawn facts, see [Known#withWithdrawn].
  public ComposeContext withWithdrawn() {
    Known all = known.withWithdrawn(changes.withdrawn());
    LeafFactory leavesOfAll = leaves.withFacts(all);
    Times timesOfAll = new Times(all, times.zones(), leavesOfAll);
    return new ComposeContext(
        all, edition, leavesOfAll, timesOfAll, new Overtaking(all), citations, changes, referenced);
  }

  /// Returns the first day of a date. If it is null or has an open beginning, returns the issue
  /// day.
  public LocalDate day(@Nullable FactDate date) {
    return date == null || date.earliest().equals(LocalDate.MIN)
        ? known.issue().day()
        : date.earliest();
  }

  /// Returns the weight of a fact, from 1 to 9. A fact weighs as much as the first known fact that
  /// it is about. If that one isn't a topic, it has the usual weight. Example: a statement is about
  /// a topic of weight 3 and then one of weight 8. Its weight is 3.
  ///
  /// @param about the key that lists the topics
  public int weight(Fact fact, Field about) {
    Fact topic = topic(fact, about);
    return topic != null && topic.type() == FactType.ISSUE
        ? topic.wholeNumber(IssueField.WEIGHT, USUAL_WEIGHT)
        : USUAL_WEIGHT;
  }

  /// Returns the first known fact that a fact is about, or null.
  @Nullable Fact topic(Fact fact, Field about) {
    for (FactId id : fact.targets(about)) {
      Fact topic = known.find(id);
      if (topic != null) {
        return topic;
      }
    }
    return null;
  }

  /// Returns the id of a fact's topic for sorting. Empty if the fact has no known topic.
  public String topicName(Fact fact, Field about) {
    Fact topic = topic(fact, about);
    return topic == null ? "" : topic.id().toString();
  }
}
