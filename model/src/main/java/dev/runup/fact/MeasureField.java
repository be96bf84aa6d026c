package dev.runup.fact;

import static dev.runup.fact.FieldSpec.many;
import static dev.runup.fact.FieldSpec.one;
import static dev.runup.fact.FieldSpec.text;

import java.util.List;

/// The keys of a measure.
public enum MeasureField implements Field {
  WHAT(
      text("What is counted; equal words stand together.", "Reconstruction of Ukraine")
          .asRequired()),
  VALUE(
      one(
          new Shape.Quantity(),
          "How much; left out where the source does not say.",
          "USD 700–800 bn")),
  UNIT(text("The unit, if it is no money and no share.", "km²")),
  BY(
      many(
          new Shape.Reference(List.of(FactType.ACTOR, FactType.SOURCE), false),
          "Whose figure it is; left out where the source does not say.",
          "ukraine")),
  WHEN(one(new Shape.Date(), "For when it holds.", "2025-12")),
  ABOUT(
      many(
          new Shape.Reference(
              List.of(FactType.ISSUE, FactType.PROPOSAL, FactType.EVENT, FactType.ACTOR), false),
          "What it is about.",
          "[reconstruction]")),
  EVENT(
      one(
          new Shape.Reference(List.of(FactType.EVENT), false),
          "On which occasion it was given.",
          "canada-stop")),
  SHARE_OF(
      one(
          new Shape.Reference(List.of(FactType.PROPOSAL, FactType.MEASURE), true),
          "What a share is a share of.",
          "plan-20")),
  CONTRADICTS(
      many(
          new Shape.Reference(List.of(FactType.MEASURE), false),
          "Figures it can't stand beside.",
          "[other-count]")),
  BASIS(text("What it rests on.", "ministry estimate"));

  private final FieldSpec spec;

  MeasureField(FieldSpec spec) {
    this.spec = spec.named(name());
  }

  @Override
  public FieldSpec spec() {
    return spec;
  }
}
