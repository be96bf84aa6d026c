package dev.runup.check;

import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.Rule;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds numbers, dates and quotations of headlines in force that no fact holds on which they rest.
final class HeadlineUnsupported {

  /// As many numbers of the facts are named.
  private static final int FEW = 8;

  private static final String WORDS = "Quote what a fact holds, or add the fact to \"rests-on\".";

  private static final BigDecimal DOZEN = BigDecimal.valueOf(12);

  /// A quarter, a half, three quarters, all: in hundredths.
  private static final Set<BigDecimal> SHARES =
      Stream.of(25, 50, 75, 100)
          .map(BigDecimal::valueOf)
          .map(BigDecimal::stripTrailingZeros)
          .collect(Collectors.toUnmodifiableSet());

  /// As some languages write it.
  private static final Pattern CLOCK_TIME = Pattern.compile("(?:[01]?\\d|2[0-3])\\.[0-5]\\d");

  private HeadlineUnsupported() {}

  static void find(Known known, RuleFindings found) {
    if (!found.wants(Rule.HEADLINE_UNSUPPORTED)) {
      return;
    }
    for (Fact headline : known.ofType(FactType.HEADLINE)) {
      if (JudgementText.isInForce(headline, known)) {
        for (Field field : List.of(HeadlineField.TITLE, HeadlineField.TEXT)) {
          check(headline, field, known, found);
          headline
              .all(CommonField.TRANSLATIONS, Value.Translation.class)
              .forEach(translation -> check(headline, field, translation, known, found));
        }
      }
    }
  }

  /// A translation may say in digits what the headline says in words, such as twice or half; its
  /// months have other names, and its quotations other words.
  private static void check(
      Fact headline, Field field, Value.Translation translation, Known known, RuleFindings found) {
    String translated = translation.text(field);
    List<Figure.Count> counts = new ArrayList<>();
    for (Figure figure : translated == null ? List.<Figure>of() : Figures.in(translated, false)) {
      if (figure instanceof Figure.Count count && !oftenInWords(count)) {
        counts.add(count);
      }
    }
    if (counts.isEmpty()) {
      return;
    }
    Support support = support(headline, translation.language(), known);
    support.add(headline.text(field), Support.isEnglish(language(headline, known)));
    for (Figure.Count figure : counts) {
      if (!support.holds(figure)) {
        found.add(
            Rule.HEADLINE_UNSUPPORTED,
            headline
                .ref(field)
                .translated(
                    translation.language() + "." + field.key(),
                    headline.ref(CommonField.TRANSLATIONS).version()),
            "neither the headline nor a fact that it rests on holds "
                + figure.typed()
                + ", as the translation into \""
                + translation.language()
                + "\" says",
            "Correct one of the two.");
      }
    }
  }

  private static boolean oftenInWords(Figure.Count figure) {
    return CLOCK_TIME.matcher(figure.typed()).matches()
        || figure.scale() == 0
            && (figure.digits().compareTo(DOZEN) <= 0
                || SHARES.contains(figure.digits().stripTrailingZeros()));
  }

  private static String language(Fact headline, Known known) {
    String language = headline.text(CommonField.LANG);
    return language == null ? known.settings().language() : language;
  }

  private static void check(Fact headline, Field field, Known known, RuleFindings found) {
    String text = headline.text(field);
    List<Figure> figures =
        text == null ? List.of() : Figures.in(text, Support.isEnglish(language(headline, known)));
    List<String> quotations = text == null ? List.of() : Quotations.in(text);
    if (figures.isEmpty() && quotations.isEmpty()) {
      return;
    }
    Support support = support(headline, language(headline, known), known);
    Map<String, String> missing = new LinkedHashMap<>();
    figures.stream()
        .filter(figure -> !support.holds(figure))
        .filter(figure ->
            !(support.otherWords() && figure instanceof Figure.Count count && oftenInWords(count)))
        .forEach(figure -> missing.put(figure.typed(), hint(support)));
    quotations.stream()
        .filter(quoted -> !support.holds(Quote.of(quoted)))
        .forEach(quoted -> missing.put("the words \"" + quoted + "\"", WORDS));
    missing.forEach((what, hint) ->
        found.add(
            Rule.HEADLINE_UNSUPPORTED,
            headline.ref(field),
            "no fact that this rests on holds " + what,
            hint));
  }

  private static Support support(Fact headline, String language, Known known) {
    return Support.of(known, headline.targets(CommonField.RESTS_ON), Support.isEnglish(language));
  }

  private static String hint(Support support) {
    List<String> held = support.typed();
    String add = "Say what they hold, or add the fact that says so to \"rests-on\".";
    return held.isEmpty()
        ? "They hold no numbers and no dates. " + add
        : held.size() > FEW ? add : "They hold " + String.join(", ", held) + ". " + add;
  }
}
