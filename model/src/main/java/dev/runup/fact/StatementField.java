package dev.runup.fact;

import static dev.runup.fact.FieldSpec.many;
import static dev.runup.fact.FieldSpec.one;
import static dev.runup.fact.FieldSpec.text;
import static dev.runup.fact.FieldSpec.word;

import java.util.List;

/// The keys of a statement.
public enum StatementField implements Field {
  WHO(many(new Shape.Reference(List.of(FactType.ACTOR), true), "Who said it.", "costa")),
  SAYS(
      text(
              "What was said, as a full sentence in our words.",
              "EU support will last through reconstruction.")
          .with(KeyTrait.SENTENCE)),
  QUOTE(
      text("The words themselves.", "comprehensive support")
          .with(KeyTrait.SENTENCE)
          .as(FieldSpec.Role.VERBATIM)),
  VERB(
      word(
          "How it was said.",
          "said",
          "stated",
          "announced",
          "reported",
          "confirmed",
          "reiterated",
          "reaffirmed",
          "stressed",
          "argued",
          "indicated",
          "estimated",
          "proposed",
          "offered",
          "invited",
          "called-for",
          "asked",
          "warned",
          "demanded",
          "accused",
          "accepted",
          "agreed",
          "denied",
          "defended",
          "rejected",
          "framed")),
  TO(many(new Shape.Reference(List.of(FactType.ACTOR), false), "To or against whom.", "[ukraine]")),
  EVENT(
      one(
          new Shape.Reference(List.of(FactType.EVENT), false),
          "On which occasion.",
          "canada-stop")),
  WHEN(one(new Shape.Date(), "When, if not when its event was.", "2025-12-27")),
  TIME(one(new Shape.Time(), "At what time of day.", "evening")),
  ZONE(one(new Shape.Zone(), "The zone of its time.", "America/Halifax")),
  ORIGINAL(
      text("The words in their first language.", "сильна Україна").as(FieldSpec.Role.VERBATIM)),
  ORIGINAL_LANG(one(new Shape.Language(), "The language of the original.", "uk")),
  ABOUT(
      many(
          new Shape.Reference(
              List.of(FactType.ISSUE, FactType.PROPOSAL, FactType.EVENT, FactType.ACTOR), false),
          "What it is about.",
          "[reconstruction]")),
  IF(text("The condition it was said under.", "Russia agrees to withdraw")),
  ATTRIBUTION(
      text(
          "How the speaker is named in print, instead of by name.", "according to German sources")),
  VIA(
      many(
          new Shape.Reference(List.of(FactType.ACTOR, FactType.SOURCE), true),
          "Through whom we know.",
          "embassy")),
  TERMS(
      word(
          "On which terms it may be quoted.",
          "on-record",
          "background",
          "deep-background",
          "embargo")),
  MEASURE(
      many(
          new Shape.Reference(List.of(FactType.MEASURE), false),
          "The figures it gives.",
          "reconstruction-need")),
  CONTRADICTS(
      many(
          new Shape.Reference(List.of(FactType.STATEMENT, FactType.EVENT, FactType.MEASURE), false),
          "What it can't stand beside.",
          "[claim]")),
  DENIES(
      many(
          new Shape.Reference(List.of(FactType.STATEMENT, FactType.EVENT, FactType.MEASURE), false),
          "What it denies.",
          "[claim]")),
  RETRACTS(
      many(
          new Shape.Reference(List.of(FactType.STATEMENT), false),
          "What it takes back.",
          "[earlier-claim]"));

  private final FieldSpec spec;

  StatementField(FieldSpec spec) {
    this.spec = spec.named(name());
  }

  @Override
  public FieldSpec spec() {
    return spec;
  }
}
