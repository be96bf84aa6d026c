package dev.runup.check;

import dev.runup.check.NumberOrDate.CalendarDate;
import dev.runup.check.NumberOrDate.NotSure;
import dev.runup.check.NumberOrDate.Numeral;
import dev.runup.check.SupportingFacts.Days;
import dev.runup.check.SupportingFacts.TypedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares the numbers and dates of a headline with those of its facts.
///
/// A number is wrong only if three things are true. No fact holds it. The reader is sure of all
/// numbers that the facts state. One of these counts the same thing and is missing from the
/// headline.
///
/// Example: "25 tanks" contradicts "27 tanks", but neither "a score of tanks" nor "27 days".
final class NumberComparison {

  /// The share by which a number may be rounded without saying so.
  private static final BigDecimal ROUNDED = new BigDecimal("0.03");

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// The number of words next to a number that are compared.
  private static final int WORDS = 5;

  /// Separators between parts of a sentence. Example: "two soldiers and a nurse were killed"
  /// doesn't say that two were killed.
  private static final Pattern PART_END =
      Pattern.compile("[,;.!?()–—] ?|(?<!\\p{L})(?:and|und|та|і|й|but) ");

  private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

  private final List<NumberOrDate> said;
  private final SupportingFacts facts;
  private final boolean translated;

  /// The numbers and dates that can support one of the headline.
  private final List<NumberOrDate> supporting = new ArrayList<>();

  /// The numbers and dates that can contradict one of the headline.
  private final List<NumberOrDate> stated = new ArrayList<>();

  /// @param original the original text if `headline` is a translation, else null. Only the original
  ///   can then contradict a number. The facts can still support one.
  NumberComparison(TypedText headline, @Nullable TypedText original, SupportingFacts facts) {
    this.said = headline.numbers();
    this.facts = facts;
    this.translated = original != null;
    for (TypedText typed : said.isEmpty() ? List.<TypedText>of() : facts.texts()) {
      List<NumberOrDate> read = typed.numbers();
      supporting.addAll(read);
      stated.addAll(typed.states() && !translated ? read : List.of());
    }
    if (original != null) {
      stated.addAll(original.numbers());
      supporting.addAll(stated);
    }
  }

  /// Returns the numbers and dates of the headline that the facts contradict, as they are typed.
  Set<String> wrong() {
    return typed(said.stream().filter(one -> !isSupported(one) && isContradicted(one)));
  }

  /// Returns the numbers and dates that the facts state, as they are typed.
  Set<String> stated() {
    return typed(stated.stream());
  }

  private static Set<String> typed(Stream<NumberOrDate> numbers) {
    return numbers.map(NumberOrDate::typed).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private boolean isSupported(NumberOrDate one) {
    return supporting.stream().anyMatch(other -> mayMatch(one, other))
        || switch (one) {
          case Numeral number -> number.name() || number.isYear() && hasYear(number);
          case CalendarDate date ->
              facts.days().stream()
                  .anyMatch(days -> isIn(date, days) && (date.day() > 0 || !days.recorded()));
          case NotSure _ -> true;
        };
  }

  private boolean hasYear(Numeral number) {
    int year = number.value().intValue();
    return supporting.stream()
            .anyMatch(one -> one instanceof CalendarDate date && date.year() == year)
        || facts.days().stream()
            .anyMatch(days ->
                !days.recorded()
                    && days.first().getYear() <= year
                    && year <= days.last().getYear());
  }

  /// Returns whether a date may be in a stretch of days. A date without a year may be in any
  /// stretch that touches several months.
  private static boolean isIn(CalendarDate date, Days days) {
    LocalDate first = days.first();
    LocalDate last = days.last();
    boolean inMonth = YearMonth.from(first).equals(YearMonth.from(last));
    int year = date.year() == 0 && inMonth ? first.getYear() : date.year();
    YearMonth month = YearMonth.of(year, date.month());
    return year == 0
        || !month.atEndOfMonth().isBefore(first)
            && !month.atDay(1).isAfter(last)
            && (!first.equals(last) || date.day() == 0 || date.day() == first.getDayOfMonth());
  }

  /// Returns whether a number or date of the headline may mean the same as one of the facts. A
  /// number may be rounded.
  ///
  /// Example: "1.2m" and "nearly 1.3m" both match 1,215,430.
  private static boolean mayMatch(NumberOrDate one, NumberOrDate other) {
    if (one instanceof CalendarDate date && other instanceof CalendarDate fact) {
      return date.agrees(fact);
    }
    return one instanceof Numeral number
        && other instanceof Numeral fact
        && (number.agrees(fact)
            || number.agreesInUnit(fact) && fact.value().signum() != 0 && isRounded(number, fact));
  }

  private static boolean isRounded(Numeral number, Numeral fact) {
    BigDecimal away = number.value().subtract(fact.value()).abs();
    BigDecimal share = away.divide(fact.value().abs(), 6, RoundingMode.UP);
    BigDecimal round = number.value().stripTrailingZeros();
    // Up to 3 % away, a number may be rounded to its last digit that isn't zero: 698 to 700. Others
    // may be rounded to their last typed digit only: 4.8 to 5, but not 27 to 30.
    BigDecimal halfOfLastNonZero = HALF.scaleByPowerOfTen(-round.scale());
    BigDecimal halfOfLastTyped = HALF.scaleByPowerOfTen(number.scale() - number.unscaled().scale());
    boolean fewer = round.precision() < fact.value().stripTrailingZeros().precision();
    List<String> before = wordsBeside(number, false);
    String rough = before.isEmpty() ? null : NumberWord.ROUGH.meaning(before.getFirst());
    return fewer
            && away.compareTo(
                    share.compareTo(ROUNDED) <= 0
                        ? halfOfLastNonZero
                        : halfOfLastTyped.min(halfOfLastNonZero))
                <= 0
        || rough != null && share.compareTo(new BigDecimal(rough)) <= 0;
  }

  private boolean isContradicted(NumberOrDate one) {
    boolean date = one instanceof CalendarDate || one instanceof Numeral year && year.isYear();
    boolean sure =
        stated.stream().noneMatch(fact -> fact instanceof NotSure it && (date || !it.date()));
    List<NumberOrDate> rivals =
        stated.stream()
            .filter(fact -> isRival(one, fact))
            .filter(fact -> said.stream().noneMatch(other -> mayMatch(other, fact)))
            .toList();
    return sure
        && !rivals.isEmpty()
        && rivals.stream().noneMatch(other -> isCalculated(one, other));
  }

  private boolean isRival(NumberOrDate one, NumberOrDate fact) {
    return switch (fact) {
      case Numeral other ->
          one instanceof Numeral number && !other.name() && isOfTheSame(number, other);
      case CalendarDate other ->
          one instanceof CalendarDate
              || one instanceof Numeral number && number.isYear() && other.year() > 0;
      case NotSure _ -> false;
    };
  }

  /// Returns whether a number may be calculated from its rival and a third number that the facts
  /// state. Also true for two shares that add up to 100 %. Example: 3 is 20 less 17.
  private boolean isCalculated(NumberOrDate one, NumberOrDate rival) {
    if (!(one instanceof Numeral number)) {
      return false;
    }
    BigDecimal other =
        switch (rival) {
          case Numeral numeral -> numeral.value();
          case CalendarDate date -> BigDecimal.valueOf(date.year());
          case NotSure _ -> BigDecimal.ZERO;
        };
    BigDecimal sum = number.value().add(other);
    BigDecimal away = number.value().subtract(other).abs();
    return "%".equals(number.unit()) && sum.compareTo(HUNDRED) == 0
        || stated.stream()
            .anyMatch(fact ->
                fact instanceof Numeral third
                    && (third.value().compareTo(away) == 0
                        || third.value().compareTo(sum) == 0
                        || third.value().multiply(other).compareTo(number.value()) == 0));
  }

  /// Returns whether two numbers count the same thing, judged by their units and the words next to
  /// them.
  ///
  /// Example: 25 and 27 before "tanks" do. So do "14 killed" and "41 people were killed". But 72
  /// hours and three days don't.
  private boolean isOfTheSame(Numeral number, Numeral other) {
    if (number.isYear() || other.isYear() || !number.agreesInUnit(other)) {
      return number.isYear() && other.isYear();
    }
    // The last two lines match "25 arrested" with "the police arrested 27 people".
    long common =
        common(number, true, other, true, WORDS)
            + common(number, false, other, false, WORDS)
            + common(number, true, other, false, 2)
            + common(number, false, other, true, 2);
    boolean same = Objects.equals(number.unit(), other.unit());
    boolean noun = number.unit() == null && common(number, true, other, true, 1) > 0;
    boolean money = number.unit() != null && number.unit().matches("[A-Z]{3}");
    boolean alike = noun || money || common > (number.unit() == null ? 1 : 0);
    return same && !translated && alike || (translated || common > 0) && isSlip(number, other);
  }

  /// Returns whether two numbers differ only in one digit, in the order of their digits or in the
  /// scale.
  private static boolean isSlip(Numeral number, Numeral other) {
    String one = number.value().toPlainString();
    String two = other.value().toPlainString();
    boolean alike = one.length() == two.length();
    long differing =
        IntStream.range(0, alike ? one.length() : 0)
            .filter(at -> one.charAt(at) != two.charAt(at))
            .count();
    return differing == 1
        || alike && Arrays.equals(one.chars().sorted().toArray(), two.chars().sorted().toArray())
        || number.unscaled().compareTo(other.unscaled()) == 0;
  }

  /// Counts the equal words beside two numbers. Only the `count` nearest words after or before each
  /// number are compared.
  private static long common(
      Numeral one, boolean afterOne, Numeral other, boolean afterOther, int count) {
    List<String> forms = wordsBeside(other, afterOther);
    return wordsBeside(one, afterOne).stream()
        .limit(count)
        .filter(word -> forms.stream().limit(count).anyMatch(form -> isAlike(word, form)))
        .count();
  }

  /// Returns the words after or before a number in its part of the sentence, the nearest first. Its
  /// unit is left out.
  private static List<String> wordsBeside(Numeral number, boolean after) {
    String text = number.text();
    String part =
        after
            ? PART_END.split(text.substring(number.to()), -1)[0]
            : List.of(PART_END.split(text.substring(0, number.from()), -1)).getLast();
    List<String> words =
        wordsOf(part)
            .filter(word ->
                number.unit() == null || !number.unit().equals(NumberWord.UNIT.meaning(word)))
            .toList();
    return (after ? words : words.reversed()).stream().limit(WORDS).toList();
  }

  /// Returns the words of a text without their punctuation.
  static Stream<String> wordsOf(String text) {
    return NO_LETTERS.splitAsStream(text).filter(word -> !word.isEmpty());
  }

  /// Returns whether two words are forms of the same word. Words such as "about" match nothing.
  ///
  /// Example: "points" and "point", "дрони" and "дронів".
  static boolean isAlike(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int shorter = Math.min(a.length(), b.length());
    int differs = Arrays.mismatch(a.toCharArray(), b.toCharArray());
    int common = differs < 0 ? shorter : differs;
    boolean stem = common >= Math.max(4, shorter - 2);
    boolean plural = common == shorter && common > 2 && Math.abs(a.length() - b.length()) < 2;
    return (stem || plural) && !NumberWord.COMMON.has(a) && !NumberWord.COMMON.has(b);
  }
}
