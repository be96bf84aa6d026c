package dev.runup.fact;

import static dev.runup.fact.FieldSpec.many;
import static dev.runup.fact.FieldSpec.one;
import static dev.runup.fact.FieldSpec.text;
import static dev.runup.fact.FieldSpec.word;

import java.util.List;

/// The keys of a position. It has no id, because its actor and its topic identify it.
public enum PositionField implements Field {
  ACTOR(
      one(new Shape.Reference(List.of(FactType.ACTOR), true), "Whose position it is.", "ukraine")
          .asRequired()),
  ISSUE(one(new Shape.IssueOrAll(), "On which issue; `\"*\"` for all.", "territory").asRequired()),
  STANCE(
      word(
              "How they stand.",
              "red-line",
              "opposes",
              "reserved",
              "open",
              "offers",
              "supports",
              "demands",
              "not-stated")
          .asRequired()),
  SAYS(
      text("The position in their terms.", "will not concede sovereign territory")
          .with(KeyTrait.SENTENCE)),
  FROM(
      many(
          new Shape.Reference(List.of(FactType.ACTOR), false),
          "Of whom it is demanded.",
          "[us, european-allies]")),
  IF(text("The condition it depends on.", "Russia agrees to withdraw")),
  UNTIL(text("Until when or what it holds.", "a ceasefire is in force")),
  GROUND(text("The reason they give.", "incompatible with its interests and sovereignty")),
  STATED_IN(
      many(
          new Shape.Reference(List.of(FactType.STATEMENT), true),
          "The statements it is known from.",
          "[zelensky-territory]")),
  MINIMUM(text("What they could live with.", "withdrawal to the line of contact")),
  MAXIMUM(text("The most they ask.", "withdrawal to the border"));

  private final FieldSpec spec;

  PositionField(FieldSpec spec) {
    this.spec = spec.named(name());
  }

  @Override
  public FieldSpec spec() {
    return spec;
  }
}
