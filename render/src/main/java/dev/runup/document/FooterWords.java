package dev.runup.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of a footer: the desk, the series with its number, and the day. If they are too long
/// for a line, the name of the series and then the desk are shortened. Number and day are never
/// cut.
final class FooterWords {

  private static final String ELLIPSIS = "…";

  /// The most words of a shortened text. No line has room for more.
  private static final int MOST_WORDS = 60;

  private FooterWords() {}

  /// Returns the most of the words that fits. If nothing does, number and day.
  ///
  /// @param fits whether a text fits into the line
  static String of(Masthead masthead, Predicate<String> fits) {
    String desk = masthead.desk().text();
    String product = masthead.product();
    List<String> all = new ArrayList<>();
    beginnings(product).forEach(name -> all.add(line(masthead, desk, name)));
    beginnings(desk).forEach(name -> all.add(line(masthead, name, beginnings(product).getLast())));
    beginnings(product).forEach(name -> all.add(line(masthead, "", name)));
    String least = line(masthead, "", "");
    return all.stream().filter(fits).findFirst().orElse(least);
  }

  private static String line(Masthead masthead, String desk, String product) {
    String series = masthead.series().text();
    String named =
        masthead.product().isEmpty() ? series : series.replace(masthead.product(), product).strip();
    return Stream.of(desk, named, masthead.day())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" · "));
  }

  /// Returns a text and its beginnings, longest first, each after a whole word and with an
  /// ellipsis.
  private static List<String> beginnings(String text) {
    List<String> all = new ArrayList<>(List.of(text));
    List<String> words = Arrays.asList(text.split(" ", MOST_WORDS));
    for (int count = words.size() - 1; count > 0; count--) {
      all.add(String.join(" ", words.subList(0, count)) + ELLIPSIS);
    }
    return all;
  }
}
