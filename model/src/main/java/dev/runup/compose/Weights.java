package dev.runup.compose;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IssueField;
import dev.runup.history.Known;
import org.jspecify.annotations.Nullable;

/// Looks up the weights of facts. A fact weighs as much as the first known fact that it is about.
/// If that one isn't a topic, it has the usual weight. Example: a statement is about a topic of
/// weight 3 and then one of weight 8. Its weight is 3.
final class Weights {

  /// The weight of a fact that sets none, in the middle of 1 to 9.
  static final int USUAL = 5;

  private final Known known;

  Weights(Known known) {
    this.known = known;
  }

  /// Returns the weight of a fact, from 1 to 9.
  ///
  /// @param about the key that lists the topics
  int of(Fact fact, Field about) {
    Fact topic = topic(fact, about);
    return topic != null && topic.type() == FactType.ISSUE
        ? topic.digit(IssueField.WEIGHT, USUAL)
        : USUAL;
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
  String topicName(Fact fact, Field about) {
    Fact topic = topic(fact, about);
    return topic == null ? "" : topic.id().toString();
  }
}
