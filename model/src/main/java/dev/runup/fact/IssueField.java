package dev.runup.fact;

import static dev.runup.fact.FieldSpec.many;
import static dev.runup.fact.FieldSpec.one;
import static dev.runup.fact.FieldSpec.text;
import static dev.runup.fact.FieldSpec.to;
import static dev.runup.fact.FieldSpec.word;

/// The keys of a topic, which the format calls an issue.
public enum IssueField implements Field {
  TITLE(text("The topic in a few words.", "Territory").asRequired()),
  STATE(
      word(
          "How far the parties have come; open if left out, unless all support it.",
          "open narrowing agreed parked")),
  WEIGHT(
      one(new Shape.WholeNumber(1, 9), "How much it matters, 9 most; 5 if left out.", "9")
          .with(KeyTrait.NOT_NEWS)),
  WITHIN(one(to(FactType.ISSUE), "The larger issue it belongs to.", "obstacles")),
  ALIASES(
      many(new Shape.Text(), "Other names it goes by.", "[formal security assurances]")
          .with(KeyTrait.NOT_NEWS));

  private final FieldSpec spec;

  IssueField(FieldSpec spec) {
    this.spec = spec.named(name());
  }

  @Override
  public FieldSpec spec() {
    return spec;
  }
}
