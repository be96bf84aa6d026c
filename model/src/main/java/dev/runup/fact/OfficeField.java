package dev.runup.fact;

import static dev.runup.fact.FieldSpec.many;
import static dev.runup.fact.FieldSpec.one;
import static dev.runup.fact.FieldSpec.text;
import static dev.runup.fact.FieldSpec.to;

/// The keys of an office in an actor's `offices`.
public enum OfficeField implements Field {
  OFFICE(text("What the office is called.", "President").asRequired()),
  OF(many(to(FactType.ACTOR), "What it is an office of.", "ukraine")),
  FROM(one(new Shape.Date(), "The date on which the actor took the office.", "2019-05-20")),
  UNTIL(one(new Shape.Date(), "The date on which the actor left it.", "2025-12")),
  FORMER(one(new Shape.Flag(), "Set if the actor left it at an unknown date.", "true"));

  private final FieldSpec spec;

  OfficeField(FieldSpec spec) {
    this.spec = spec.named(name());
  }

  @Override
  public FieldSpec spec() {
    return spec;
  }
}
