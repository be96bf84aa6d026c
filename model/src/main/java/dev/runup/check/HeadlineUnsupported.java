package dev.runup.check;

import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.Rule;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import dev.runup.prose.NumberComparison;
import dev.runup.prose.NumberOrDate;
import dev.runup.prose.Quotations;
import dev.runup.prose.ReadNumbers;
import dev.runup.prose.StatedNumbers;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Finds numbers, dates and quotations in a headline that contradict the facts on which it rests,
/// see [HeadlineFacts]. Only headlines in force are checked.
record HeadlineUnsupported(
    Fact headline, String language, HeadlineFacts facts, ReadNumbers numbers) {

  /// The facts and the language of a headline.
  ///
  /// @param language its language as BCP 47
  private record Basis(Set<FactId> facts, String language) {}

  static void find(Known known, Findings found) {
    ReadNumbers numbers = new ReadNumbers();
    Map<Basis, HeadlineFacts> read = new HashMap<>();
    for (Fact headline : known.ofType(FactType.HEADLINE)) {
      String language = known.language(headline);
      if (JudgementText.isInForce(headline, known) && claims(headline, language, numbers)) {
        Set<FactId> bases = new LinkedHashSet<>(headline.targets(CommonField.RESTS_ON));
        HeadlineFacts facts =
            read.computeIfAbsent(
                new Basis(bases, language),
                basis -> new HeadlineFacts(known, basis.facts(), basis.language(), numbers));
        HeadlineUnsupported rule = new HeadlineUnsupported(headline, language, facts, numbers);
        rule.check(HeadlineField.TITLE, found);
        rule.check(HeadlineField.TEXT, found);
      }
    }
  }

  /// Returns whether a headline has a number, a date, a quotation or a translation that facts must
  /// support.
  private static boolean claims(Fact headline, String language, ReadNumbers numbers) {
    return headline.has(CommonField.TRANSLATIONS)
        || Stream.of(HeadlineField.TITLE, HeadlineField.TEXT)
            .map(headline::text)
            .filter(Objects::nonNull)
            .anyMatch(
                text -> !numbers.of(text, language).isEmpty() || !Quotations.in(text).isEmpty());
  }

  private void check(Field field, Findings found) {
    String text = Objects.requireNonNullElse(headline.text(field), "");
    List<NumberOrDate> said = numbers.of(text, language);
    for (String wrong : new NumberComparison(said, facts.stated(), false).wrong(facts::supports)) {
      found.add(
          Rule.HEADLINE_UNSUPPORTED,
          headline.ref(field),
          "no fact that this rests on holds " + wrong,
          facts.held() + "Say what they hold, or add the fact that says so to \"rests-on\".");
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
          new NumberComparison(numbers.of(other, to), new StatedNumbers(said), true)
              .wrong(facts::supports)) {
        found.add(
            Rule.HEADLINE_UNSUPPORTED,
            headline.ref(field).translated(to + "." + field.key(), version),
            "neither the headline nor a fact that it rests on holds " + wrong + says,
            "Correct one of the two.");
      }
    }
  }
}
