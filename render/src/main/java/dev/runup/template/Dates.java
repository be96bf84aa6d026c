package dev.runup.template;

import dev.runup.briefing.Leaf;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactDate.Point;
import dev.runup.fact.FactDate.Precision;
import dev.runup.fact.FactDate.Qualifier;
import dev.runup.fact.FactTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes dates and times in one language. It prints only the parts that a date has. A month or a
/// year that two days share is printed once.
///
/// A date alone and a date after a preposition have separate keys. Many languages decline the names
/// of months and years.
///
/// Example: in Ukrainian "2025 рік" alone, "з 2025 року" after a preposition.
///
/// @param issueYear the year that is left out, because the reader knows it; 0 for none
record Dates(Messages messages, int issueYear) {

  /// Creates dates that keep every year.
  Dates(Messages messages) {
    this(messages, 0);
  }

  /// The end of the key for a date without a preposition.
  private static final String ALONE = "";

  /// The end of the key for a date after a preposition.
  private static final String GOVERNED = ".after-preposition";

  /// Returns a date with its time, but without its zone.
  String words(Leaf.When when) {
    FactDate date = when.date();
    FactTime time = when.time();
    if (date != null && time == null) {
      return dates(when).words(date);
    }
    String clock = time == null ? messages.text("date.unknown") : words(time);
    return date == null ? clock : messages.text("date.timed", dates(when).words(date), clock);
  }

  private Dates dates(Leaf.When when) {
    return when.full() ? new Dates(messages) : this;
  }

  /// Returns the label of a day, a month or a year on a scale.
  ///
  /// @param unit `day`, `month` or `year`, or `january` for a January with its year
  String tick(String unit, LocalDate start) {
    return format("date.tick." + unit, start);
  }

  /// Returns a day with its weekday, and with its time if it has one.
  String weekday(Leaf.When when) {
    FactDate date = Objects.requireNonNull(when.date());
    FactTime time = when.time();
    String day = weekday(date.earliest(), null);
    return time == null ? day : messages.text("date.timed", day, words(time));
  }

  /// Returns a day with its weekday, and with a time unless it is null.
  String weekday(LocalDate date, @Nullable LocalTime time) {
    String day = new Dates(messages).format("date.weekday", date);
    return time == null ? day : messages.text("date.timed", day, clock(time));
  }

  /// Returns a day without its weekday, and with a time unless it is null.
  String day(LocalDate date, @Nullable LocalTime time) {
    String day = new Dates(messages).format("date.day", date);
    return time == null ? day : messages.text("date.timed", day, clock(time));
  }

  private String words(FactDate date) {
    return switch (date) {
      case Point point -> words(point, ALONE);
      case FactDate.Interval(Point from, Point to) when from.equals(to) -> words(to, ALONE);
      case FactDate.Interval(Point from, Point to) when isYear(from) && isYear(to) ->
          messages.text("date.range.years", from.year(), to.year());
      case FactDate.Interval(Point from, Point to) -> {
        String joined = joined("date.range.", List.of(from, to));
        Dates dates = ofYears(from.year(), to.year());
        yield joined == null
            ? messages.text("date.interval", dates.words(from, ALONE), dates.words(to, ALONE))
            : joined;
      }
      case FactDate.Interval(Point from, FactDate.Unbounded end) ->
          messages.text(
              end == FactDate.Unbounded.OPEN ? "date.from" : "date.from-unknown-end",
              words(from, GOVERNED));
      case FactDate.Interval(FactDate.Unbounded _, Point to) ->
          messages.text("date.until", words(to, GOVERNED));
      case FactDate.Interval(var _, var _) -> messages.text("date.unknown");
      case FactDate.Within(var from, var to) -> within(from, to);
      case FactDate.OneOf(List<Point> dates) -> oneOf(dates);
    };
  }

  private static boolean isYear(Point point) {
    return point.precision() == Precision.YEAR
        && point.qualifier() == Qualifier.SURE
        && !point.masked();
  }

  private String within(@Nullable Point from, @Nullable Point to) {
    if (from != null && to != null) {
      boolean adjacent = from.latest().plusDays(1).equals(to.earliest());
      String joined = joined(adjacent ? "date.or." : "date.between.", List.of(from, to));
      Dates dates = ofYears(from.year(), to.year());
      return joined == null
          ? messages.text("date.within", dates.words(from, GOVERNED), dates.words(to, GOVERNED))
          : joined;
    }
    if (from != null) {
      return messages.text("date.on-or-after", words(from, GOVERNED));
    }
    return to == null
        ? messages.text("date.unknown")
        : messages.text("date.on-or-before", words(to, GOVERNED));
  }

  private String oneOf(List<Point> dates) {
    String joined = joined("date.or.", dates);
    Dates all = ofYears(dates.getFirst().year(), dates.getLast().year());
    List<String> words = dates.stream().map(date -> all.words(date, ALONE)).toList();
    return joined != null
        ? joined
        : words.size() == 1
            ? words.getFirst()
            : messages.text("date.or", list(words.subList(0, words.size() - 1)), words.getLast());
  }

  private String list(List<String> words) {
    return words.stream().reduce((all, one) -> messages.text("list.more", all, one)).orElse("");
  }

  /// Returns dates that keep every year if a period is not within one year.
  private Dates ofYears(int from, int to) {
    return from == to ? this : new Dates(messages);
  }

  /// Returns two or more days, or two months, with what they share printed once. Null if they
  /// aren't all sure, or share no year.
  ///
  /// @param key the beginning of the key of a pattern
  private @Nullable String joined(String key, List<Point> dates) {
    Point first = dates.getFirst();
    boolean alike =
        dates.stream()
            .allMatch(date ->
                date.qualifier() == Qualifier.SURE
                    && !date.masked()
                    && date.precision() == first.precision()
                    && date.year() == first.year());
    boolean oneMonth = dates.stream().allMatch(date -> date.part() == first.part());
    boolean days = first.precision() == Precision.DAY;
    if (!alike
        || dates.size() < 2
        || !(days || first.precision() == Precision.MONTH)
        || (dates.size() > 2 && !(days && oneMonth))) {
      return null;
    }
    String pattern = messages.written(key + (!days ? "months" : oneMonth ? "days" : "dates"));
    List<LocalDate> all = dates.stream().map(Point::earliest).toList();
    return DatePattern.of(pattern)
        .withYear(first.year() != issueYear)
        .format(all, all.size() == 2 ? null : firstDays(all), messages.dateNames());
  }

  /// @param form [#ALONE] or [#GOVERNED]
  private String words(Point point, String form) {
    String plain = plain(point, form);
    return switch (point.qualifier()) {
      case SURE -> plain;
      case UNCERTAIN -> messages.text("date.uncertain", plain);
      case APPROXIMATE -> messages.text("date.about", plain);
      case UNCERTAIN_AND_APPROXIMATE ->
          messages.text("date.uncertain", messages.text("date.about", plain));
    };
  }

  private String plain(Point point, String form) {
    String year = String.valueOf(point.year());
    return switch (point.precision()) {
      case CENTURY -> messages.text("date.some-year-of-century" + form, year);
      case DECADE -> messages.text("date.some-year-of-decade" + form, year);
      case YEAR ->
          messages.text((point.masked() ? "date.some-day-of-year" : "date.year") + form, year);
      case SEASON -> messages.text("date.season." + point.part() + form, year);
      case MONTH ->
          point.masked()
              ? messages.text(
                  "date.some-day-of-month" + form,
                  format("date.month" + GOVERNED, point.earliest()))
              : format("date.month" + form, point.earliest());
      case DAY -> format("date.day", point.earliest());
    };
  }

  private String firstDays(List<LocalDate> all) {
    return list(
        all.subList(0, all.size() - 1).stream()
            .map(day -> String.valueOf(day.getDayOfMonth()))
            .toList());
  }

  private String format(String key, LocalDate day) {
    return DatePattern.of(messages.written(key))
        .withYear(day.getYear() != issueYear)
        .format(day, messages.dateNames());
  }

  private String words(FactTime time) {
    LocalTime from = time.from();
    if (from == null) {
      return messages.text("time." + time.part());
    }
    String words =
        time.until() == null
            ? clock(from)
            : messages.text("time.range", clock(from), clock(time.until()));
    return time.about() ? messages.text("date.about", words) : words;
  }

  private static String clock(LocalTime time) {
    return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(time);
  }
}
