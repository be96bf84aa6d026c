package dev.runup.compose;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IssueField;
import dev.runup.history.Known;

/// How heavy a fact weighs: as much as the first thing it is about.
final class Weights {

  /// What weighs neither more nor less.
  static final int USUAL = 5;

  private final Known known;

  Weights(Known known) {
    this.known = known;
  }

  /// Gives back the weight of the first thing that a fact is about, 1 to 9.
  int of(Fact fact, Field about) {
    for (FactId id : fact.targets(about)) {
      Fact topic = known.find(id);
      if (topic != null) {
        return topic.type() == FactType.ISSUE ? topic.digit(IssueField.WEIGHT, USUAL) : USUAL;
      }
    }
    return USUAL;
  }

  /// Gives back the first thing that a fact is about, for sorting; an empty text where it is about
  /// nothing.
  String topic(Fact fact, Field about) {
    return fact.targets(about).isEmpty() ? "" : fact.targets(about).getFirst().toString();
  }
}
