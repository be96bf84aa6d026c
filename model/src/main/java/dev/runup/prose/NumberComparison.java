package dev.runup.prose;

import dev.runup.prose.NumberOrDate.CalendarDate;
import dev.runup.prose.NumberOrDate.NotSure;
import dev.runup.prose.NumberOrDate.Numeral;
import dev.runup.prose.NumberOrDate.Ordinal;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Compares the numbers and dates of a headline with those of its facts.
///
/// A number is wrong only if three things are true. No fact holds it. The reader is sure of all
/// numbers that the facts state. One of these counts the same thing and is missing from the
/// headline.
///
/// Example: "25 tanks" contradicts "27 tanks", but neither "a score of tanks" nor "27 days".
///
/// @param said the numbers and dates of the headline or of its translation
/// @param stated the numbers and dates that can contradict them
/// @param translated whether a translation is compared with the headline itself
public record NumberComparison(List<NumberOrDate> said, StatedNumbers stated, boolean translated) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// Returns the numbers and dates of the headline that are contradicted, as they are typed.
  ///
  /// @param isSupported whether a fact holds a number or date
  public List<String> wrong(Predicate<NumberOrDate> isSupported) {
    return said.stream()
        .filter(one -> !isSupported.test(one) && !stated.holds(one))
        .filter(this::isContradicted)
        .map(NumberOrDate::typed)
        .distinct()
        .toList();
  }

  private boolean isContradicted(NumberOrDate one) {
    boolean date = one instanceof CalendarDate;
    // The reader must be sure of all that the facts state.
    if (stated.isAnyUnread(date)) {
      return false;
    }
    List<? extends NumberOrDate> rivals =
        rivals(one).filter(fact -> said.stream().noneMatch(it -> it.mayMean(fact))).toList();
    return !rivals.isEmpty()
        && (date || rivals.stream().noneMatch(rival -> isCalculated(one, rival)));
  }

  /// Returns the numbers or dates of the facts that are about the same thing. A year has any date
  /// with a year as its rival.
  private Stream<? extends NumberOrDate> rivals(NumberOrDate one) {
    return switch (one) {
      case Numeral number -> {
        NumberContext own = NumberContext.of(number);
        yield stated.numerals().entrySet().stream()
            .flatMap(others -> ofTheSame(number, own, others.getKey(), others.getValue()));
      }
      case CalendarDate date ->
          stated.dates().stream()
              .filter(other -> date.month() == 0 ? other.year() > 0 : other.month() > 0);
      case NotSure _, Ordinal _ -> Stream.empty();
    };
  }

  /// Returns whether a number may be calculated from its rival and a third number that the facts
  /// state. Also true for two shares that add up to 100 %. Example: 3 is 20 less 17.
  private boolean isCalculated(NumberOrDate one, NumberOrDate rival) {
    BigDecimal sum = one.value().add(rival.value());
    BigDecimal away = one.value().subtract(rival.value()).abs();
    boolean share = one instanceof Numeral number && "%".equals(number.unit());
    return share && sum.compareTo(HUNDRED) == 0 || stated.hasValue(away) || stated.hasValue(sum);
  }

  /// Returns those of several numbers in one context that count the same thing as a number, judged
  /// by their units and the words beside them. In a translation only the units are compared.
  ///
  /// Example: 25 and 27 before "tanks" do. But 72 hours and three days don't.
  private Stream<Numeral> ofTheSame(
      Numeral number, NumberContext own, NumberContext others, List<Numeral> numbers) {
    if (!number.agreesInUnit(numbers.getFirst())) {
      return Stream.empty();
    }
    String unit = own.unit();
    boolean same = unit != null && unit.equals(others.unit());
    boolean money = same && unit != null && unit.matches("[A-Z]{3}");
    long common = own.common(others);
    boolean noun = unit == null && own.hasNounOf(others);
    if (translated || money || noun || common >= (same ? 1 : 2)) {
      return numbers.stream();
    }
    return common == 1 ? numbers.stream().filter(other -> isSlip(number, other)) : Stream.empty();
  }

  /// Returns whether two numbers differ only in one digit or in the order of their digits.
  private static boolean isSlip(Numeral number, Numeral other) {
    String one = number.value().toPlainString();
    String two = other.value().toPlainString();
    int length = one.length();
    return length == two.length()
        && (IntStream.range(0, length).filter(at -> one.charAt(at) != two.charAt(at)).count() == 1
            || Arrays.equals(one.chars().sorted().toArray(), two.chars().sorted().toArray()));
  }
}
