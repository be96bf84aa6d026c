package dev.runup.fact;

import static dev.runup.fact.FieldSpec.many;
import static dev.runup.fact.FieldSpec.one;
import static dev.runup.fact.FieldSpec.text;
import static dev.runup.fact.FieldSpec.word;

import java.util.List;

/// The keys of an update.
public enum UpdateField implements Field {
  FACT(
      one(
              new Shape.Reference(List.of(FactType.values()), false),
              "The fact it changes; a position is named by actor and issue.",
              "plan-done")
          .asRequired()),
  ACT(
      word(
          "What it says of what stood there before: it was wrong, it is out of date, or the desk no"
              + " longer stands by it; left out where only mark, source, caveat, note or"
              + " translations change.",
          "corrected",
          "superseded",
          "withdrawn")),
  REASON(text("Why, as the briefing prints it.", "New figure after the meeting.")),
  SET(one(new Shape.Changes(), "Keys of the fact with their new values.", "{value: ~95 %}")),
  UNSET(many(new Shape.Text(), "Keys that the fact loses.", "[hedge]")),
  ADD(
      one(
          new Shape.Changes(),
          "Keys of the fact that hold several values, with further ones.",
          "{about: [funding]}")),
  SOURCE(
      many(
          new Shape.Citation(),
          "Where the update is from; what it says anew is cited from there.",
          "readout")),
  PASSAGE(text("The place in the update's one source.", "¶5").as(FieldSpec.Role.LOCATOR)),
  RECORDED(one(new Shape.Moment(), "When the desk knew.", "2025-12-29 09:00")),
  MARK(
      one(
          new Shape.MarkLabel(),
          "How far the update may be shared; the fact's own mark stands under `set`.",
          "TLP:CLEAR")),
  TRANSLATIONS(
      one(
          new Shape.Translations(),
          "The reason in other languages; the fact's own texts stand under `set`.",
          "{uk: {reason: Нові дані після зустрічі.}}")),
  LANG(one(new Shape.Language(), "The language of its text.", "en")),
  NOTE(
      text("A remark for colleagues; printed nowhere.", "Ask the embassy.")
          .as(FieldSpec.Role.INTERNAL));

  private final FieldSpec spec;

  UpdateField(FieldSpec spec) {
    this.spec = spec.named(name());
  }

  @Override
  public FieldSpec spec() {
    return spec;
  }
}
