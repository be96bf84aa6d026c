package dev.runup.fact;

import static dev.runup.fact.FieldSpec.many;
import static dev.runup.fact.FieldSpec.text;
import static dev.runup.fact.FieldSpec.to;
import static dev.runup.fact.FieldSpec.word;

/// The keys of a proposal.
public enum ProposalField implements Field {
  TITLE(text("What it is called.", "20-point peace plan").asRequired()),
  STATE(word("The stage that it has reached.", "floated drafting negotiating agreed signed dead")),
  BY(
      many(to(FactType.ACTOR), "The actors who propose it.", "[us]")
          .with(KeyTrait.SPEAKER)
          .with(KeyTrait.PARTY)),
  WITH(many(to(FactType.ACTOR), "Other actors who work on it.", "[eu]")),
  AIM(text("Its aim.", "freeze of front-line activity")),
  VERSION(
      text("The version of its text, for example a date.", "of 24 December")
          .with(KeyTrait.NO_LANGUAGE)),
  ALIASES(
      many(new Shape.Text(), "Other names it goes by.", "[the framework]").with(KeyTrait.NOT_NEWS));

  private final FieldSpec spec;

  ProposalField(FieldSpec spec) {
    this.spec = spec.named(name());
  }

  @Override
  public FieldSpec spec() {
    return spec;
  }
}
