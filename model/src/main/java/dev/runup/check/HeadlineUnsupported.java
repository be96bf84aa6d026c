package dev.runup.check;

import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.Rule;
import dev.runup.history.Known;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds numbers, dates and quotations of headlines in force that no fact holds on which they rest.
final class HeadlineUnsupported {

  /// As many numbers of the facts are named.
  private static final int FEW = 8;

  private HeadlineUnsupported() {}

  static void find(Known known, Findings found) {
    for (Fact headline : known.of(FactType.HEADLINE)) {
      FactDate until = headline.date(HeadlineField.UNTIL);
      // What lapsed is not printed, and its facts have moved on.
      if (until == null || !until.latest().isBefore(known.issue().day())) {
        Support support = Support.of(known, headline.targets(CommonField.RESTS_ON));
        check(headline, HeadlineField.TITLE, support, found);
        check(headline, HeadlineField.TEXT, support, found);
      }
    }
  }

  private static void check(Fact headline, Field field, Support support, Findings found) {
    String text = headline.text(field);
    if (text == null) {
      return;
    }
    Set<String> missing = new LinkedHashSet<>();
    for (Figure figure : Figure.in(text)) {
      if (!support.holds(figure) && missing.add(figure.typed())) {
        String message = "no fact that this rests on holds " + figure.typed();
        found.add(Rule.HEADLINE_UNSUPPORTED, headline.ref(field), message, hint(support));
      }
    }
    for (String quoted : Quotations.in(text)) {
      if (!holds(support, quoted) && missing.add(quoted)) {
        String message = "no fact that this rests on holds the words \"" + quoted + "\"";
        String hint = "Quote what a fact holds, or add the fact to \"rests-on\".";
        found.add(Rule.HEADLINE_UNSUPPORTED, headline.ref(field), message, hint);
      }
    }
  }

  private static boolean holds(Support support, String quoted) {
    Quote quote = Quote.of(quoted);
    return support.texts().stream().map(Folded::fold).anyMatch(quote::in);
  }

  private static String hint(Support support) {
    List<String> held = support.held();
    String add = "Say what they hold, or add the fact that says so to \"rests-on\".";
    return held.isEmpty()
        ? "They hold no numbers and no dates. " + add
        : held.size() > FEW ? add : "They hold " + String.join(", ", held) + ". " + add;
  }
}
