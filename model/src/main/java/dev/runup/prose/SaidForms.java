package dev.runup.prose;

import dev.runup.prose.SaidDate.Tense;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The forms of the words for one day, or for one stretch of days.
final class SaidForms {

  private static final String NTH = "(?:st|nd|rd|th)";
  private static final String YEAR = "(?: (?:of )?(?<year>[1-9]\\d{3}))?";
  private static final String WHICH = "(?<which>this|last|next)";
  private static final String DAY = "(?<day>\\d{1,2})";
  private static final String WEEKDAY = "(?<weekday>" + SaidWords.WEEKDAY + ")";
  private static final String MONTH = "(?<month>" + SaidWords.MONTH + ")";
  private static final String SEASON = "(?<season>" + SaidWords.SEASON + ")";
  private static final String A_DATE =
      "(?:" + WEEKDAY + " )?(?:" + DAY + NTH + "? ?(?:of )?" + MONTH + YEAR + ")";
  private static final String MONTH_FIRST =
      "(?:" + WEEKDAY + " )?" + MONTH + " " + DAY + NTH + "?" + YEAR;
  private static final String IN = "(?:(?:in|during|at) )?";
  private static final String ON = "(?:(?:on|for) )?";

  /// The forms. The first one that fits decides.
  private static final List<Form> FORMS =
      Stream.of(forDays(), forWeekdays(), forWeeks(), forMonths(), forYears())
          .flatMap(List::stream)
          .toList();

  private SaidForms() {}

  /// @param isRelative whether it is counted from the day of publication
  private record Form(Pattern words, boolean isRelative, Meaning meaning) {}

  private interface Meaning {
    SaidDate of(SaidDays days, Matcher words);
  }

  private static Form absolute(String words, Meaning meaning) {
    return new Form(Pattern.compile(words), false, meaning);
  }

  private static Form relative(String words, Meaning meaning) {
    return new Form(Pattern.compile(words), true, meaning);
  }

  /// Returns the date of the words for one day.
  ///
  /// @param published the day on which the source was published, or null if unknown
  static SaidDate read(String words, @Nullable LocalDate published, Tense tense) {
    for (Form form : FORMS) {
      Matcher matcher = form.words.matcher(words);
      if (matcher.matches()) {
        return form.isRelative && published == null
            ? SaidDays.withoutPublished()
            : form.meaning.of(new SaidDays(published, tense), matcher);
      }
    }
    return SaidDate.unknown("these words aren't known as a date");
  }

  private static List<Form> forDays() {
    String count = "(?<count>\\d{1,3}|a) (?<unit>day|week|month|year|fortnight)s?";
    return List.of(
        absolute(ON + A_DATE, SaidForms::dayOfMonth),
        absolute(ON + MONTH_FIRST, SaidForms::dayOfMonth),
        absolute(
            ON + "(?<first>\\d{1,2})[/.](?<second>\\d{1,2})(?:[/.](?<year>[1-9]\\d{3}))?",
            (days, words) ->
                days.numbers(number(words, "first"), number(words, "second"), words.group("year"))),
        absolute(
            "(?:in |on )?(?<date>\\d{4}-\\d\\d(?:-\\d\\d)?|[1-9]\\d{3})",
            (_, words) -> SaidDate.of(words.group("date"), "as it was typed")),
        relative("today", (days, _) -> days.counted(0)),
        relative("yesterday", (days, _) -> days.counted(-1)),
        relative("tomorrow", (days, _) -> days.counted(1)),
        relative("day after tomorrow", (days, _) -> days.counted(2)),
        relative("day before yesterday", (days, _) -> days.counted(-2)),
        relative(count + " ago", (days, words) -> away(days, words, -1)),
        relative("in " + count, (days, words) -> away(days, words, 1)),
        relative(
            "within (?:next )?(?<count>\\d{1,3}) (?<unit>hour|day|week)s?",
            (days, words) ->
                SaidDate.oneOf(days.day(), days.day().plusDays(dayCount(words)), words.group())),
        relative(
            "(?<prefix>in |within |over |during |for )?(?<side>past|last|next) "
                + "(?<count>\\d{1,3}) (?<unit>day|week)s?",
            SaidForms::pastOrNext),
        relative(ON + DAY + NTH, (days, words) -> days.dayAlone(number(words, "day"))));
  }

  private static SaidDate pastOrNext(SaidDays days, Matcher words) {
    boolean isNext = words.group("side").equals("next");
    LocalDate from = isNext ? days.day() : days.day().minusDays(dayCount(words));
    LocalDate to = isNext ? days.day().plusDays(dayCount(words)) : days.day();
    @Nullable String prefix = words.group("prefix");
    return prefix != null && prefix.matches("in |within ")
        ? SaidDate.oneOf(from, to, words.group())
        : SaidDate.all(from, to, words.group());
  }

  private static List<Form> forWeekdays() {
    return List.of(
        relative(ON + WEEKDAY, (days, words) -> days.weeks().weekday(weekday(words))),
        relative(
            ON + WHICH + " " + WEEKDAY,
            (days, words) -> days.weeks().weekday(words.group("which"), weekday(words))),
        relative(
            ON + "(?:this )?(?<side>past|coming) " + WEEKDAY,
            (days, words) ->
                SaidDate.of(
                    days.day()
                        .with(
                            words.group("side").equals("past")
                                ? TemporalAdjusters.previous(weekday(words))
                                : TemporalAdjusters.next(weekday(words))))),
        relative(
            ON + WEEKDAY + "(?: of)? " + WHICH + " week",
            (days, words) ->
                SaidDate.of(
                    days.weeks()
                        .monday(step(words))
                        .with(TemporalAdjusters.nextOrSame(weekday(words))))),
        relative(
            ON + WEEKDAY + " week",
            (days, words) ->
                SaidDate.of(
                    days.day().with(TemporalAdjusters.nextOrSame(weekday(words))).plusWeeks(1))));
  }

  private static List<Form> forWeeks() {
    return List.of(
        relative(
            "(?<part>earlier|later) this (?<unit>week|month|year)",
            (days, words) -> days.weeks().partOfThis(words.group("unit"), words.group("part"))),
        relative(IN + "this week", (days, _) -> days.weeks().thisWeek()),
        relative(
            IN + "(?:(?:early|mid|late|earlier|later) )?(?<which>last|next) week",
            (days, words) -> {
              LocalDate monday = days.weeks().monday(step(words));
              return SaidDate.oneOf(monday, monday.plusDays(6), words.group("which") + " week");
            }),
        absolute(
            IN + "week of " + A_DATE, (days, words) -> SaidWeeks.weekOf(dayOfMonth(days, words))),
        relative(
            "(?:at |on |in |(?<all>over |during ))?(?:" + WHICH + " )?weekend",
            (days, words) ->
                days.weeks().weekend(words.group("which"), words.group("all") != null)));
  }

  private static List<Form> forMonths() {
    String part = IN + "(?<part>early|mid|late|first week of|end of|beginning of|start of) ";
    return List.of(
        absolute(
            IN + MONTH + YEAR,
            (days, words) ->
                days.month(SaidWords.month(words.group("month")), words.group("year"))),
        relative(
            WHICH + " " + MONTH,
            (days, words) ->
                days.month(words.group("which"), SaidWords.month(words.group("month")))),
        relative(
            WHICH + " month",
            (days, words) -> SaidDate.of(days.monthsAway(step(words)).toString(), words.group())),
        absolute(
            part + MONTH + YEAR,
            (days, words) ->
                days.partOfMonth(
                    MonthPart.of(words.group("part")),
                    SaidWords.month(words.group("month")),
                    words.group("year"))),
        relative(
            part + WHICH + " month",
            (days, words) -> days.partOfMonth(MonthPart.of(words.group("part")), step(words))));
  }

  private static List<Form> forYears() {
    return List.of(
        absolute(
            IN + SEASON + YEAR,
            (days, words) -> days.season(words.group("season"), words.group("year"))),
        relative(
            WHICH + " " + SEASON,
            (days, words) -> days.whichSeason(words.group("which"), words.group("season"))),
        relative(WHICH + " year", (days, words) -> SaidDate.of(year(days, words), words.group())),
        absolute(
            IN + "(?:early|mid|late) (?<year>[1-9]\\d{3})",
            (_, words) ->
                SaidDate.of(
                    words.group("year"), "the year, because a date names no part of a year")),
        absolute(
            IN + "(?:(?:early|mid|late) )?(?<decade>[1-9]\\d[1-9])0s",
            (_, words) -> SaidDate.of(words.group("decade") + "X", "the decade")),
        absolute(
            IN + "(?<edge>end|beginning|start) of (?<year>[1-9]\\d{3})",
            (_, words) -> edgeOfYear(words, words.group("year"))),
        relative(
            IN + "(?<edge>end|beginning|start) of " + WHICH + " year",
            (days, words) -> edgeOfYear(words, year(days, words))));
  }

  private static SaidDate dayOfMonth(SaidDays days, Matcher words) {
    String weekday = words.group("weekday");
    return days.dayOfMonth(
        weekday == null ? null : SaidWords.weekday(weekday),
        number(words, "day"),
        SaidWords.month(words.group("month")),
        words.group("year"));
  }

  /// Returns the day, week, month or year so many units before or after the day of publication.
  /// Only days are counted exactly.
  private static SaidDate away(SaidDays days, Matcher words, int sign) {
    String typed = words.group("count");
    long count = sign * (typed.equals("a") ? 1L : Integer.parseInt(typed));
    LocalDate day = days.day();
    return switch (words.group("unit")) {
      case "day" -> days.counted((int) count);
      case "month" ->
          SaidDate.of(
              day.plusMonths(count).toString().substring(0, 7) + "~", "about " + words.group());
      case "year" ->
          SaidDate.of(
              day.plusYears(count).toString().substring(0, 4) + "~", "about " + words.group());
      case String week ->
          SaidDate.of(
              day.plusWeeks(week.equals("fortnight") ? 2 * count : count) + "~",
              "about " + words.group());
    };
  }

  /// Returns a number of hours, days or weeks in days. A part of a day counts as one.
  private static int dayCount(Matcher words) {
    int count = number(words, "count");
    return switch (words.group("unit")) {
      case "hour" -> (count + 23) / 24;
      case "week" -> 7 * count;
      default -> count;
    };
  }

  private static SaidDate edgeOfYear(Matcher words, String year) {
    boolean isEnd = words.group("edge").equals("end");
    return SaidDate.of(year + (isEnd ? "-12-31~" : "-01-01~"), "about " + words.group());
  }

  private static String year(SaidDays days, Matcher words) {
    return days.day().plusYears(step(words)).toString().substring(0, 4);
  }

  private static DayOfWeek weekday(Matcher words) {
    return SaidWords.weekday(words.group("weekday"));
  }

  private static int number(Matcher words, String group) {
    return Integer.parseInt(words.group(group));
  }

  /// Returns -1 for `last`, 0 for `this` and 1 for `next`.
  private static int step(Matcher words) {
    return switch (words.group("which")) {
      case "last" -> -1;
      case "next" -> 1;
      default -> 0;
    };
  }
}
