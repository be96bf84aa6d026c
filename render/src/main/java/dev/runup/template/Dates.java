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

/// Writes dates and times in one language. It prints only the parts that a date has.
///
/// A date alone and a date after a preposition have separate keys. Many languages decline the names
/// of months and years.
///
/// Example: in Ukrainian "2025 рік" alone, "з 2025 року" after a preposition.
record Dates(Messages messages) {

  /// The end of the key for a date without a preposition.
  private static final String ALONE = "";

  /// The end of the key for a date after a preposition.
  private static final String GOVERNED = ".after-preposition";

  /// Returns a date with its time and zone.
  String words(Leaf.When when) {
    FactDate date = when.date();
    FactTime time = when.time();
    if (date != null && time == null) {
      return words(date);
    }
    String clock = time == null ? messages.text("date.unknown") : words(time);
    return zoned(when, date == null ? clock : messages.text("date.timed", words(date), clock));
  }

  private String zoned(Leaf.When when, String timed) {
    return when.zone() == null ? timed : messages.text("date.zoned", timed, when.zone());
  }

  /// Returns a day with its weekday, and with its time if it has one.
  String weekday(Leaf.When when) {
    FactDate date = Objects.requireNonNull(when.date());
    FactTime time = when.time();
    String day = format("date.weekday", date.earliest());
    return time == null ? day : zoned(when, messages.text("date.timed", day, words(time)));
  }

  private String words(FactDate date) {
    return switch (date) {
      case Point point -> words(point, ALONE);
      case FactDate.Interval(Point from, Point to) when from.equals(to) -> words(to, ALONE);
      case FactDate.Interval(Point from, Point to) when sameMonth(from, to) ->
          messages.text("date.days", String.valueOf(from.day()), words(to, ALONE));
      case FactDate.Interval(Point from, Point to) ->
          messages.text("date.interval", words(from, ALONE), words(to, ALONE));
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

  private String within(@Nullable Point from, @Nullable Point to) {
    if (from != null && to != null) {
      return messages.text("date.within", words(from, GOVERNED), words(to, GOVERNED));
    }
    if (from != null) {
      return messages.text("date.on-or-after", words(from, GOVERNED));
    }
    return to == null
        ? messages.text("date.unknown")
        : messages.text("date.on-or-before", words(to, GOVERNED));
  }

  private String oneOf(List<Point> dates) {
    String words = words(dates.getFirst(), ALONE);
    for (Point date : dates.subList(1, dates.size())) {
      words = messages.text("date.or", words, words(date, ALONE));
    }
    return words;
  }

  private static boolean sameMonth(Point from, Point to) {
    boolean days = from.precision() == Precision.DAY && to.precision() == Precision.DAY;
    boolean sure = from.qualifier() == Qualifier.SURE && to.qualifier() == Qualifier.SURE;
    return days && sure && from.year() == to.year() && from.part() == to.part();
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

  private String format(String key, LocalDate day) {
    return DateTimeFormatter.ofPattern(messages.written(key), messages.locale()).format(day);
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
