package dev.runup.fact;

import static dev.runup.fact.FieldSpec.many;
import static dev.runup.fact.FieldSpec.needing;
import static dev.runup.fact.FieldSpec.one;
import static dev.runup.fact.FieldSpec.text;
import static dev.runup.fact.FieldSpec.to;
import static dev.runup.fact.FieldSpec.word;

/// The keys of a position. It has no id, because its actor and its topic identify it.
public enum PositionField implements Field {
  ACTOR(
      one(needing(FactType.ACTOR), "Whose position it is.", "ukraine")
          .asRequired()
          .with(KeyTrait.SPEAKER)
          .with(KeyTrait.PARTY)),
  ISSUE(one(new Shape.IssueOrAll(), "On which issue; `\"*\"` for all.", "territory").asRequired()),
  STANCE(
      word(
              "The actor's stance.",
              "red-line opposes reserved open offers supports demands not-stated")
          .asRequired()),
  SAYS(
      text("The position in the actor's words.", "will not concede sovereign territory")
          .with(KeyTrait.MAIN_TEXT)),
  FROM(
      many(
          to(FactType.ACTOR),
          "The actors of whom something is demanded.",
          "[us, european-allies]")),
  EXCEPT(
      many(
          to(FactType.ACTOR),
          "The members of the group under `actor` that don't share the position.",
          "[us]")),
  IF(text("The condition it depends on.", "Russia agrees to withdraw")),
  UNTIL(text("The date or event until which the position holds.", "a ceasefire is in force")),
  GROUND(text("The actor's reason.", "incompatible with its interests and sovereignty")),
  WHEN(
      one(
          new Shape.Date(),
          "The date of the words; that of the statements under `stated-in` if left out.",
          "2025-12-27")),
  STATED_IN(
      many(
          needing(FactType.STATEMENT), "The statements it is known from.", "[zelensky-territory]")),
  MINIMUM(text("The least that the actor would accept.", "withdrawal to the line of contact")),
  MAXIMUM(text("The most that the actor demands.", "withdrawal to the border"));

  private final FieldSpec spec;

  PositionField(FieldSpec spec) {
    this.spec = spec.named(name());
  }

  @Override
  public FieldSpec spec() {
    return spec;
  }
}
