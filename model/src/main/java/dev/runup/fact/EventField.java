package dev.runup.fact;

import static dev.runup.fact.FieldSpec.many;
import static dev.runup.fact.FieldSpec.one;
import static dev.runup.fact.FieldSpec.text;
import static dev.runup.fact.FieldSpec.to;
import static dev.runup.fact.FieldSpec.word;

/// The keys of an event.
public enum EventField implements Field {
  TITLE(text("The event in a few words.", "Zelensky–Trump meeting").asRequired()),
  STATUS(
      word(
              "Whether it is planned, took place or was called off.",
              "planned expected in-doubt confirmed ongoing occurred postponed cancelled")
          .asRequired()),
  FORM(
      word(
          "What form it takes.",
          "meeting call visit statement negotiation drafting publication departure incident deadline other")),
  WHEN(one(new Shape.Date(), "When it takes place.", "2025-12-28")),
  TIME(one(new Shape.Time(), "At what time of day.", "~14:00")),
  ZONE(
      one(
          new Shape.Zone(),
          "The time zone of `time`; the place's zone if left out.",
          "America/New_York")),
  WHERE(one(to(FactType.PLACE), "Where it takes place.", "florida")),
  WHO(
      many(
              new Shape.Participant(),
              "Who takes part.",
              "[zelensky, {actor: carney, role: host}, +others]")
          .with(KeyTrait.PARTY)),
  ABOUT(
      many(to(FactType.ISSUE, FactType.PROPOSAL, FactType.ACTOR), "What it is about.", "[plan-20]")
          .with(KeyTrait.PARTY)),
  PART_OF(one(to(FactType.EVENT), "The larger event it belongs to.", "visit")),
  BEFORE(
      many(
          to(FactType.EVENT),
          "Later events: this event takes place before them.",
          "[florida-meeting]")),
  AFTER(
      many(
          to(FactType.EVENT),
          "Earlier events: this event takes place after them.",
          "[canada-stop]")),
  CONTRADICTS(many(to(FactType.EVENT), "Events that contradict this one.", "[visit]")),
  OUTCOME(text("What came of it.", "No joint statement.")),
  ALIASES(
      many(new Shape.Text(), "Other names it goes by.", "[summit, talks]").with(KeyTrait.NOT_NEWS));

  private final FieldSpec spec;

  EventField(FieldSpec spec) {
    this.spec = spec.named(name());
  }

  @Override
  public FieldSpec spec() {
    return spec;
  }
}
