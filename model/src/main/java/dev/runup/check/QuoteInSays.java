package dev.runup.check;

import dev.runup.fact.Fact;
import dev.runup.fact.Field;
import dev.runup.fact.Rule;
import dev.runup.fact.StatementField;
import dev.runup.history.Known;
import dev.runup.prose.Quotations;
import java.util.regex.Pattern;

/// Finds quotation marks in texts that must be in the desk's own words.
final class QuoteInSays {

  /// A quotation mark, but not a sign for inches or seconds after a number.
  private static final Pattern MARK = Pattern.compile("[" + Quotations.MARKS + "](?<!\\d[\"”])");

  private static final String OWN =
      "Put the verbatim words under \"quote\", and say the rest in your own.";

  private static final String STATEMENTS =
      "Say it in your own words; verbatim words stand under \"quote\" of a statement.";

  private QuoteInSays() {}

  static void find(Known known, Findings found) {
    for (Fact fact : known.facts().values()) {
      for (Field field : fact.values().keySet()) {
        String text = field.key().equals(StatementField.SAYS.key()) ? fact.text(field) : null;
        // Most texts hold no mark of any kind.
        if (text != null
            && text.chars().anyMatch(Quotations::isMark)
            && MARK.matcher(text).find()) {
          found.add(
              Rule.QUOTE_IN_SAYS,
              fact.ref(field),
              "\"says\" of " + fact.id() + " holds a quotation mark",
              field == StatementField.SAYS ? OWN : STATEMENTS);
        }
      }
    }
  }
}
