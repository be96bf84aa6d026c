package dev.runup.compose;

import dev.runup.fact.Fact;
import dev.runup.fact.Value;
import java.util.Comparator;

/// Orders passages by their numbers. Example: ¶8 comes before ¶10.
final class PassageOrder {

  static final Comparator<String> ORDER =
      Comparator.comparing(PassageOrder::letters)
          .thenComparingInt(PassageOrder::number)
          .thenComparing(Comparator.naturalOrder());

  private PassageOrder() {}

  /// Returns the id of a fact's first source and the passage in it. Empty if the fact cites no
  /// source.
  static String first(Fact fact) {
    for (Value.Citation citation : fact.citations()) {
      return citation.source().id() + " " + (citation.passage() == null ? "" : citation.passage());
    }
    return "";
  }

  private static String letters(String passage) {
    int i = 0;
    while (i < passage.length() && !digit(passage.charAt(i))) {
      i++;
    }
    return passage.substring(0, i);
  }

  private static int number(String passage) {
    int from = letters(passage).length();
    int to = from;
    while (to < passage.length() && to < from + 9 && digit(passage.charAt(to))) {
      to++;
    }
    return from == to ? 0 : Integer.parseInt(passage.substring(from, to));
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
