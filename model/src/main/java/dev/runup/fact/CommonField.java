package dev.runup.fact;

import static dev.runup.fact.FieldSpec.many;
import static dev.runup.fact.FieldSpec.needing;
import static dev.runup.fact.FieldSpec.one;
import static dev.runup.fact.FieldSpec.text;
import static dev.runup.fact.FieldSpec.words;

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
              "The sources of the fact. If it has several, write the passage with each.",
              "{article: ¶8, readout: p. 2}")
          .with(KeyTrait.NOT_COMPARED)),
  PASSAGE(
      text("The paragraph or page in the source. Only for a fact with a single source.", "¶5")
          .with(KeyTrait.NOT_COMPARED)
          .with(KeyTrait.NO_LANGUAGE)
          .as(FieldSpec.Role.LOCATOR)),
  CREDIBILITY(
      one(
          new Shape.WholeNumber(1, 6),
          "How credible this item is: from 1 (confirmed) to 5 (improbable). 6, the default, means "
              + "that it can't be judged.",
          "3")),
  HEDGE(
      many(
          words("reportedly estimated claimed denied alleged rumoured tentatively"),
          "A word with which the source itself limits the claim. Always printed.",
          "reportedly")),
  INFERRED(
      many(
          words("year month day time zone currency place country office actor status"),
          "The values that the source doesn't state and the desk inferred. Always printed.",
          "year")),
  DERIVED(
      one(
          new Shape.Flag(),
          "Set if no source states this and the desk concluded it. Needs `rests-on`.",
          "true")),
  RESTS_ON(
      many(
          needing(FactType.values()),
          "The facts of the dossier from which it is concluded.",
          "[plan-share]")),
  RECORDED(
      one(
          new Shape.DayOrMoment(),
          "The day or moment at which the desk learned the fact.",
          "2025-12-28 11:30")),
  MARK(one(new Shape.MarkLabel(), "The marking: how far the fact may be shared.", "TLP:CLEAR")),
  LANG(one(new Shape.Language(), "The language of its text.", "en").with(KeyTrait.NOT_COMPARED)),
  CAVEAT(
      text(
          "A remark on this fact; printed with it.",
          "The article does not say in response to what.")),
  NOTE(
      text("A remark for colleagues; printed nowhere.", "Ask the embassy.")
          .with(KeyTrait.NOT_NEWS)
          .as(FieldSpec.Role.INTERNAL)),
  ACCEPTED(
      many(
              new Shape.Acceptance(),
              "The rules whose warnings the desk accepts, each with the reason. It holds until the "
                  + "fact changes, and is printed nowhere.",
              "{stale: Asked again today.}")
          .with(KeyTrait.NOT_NEWS)
          .as(FieldSpec.Role.INTERNAL)),
  REVIEWED(
      many(
              new Shape.Review(),
              "Who checked the fact, and when. An edition with `status: final` asks for it, and so "
                  + "do words on background. Printed nowhere.",
              "{by: A. Berg, at: 2025-12-29}")
          .with(KeyTrait.NOT_NEWS)
          .as(FieldSpec.Role.INTERNAL)),
  DRAFTED(
      one(
              new Shape.Draft(),
              "What or who drafted the fact, and when. Only an edition with `status: draft` shows "
                  + "such a fact. To accept it, delete the key.",
              "{by: reader-1, at: 2025-12-28}")
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
