package dev.runup.prose;

import dev.runup.prose.SaidDate.Tense;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Finds the days that words name, counted from the day on which the source was published.
///
/// @param published that day, or null if unknown
record SaidDays(@Nullable LocalDate published, Tense tense) {

  static SaidDate withoutPublished() {
    return SaidDate.unknown("this is counted from the day of publication, which isn't known");
  }

  /// Returns the day of publication, for the forms that need it.
  LocalDate day() {
    if (published == null) {
      throw new IllegalStateException("this form needs the day of publication");
    }
    return published;
  }

  /// Returns what is counted in weeks from the day of publication.
  SaidWeeks weeks() {
    return new SaidWeeks(day(), tense);
  }

  /// Returns the day so many days after the day of publication.
  SaidDate counted(int count) {
    if (published == null) {
      return withoutPublished();
    }
    LocalDate found = published.plusDays(count);
    String distance = Math.abs(count) == 1 ? "1 day" : Math.abs(count) + " days";
    return SaidDate.of(
        found.toString(),
        count == 0
            ? "the day of publication"
            : distance + (count < 0 ? " before " : " after ") + SaidWords.name(published));
  }

  /// Returns a day of a month, if a weekday that is also named agrees with it.
  SaidDate dayOfMonth(@Nullable DayOfWeek weekday, int number, Month month, @Nullable String year) {
    if (number == 0 || number > month.maxLength()) {
      return SaidDate.unknown(SaidWords.name(month) + " has " + month.maxLength() + " days");
    }
    SaidDate said =
        inYear(
            year,
            number + " " + SaidWords.name(month),
            y -> {
              YearMonth found = YearMonth.of(y, month);
              return found.isValidDay(number) ? Stretch.of(found.atDay(number)) : null;
            },
            found -> found.first().toString());
    LocalDate found = said.date() == null ? null : said.date().exactDay();
    return found == null || weekday == null || found.getDayOfWeek() == weekday
        ? said
        : SaidDate.unknown(
            found
                + " is a "
                + SaidWords.name(found.getDayOfWeek())
                + ": the words contradict each other");
  }

  /// Returns a day of which day and month are numbers, if their order is clear.
  SaidDate numbers(int first, int second, @Nullable String year) {
    boolean isDayFirst = second <= 12;
    boolean isMonthFirst = first <= 12;
    if (isDayFirst && isMonthFirst && first != second) {
      return SaidDate.unknown("it is unclear which number is the month");
    }
    int month = isDayFirst ? second : first;
    return month < 1 || month > 12
        ? SaidDate.unknown("there is no such month")
        : dayOfMonth(null, isDayFirst ? first : second, Month.of(month), year);
  }

  /// Returns a day of which only its number in the month is known.
  SaidDate dayAlone(int number) {
    if (tense == Tense.UNKNOWN) {
      return SaidDate.twoReadings("a day of this month", "of the one before or after");
    }
    YearMonth start = YearMonth.from(day());
    Stretch found =
        Stretch.nearest(
            day(),
            tense,
            0,
            months -> {
              YearMonth month = start.plusMonths(months);
              return month.isValidDay(number) ? Stretch.of(month.atDay(number)) : null;
            });
    return found == null
        ? SaidDate.unknown("no month has this day")
        : SaidDate.of(
            found.first().toString(),
            "the day with the number " + number + found.side(day()),
            "month",
            "year");
  }

  YearMonth monthsAway(int months) {
    return YearMonth.from(day()).plusMonths(months);
  }

  SaidDate month(Month month, @Nullable String year) {
    return inYear(
        year,
        SaidWords.name(month),
        y -> whole(YearMonth.of(y, month)),
        found -> YearMonth.from(found.first()).toString());
  }

  private static Stretch whole(YearMonth month) {
    return new Stretch(month.atDay(1), month.atEndOfMonth());
  }

  /// Returns the month that `this`, `last` or `next` names, if all readings are the same one.
  SaidDate month(String which, Month month) {
    return which(
        which,
        SaidWords.name(month),
        y -> whole(YearMonth.of(y, month)),
        found -> YearMonth.from(found.first()).toString());
  }

  SaidDate partOfMonth(MonthPart part, Month month, @Nullable String year) {
    return inYear(
        year,
        part.word() + " " + SaidWords.name(month),
        y -> part.in(YearMonth.of(y, month)),
        part::typed);
  }

  /// Returns a part of the month so many months after that of the day of publication.
  SaidDate partOfMonth(MonthPart part, int months) {
    YearMonth month = monthsAway(months);
    return SaidDate.of(
        part.typed(part.in(month)),
        part.word() + " " + SaidWords.name(month.getMonth()) + " " + month.getYear());
  }

  SaidDate season(String word, @Nullable String year) {
    return word.equals("winter") && year != null
        ? SaidDate.twoReadings("the winter that begins in " + year, "the one that ends in it")
        : inYear(year, word, y -> season(word, y), found -> typedSeason(word, found));
  }

  /// Returns the season that `this`, `last` or `next` names, if all readings are the same one.
  SaidDate whichSeason(String which, String word) {
    return which(which, word, y -> season(word, y), found -> typedSeason(word, found));
  }

  private static Stretch season(String word, int year) {
    LocalDate first = LocalDate.of(year, (SaidWords.season(word) - 20) * 3, 1);
    return new Stretch(first, first.plusMonths(3).minusDays(1));
  }

  private static String typedSeason(String word, Stretch found) {
    return found.first().toString().substring(0, 5) + SaidWords.season(word);
  }

  /// Returns the stretch of a year, or the nearest one.
  private SaidDate inYear(
      @Nullable String year,
      String words,
      IntFunction<@Nullable Stretch> ofYear,
      Function<Stretch, String> typed) {
    if (year != null) {
      Stretch found = ofYear.apply(Integer.parseInt(year));
      return found == null
          ? SaidDate.unknown("there is no " + words + " " + year)
          : SaidDate.of(typed.apply(found), words + " " + year);
    }
    if (published == null) {
      return SaidDate.unknown("the year is counted from the day of publication, which isn't known");
    }
    Stretch found = Stretch.nearest(published, tense, published.getYear(), ofYear);
    return found == null
        ? SaidDate.unknown(
            "the year isn't clear, because " + words + " is far from the day of publication")
        : SaidDate.of(typed.apply(found), "the " + words + found.side(day()), "year");
  }

  private SaidDate which(
      String which,
      String words,
      IntFunction<@Nullable Stretch> ofYear,
      Function<Stretch, String> typed) {
    int year = day().getYear();
    if (which.equals("this")) {
      Stretch found = Stretch.nearest(day(), tense, year, ofYear);
      return found == null
          ? SaidDate.unknown("without a tense, this " + words + " isn't clear")
          : SaidDate.of(typed.apply(found), "the " + words + found.side(day()), "year");
    }
    boolean isLast = which.equals("last");
    Stretch nearest = null;
    for (int y = year - 2; y <= year + 2; y++) {
      Stretch one = ofYear.apply(y);
      if (one != null && isLast && one.last().isBefore(day())) {
        nearest = one;
      }
      if (one != null && !isLast && nearest == null && one.first().isAfter(day())) {
        nearest = one;
      }
    }
    Stretch other = ofYear.apply(year + (isLast ? -1 : 1));
    return nearest == null || !nearest.equals(other)
        ? SaidDate.unknown("this is the nearest " + words + ", or that of " + which + " year")
        : SaidDate.of(typed.apply(nearest), "the " + words + nearest.side(day()), "year");
  }
}
