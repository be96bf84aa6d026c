package dev.runup.fact;

import static dev.runup.fact.FieldSpec.many;
import static dev.runup.fact.FieldSpec.one;
import static dev.runup.fact.FieldSpec.text;
import static dev.runup.fact.FieldSpec.word;

import java.util.List;

/// The keys of an event.
public enum EventField implements Field {
  TITLE(text("The event in a few words.", "Zelensky–Trump meeting").asRequired()),
  STATUS(
      word(
              "Where it stands.",
              "planned",
              "expected",
              "confirmed",
              "ongoing",
              "occurred",
              "postponed",
              "cancelled")
          .asRequired()),
  FORM(
      word(
          "What form it takes.",
          "meeting",
          "call",
          "visit",
          "statement",
          "negotiation",
          "drafting",
          "publication",
          "departure",
          "incident",
          "deadline",
          "other")),
  WHEN(one(new Shape.Date(), "When it takes place.", "2025-12-28")),
  TIME(one(new Shape.Time(), "At what time of day.", "~14:00")),
  ZONE(one(new Shape.Zone(), "The zone of its time, if not its place's.", "America/New_York")),
  WHERE(
      one(new Shape.Reference(List.of(FactType.PLACE), false), "Where it takes place.", "florida")),
  WHO(
      many(
          new Shape.Participant(),
          "Who takes part.",
          "[zelensky, {actor: carney, role: host}, +others]")),
  ABOUT(
      many(
          new Shape.Reference(List.of(FactType.ISSUE, FactType.PROPOSAL, FactType.ACTOR), false),
          "What it is about.",
          "[plan-20]")),
  PART_OF(
      one(
          new Shape.Reference(List.of(FactType.EVENT), false),
          "The larger event it belongs to.",
          "visit")),
  BEFORE(
      many(
          new Shape.Reference(List.of(FactType.EVENT), false),
          "Events that come after it.",
          "[florida-meeting]")),
  AFTER(
      many(
          new Shape.Reference(List.of(FactType.EVENT), false),
          "Events that come before it.",
          "[canada-stop]")),
  CONTRADICTS(
      many(
          new Shape.Reference(List.of(FactType.EVENT), false),
          "Events it can't stand beside.",
          "[visit]")),
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
