package dev.runup.compose;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IssueField;
import dev.runup.history.Known;
import org.jspecify.annotations.Nullable;

/// How heavy a fact weighs: as much as the first thing it is about.
final class Weights {

  /// What weighs neither more nor less.
  static final int USUAL = 5;

  private final Known known;

  Weights(Known known) {
    this.known = known;
  }

  /// Gives back the weight of the first known thing that a fact is about, 1 to 9.
  int of(Fact fact, Field about) {
    Fact topic = topic(fact, about);
    return topic != null && topic.type() == FactType.ISSUE
        ? topic.digit(IssueField.WEIGHT, USUAL)
        : USUAL;
  }

  /// Gives back the first known thing that a fact is about, or null.
  @Nullable Fact topic(Fact fact, Field about) {
    for (FactId id : fact.targets(about)) {
      Fact topic = known.find(id);
      if (topic != null) {
        return topic;
      }
    }
    return null;
  }

  /// Gives back the name of a fact's topic for sorting; an empty text where it is about nothing.
  String topicName(Fact fact, Field about) {
    Fact topic = topic(fact, about);
    return topic == null ? "" : topic.id().toString();
  }
}
