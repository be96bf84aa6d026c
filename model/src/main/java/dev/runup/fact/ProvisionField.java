package dev.runup.fact;

import static dev.runup.fact.FieldSpec.many;
import static dev.runup.fact.FieldSpec.needing;
import static dev.runup.fact.FieldSpec.one;
import static dev.runup.fact.FieldSpec.text;
import static dev.runup.fact.FieldSpec.to;
import static dev.runup.fact.FieldSpec.word;

/// The keys of a provision of a proposal.
public enum ProvisionField implements Field {
  TEXT(
      text("What it provides.", "Russian troops withdraw from Eastern Ukraine")
          .asRequired()
          .with(KeyTrait.MAIN_TEXT)),
  PROPOSAL(
      one(
          needing(FactType.PROPOSAL),
          "The proposal it belongs to; left out where that is not clear.",
          "plan-20")),
  NUMBER(text("Its number in the proposal.", "7").with(KeyTrait.NO_LANGUAGE)),
  STATE(
      word(
          "The stage that it has reached; `reported` if left out.",
          "sought reported bracketed agreed carried-out dropped")),
  ABOUT(many(to(FactType.ISSUE), "The issues it is about.", "[territory]")),
  BLOCKED_BY(many(to(FactType.ACTOR), "The actors who block it.", "[russia]"));

  private final FieldSpec spec;

  ProvisionField(FieldSpec spec) {
    this.spec = spec.named(name());
  }

  @Override
  public FieldSpec spec() {
    return spec;
  }
}
