package dev.runup.fact;

import static dev.runup.fact.FieldSpec.many;
import static dev.runup.fact.FieldSpec.one;
import static dev.runup.fact.FieldSpec.text;
import static dev.runup.fact.FieldSpec.to;

/// The keys of a headline.
public enum HeadlineField implements Field {
  TITLE(text("The headline in one sentence.", "Three major points are open").asRequired()),
  TEXT(
      text(
          "A finished paragraph; a blank line begins another.",
          "The article names no one for the figure.")),
  COMMENT(
      one(to(FactType.ASSESSMENT), "An assessment to print below it.", "campaign")
          .with(KeyTrait.NOT_NEWS)),
  WEIGHT(
      one(new Shape.WholeNumber(1, 9), "How much it matters, 9 most; 5 if left out.", "9")
          .with(KeyTrait.NOT_NEWS)),
  EDITIONS(
      many(new Shape.Text(), "The editions it is for; all if left out.", "[daily]")
          .with(KeyTrait.NOT_NEWS)),
  UNTIL(
      one(new Shape.Date(), "The issue day after which it lapses.", "2025-12-29")
          .with(KeyTrait.NOT_NEWS)),
  LEAD(
      one(
              new Shape.Flag(),
              "Prints it first, as the page's main headline, without a number.",
              "true")
          .with(KeyTrait.NOT_NEWS));

  private final FieldSpec spec;

  HeadlineField(FieldSpec spec) {
    this.spec = spec.named(name());
  }

  @Override
  public FieldSpec spec() {
    return spec;
  }
}
