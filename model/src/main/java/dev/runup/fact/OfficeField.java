package dev.runup.fact;

import static dev.runup.fact.FieldSpec.many;
import static dev.runup.fact.FieldSpec.one;
import static dev.runup.fact.FieldSpec.text;

import java.util.List;

/// The keys of an office in an actor's `offices`.
public enum OfficeField implements Field {
  OFFICE(text("What the office is called.", "President").asRequired()),
  OF(
      many(
          new Shape.Reference(List.of(FactType.ACTOR), false),
          "What it is an office of.",
          "ukraine")),
  FROM(one(new Shape.Date(), "Since when.", "2019-05-20")),
  UNTIL(one(new Shape.Date(), "Until when.", "2025-12")),
  FORMER(one(new Shape.Flag(), "No longer held, the date unknown.", "true"));

  private final FieldSpec spec;

  OfficeField(FieldSpec spec) {
    this.spec = spec.named(name());
  }

  @Override
  public FieldSpec spec() {
    return spec;
  }
}
