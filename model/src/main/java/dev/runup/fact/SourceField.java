package dev.runup.fact;

import static dev.runup.fact.FieldSpec.many;
import static dev.runup.fact.FieldSpec.needing;
import static dev.runup.fact.FieldSpec.one;
import static dev.runup.fact.FieldSpec.text;
import static dev.runup.fact.FieldSpec.word;

/// The keys of a source.
public enum SourceField implements Field {
  TITLE(text("Its title as published.", "Heightened diplomatic coordination")),
  KIND(
      word(
              "What kind of source it is.",
              "news-report news-analysis live-page readout transcript communique press-release "
                  + "press-conference post video interview document cable reference")
          .asRequired()),
  PUBLISHER(text("Who published it.", "The Gazette")),
  AUTHOR(text("Who wrote it.", "A. Reporter")),
  PUBLISHED(one(new Shape.Date(), "When it was published.", "2025-12-27")),
  ACCESSED(one(new Shape.Date(), "When the desk read it.", "2025-12-28")),
  URL(
      many(
          new Shape.Url(),
          "Where it can be read. A link, but on a page for the desk not if `reliability` is typed as E"
              + " or F.",
          "https://example.org/article")),
  ARCHIVED(
      text("The desk's copy, a path in the dossier.", "archive/article.txt")
          .with(KeyTrait.NOT_NEWS)
          .as(FieldSpec.Role.INTERNAL)),
  RELIABILITY(
      word(
          "How reliable the source is: from A (completely) to E (unreliable). F, the default, "
              + "means that it can't be judged.",
          "F A B C D E")),
  DESCRIPTOR(
      text(
          "What may affect its quality, in one sentence.",
          "Single press article; mixes report and comment.")),
  DERIVED_FROM(many(needing(FactType.SOURCE), "The sources that it repeats.", "agency-report")),
  TERMS(
      word(
          "On which terms it may be quoted; with background no name of a speaker is printed.",
          "on-record background deep-background embargo"));

  private final FieldSpec spec;

  SourceField(FieldSpec spec) {
    this.spec = spec.named(name());
  }

  @Override
  public FieldSpec spec() {
    return spec;
  }
}
