package dev.runup.fact;

import static dev.runup.fact.FieldSpec.many;
import static dev.runup.fact.FieldSpec.one;
import static dev.runup.fact.FieldSpec.text;
import static dev.runup.fact.FieldSpec.to;
import static dev.runup.fact.FieldSpec.word;

import java.util.List;

/// The keys of an assessment, a judgement by the desk or by somebody else.
public enum AssessmentField implements Field {
  SAYS(
      text("The judgement as a full sentence.", "The stop and the calls form one campaign.")
          .asRequired()
          .with(KeyTrait.MAIN_TEXT)),
  BY(
      one(
              new Shape.DeskOr(List.of(FactType.SOURCE, FactType.ACTOR)),
              "Whose judgement it is: `desk`, a source or an actor.",
              "article")
          .asRequired()
          .with(KeyTrait.SPEAKER)),
  KIND(word("What kind of judgement it is.", "judgement cause assumption gap dissent")),
  ABOUT(
      many(
              to(FactType.ISSUE, FactType.EVENT, FactType.PROPOSAL, FactType.ACTOR),
              "What it is about.",
              "[florida-meeting]")
          .with(KeyTrait.PARTY)),
  LIKELIHOOD(
      one(new Shape.LikelihoodTerm(), "How likely it is, in a word of the scale.", "likely")),
  CONFIDENCE(word("How sure its author is of the judgement.", "low moderate high")),
  BASIS(
      text(
          "The evidence for it in words. Facts of the dossier belong under `rests-on`.",
          "One article; consistent with the order of events.")),
  CAUSE(
      one(
          new Shape.FactOrText(),
          "The cause that the assessment names: `id:` and a fact's id, or a text.",
          "id:roadmap-drafting")),
  EFFECT(
      one(
          new Shape.FactOrText(),
          "The effect that the assessment names: `id:` and a fact's id, or a text.",
          "lasting peace")),
  RELATION(word("How cause and effect hang together.", "causes necessary-for serves mutual")),
  ALTERNATIVES(
      many(
          new Shape.Text(),
          "Other readings that were weighed.",
          "[The tour was planned long before.]")),
  REPLACES(
      many(to(FactType.ASSESSMENT), "Earlier assessments that it replaces.", "[earlier-view]"));

  private final FieldSpec spec;

  AssessmentField(FieldSpec spec) {
    this.spec = spec.named(name());
  }

  @Override
  public FieldSpec spec() {
    return spec;
  }
}
