package dev.runup.fact;

import static dev.runup.fact.FieldSpec.many;
import static dev.runup.fact.FieldSpec.one;
import static dev.runup.fact.FieldSpec.text;
import static dev.runup.fact.FieldSpec.to;
import static dev.runup.fact.FieldSpec.word;

/// The keys of an actor.
public enum ActorField implements Field {
  NAME(text("The name as it is printed.", "Volodymyr Zelensky").asRequired()),
  IN_TEXT(
      text(
              "The name inside a sentence, if it differs there. Frequent names have their article without it, for example the United States.",
              "the Northern Alliance")
          .with(KeyTrait.NOT_NEWS)),
  SHORT(
      text("The name after its first mention, as inside a sentence.", "Zelensky")
          .with(KeyTrait.NOT_NEWS)),
  PLURAL(
      one(
              new Shape.Flag(),
              "Set if verbs agree with the name in the plural, in languages that show it.",
              "true")
          .with(KeyTrait.NOT_NEWS)),
  KIND(
      word("What kind of actor it is.", "person state organisation body group unnamed")
          .asRequired()
          .with(KeyTrait.NOT_NEWS)),
  ALIASES(many(new Shape.Text(), "Other names it goes by.", "[Kyiv]").with(KeyTrait.NOT_NEWS)),
  SORT_AS(
      text("What it is sorted by, if not by its name.", "Zelensky")
          .with(KeyTrait.NOT_NEWS)
          .as(FieldSpec.Role.INTERNAL)),
  PRONOUNCED(text("How the name is said.", "ze-LEN-skee")),
  CODE(one(new Shape.Country(), "A state's country code.", "UA").with(KeyTrait.NOT_NEWS)),
  MEMBER_OF(many(to(FactType.ACTOR), "What it belongs to.", "[eu]")),
  OFFICES(
      many(
          new Shape.Office(),
          "The offices it holds or held.",
          "[{office: President, of: ukraine}]")),
  CAPITAL(
      one(to(FactType.PLACE), "Its capital, for the hour there.", "kyiv").with(KeyTrait.NOT_NEWS)),
  OPEN(one(new Shape.Flag(), "Set for a group whose members are not all named.", "true"));

  private final FieldSpec spec;

  ActorField(FieldSpec spec) {
    this.spec = spec.named(name());
  }

  @Override
  public FieldSpec spec() {
    return spec;
  }
}
