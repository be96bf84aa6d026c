package dev.runup.fact;

import static dev.runup.fact.FieldSpec.many;
import static dev.runup.fact.FieldSpec.one;
import static dev.runup.fact.FieldSpec.text;

import java.util.List;

/// The keys that every fact may have.
public enum CommonField implements Field {
  ID(
      one(
          new Shape.Id(),
          "Names the fact; needed only where something refers to it.",
          "costa-eu-member")),
  SOURCE(
      many(
              new Shape.Citation(),
              "Where it is from, with the passage if there are several.",
              "{article: ¶8, readout: p. 2}")
          .with(KeyTrait.NOT_COMPARED)),
  PASSAGE(
      text("The place in the fact's one source.", "¶5")
          .with(KeyTrait.NOT_COMPARED)
          .with(KeyTrait.NO_LANGUAGE)
          .as(FieldSpec.Role.LOCATOR)),
  CREDIBILITY(
      one(
          new Shape.WholeNumber(1, 6),
          "How credible this item is, 1 confirmed to 5 improbable; 6, the default, cannot be"
              + " judged.",
          "3")),
  HEDGE(
      many(
          new Shape.Word(
              List.of(
                  "reportedly",
                  "estimated",
                  "claimed",
                  "denied",
                  "alleged",
                  "rumoured",
                  "tentatively")),
          "The source's own reserve; always printed.",
          "reportedly")),
  INFERRED(
      many(
          new Shape.Word(
              List.of(
                  "year",
                  "month",
                  "day",
                  "time",
                  "zone",
                  "currency",
                  "place",
                  "country",
                  "office",
                  "actor",
                  "status")),
          "What the desk filled in; always printed.",
          "year")),
  DERIVED(
      one(new Shape.Flag(), "The desk's own conclusion, said nowhere; needs `rests-on`.", "true")),
  RESTS_ON(
      many(
          new Shape.Reference(List.of(FactType.values()), true),
          "The facts it is concluded from.",
          "[plan-share]")),
  RECORDED(one(new Shape.Moment(), "When the desk knew.", "2025-12-28 11:30")),
  MARK(one(new Shape.MarkLabel(), "How far it may be shared.", "TLP:CLEAR")),
  LANG(one(new Shape.Language(), "The language of its text.", "en").with(KeyTrait.NOT_COMPARED)),
  CAVEAT(
      text(
          "A remark on this fact; printed with it.",
          "The article does not say in response to what.")),
  NOTE(
      text("A remark for colleagues; printed nowhere.", "Ask the embassy.")
          .with(KeyTrait.NOT_NEWS)
          .as(FieldSpec.Role.INTERNAL)),
  TRANSLATIONS(
      one(
              new Shape.Translations(),
              "Its texts in other languages.",
              "{uk: {caveat: Місце не вказано., by: human}}")
          .with(KeyTrait.NOT_COMPARED));

  private final FieldSpec spec;

  CommonField(FieldSpec spec) {
    this.spec = spec.named(name());
  }

  @Override
  public FieldSpec spec() {
    return spec;
  }
}
