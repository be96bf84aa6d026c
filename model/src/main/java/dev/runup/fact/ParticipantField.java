package dev.runup.fact;

import static dev.runup.fact.FieldSpec.one;
import static dev.runup.fact.FieldSpec.text;
import static dev.runup.fact.FieldSpec.to;

/// The keys of a participant in an event's `who`.
public enum ParticipantField implements Field {
  ACTOR(one(to(FactType.ACTOR), "Who takes part.", "carney").asRequired()),
  ROLE(text("In which role.", "host"));

  private final FieldSpec spec;

  ParticipantField(FieldSpec spec) {
    this.spec = spec.named(name());
  }

  @Override
  public FieldSpec spec() {
    return spec;
  }
}
