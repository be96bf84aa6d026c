package dev.runup.fact;

import static dev.runup.fact.FieldSpec.many;
import static dev.runup.fact.FieldSpec.needing;
import static dev.runup.fact.FieldSpec.one;
import static dev.runup.fact.FieldSpec.text;
import static dev.runup.fact.FieldSpec.to;
import static dev.runup.fact.FieldSpec.word;

/// The keys of a statement.
public enum StatementField implements Field {
  WHO(many(needing(FactType.ACTOR), "Who said it.", "costa").with(KeyTrait.SPEAKER)),
  SAYS(
      text(
              "What was said, as a full sentence in our words.",
              "EU support will last through reconstruction.")
          .with(KeyTrait.MAIN_TEXT)),
  QUOTE(
      text("The exact words, without quotation marks.", "comprehensive support")
          .with(KeyTrait.MAIN_TEXT)
          .as(FieldSpec.Role.VERBATIM)),
  VERB(
      word(
          "The verb that introduces it in print.",
          "said stated announced reported confirmed reiterated reaffirmed stressed argued "
              + "indicated estimated proposed offered invited called-for asked warned demanded "
              + "accused accepted agreed denied defended rejected framed")),
  TO(many(to(FactType.ACTOR), "The actors to whom or against whom it was said.", "[ukraine]")),
  EVENT(one(to(FactType.EVENT), "The event at which it was said.", "canada-stop")),
  WHEN(
      one(
          new Shape.Date(),
          "The date on which it was said; the event's date if left out.",
          "2025-12-27")),
  TIME(one(new Shape.Time(), "At what time of day.", "evening")),
  ZONE(
      one(
          new Shape.Zone(),
          "The time zone of `time`; the event's zone if left out.",
          "America/Halifax")),
  ORIGINAL(
      text("The exact words in the language in which they were said.", "сильна Україна")
          .as(FieldSpec.Role.VERBATIM)),
  ORIGINAL_LANG(one(new Shape.Language(), "The language of the original.", "uk")),
  ABOUT(
      many(
              to(FactType.ISSUE, FactType.PROPOSAL, FactType.EVENT, FactType.ACTOR),
              "What it is about.",
              "[reconstruction]")
          .with(KeyTrait.PARTY)),
  IF(text("The condition on which the statement depends.", "Russia agrees to withdraw")),
  ATTRIBUTION(
      text(
          "How the speaker is named in print, instead of by name.", "according to German sources")),
  VIA(
      many(
              needing(FactType.ACTOR, FactType.SOURCE),
              "The actors or sources that passed it on to us.",
              "embassy")
          .with(KeyTrait.SPEAKER)),
  TERMS(word("On which terms it may be quoted.", "on-record background deep-background embargo")),
  MEASURE(many(to(FactType.MEASURE), "The measures that it states.", "reconstruction-need")),
  CONTRADICTS(
      many(
          to(FactType.STATEMENT, FactType.EVENT, FactType.MEASURE),
          "Statements, events and measures that it contradicts.",
          "[claim]")),
  DENIES(
      many(
          to(FactType.STATEMENT, FactType.EVENT, FactType.MEASURE),
          "Statements, events and measures that it denies.",
          "[claim]")),
  CONFIRMS(
      many(
          to(FactType.STATEMENT, FactType.EVENT, FactType.MEASURE),
          "Statements, events and measures that it confirms.",
          "[claim]")),
  RETRACTS(
      many(
          to(FactType.STATEMENT),
          "The statements that the speaker withdraws with it.",
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
