package dev.runup.fact;

import static dev.runup.fact.FieldSpec.many;
import static dev.runup.fact.FieldSpec.needing;
import static dev.runup.fact.FieldSpec.one;
import static dev.runup.fact.FieldSpec.text;
import static dev.runup.fact.FieldSpec.to;

/// The keys of a measure.
public enum MeasureField implements Field {
  WHAT(
      text(
              "The thing that is counted or measured. Measures with the same text are printed together and compared.",
              "Reconstruction of Ukraine")
          .asRequired()),
  VALUE(
      one(
          new Shape.Quantity(),
          "The amount; left out if the source doesn't state it.",
          "USD 700–800 bn")),
  UNIT(text("The unit, unless the amount has a currency or is in per cent.", "km²")),
  BY(
      many(
              to(FactType.ACTOR, FactType.SOURCE),
              "The actors or sources that state the amount; left out if the source doesn't name them.",
              "ukraine")
          .with(KeyTrait.SPEAKER)),
  WHEN(one(new Shape.Date(), "The date or period to which the amount applies.", "2025-12")),
  ABOUT(
      many(
              to(FactType.ISSUE, FactType.PROPOSAL, FactType.EVENT, FactType.ACTOR),
              "What it is about.",
              "[reconstruction]")
          .with(KeyTrait.PARTY)),
  EVENT(one(to(FactType.EVENT), "The event at which it was stated.", "canada-stop")),
  SHARE_OF(
      one(
          needing(FactType.PROPOSAL, FactType.MEASURE),
          "The whole of which the amount is a share. Shares of one proposal with the same `what` are compared over time.",
          "plan-20")),
  CONTRADICTS(many(to(FactType.MEASURE), "Measures that contradict this one.", "[other-count]")),
  BASIS(text("How the amount was obtained.", "ministry estimate"));

  private final FieldSpec spec;

  MeasureField(FieldSpec spec) {
    this.spec = spec.named(name());
  }

  @Override
  public FieldSpec spec() {
    return spec;
  }
}
