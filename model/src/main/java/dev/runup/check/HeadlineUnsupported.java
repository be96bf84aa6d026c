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
import java.util.Objects;

/// Finds numbers, dates and quotations in headlines that contradict the facts on which they rest.
/// Only headlines in force are checked.
final class HeadlineUnsupported {

  /// The largest number of stated numbers that a hint lists. If there are more, it lists none.
  private static final int FEW = 8;

  private HeadlineUnsupported() {}

  static void find(Known known, Rules.Findings found) {
    for (Fact headline : known.ofType(FactType.HEADLINE)) {
      if (JudgementText.isInForce(headline, known)) {
        SupportingFacts facts = new SupportingFacts(known, headline);
        String language = known.language(headline);
        check(headline, HeadlineField.TITLE, language, facts, found);
        check(headline, HeadlineField.TEXT, language, facts, found);
      }
    }
  }

  private static void check(
      Fact headline, Field field, String language, SupportingFacts facts, Rules.Findings found) {
    String text = Objects.requireNonNullElse(headline.text(field), "");
    List<NumberOrDate> said = NumberReader.read(text, language);
    List<String> stated = facts.stated().stream().map(NumberOrDate::typed).distinct().toList();
    String held = stated.size() > FEW ? "" : "They hold " + String.join(", ", stated) + ". ";
    for (String wrong : new NumberComparison(said, facts.stated(), false).wrong(facts)) {
      found.add(
          Rule.HEADLINE_UNSUPPORTED,
          headline.ref(field),
          "no fact that this rests on holds " + wrong,
          held + "Say what they hold, or add the fact that says so to \"rests-on\".");
    }
    for (String quoted : Quotations.in(text)) {
      if (!facts.holdsQuotation(quoted)) {
        found.add(
            Rule.HEADLINE_UNSUPPORTED,
            headline.ref(field),
            "no fact that this rests on holds the words \"" + quoted + "\"",
            "Quote what a fact holds, or add the fact to \"rests-on\".");
      }
    }
    for (var translation : headline.all(CommonField.TRANSLATIONS, Value.Translation.class)) {
      String to = translation.language();
      String says = ", as the translation into \"" + to + "\" says";
      String other = Objects.requireNonNullElse(translation.text(field), "");
      int version = headline.ref(CommonField.TRANSLATIONS).version();
      // The numbers of a translation may be in the facts or in the headline itself.
      for (String wrong :
          new NumberComparison(NumberReader.read(other, to), said, true).wrong(facts)) {
        found.add(
            Rule.HEADLINE_UNSUPPORTED,
            headline.ref(field).translated(to + "." + field.key(), version),
            "neither the headline nor a fact that it rests on holds " + wrong + says,
            "Correct one of the two.");
      }
    }
  }
}
