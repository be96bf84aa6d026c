package dev.runup.template;

import dev.runup.fact.Amount;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Amounts in the words of a language, with the digits that were typed.
record Amounts(Messages messages) {

  /// Gives back an amount with its currency, scale and unit.
  String words(Amount amount, @Nullable String unit) {
    String figure = figure(amount);
    String words = unit == null ? figure : messages.text("amount.unit", figure, unit);
    String bound = bound(amount);
    return bound == null ? words : messages.text(bound, words);
  }

  /// Gives back an amount with its currency and scale, without what bounds it.
  String figure(Amount amount) {
    String words =
        amount.high() == null
            ? number(amount.low())
            : messages.text("amount.range", number(amount.low()), number(amount.high()));
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
    return words;
  }

  /// Gives back the key of the message that bounds an amount, as about or over; null where it is
  /// exact.
  static @Nullable String bound(Amount amount) {
    return amount.bound() == Amount.Bound.EXACT ? null : "amount." + key(amount.bound());
  }

  /// Five digits and more are set in groups of three.
  private String number(String typed) {
    int point = typed.indexOf('.');
    StringBuilder number = new StringBuilder(point < 0 ? typed : typed.substring(0, point));
    for (int i = number.length() > 4 ? number.length() - 3 : 0; i > 0; i -= 3) {
      number.insert(i, messages.written("number.group"));
    }
    return point < 0
        ? number.toString()
        : number + messages.written("number.point") + typed.substring(point + 1);
  }

  private static String key(Amount.Bound bound) {
    return bound.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
