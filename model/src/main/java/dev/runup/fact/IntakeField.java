package dev.runup.fact;

import static dev.runup.fact.FieldSpec.many;
import static dev.runup.fact.FieldSpec.one;

/// The keys of `intake:`. The facts of its file inherit them.
public enum IntakeField implements Field {
  SOURCE(many(new Shape.Citation(), "The sources of the facts.", "article")),
  RECORDED(
      one(
          new Shape.DayOrMoment(),
          "The day or moment at which the desk learned the facts.",
          "2025-12-28")),
  MARK(one(new Shape.MarkLabel(), "The marking: how far the facts may be shared.", "TLP:CLEAR")),
  LANG(one(new Shape.Language(), "The language of their texts.", "en")),
  CREDIBILITY(one(new Shape.WholeNumber(1, 6), "How credible they are.", "3")),
  DRAFTED(
      one(
          new Shape.Draft(),
          "What or who drafted the facts, and when. It also applies to entries of a register and to updates.",
          "{by: reader-1, at: 2025-12-28}"));

  private final FieldSpec spec;

  IntakeField(FieldSpec spec) {
    this.spec = spec.named(name());
  }

  @Override
  public FieldSpec spec() {
    return spec;
  }
}
