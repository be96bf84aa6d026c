package dev.runup.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateNamesTest {

  /// Words of a pattern in all places: before, between and after names, in quotes, and none.
  private static final List<String> PATTERNS =
      List.of(
          "d MMMM uuuu",
          "EEEE, d MMMM uuuu",
          "LLLL uuuu",
          "LLL",
          "d MMM",
          "EEE dd.MM.",
          "d 'de' MMMM 'o''clock' M",
          "MMMMM EEEEE");

  @ParameterizedTest
  @ValueSource(strings = {"en", "uk", "de", "fr-CA", "pl", "ja", "ar", "zh-Hant", "und"})
  void patternPrintsTheNamesOfJava(String language) {
    Locale locale = Locale.forLanguageTag(language);
    DateNames names = new DateNames(locale);

    for (LocalDate day : days()) {
      for (String pattern : PATTERNS) {
        assertThat(DatePattern.of(pattern).format(day, names))
            .isEqualTo(DateTimeFormatter.ofPattern(pattern, locale).format(day));
      }
    }
  }

  /// Returns days with all months and all weekdays.
  private static List<LocalDate> days() {
    return Stream.iterate(LocalDate.of(2025, 1, 1), day -> day.plusDays(29)).limit(14).toList();
  }

  @Test
  void numbersAreNoNames() {
    DateNames names = new DateNames(Locale.ENGLISH);

    assertThat(DateNames.field("MM")).isNull();
    assertThat(DateNames.field("uuuu")).isNull();
    assertThat(names.of("MMM")).hasSize(12).containsEntry(12L, "Dec");
    assertThat(names.of("EEEE")).hasSize(7).containsEntry(1L, "Monday");
  }
}
