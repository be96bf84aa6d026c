package dev.runup.check;

import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.Rule;
import dev.runup.history.Known;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds numbers, dates and quotations of headlines in force that no fact holds on which they rest.
final class HeadlineUnsupported {

  /// As many numbers of the facts are named.
  private static final int FEW = 8;

  private static final String WORDS = "Quote what a fact holds, or add the fact to \"rests-on\".";

  private HeadlineUnsupported() {}

  static void find(Known known, Findings found) {
    if (!found.wants(Rule.HEADLINE_UNSUPPORTED)) {
      return;
    }
    for (Fact headline : known.of(FactType.HEADLINE)) {
      FactDate until = headline.date(HeadlineField.UNTIL);
      // What lapsed is not printed, and its facts have moved on.
      if (until == null || !until.latest().isBefore(known.issue().day())) {
        check(headline, HeadlineField.TITLE, known, found);
        check(headline, HeadlineField.TEXT, known, found);
      }
    }
  }

  private static void check(Fact headline, Field field, Known known, Findings found) {
    String text = headline.text(field);
    List<Figure> figures = text == null ? List.of() : Figure.in(text);
    List<String> quotations = text == null ? List.of() : Quotations.in(text);
    if (figures.isEmpty() && quotations.isEmpty()) {
      return;
    }
    Support support = Support.of(known, headline.targets(CommonField.RESTS_ON));
    Map<String, String> missing = new LinkedHashMap<>();
    figures.stream()
        .filter(figure -> !support.holds(figure))
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

  private static String hint(Support support) {
    List<String> held = support.held();
    String add = "Say what they hold, or add the fact that says so to \"rests-on\".";
    return held.isEmpty()
        ? "They hold no numbers and no dates. " + add
        : held.size() > FEW ? add : "They hold " + String.join(", ", held) + ". " + add;
  }
}
