package dev.runup.fact;

import static dev.runup.fact.FieldSpec.many;
import static dev.runup.fact.FieldSpec.one;
import static dev.runup.fact.FieldSpec.text;
import static dev.runup.fact.FieldSpec.to;
import static dev.runup.fact.FieldSpec.word;

/// The keys of an update.
public enum UpdateField implements Field {
  FACT(
      one(
              to(FactType.values()),
              "The fact it changes; a position is named by actor and issue.",
              "plan-done")
          .asRequired()),
  ACT(
      word(
          "Why the old value changes: `corrected` (it was wrong), `superseded` (it is out of "
              + "date), `withdrawn` (the desk no longer vouches for the fact). Leave it out if "
              + "only mark, source, caveat, note, accepted, reviewed or translations change.",
          "corrected superseded withdrawn")),
  REASON(text("The reason, as the briefing prints it.", "New figure after the meeting.")),
  SET(one(new Shape.Changes(), "Keys of the fact with their new values.", "{value: ~95 %}")),
  UNSET(many(new Shape.Text(), "The keys to remove from the fact.", "[hedge]")),
  ADD(one(new Shape.Changes(), "Further values for keys that take a list.", "{about: [funding]}")),
  SOURCE(
      many(
          new Shape.Citation(),
          "The source of the update. The fact cites it from then on. A headline on the fact doesn't"
              + " rest on the sources of an earlier state.",
          "readout")),
  PASSAGE(
      text("The paragraph or page in the source. Only for an update with a single source.", "¶5")
          .as(FieldSpec.Role.LOCATOR)),
  RECORDED(
      one(
          new Shape.DayOrMoment(),
          "The day or moment at which the desk learned of the change.",
          "2025-12-29 09:00")),
  MARK(
      one(
          new Shape.MarkLabel(),
          "How far the update itself may be shared. Write the fact's new marking under `set`.",
          "TLP:CLEAR")),
  DRAFTED(
      one(
              new Shape.Draft(),
              "What or who drafted the update, and when. Only an edition with `status: draft` "
                  + "applies it.",
              "{by: reader-1, at: 2025-12-28}")
          .as(FieldSpec.Role.INTERNAL)),
  TRANSLATIONS(
      one(
          new Shape.Translations(),
          "The reason in other languages. Write translations of the fact under `set`.",
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
