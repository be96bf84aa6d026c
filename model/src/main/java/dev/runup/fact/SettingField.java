package dev.runup.fact;

import static dev.runup.fact.FieldSpec.one;
import static dev.runup.fact.FieldSpec.text;

import java.util.List;

/// The keys of `runup.yaml`.
public enum SettingField implements Field {
  SUMMIT(
      one(
          new Shape.Reference(List.of(FactType.EVENT), false),
          "The event that everything leads up to.",
          "florida-meeting")),
  DESK(text("Who issues the briefings.", "Summit desk")),
  ZONE(one(new Shape.Zone(), "The desk's time zone; UTC if left out.", "Europe/Kyiv")),
  LANG(one(new Shape.Language(), "The language of the briefings; English if left out.", "en")),
  TRANSLATIONS(
      one(new Shape.Translations(), "The desk in other languages.", "{uk: {desk: Відділ саміту}}")),
  MARKS(
      one(
          new Shape.Marks(),
          "The marks there are, lowest first: `tlp`, or a list of labels and their colours; TLP if left out.",
          "tlp")),
  MARK(one(new Shape.MarkLabel(), "The mark of what nothing else marks.", "TLP:CLEAR")),
  EDITIONS(
      one(
          new Shape.Editions(),
          "The editions by name; one, `daily`, if left out.",
          "{daily: {for: The Minister}}")),
  RULES(
      one(
          new Shape.Rules(),
          "What the findings of rules are told as, by the rule's code: `error`, `warning` or `off`.",
          "{conflict: off}"));

  private final FieldSpec spec;

  SettingField(FieldSpec spec) {
    this.spec = spec.named(name());
  }

  @Override
  public FieldSpec spec() {
    return spec;
  }
}
