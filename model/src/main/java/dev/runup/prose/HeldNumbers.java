package dev.runup.prose;

import dev.runup.fact.FactDate;
import dev.runup.prose.NumberOrDate.CalendarDate;
import dev.runup.prose.NumberOrDate.NotSure;
import dev.runup.prose.NumberOrDate.Numeral;
import dev.runup.prose.NumberOrDate.Ordinal;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The numbers and dates that a text holds, also in words, and by what it says of days.
///
/// @param numbers the numbers and dates that are read, and as ordinals the numbers in other words,
///   such as 2 in "both"
/// @param unread whether there is a number that isn't read, so that any number may be in the text
/// @param days words such as "Monday", "yesterday", "week", which name a day by another one, in
///   small letters
/// @param published the date from which they are counted, or null if it isn't known
public record HeldNumbers(
    List<NumberOrDate> numbers, boolean unread, Set<String> days, @Nullable FactDate published) {

  /// Signs and words between the ends of a range. Example: "5 to 7 million".
  private static final Pattern RANGE =
      Pattern.compile(" ?(?:[-–—]|to|and|or|bis|und|до|та|і) ?[$€£¥]?");

  private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");

  private static final Pattern FRACTION = Pattern.compile("[½⅓⅔¼¾⅛]|\\d{5}");

  /// The largest number of days between a publication and a day that its text names by an ordinal.
  private static final int MONTH = 31;

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /// The largest number of days between a publication and a weekday that its text names.
  private static final int WEEK = 8;

  /// The share by which a number may be away after a word such as "nearly".
  private static final double ROUGHLY = 0.1;

  public HeldNumbers {
    numbers = List.copyOf(numbers);
    days = Collections.unmodifiableSet(new LinkedHashSet<>(days));
  }

  /// Reads a text.
  ///
  /// @param title the title of its source, whose words for days don't count
  public static HeldNumbers of(
      String title, String text, String language, @Nullable FactDate published) {
    List<NumberOrDate> inText = NumberReader.read(text, language);
    List<NumberOrDate> read = new ArrayList<>(NumberReader.read(title, language));
    read.addAll(inText);
    List<NumberOrDate> numbers = new ArrayList<>(inRanges(read));
    numbers.addAll(read);
    boolean unread = false;
    for (NumberOrDate one : read) {
      if (one instanceof NotSure unsure) {
        List<Ordinal> near = near(unsure);
        numbers.addAll(near);
        unread |= near.isEmpty() && !unsure.date();
      }
    }
    Set<String> days = new HashSet<>();
    Matcher word = WORD.matcher(withoutDates(text, inText));
    while (word.find()) {
      String day = NumberWord.DAYS.meaning(word.group());
      days.addAll(day == null ? Set.of() : Set.of(day));
      int month = NumberWord.MONTH.number(word.group());
      if (month > 0) {
        numbers.add(new CalendarDate("", 0, 0, 0, month, 0));
      }
    }
    return new HeldNumbers(numbers, unread, days, published);
  }

  private static CharSequence withoutDates(String text, List<NumberOrDate> read) {
    StringBuilder rest = new StringBuilder(text);
    read.stream()
        .filter(CalendarDate.class::isInstance)
        .flatMapToInt(date -> IntStream.range(date.from(), date.to()))
        .forEach(at -> rest.setCharAt(at, ' '));
    return rest;
  }

  /// Returns the numbers for which an unread passage may stand. Empty if it may be any.
  ///
  /// Example: "both" stands for 2, "2016/17" for 2016 and 17, and "half" and "a third of" for any.
  private static List<Ordinal> near(NotSure unsure) {
    String typed = unsure.typed();
    String first = typed.split(" ", 2)[0];
    boolean share = unsure.text().startsWith(" of", unsure.to());
    int ordinal = share ? -1 : NumberWord.ORDINAL.number(first);
    int near = ordinal < 0 ? NumberWord.NEAR.number(typed) : ordinal;
    if (near >= 0 || FRACTION.matcher(typed).find()) {
      return near < 0 ? List.of() : List.of(Ordinal.of(near));
    }
    return DIGITS
        .matcher(typed)
        .results()
        .map(digits -> Ordinal.of(Integer.parseInt(digits.group())))
        .toList();
  }

  /// Returns the numbers of a text that holds only these dates.
  public static HeldNumbers of(List<FactDate> dates) {
    Stream<NumberOrDate> days = dates.stream().flatMap(date -> CalendarDate.daysOf(date, 0));
    return new HeldNumbers(days.toList(), false, Set.of(), null);
  }

  /// Returns numbers in which the first end of a range has the scale and the unit of the second.
  ///
  /// Example: "5 to 7 million" holds 5 million.
  public static List<NumberOrDate> inRanges(List<NumberOrDate> read) {
    List<NumberOrDate> numbers = new ArrayList<>(read);
    for (int i = 1; i < read.size(); i++) {
      if (read.get(i - 1) instanceof Numeral low
          && read.get(i) instanceof Numeral high
          && isRange(low, high)) {
        String unit = low.unit() == null ? high.unit() : low.unit();
        BigDecimal value = low.value().scaleByPowerOfTen(high.scale());
        numbers.set(
            i - 1,
            new Numeral(low.text(), low.from(), low.to(), value, high.scale(), unit, low.rough()));
      }
    }
    return numbers;
  }

  private static boolean isRange(Numeral low, Numeral high) {
    return low.scale() == 0
        && low.text().equals(high.text())
        && RANGE.matcher(low.text().substring(low.to(), high.from())).matches();
  }

  /// Returns whether the text holds a number or a date, or one that it may be rounded from.
  public boolean holds(NumberOrDate one) {
    return switch (one) {
      case Numeral _ -> unread || holdsValue(one);
      case Ordinal _ ->
          unread
              || holdsValue(one)
              || numbers.stream()
                  .anyMatch(it ->
                      it instanceof CalendarDate date && date.day() == one.value().intValue());
      case CalendarDate date ->
          numbers.stream().anyMatch(it -> holds(date, it))
              || holdsApart(date)
              || namesByAnother(date);
      case NotSure _ -> true;
    };
  }

  private boolean holdsValue(NumberOrDate one) {
    return numbers.stream().anyMatch(it -> one.comesFrom(it, ROUGHLY));
  }

  private boolean holds(CalendarDate date, NumberOrDate held) {
    if (!(held instanceof CalendarDate other)) {
      return date.month() == 0 && date.value().compareTo(held.value()) == 0;
    }
    boolean sameYear =
        other.year() == 0
            ? isNearYear(date.year())
            : date.year() == 0 || date.year() == other.year();
    boolean day = date.day() == 0 || date.day() == other.day();
    return sameYear
        && (date.month() == 0 ? other.year() > 0 : date.month() == other.month() && day);
  }

  /// Returns whether the text holds a month and, somewhere else, the day. Example: "March 6, 7 &
  /// 8".
  private boolean holdsApart(CalendarDate date) {
    return date.day() > 0
        && numbers.stream()
            .anyMatch(one -> one instanceof CalendarDate it && it.month() == date.month())
        && holdsValue(Ordinal.of(date.day()));
  }

  private boolean isNearYear(int year) {
    return year == 0 || published == null || Math.abs(published.earliest().getYear() - year) <= 1;
  }

  /// Returns whether the text may name a date by a weekday or a word such as "yesterday".
  private boolean namesByAnother(CalendarDate date) {
    LocalDate earliest = published == null ? LocalDate.MIN : published.earliest();
    boolean unknown = earliest.equals(LocalDate.MIN);
    LocalDate from = unknown ? LocalDate.EPOCH : earliest;
    int year = date.year() == 0 ? from.getYear() : date.year();
    if (date.month() == 0) {
      return days.contains("year") && (unknown || Math.abs(year - from.getYear()) <= 1);
    }
    YearMonth month = YearMonth.of(year, date.month());
    if (date.day() == 0) {
      long away = ChronoUnit.MONTHS.between(YearMonth.from(from), month);
      return days.contains("month") && (unknown || Math.abs(away) <= 1);
    }
    if (unknown || !month.isValidDay(date.day())) {
      return unknown
          && days.stream().anyMatch(word -> !word.equals("month") && !word.equals("year"));
    }
    LocalDate day = month.atDay(date.day());
    long away = Math.abs(ChronoUnit.DAYS.between(from, day));
    return away <= MONTH
            && numbers.stream()
                .anyMatch(
                    it -> it instanceof Ordinal ordinal && ordinal.value().intValue() == date.day())
        || names(day.getDayOfWeek()) && away <= WEEK
        || days.contains("day") && away <= 2
        || days.contains("week") && away <= 2 * WEEK;
  }

  /// Returns whether one of the dates is on a weekday.
  public boolean hasDayOn(DayOfWeek weekday) {
    return numbers.stream()
        .anyMatch(one ->
            one instanceof CalendarDate date
                && date.day() > 0
                && date.year() > 0
                && LocalDate.of(date.year(), date.month(), date.day()).getDayOfWeek() == weekday);
  }

  /// Returns whether the text names a weekday.
  public boolean names(DayOfWeek day) {
    return days.contains(String.valueOf(day.getValue()));
  }

  /// Returns whether the text names another weekday and not this one.
  public boolean contradicts(DayOfWeek day) {
    return !names(day) && days.stream().anyMatch(word -> word.length() == 1);
  }
}
