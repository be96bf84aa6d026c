package dev.runup.check;

import dev.runup.check.NumberOrDate.CalendarDate;
import dev.runup.check.NumberOrDate.NotSure;
import dev.runup.check.NumberOrDate.Numeral;
import dev.runup.check.SupportingFacts.Passage;
import dev.runup.fact.FactDate;
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

  /// The number of characters and words next to a number that are compared.
  private static final int CHARACTERS = 50;

  private static final int WORDS = 5;

  /// Separators between parts of a sentence. Example: "two soldiers and a nurse were killed"
  /// doesn't say that two were killed.
  private static final Pattern PART_END =
      Pattern.compile("[,;.!?()–—] ?|(?<!\\p{L})(?:and|und|та|і|й|but) ");

  private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

  private final String headline;
  private final List<NumberOrDate> said;
  private final SupportingFacts facts;

  /// Whether the headline is a translation. Then the original is the only text that states
  /// something.
  private final boolean translated;

  private final List<NumberOrDate> supporting = new ArrayList<>();
  private final List<In> stated = new ArrayList<>();

  /// A number or a date that the facts state, and the text that holds it.
  private record In(NumberOrDate what, String text) {}

  NumberComparison(String headline, String language, SupportingFacts facts, boolean translated) {
    this.headline = headline;
    this.said = NumberReader.read(headline, language);
    this.facts = facts;
    this.translated = translated;
    for (Passage passage : said.isEmpty() ? List.<Passage>of() : facts.passages()) {
      List<NumberOrDate> read = NumberReader.read(passage.text(), passage.language());
      supporting.addAll(read);
      if (passage.states()) {
        read.forEach(one -> stated.add(new In(one, passage.text())));
      }
    }
    facts.statedDates().forEach(date -> stated.add(new In(date, "")));
  }

  /// Returns the numbers and dates of the headline that the facts contradict, as they are typed.
  Set<String> wrong() {
    Set<String> wrong = new LinkedHashSet<>();
    said.stream()
        .filter(one -> !isSupported(one) && isContradicted(one))
        .forEach(one -> wrong.add(one.typed()));
    return wrong;
  }

  /// Returns the numbers and dates that the facts state, as they are typed.
  Set<String> stated() {
    Set<String> typed = new LinkedHashSet<>();
    stated.forEach(one -> typed.add(one.what.typed()));
    return typed;
  }

  private boolean isSupported(NumberOrDate one) {
    return supporting.stream().anyMatch(other -> accounts(one, other))
        || switch (one) {
          case Numeral number -> number.name() || number.isYear() && hasYear(number);
          case CalendarDate date -> facts.dates().stream().anyMatch(other -> isIn(date, other));
          case NotSure _ -> true;
        };
  }

  private boolean hasYear(Numeral number) {
    int year = number.value().intValue();
    return supporting.stream()
            .anyMatch(one -> one instanceof CalendarDate date && date.year() == year)
        || facts.dates().stream()
            .anyMatch(date -> date.earliest().getYear() <= year && year <= date.latest().getYear());
  }

  /// Returns whether a date may be in a stretch of days. If the stretch is longer than a month, any
  /// date without a year may be.
  private static boolean isIn(CalendarDate date, FactDate stretch) {
    LocalDate first = stretch.earliest();
    LocalDate last = stretch.latest();
    if (YearMonth.from(first).equals(YearMonth.from(last))) {
      int day = first.equals(last) ? first.getDayOfMonth() : 0;
      return date.agrees(new CalendarDate("", 0, 0, first.getYear(), first.getMonthValue(), day));
    }
    YearMonth month = date.year() == 0 ? null : YearMonth.of(date.year(), date.month());
    return month == null || !month.atEndOfMonth().isBefore(first) && !month.atDay(1).isAfter(last);
  }

  /// Returns whether a number or date of the headline may be one of the facts, perhaps rounded.
  ///
  /// Example: "1.2m" and "nearly 1.3m" both match 1,215,430.
  private boolean accounts(NumberOrDate one, NumberOrDate other) {
    if (one instanceof CalendarDate date && other instanceof CalendarDate fact) {
      return date.agrees(fact);
    }
    return one instanceof Numeral number
        && other instanceof Numeral fact
        && (number.agrees(fact)
            || number.agreesInUnit(fact) && fact.value().signum() != 0 && isRounded(number, fact));
  }

  private boolean isRounded(Numeral number, Numeral fact) {
    BigDecimal away = number.value().subtract(fact.value()).abs();
    BigDecimal share = away.divide(fact.value().abs(), 6, RoundingMode.UP);
    BigDecimal round = number.value().stripTrailingZeros();
    // 698 rounds to 700 at hundreds, and 4.8 to 5. But 27 doesn't round to 30, where a digit may be
    // wrong.
    BigDecimal half = HALF.scaleByPowerOfTen(-round.scale());
    BigDecimal typed = HALF.scaleByPowerOfTen(number.scale() - number.unscaled().scale());
    boolean fewer = round.precision() < fact.value().stripTrailingZeros().precision();
    return fewer && away.compareTo(share.compareTo(ROUNDED) <= 0 ? half : typed.min(half)) <= 0
        || share.compareTo(roughness(wordsBefore(headline, number))) <= 0;
  }

  private static BigDecimal roughness(List<String> before) {
    String share = before.isEmpty() ? null : NumberWord.ROUGH.meaning(before.getFirst());
    return share == null ? BigDecimal.ZERO : new BigDecimal(share);
  }

  private boolean isContradicted(NumberOrDate one) {
    boolean date = one instanceof CalendarDate || one instanceof Numeral year && year.isYear();
    boolean sure =
        stated.stream()
            .noneMatch(in -> in.what instanceof NotSure unsure && (date || !unsure.date()));
    List<NumberOrDate> rivals =
        stated.stream().filter(in -> isRival(one, in)).map(In::what).filter(this::isLeft).toList();
    return sure
        && !rivals.isEmpty()
        && (!(one instanceof Numeral number)
            || rivals.stream().noneMatch(rival -> isCalculated(number, rival)));
  }

  /// Returns whether a number or date of the facts is missing from the headline.
  private boolean isLeft(NumberOrDate fact) {
    return said.stream().noneMatch(one -> accounts(one, fact));
  }

  private boolean isRival(NumberOrDate one, In fact) {
    return switch (fact.what) {
      case Numeral other ->
          one instanceof Numeral number && !other.name() && isOfTheSame(number, other, fact.text);
      case CalendarDate other ->
          one instanceof CalendarDate date && !date.agrees(other)
              || one instanceof Numeral number && number.isYear() && other.year() > 0;
      case NotSure _ -> false;
    };
  }

  /// Returns whether a number may be calculated from another one and a third. Example: 3 is 20 less
  /// 17.
  private boolean isCalculated(Numeral number, NumberOrDate rival) {
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
            .anyMatch(in ->
                in.what instanceof Numeral third
                    && (third.value().compareTo(away) == 0
                        || third.value().compareTo(sum) == 0
                        || third.value().multiply(other).compareTo(number.value()) == 0));
  }

  /// Returns whether two numbers count the same thing, judged by their units and the words next to
  /// them.
  ///
  /// Example: 25 and 27 before "tanks" do. So do "14 killed" and "41 people were killed". But 72
  /// hours and three days don't.
  private boolean isOfTheSame(Numeral number, Numeral other, String text) {
    if (number.isYear() || other.isYear() || !number.agreesInUnit(other)) {
      return number.isYear() && other.isYear();
    }
    List<String> after = wordsAfter(headline, number);
    List<String> before = wordsBefore(headline, number);
    List<String> factAfter = wordsAfter(text, other);
    List<String> factBefore = wordsBefore(text, other);
    // The last two lines match "25 arrested" with "the police arrested 27 people".
    long common =
        common(after, factAfter)
            + common(before, factBefore)
            + common(first(after, 2), first(factBefore, 2))
            + common(first(before, 2), first(factAfter, 2));
    boolean same = Objects.equals(number.unit(), other.unit());
    boolean noun = number.unit() == null && common(first(after, 1), first(factAfter, 1)) > 0;
    boolean money = number.unit() != null && number.unit().matches("[A-Z]{3}");
    boolean alike = noun || money || common > (number.unit() == null ? 1 : 0);
    return same && !translated && alike || (translated || common > 0) && isSlip(number, other);
  }

  /// Returns whether two numbers differ only in one digit, in the order of their digits or in the
  /// scale.
  private static boolean isSlip(Numeral number, Numeral other) {
    char[] one = number.value().toPlainString().toCharArray();
    char[] two = other.value().toPlainString().toCharArray();
    int differing = 0;
    for (int i = 0; i < Math.min(one.length, two.length); i++) {
      differing += one[i] == two[i] ? 0 : 1;
    }
    Arrays.sort(one);
    Arrays.sort(two);
    return Arrays.equals(one, two)
        || one.length == two.length && differing == 1
        || number.unscaled().compareTo(other.unscaled()) == 0;
  }

  private static long common(List<String> one, List<String> other) {
    return one.stream()
        .filter(word -> other.stream().anyMatch(form -> isAlike(word, form)))
        .count();
  }

  private static List<String> first(List<String> words, int count) {
    return words.subList(0, Math.min(count, words.size()));
  }

  /// Returns the words after a number in its part of the sentence, the nearest first.
  private static List<String> wordsAfter(String text, Numeral number) {
    int end = Math.min(text.length(), number.to() + CHARACTERS);
    String part = PART_END.split(text.substring(number.to(), end), -1)[0];
    return first(words(part, number), WORDS);
  }

  /// Returns the words before a number in its part of the sentence, the nearest first.
  private static List<String> wordsBefore(String text, Numeral number) {
    String near = text.substring(Math.max(0, number.from() - CHARACTERS), number.from());
    String part = Arrays.asList(PART_END.split(near, -1)).getLast();
    return first(words(part, number).reversed(), WORDS);
  }

  /// Returns the words that aren't the number's unit.
  private static List<String> words(String part, Numeral number) {
    return NO_LETTERS
        .splitAsStream(part)
        .filter(word -> !word.isEmpty())
        .filter(
            word -> number.unit() == null || !number.unit().equals(NumberWord.UNIT.meaning(word)))
        .toList();
  }

  /// Returns whether two words are forms of the same word. Words such as "about" match nothing.
  ///
  /// Example: "points" and "point", "дрони" and "дронів".
  static boolean isAlike(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int shorter = Math.min(a.length(), b.length());
    int common = 0;
    while (common < shorter && a.charAt(common) == b.charAt(common)) {
      common++;
    }
    boolean stem = common >= Math.max(4, shorter - 2);
    boolean plural = common == shorter && common > 2 && Math.abs(a.length() - b.length()) < 2;
    return (stem || plural) && !NumberWord.COMMON.has(a) && !NumberWord.COMMON.has(b);
  }
}
