package dev.runup.check;

import dev.runup.check.SupportingFacts.TypedText;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.Rule;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Finds numbers, dates and quotations in headlines that contradict the facts on which they rest.
/// Only headlines in force are checked.
final class HeadlineUnsupported {

  /// The largest number of stated numbers that a hint lists. If there are more, it lists none.
  private static final int FEW = 8;

  private HeadlineUnsupported() {}

  static void find(Known known, Rules.Findings found) {
    for (Fact headline : known.ofType(FactType.HEADLINE)) {
      if (JudgementText.isInForce(headline, known)) {
        SupportingFacts facts = SupportingFacts.of(known, headline.targets(CommonField.RESTS_ON));
        for (Field field : List.of(HeadlineField.TITLE, HeadlineField.TEXT)) {
          check(headline, field, facts, found);
        }
      }
    }
  }

  private static void check(
      Fact headline, Field field, SupportingFacts facts, Rules.Findings found) {
    String text = headline.text(field);
    if (text == null) {
      return;
    }
    TypedText typed = new TypedText(text, facts.language(headline), true);
    NumberComparison numbers = new NumberComparison(typed, null, facts);
    String hint = "Say what they hold, or add the fact that says so to \"rests-on\".";
    Set<String> stated = numbers.stated();
    for (String wrong : numbers.wrong()) {
      found.add(
          Rule.HEADLINE_UNSUPPORTED,
          headline.ref(field),
          "no fact that this rests on holds " + wrong,
          stated.size() > FEW ? hint : "They hold " + String.join(", ", stated) + ". " + hint);
    }
    for (String quoted : Quotations.in(text)) {
      if (!facts.holdsQuotation(quoted, typed.language())) {
        found.add(
            Rule.HEADLINE_UNSUPPORTED,
            headline.ref(field),
            "no fact that this rests on holds the words \"" + quoted + "\"",
            "Quote what a fact holds, or add the fact to \"rests-on\".");
      }
    }
    for (Value.Translation translation :
        headline.all(CommonField.TRANSLATIONS, Value.Translation.class)) {
      checkTranslation(headline, field, translation, typed, facts, found);
    }
  }

  /// Checks the numbers of a translation. They may be in the facts or in the headline itself.
  private static void checkTranslation(
      Fact headline,
      Field field,
      Value.Translation translation,
      TypedText original,
      SupportingFacts facts,
      Rules.Findings found) {
    String language = translation.language();
    String text = Objects.requireNonNullElse(translation.text(field), "");
    String says = ", as the translation into \"" + language + "\" says";
    int version = headline.ref(CommonField.TRANSLATIONS).version();
    for (String wrong :
        new NumberComparison(new TypedText(text, language, true), original, facts).wrong()) {
      found.add(
          Rule.HEADLINE_UNSUPPORTED,
          headline.ref(field).translated(language + "." + field.key(), version),
          "neither the headline nor a fact that it rests on holds " + wrong + says,
          "Correct one of the two.");
    }
  }
}
