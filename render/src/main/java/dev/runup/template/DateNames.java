package dev.runup.template;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The names of months and weekdays in a language, in the forms that the letters of a date pattern
/// ask for. Java gives them. Each form is read once, since a native program unpacks thousands of
/// words for it.
final class DateNames {

  /// The forms that the shipped bundles print.
  private static final List<String> SHIPPED = List.of("MMM", "MMMM", "LLL", "LLLL", "EEEE");

  /// The shortest form of a month that is a name. Shorter ones are numbers.
  private static final int SHORTEST_MONTH = 3;

  private static final LocalDate MONDAY_IN_JANUARY = LocalDate.of(2001, 1, 1);

  private final Locale locale;
  private final Map<String, Map<Long, String>> byForm = new ConcurrentHashMap<>();

  DateNames(Locale locale) {
    this.locale = locale;
  }

  Locale locale() {
    return locale;
  }

  /// Reads the names that the shipped bundles print, which is otherwise done when they are needed
  /// first.
  void readAll() {
    SHIPPED.forEach(this::of);
  }

  /// Returns the names of a form by the number of their month or weekday.
  ///
  /// @param form the letters of a pattern, for example `MMMM`, for which there is a [#field]
  Map<Long, String> of(String form) {
    return byForm.computeIfAbsent(form, this::read);
  }

  /// Returns what the letters of a pattern name, or null if that is neither a month nor a weekday.
  static @Nullable ChronoField field(String form) {
    return switch (form.charAt(0)) {
      case 'M', 'L' -> form.length() < SHORTEST_MONTH ? null : ChronoField.MONTH_OF_YEAR;
      case 'E' -> ChronoField.DAY_OF_WEEK;
      default -> null;
    };
  }

  private Map<Long, String> read(String form) {
    ChronoField field = Objects.requireNonNull(field(form));
    DateTimeFormatter formatter = DateTimeFormatter.ofPattern(form, locale);
    Map<Long, String> names = new TreeMap<>();
    for (long number = 1; number <= field.range().getMaximum(); number++) {
      names.put(number, formatter.format(MONDAY_IN_JANUARY.with(field, number)));
    }
    return names;
  }
}
