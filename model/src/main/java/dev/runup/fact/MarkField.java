package dev.runup.fact;

import static dev.runup.fact.FieldSpec.text;

/// The keys of a marking in a dossier's own scheme.
public enum MarkField implements Field {
  LABEL(
      text("The label as it is printed, in any language. It is never translated.", "Restricted")
          .asRequired()),
  TEXT(text("The label's colour; black if left out.", "\"#000000\"")),
  BACKGROUND(text("The colour of the box behind it; white if left out.", "\"#ffffff\""));

  private final FieldSpec spec;

  MarkField(FieldSpec spec) {
    this.spec = spec.named(name());
  }

  @Override
  public FieldSpec spec() {
    return spec;
  }
}
