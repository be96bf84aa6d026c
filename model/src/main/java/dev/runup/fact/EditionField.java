package dev.runup.fact;

import static dev.runup.fact.FieldSpec.many;
import static dev.runup.fact.FieldSpec.one;
import static dev.runup.fact.FieldSpec.text;
import static dev.runup.fact.FieldSpec.word;

import dev.runup.format.Format;

/// The keys of an edition in `runup.yaml`.
public enum EditionField implements Field {
  TEMPLATE(
      text(
          "The template; the edition's own name if there is one, else `daily`, if left out.",
          "daily")),
  TITLE(text("What the edition is called.", "Daily briefing")),
  FOR(text("Whom it is for.", "The Minister")),
  TRANSLATIONS(
      one(
          new Shape.Translations(),
          "Its `title` and its `for` in other languages.",
          "{uk: {title: Щоденна довідка}}")),
  FORMATS(
      many(
          new Shape.Word(Format.keys()),
          "The formats; md, html and pdf if left out.",
          "[md, pdf]")),
  LANGUAGES(
      many(
          new Shape.Language(),
          "The languages, each in files of its own: those of the first one have the plain name; the dossier's `lang` if left out.",
          "[en, uk]")),
  CEILING(
      one(
          new Shape.MarkLabel(),
          "The highest mark it may show; the lowest there is if left out.",
          "TLP:AMBER")),
  CUT_OFF(
      one(
          new Shape.Clock(),
          "What is known at this time of the issue day; the end of the day if left out.",
          "06:00")),
  ISSUES(many(new Shape.Moment(), "The days already issued.", "[2025-12-27, 2025-12-28]")),
  ZONES(
      many(
          new Shape.Zone(),
          "More zones in which a time is printed where its date is another one there.",
          "[America/New_York]")),
  STATUS(word("`draft` marks every page as one.", "draft")),
  SHOW_MARKS(
      one(
          new Shape.Flag(),
          "Prints what a template for the public leaves out: the marks of sources in the text, and the edition's own mark where it is the lowest.",
          "true")),
  NUMBER_FROM(
      one(new Shape.WholeNumber(1, 99_999), "The first issue's number; 1 if left out.", "14")),
  THEME(
      text(
          "The file with its looks, a path from the dossier's folder on; `theme.yaml` there, if left out.",
          "looks/ministry.yaml")),
  NAME(text("The files' name, with {edition} and {day}.", "\"{edition}-{day}\"")),
  BASE(
      one(
          new Shape.Url(),
          "Where its pages are published: the address of each is this and the file's name.",
          "https://example.org/briefings/"));

  private final FieldSpec spec;

  EditionField(FieldSpec spec) {
    this.spec = spec.named(name());
  }

  @Override
  public FieldSpec spec() {
    return spec;
  }
}
