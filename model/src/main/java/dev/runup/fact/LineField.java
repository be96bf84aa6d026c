package dev.runup.fact;

import static dev.runup.fact.FieldSpec.many;
import static dev.runup.fact.FieldSpec.needing;
import static dev.runup.fact.FieldSpec.one;
import static dev.runup.fact.FieldSpec.text;
import static dev.runup.fact.FieldSpec.to;
import static dev.runup.fact.FieldSpec.word;

/// The keys of a line that the principal is to take.
public enum LineField implements Field {
  USE(
      word("What it is for.", "objective point-to-make tactical if-raised watch-out press-line")
          .asRequired()),
  SAYS(
      text("The line itself.", "We want the three open points settled before a date is named.")
          .asRequired()
          .with(KeyTrait.MAIN_TEXT)),
  ABOUT(many(to(FactType.ISSUE), "The issues it is about.", "[territory]").with(KeyTrait.NOT_NEWS)),
  COUNTERPART(one(needing(FactType.ACTOR), "To whom it is to be said.", "us")),
  RAISED_BY(one(needing(FactType.ACTOR), "Who may raise the point.", "us"));

  private final FieldSpec spec;

  LineField(FieldSpec spec) {
    this.spec = spec.named(name());
  }

  @Override
  public FieldSpec spec() {
    return spec;
  }
}
