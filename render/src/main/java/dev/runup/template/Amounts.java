package dev.runup.template;

import dev.runup.briefing.Leaf;
import dev.runup.fact.Amount;
import java.util.Locale;

/// Amounts in the words of a language, digit by digit as they were typed.
record Amounts(Messages messages) {

  /// Gives back an amount with its currency, scale and unit.
  String words(Leaf.Quantity quantity) {
    Amount amount = quantity.amount();
    String words =
        amount.high() == null
            ? amount.low()
            : messages.text("amount.range", amount.low(), amount.high());
    if (amount.scale() != null) {
      words = messages.text("amount.scale." + amount.scale(), words);
    }
    if (amount.more()) {
      words = messages.text("amount.more", words);
    }
    if (amount.percent()) {
      words = messages.text("amount.percent", words);
    }
    if (amount.currency() != null) {
      words = messages.text("amount.money", amount.currency(), words);
    }
    if (quantity.unit() != null) {
      words = messages.text("amount.unit", words, quantity.unit());
    }
    return amount.bound() == Amount.Bound.EXACT
        ? words
        : messages.text("amount." + key(amount.bound()), words);
  }

  private static String key(Amount.Bound bound) {
    return bound.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
