package dev.runup.fact;

import static dev.runup.fact.FieldSpec.many;
import static dev.runup.fact.FieldSpec.one;
import static dev.runup.fact.FieldSpec.text;
import static dev.runup.fact.FieldSpec.word;

import java.util.List;

/// The keys of a provision of a proposal.
public enum ProvisionField implements Field {
  TEXT(
      text("What it provides.", "Russian troops withdraw from Eastern Ukraine")
          .asRequired()
          .with(KeyTrait.SENTENCE)),
  PROPOSAL(
      one(
          new Shape.Reference(List.of(FactType.PROPOSAL), true),
          "The proposal it belongs to; left out where that is not clear.",
          "plan-20")),
  NUMBER(text("Its number in the proposal.", "7").with(KeyTrait.NO_LANGUAGE)),
  STATE(
      word(
          "Where it stands; `reported` if left out.",
          "sought",
          "reported",
          "bracketed",
          "agreed",
          "carried-out",
          "dropped")),
  ABOUT(
      many(
          new Shape.Reference(List.of(FactType.ISSUE), false),
          "The issues it is about.",
          "[territory]")),
  BLOCKED_BY(
      many(
          new Shape.Reference(List.of(FactType.ACTOR), false),
          "Who stands in its way.",
          "[russia]"));

  private final FieldSpec spec;

  ProvisionField(FieldSpec spec) {
    this.spec = spec.named(name());
  }

  @Override
  public FieldSpec spec() {
    return spec;
  }
}
