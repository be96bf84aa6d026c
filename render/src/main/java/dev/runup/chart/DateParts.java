package dev.runup.chart;

import dev.runup.fact.FactDate;
import dev.runup.fact.FactDate.Edge;
import dev.runup.fact.FactDate.Point;
import dev.runup.fact.FactDate.Precision;
import dev.runup.fact.FactDate.Qualifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is drawn for a date, so that a picture shows no more than is known.
///
/// @param parts the parts, of which later ones cover earlier ones
record DateParts(List<Part> parts) {

  DateParts {
    parts = List.copyOf(parts);
  }

  /// How much is known about the days of a part.
  enum Kind {
    /// It is on this one day.
    DAY,
    /// It lasts all these days.
    SURE,
    /// It is on some of these days. Nobody says on which.
    WITHIN,
    /// It may be on these days and on others beyond an end that isn't known.
    OPEN
  }

  /// What is known about an end of a part.
  enum End {
    /// It is not beyond this day.
    LIMIT,
    /// It is about this day.
    ABOUT,
    /// Another part or the issue day is there.
    JOINED
  }

  /// A stretch of days.
  ///
  /// @param from the first day, or null if it begins anywhere before
  /// @param to the last day, or null if it ends anywhere after
  record Part(Kind kind, @Nullable LocalDate from, @Nullable LocalDate to, End start, End end) {}

  /// Returns the parts of a date.
  ///
  /// @param occurred whether the event has occurred, and so not after the issue day
  /// @param ongoing whether the event still goes on
  static DateParts of(FactDate date, boolean occurred, boolean ongoing, LocalDate issueDay) {
    List<Part> parts = new ArrayList<>();
    switch (date) {
      case Point point -> parts.add(point(point));
      case FactDate.Interval(Edge from, Edge to)
          when from.equals(to) && from instanceof Point point ->
          parts.add(point(point));
      case FactDate.Interval(Edge from, Edge to) -> addLasting(parts, from, to, ongoing, issueDay);
      case FactDate.Within(var from, var to) ->
          parts.add(
              new Part(
                  from == null || to == null ? Kind.OPEN : Kind.WITHIN,
                  from == null ? null : from.earliest(),
                  to == null ? null : to.latest(),
                  end(from),
                  end(to)));
      case FactDate.OneOf(List<Point> dates) -> dates.forEach(one -> parts.add(within(one)));
    }
    return new DateParts(occurred ? until(issueDay, parts) : parts);
  }

  /// Returns the parts of an event without a date.
  ///
  /// @param from the day before which it can't be, or null
  /// @param to the day after which it can't be, or null
  static DateParts undated(
      @Nullable LocalDate from, @Nullable LocalDate to, boolean ongoing, LocalDate issueDay) {
    return new DateParts(
        ongoing
            ? List.of(
                new Part(Kind.OPEN, from, issueDay, End.LIMIT, End.JOINED),
                new Part(Kind.OPEN, issueDay, to, End.JOINED, End.LIMIT),
                new Part(Kind.SURE, issueDay, issueDay, End.JOINED, End.JOINED))
            : List.of(
                new Part(
                    Kind.OPEN,
                    from,
                    to,
                    issueDay.equals(from) ? End.JOINED : End.LIMIT,
                    issueDay.equals(to) ? End.JOINED : End.LIMIT)));
  }

  /// Returns the first and the last days of all parts, as far as they are known.
  List<LocalDate> ends() {
    return parts.stream()
        .flatMap(part -> Stream.concat(Stream.ofNullable(part.from), Stream.ofNullable(part.to)))
        .toList();
  }

  private static Part point(Point point) {
    return isDay(point)
        ? new Part(Kind.DAY, point.earliest(), point.earliest(), End.LIMIT, End.LIMIT)
        : within(point);
  }

  private static Part within(Point point) {
    return new Part(Kind.WITHIN, point.earliest(), point.latest(), end(point), end(point));
  }

  private static boolean isDay(Point point) {
    return point.precision() == Precision.DAY && point.qualifier() == Qualifier.SURE;
  }

  private static End end(@Nullable Point point) {
    return point == null || point.qualifier() == Qualifier.SURE ? End.LIMIT : End.ABOUT;
  }

  /// Adds the days on which an event may have begun, those on which it may end, and those that it
  /// lasts for sure.
  private static void addLasting(
      List<Part> parts, Edge from, Edge to, boolean ongoing, LocalDate issueDay) {
    Point first = from instanceof Point point ? point : null;
    Point last = to instanceof Point point ? point : null;
    LocalDate begun = first == null ? null : first.latest();
    LocalDate ending = last == null ? null : last.earliest();
    LocalDate sureFrom = begun == null ? ending : begun;
    LocalDate sureTo =
        ending != null
            ? ending
            : ongoing && begun != null && begun.isBefore(issueDay) ? issueDay : begun;
    if (first == null) {
      parts.add(new Part(Kind.OPEN, null, sureFrom, End.LIMIT, End.JOINED));
    } else if (!isDay(first)) {
      LocalDate until = last == null || begun == null ? begun : earlier(begun, last.latest());
      parts.add(new Part(Kind.WITHIN, first.earliest(), until, end(first), End.JOINED));
    }
    if (last == null) {
      parts.add(new Part(Kind.OPEN, sureTo, null, End.JOINED, End.LIMIT));
    } else if (!isDay(last)) {
      LocalDate since = first == null ? last.earliest() : later(last.earliest(), first.earliest());
      parts.add(new Part(Kind.WITHIN, since, last.latest(), End.JOINED, end(last)));
    }
    if (sureFrom != null && sureTo != null && !sureTo.isBefore(sureFrom)) {
      parts.add(new Part(Kind.SURE, sureFrom, sureTo, End.JOINED, End.JOINED));
    }
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /// Returns the parts, of which the vague ones end at a day. A part that begins after it stays,
  /// because the facts then contradict each other.
  private static List<Part> until(LocalDate last, List<Part> parts) {
    return parts.stream().map(part -> isAfter(part, last) ? cut(part, last) : part).toList();
  }

  private static boolean isAfter(Part part, LocalDate last) {
    return (part.kind == Kind.WITHIN || part.kind == Kind.OPEN)
        && (part.from == null || !part.from.isAfter(last))
        && (part.to == null || part.to.isAfter(last));
  }

  private static Part cut(Part part, LocalDate last) {
    Kind kind = part.from == null ? Kind.OPEN : Kind.WITHIN;
    return new Part(kind, part.from, last, part.start, End.JOINED);
  }
}
