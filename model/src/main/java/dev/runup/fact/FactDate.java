package dev.runup.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date as far as it is known, in a form of EDTF (ISO 8601-2). It supports level 1 and the sets
/// of level 2, with years from 0001 to 9999.
public sealed interface FactDate {

  /// Returns the first possible day, or [LocalDate#MIN] if the start is open or unknown.
  LocalDate earliest();

  /// Returns the last possible day, or [LocalDate#MAX] if the end is open or unknown.
  LocalDate latest();

  /// Returns the precision by which dates are sorted, the vaguest first. A date between bounds, or
  /// one of several, counts as the vaguest.
  default Precision precision() {
    return Precision.CENTURY;
  }

  /// Returns the day, or null if the date isn't exactly one day.
  default @Nullable LocalDate exactDay() {
    return this instanceof Point point && !point.masked && point.precision == Precision.DAY
        ? earliest()
        : null;
  }

  /// Returns the date in the form in which a user types it.
  default String typed() {
    return switch (this) {
      case Point point -> point.written();
      case Interval(Edge from, Edge to) -> written(from) + "/" + written(to);
      case Within(var from, var to) ->
          "[" + (from == null ? "" : from.typed()) + ".." + (to == null ? "" : to.typed()) + "]";
      case OneOf(List<Point> dates) ->
          "[" + String.join(",", dates.stream().map(Point::typed).toList()) + "]";
    };
  }

  private static String written(Edge edge) {
    if (edge instanceof Point point) {
      return point.typed();
    }
    return edge == Unbounded.OPEN ? ".." : "";
  }

  /// The precision of a date. The constants go from the least to the most precise one.
  enum Precision {
    CENTURY,
    DECADE,
    YEAR,
    SEASON,
    MONTH,
    DAY
  }

  /// The certainty of a date.
  enum Qualifier {
    SURE,
    UNCERTAIN,
    APPROXIMATE,
    UNCERTAIN_AND_APPROXIMATE
  }

  /// An end of an interval, with or without a date.
  sealed interface Edge {}

  /// An end without a date.
  enum Unbounded implements Edge {
    OPEN,
    UNKNOWN
  }

  /// One day, month, season, year, decade or century.
  ///
  /// @param year the year; the first one of a decade or century
  /// @param part the month 1 to 12, the season 21 (spring) to 24 (winter), or 0
  /// @param day the day of the month, or 0
  /// @param masked whether a finer part was typed as unknown; `2025-12-XX` is one day of that month
  record Point(
      int year, int part, int day, Precision precision, boolean masked, Qualifier qualifier)
      implements FactDate, Edge {

    /// The form of a point in time.
    public static final Pattern FORM =
        Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2}|XX)(?:-(\\d{2}|XX))?)?([?~%]?)");

    /// Parses a date such as `2025`, `2025-12~`, `2025-12-XX` or `2025-24`. Returns null if the
    /// text has another form.
    static @Nullable Point parse(String typed) {
      Matcher match = FORM.matcher(typed);
      if (!match.matches()) {
        return null;
      }
      Qualifier qualifier =
          switch (match.group(4)) {
            case "?" -> Qualifier.UNCERTAIN;
            case "~" -> Qualifier.APPROXIMATE;
            case "%" -> Qualifier.UNCERTAIN_AND_APPROXIMATE;
            default -> Qualifier.SURE;
          };
      String year = match.group(1);
      int firstYear = Integer.parseInt(year.replace('X', '0'));
      if (year.endsWith("X")) {
        Precision precision = year.endsWith("XX") ? Precision.CENTURY : Precision.DECADE;
        return match.group(2) == null
            ? new Point(firstYear, 0, 0, precision, true, qualifier)
            : null;
      }
      return firstYear == 0 ? null : inYear(firstYear, match.group(2), match.group(3), qualifier);
    }

    private static @Nullable Point inYear(
        int year, @Nullable String part, @Nullable String day, Qualifier qualifier) {
      if (part == null) {
        return new Point(year, 0, 0, Precision.YEAR, false, qualifier);
      }
      if (part.equals("XX")) {
        boolean noDay = day == null || day.equals("XX");
        return noDay ? new Point(year, 0, 0, Precision.YEAR, true, qualifier) : null;
      }
      int number = Integer.parseInt(part);
      if (number >= 21 && number <= 24) {
        return day == null ? new Point(year, number, 0, Precision.SEASON, false, qualifier) : null;
      }
      if (number < 1 || number > 12) {
        return null;
      }
      if (day == null || day.equals("XX")) {
        return new Point(year, number, 0, Precision.MONTH, day != null, qualifier);
      }
      try {
        LocalDate date = LocalDate.of(year, number, Integer.parseInt(day));
        return new Point(year, number, date.getDayOfMonth(), Precision.DAY, false, qualifier);
      } catch (DateTimeException _) {
        return null;
      }
    }

    /// Returns the date as ISO 8601. Null for a century, decade or season, and for a masked date.
    public @Nullable String iso() {
      String day = earliest().toString();
      return switch (precision) {
        case YEAR -> masked ? null : day.substring(0, 4);
        case MONTH -> masked ? null : day.substring(0, 7);
        case DAY -> day;
        case CENTURY, DECADE, SEASON -> null;
      };
    }

    private String written() {
      String digits = LocalDate.of(year, 1, 1).toString().substring(0, 4);
      String typed =
          switch (precision) {
            case CENTURY -> digits.substring(0, 2) + "XX";
            case DECADE -> digits.substring(0, 3) + "X";
            case YEAR -> masked ? digits + "-XX" : digits;
            case SEASON -> digits + "-" + part;
            case MONTH -> earliest().toString().substring(0, 7) + (masked ? "-XX" : "");
            case DAY -> earliest().toString();
          };
      return typed
          + switch (qualifier) {
            case SURE -> "";
            case UNCERTAIN -> "?";
            case APPROXIMATE -> "~";
            case UNCERTAIN_AND_APPROXIMATE -> "%";
          };
    }

    @Override
    public LocalDate earliest() {
      return switch (precision) {
        case CENTURY, DECADE, YEAR -> LocalDate.of(Math.max(1, year), 1, 1);
        // The seasons are those of the northern hemisphere. Spring begins in March, winter in
        // December.
        case SEASON -> LocalDate.of(year, (part - 20) * 3, 1);
        case MONTH -> LocalDate.of(year, part, 1);
        case DAY -> LocalDate.of(year, part, day);
      };
    }

    @Override
    public LocalDate latest() {
      return switch (precision) {
        case CENTURY -> LocalDate.of(year + 99, 12, 31);
        case DECADE -> LocalDate.of(year + 9, 12, 31);
        case YEAR -> LocalDate.of(year, 12, 31);
        case SEASON -> earliest().plusMonths(3).minusDays(1);
        case MONTH -> YearMonth.of(year, part).atEndOfMonth();
        case DAY -> earliest();
      };
    }
  }

  /// A period that lasted from one end to the other.
  record Interval(Edge from, Edge to) implements FactDate {

    static @Nullable Interval parse(String from, String to) {
      Edge start = edge(from);
      Edge end = edge(to);
      boolean dated = start instanceof Point || end instanceof Point;
      if (start == null || end == null || !dated) {
        return null;
      }
      boolean backwards =
          start instanceof Point a && end instanceof Point b && b.latest().isBefore(a.earliest());
      return backwards ? null : new Interval(start, end);
    }

    private static @Nullable Edge edge(String typed) {
      return switch (typed) {
        case "" -> Unbounded.UNKNOWN;
        case ".." -> Unbounded.OPEN;
        default -> Point.parse(typed);
      };
    }

    @Override
    public LocalDate earliest() {
      return from instanceof Point point ? point.earliest() : LocalDate.MIN;
    }

    @Override
    public LocalDate latest() {
      return to instanceof Point point ? point.latest() : LocalDate.MAX;
    }

    @Override
    public Precision precision() {
      return from instanceof Point start
          ? start.precision()
          : to instanceof Point end ? end.precision() : Precision.CENTURY;
    }
  }

  /// One unknown day between two bounds. An [Interval], in contrast, lasts all days between its
  /// ends.
  record Within(@Nullable Point from, @Nullable Point to) implements FactDate {
    @Override
    public LocalDate earliest() {
      return from == null ? LocalDate.MIN : from.earliest();
    }

    @Override
    public LocalDate latest() {
      return to == null ? LocalDate.MAX : to.latest();
    }
  }

  /// One of several dates. It is unknown which one is meant.
  record OneOf(List<Point> dates) implements FactDate {
    public OneOf {
      dates = List.copyOf(dates);
    }

    @Override
    public LocalDate earliest() {
      return dates.stream().map(Point::earliest).min(LocalDate::compareTo).orElse(LocalDate.MIN);
    }

    @Override
    public LocalDate latest() {
      return dates.stream().map(Point::latest).max(LocalDate::compareTo).orElse(LocalDate.MAX);
    }
  }

  /// Parses a date of any of these forms. Returns null for other texts and for a period that ends
  /// before it begins.
  static @Nullable FactDate parse(String typed) {
    if (typed.startsWith("[") && typed.endsWith("]")) {
      return set(typed.substring(1, typed.length() - 1).replace(" ", ""));
    }
    int slash = typed.indexOf('/');
    return slash < 0
        ? Point.parse(typed)
        : Interval.parse(typed.substring(0, slash), typed.substring(slash + 1));
  }

  private static @Nullable FactDate set(String inner) {
    int dots = inner.indexOf("..");
    if (dots >= 0) {
      String first = inner.substring(0, dots);
      String last = inner.substring(dots + 2);
      Point from = Point.parse(first);
      Point to = Point.parse(last);
      boolean broken = (from == null && !first.isEmpty()) || (to == null && !last.isEmpty());
      boolean backwards = from != null && to != null && to.latest().isBefore(from.earliest());
      return broken || backwards || (from == null && to == null) ? null : new Within(from, to);
    }
    List<Point> dates = new ArrayList<>();
    for (String part : inner.split(",", -1)) {
      Point point = Point.parse(part);
      if (point == null) {
        return null;
      }
      dates.add(point);
    }
    return new OneOf(dates);
  }
}
