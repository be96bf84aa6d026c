package dev.runup.check;

import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.Rule;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import java.util.List;
import java.util.Set;

/// Finds numbers, dates and quotations in headlines that contradict the facts on which they rest.
/// Only headlines in force are checked.
final class HeadlineUnsupported {

  /// The greatest number of supported numbers that a hint names.
  private static final int FEW = 8;

  private HeadlineUnsupported() {}

  static void find(Known known, RuleFindings found) {
    if (!found.wants(Rule.HEADLINE_UNSUPPORTED)) {
      return;
    }
    for (Fact headline : known.ofType(FactType.HEADLINE)) {
      if (JudgementText.isInForce(headline, known)) {
        SupportingFacts facts = SupportingFacts.of(known, headline.targets(CommonField.RESTS_ON));
        for (Field field : List.of(HeadlineField.TITLE, HeadlineField.TEXT)) {
          String text = headline.text(field);
          if (text != null) {
            check(headline, field, text, language(headline, known), facts, found);
          }
        }
      }
    }
  }

  private static String language(Fact headline, Known known) {
    String language = headline.text(CommonField.LANG);
    return language == null ? known.settings().language() : language;
  }

  private static void check(
      Fact headline,
      Field field,
      String text,
      String language,
      SupportingFacts facts,
      RuleFindings found) {
    NumberComparison numbers = new NumberComparison(text, language, facts, false);
    for (String wrong : numbers.wrong()) {
      String hint = "Say what they hold, or add the fact that says so to \"rests-on\".";
      Set<String> stated = numbers.stated();
      found.add(
          Rule.HEADLINE_UNSUPPORTED,
          headline.ref(field),
          "no fact that this rests on holds " + wrong,
          stated.size() > FEW ? hint : "They hold " + String.join(", ", stated) + ". " + hint);
    }
    for (String quoted : Quotations.in(text)) {
      if (!facts.quote(quoted, language)) {
        found.add(
            Rule.HEADLINE_UNSUPPORTED,
            headline.ref(field),
            "no fact that this rests on holds the words \"" + quoted + "\"",
            "Quote what a fact holds, or add the fact to \"rests-on\".");
      }
    }
    headline
        .all(CommonField.TRANSLATIONS, Value.Translation.class)
        .forEach(translation ->
            check(headline, field, translation, facts.behind(text, language), found));
  }

  /// Checks the numbers of a translation. They may be in the facts or in the headline itself.
  private static void check(
      Fact headline,
      Field field,
      Value.Translation translation,
      SupportingFacts facts,
      RuleFindings found) {
    String text = translation.text(field);
    String language = translation.language();
    if (text != null) {
      for (String wrong : new NumberComparison(text, language, facts, true).wrong()) {
        found.add(
            Rule.HEADLINE_UNSUPPORTED,
            headline
                .ref(field)
                .translated(
                    language + "." + field.key(), headline.ref(CommonField.TRANSLATIONS).version()),
            "neither the headline nor a fact that it rests on holds "
                + wrong
                + ", as the translation into \""
                + language
                + "\" says",
            "Correct one of the two.");
      }
    }
  }
}
