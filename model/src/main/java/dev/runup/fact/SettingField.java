package dev.runup.fact;

import static dev.runup.fact.FieldSpec.one;
import static dev.runup.fact.FieldSpec.text;
import static dev.runup.fact.FieldSpec.to;

/// The keys of `runup.yaml`.
public enum SettingField implements Field {
  SUMMIT(one(to(FactType.EVENT), "The event that everything leads up to.", "florida-meeting")),
  DESK(text("The name of the desk that issues the briefings.", "Summit desk")),
  ZONE(one(new Shape.Zone(), "The desk's time zone; UTC if left out.", "Europe/Kyiv")),
  LANG(one(new Shape.Language(), "The language of the briefings; English if left out.", "en")),
  TRANSLATIONS(
      one(
          new Shape.Translations(),
          "The desk's name in other languages.",
          "{uk: {desk: Відділ саміту}}")),
  MARKS(
      one(
          new Shape.Marks(),
          "The scheme of markings: `tlp`, or a list of labels with colours, the lowest first. TLP if left out.",
          "tlp")),
  MARK(
      one(
          new Shape.MarkLabel(),
          "The marking of every fact and update that has none of its own and inherits none from an intake.",
          "TLP:CLEAR")),
  REVIEW_FROM(
      one(
          new Shape.MarkLabel(),
          "The marking from which on a fact of an edition with `status: final` needs reviews by two people; one is enough for all facts if left out.",
          "TLP:AMBER")),
  PUBLISH(
      one(
          new Shape.FolderMarks(),
          "The highest marking of what a build may write into a folder, by the folder's name or path.",
          "{www: TLP:CLEAR}")),
  EDITIONS(
      one(
          new Shape.Editions(),
          "The editions by name; one, `daily`, if left out.",
          "{daily: {for: the Minister}}")),
  RULES(
      one(
          new Shape.Rules(),
          "How the findings of a rule are reported, by the rule's code: `error`, `warning`, `notice` or `off`.",
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
