package dev.runup.fact;

import static dev.runup.fact.FieldSpec.many;
import static dev.runup.fact.FieldSpec.needing;
import static dev.runup.fact.FieldSpec.one;
import static dev.runup.fact.FieldSpec.text;
import static dev.runup.fact.FieldSpec.to;
import static dev.runup.fact.FieldSpec.word;

/// The keys of an action, something to do that is promised or due.
public enum ActionField implements Field {
  SAYS(
      text(
              "What is to be done, as a full sentence.",
              "The delegations settle the three open points.")
          .asRequired()
          .with(KeyTrait.MAIN_TEXT)),
  OWNER(
      many(to(FactType.ACTOR), "Who is to do it; left out where nobody is named.", "[ukraine, us]")
          .with(KeyTrait.SPEAKER)),
  DUE(one(new Shape.Date(), "The day by which it is due.", "2026-01-15")),
  STATE(word("Whether it is done.", "open done late dropped")),
  STATED_IN(
      many(needing(FactType.STATEMENT), "The statements it was promised in.", "[zelensky-return]")),
  ABOUT(
      many(
          to(FactType.ISSUE, FactType.PROPOSAL, FactType.EVENT), "What it is about.", "[plan-20]")),
  EVIDENCE(text("What shows that it is done.", "Joint statement of 2 January."));

  private final FieldSpec spec;

  ActionField(FieldSpec spec) {
    this.spec = spec.named(name());
  }

  @Override
  public FieldSpec spec() {
    return spec;
  }
}
