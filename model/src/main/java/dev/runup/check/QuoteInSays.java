package dev.runup.check;

import dev.runup.fact.ActionField;
import dev.runup.fact.AssessmentField;
import dev.runup.fact.Fact;
import dev.runup.fact.Field;
import dev.runup.fact.LineField;
import dev.runup.fact.PositionField;
import dev.runup.fact.Rule;
import dev.runup.fact.StatementField;
import dev.runup.history.Known;
import org.jspecify.annotations.Nullable;

/// Finds words in quotation marks where a fact is to be said in the desk's words.
final class QuoteInSays {

  private static final String OWN =
      "Put the verbatim words under \"quote\", and say the rest in your own.";

  private static final String STATEMENTS =
      "Say it in your own words; verbatim words stand under \"quote\" of a statement.";

  private QuoteInSays() {}

  static void find(Known known, RuleFindings found) {
    if (!found.wants(Rule.QUOTE_IN_SAYS)) {
      return;
    }
    for (Fact fact : known.facts().values()) {
      Field says = says(fact);
      String text = says == null ? null : fact.text(says);
      if (says != null && text != null && quotes(text)) {
        found.add(
            Rule.QUOTE_IN_SAYS,
            fact.ref(says),
            "\"says\" of " + fact.id() + " holds a quotation mark",
            says == StatementField.SAYS ? OWN : STATEMENTS);
      }
    }
  }

  private static @Nullable Field says(Fact fact) {
    return switch (fact.type()) {
      case STATEMENT -> StatementField.SAYS;
      case POSITION -> PositionField.SAYS;
      case ASSESSMENT -> AssessmentField.SAYS;
      case ACTION -> ActionField.SAYS;
      case LINE -> LineField.SAYS;
      case SOURCE, ACTOR, PLACE, EVENT, ISSUE, PROPOSAL, PROVISION, MEASURE, HEADLINE -> null;
    };
  }

  /// Says whether there is a mark that is not the sign for inches or seconds behind a number.
  private static boolean quotes(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Quotations.isMark(c)) {
        boolean inches = (c == '"' || c == '”') && i > 0 && Character.isDigit(text.charAt(i - 1));
        if (!inches) {
          return true;
        }
      }
    }
    return false;
  }
}
