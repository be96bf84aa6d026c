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
          "The template's name. If left out, the template with the edition's name, or else `daily`.",
          "daily")),
  TITLE(text("The title of the edition.", "Daily briefing")),
  FOR(text("The person or group that it is for.", "the Minister")),
  TRANSLATIONS(
      one(
          new Shape.Translations(),
          "Its `title` and its `for` in other languages.",
          "{uk: {title: Щоденна довідка}}")),
  FORMATS(
      many(
          new Shape.Word(Format.keys()),
          "The formats; html, pdf and md if left out.",
          "[md, pdf]")),
  LANGUAGES(
      many(
          new Shape.Language(),
          "The languages of its files, the main language first. Files of the main language have no language in their name. The dossier's `lang` if left out.",
          "[en, uk]")),
  CEILING(
      one(
          new Shape.MarkLabel(),
          "The highest marking that it may show; the lowest of the scheme if left out.",
          "TLP:AMBER")),
  CUT_OFF(
      one(
          new Shape.Clock(),
          "The time of day up to which facts are included in that day's issue; the end of the day if left out.",
          "06:00")),
  ISSUES(
      many(
          new Shape.DayOrMoment(),
          "The days or moments of its issues. If left out, each day with a new fact is an issue.",
          "[2025-12-27, 2025-12-28]")),
  ZONES(
      many(
          new Shape.Zone(),
          "Further time zones. A time is also printed in each of them in which its date is a different one.",
          "[America/New_York]")),
  STATUS(
      word(
          "`draft` labels every page as a draft. `final` asks that each fact that an issue shows is `reviewed`.",
          "draft final")),
  SHOW_MARKS(
      one(
          new Shape.Flag(),
          "Prints the markings that a template for the public leaves out: those of sources, and that of the edition if it is the lowest.",
          "true")),
  TAG_FACTS(
      one(
          new Shape.Flag(),
          "Puts each text of a fact in a Word file into a content control that has the fact's id. A `draft` has them without this key.",
          "true")),
  NUMBER_FROM(
      one(new Shape.WholeNumber(1, 99_999), "The first issue's number; 1 if left out.", "14")),
  THEME(
      text(
          "The theme file, as a path relative to the dossier's folder; `theme.yaml` in that folder if left out.",
          "themes/ministry.yaml")),
  NAME(text("The files' name, with {edition} and {day}.", "\"{edition}-{day}\"")),
  BASE(
      one(
          new Shape.Url(),
          "The web address of the folder with its published pages. The file's name is added to it.",
          "https://example.org/briefings/")),
  TO(
      many(
          new Shape.Mailbox(),
          "To whom its mails are addressed, each with a name or without.",
          "[The Minister <minister@example.org>]")),
  CC(many(new Shape.Mailbox(), "Who gets a copy of its mails.", "[office@example.org]")),
  REPLY_TO(
      many(
          new Shape.Mailbox(),
          "Where answers to its mails go; to the sender if left out.",
          "[desk@example.org]"));

  private final FieldSpec spec;

  EditionField(FieldSpec spec) {
    this.spec = spec.named(name());
  }

  @Override
  public FieldSpec spec() {
    return spec;
  }
}
