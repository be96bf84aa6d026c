package dev.runup.fact;

import static dev.runup.fact.FieldSpec.many;
import static dev.runup.fact.FieldSpec.text;
import static dev.runup.fact.FieldSpec.word;

import java.util.List;

/// The keys of a proposal.
public enum ProposalField implements Field {
  TITLE(text("What it is called.", "20-point peace plan").asRequired()),
  STATE(word("Where it stands.", "floated", "drafting", "negotiating", "agreed", "signed", "dead")),
  BY(many(new Shape.Reference(List.of(FactType.ACTOR), false), "Whose it is.", "[us]")),
  WITH(many(new Shape.Reference(List.of(FactType.ACTOR), false), "Who works on it too.", "[eu]")),
  AIM(text("What it is for.", "freeze of front-line activity")),
  VERSION(text("Which text is meant.", "of 24 December").with(KeyTrait.NO_LANGUAGE)),
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
