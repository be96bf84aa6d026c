package dev.runup.fact;

import static dev.runup.fact.FieldSpec.many;
import static dev.runup.fact.FieldSpec.one;
import static dev.runup.fact.FieldSpec.text;
import static dev.runup.fact.FieldSpec.to;

/// The keys of a place.
public enum PlaceField implements Field {
  NAME(text("The name as it is printed.", "Florida").asRequired()),
  ALIASES(
      many(new Shape.Text(), "Other names it goes by.", "[the Sunshine State]")
          .with(KeyTrait.NOT_NEWS)),
  COUNTRY(one(new Shape.Country(), "The country it lies in.", "US").with(KeyTrait.NOT_NEWS)),
  WITHIN(one(to(FactType.PLACE), "The larger place it lies in.", "north-america")),
  ZONE(one(new Shape.Zone(), "Its time zone.", "America/New_York")),
  CALLED(
      text(
          "What the time of its zone is called in print, before “time”; the city of the zone if left"
              + " out.",
          "Singapore"));

  private final FieldSpec spec;

  PlaceField(FieldSpec spec) {
    this.spec = spec.named(name());
  }

  @Override
  public FieldSpec spec() {
    return spec;
  }
}
