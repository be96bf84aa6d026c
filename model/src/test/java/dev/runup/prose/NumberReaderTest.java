package dev.runup.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.prose.NumberOrDate.CalendarDate;
import dev.runup.prose.NumberOrDate.NotSure;
import dev.runup.prose.NumberOrDate.Numeral;
import dev.runup.prose.NumberOrDate.Ordinal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts with the numbers and dates that the reader finds. A question mark is an unsure passage.
class NumberReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 1,215,430 and 1 350 000 | 1215430, 1350000",
        "en | 12,500 or 12.500 | 12500, ?",
        "de | 12.500 oder 12,500 | 12500, ?",
        "en | €90bn, USD 60M and $0.8 tn | 90000000000 EUR, 60000000 USD, 800000000000 USD",
        "uk | 3,5 млрд євро, 12 тис. осіб | 3500000000 EUR, 12000",
        "en | 5.5 %, 12 per cent, 20-day | 5.5 %, 12 %, 20 day",
        "en | at 140 per cent, at 140 percent, at 140 % and at 140% | 140 %, 140 %, 140 %, 140 %",
        "en | at 130 tons, at 230 km, at 120 m, at 1030 on Monday | 130 tonne, 230 km, 120, ?date",
        "uk | на 140 відсотків, о 130 тонн, о 10.30 | 140 %, 130 tonne",
        "en | ninety billion euros | 90000000000 EUR",
        "en | Five thousand three hundred, 125 thousand three hundred and ten | ?, ?",
        "en | two hundred and fifty, fifty and two | ?, 50, 2",
        "uk | двадцять п’ять, триста сорок дронів, дві тисячі п’ять | 25, ?, ?",
        "en | G7, F-16s, 9M729, 11th, fourth, post-2014, one | 11th, 4th",
        "en | 5 or 6 March 2026, March 5–7, 3rd of May | 2026-3-5, 2026-3-6, 0-3-5, 0-3-7, 0-5-3",
        "en | 2026-02-15, 2026/02/15, 15.2.2026, 2/15/2026 | 2026-2-15, 2026-2-15, 2026-2-15, 2026-2-15",
        "en | in 2025, 2000 km, 500 m away, $500 m | 2025-0-0, 2000 km, 500, 500000000 USD",
        "uk | 28 грудня 2025 року, у листопаді | 2025-12-28, 0-11-0",
        "de | Am 15.12., am 3. März | ?, 0-3-3",
        "en | 10:30, 9 a.m., 6 pm, 1500 hours |",
        "en | a quarter, half a million, 1/3, 24/7, the 1990s | ?, ?, ?, ?, ?, ?",
        "en | Article V, II, quatre-vingts, three in ten | ?, ?, ?, ?, ?",
        "en | twenty twenty-five, several hundred, a third | ?, ?, ?",
        "uk | пів тисячі, чотири десятки | ?, 4, ?",
        "de | elfeinhalb Milliarden, dreiundzwanzig, Viertel | ?, ?, ?",
        "en | tomorrow, a week, Sunday, 28 December, the third of May | ?date, ?date, 0-12-28, ?date",
      })
  void readsNumbersAndDates(String language, String text, String expected) {
    List<String> read =
        NumberReader.read(text, language).stream().map(NumberReaderTest::shown).toList();

    assertThat(String.join(", ", read)).isEqualTo(expected == null ? "" : expected);
  }

  private static String shown(NumberOrDate one) {
    return switch (one) {
      case Numeral number ->
          number.value().toPlainString() + (number.unit() == null ? "" : " " + number.unit());
      case CalendarDate date -> date.year() + "-" + date.month() + "-" + date.day();
      case Ordinal ordinal -> ordinal.value() + "th";
      case NotSure unsure -> unsure.date() ? "?date" : "?";
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.", "1/", "1,000,000,", "AB 1,1", "A", "1", "one ", "1-", "a hundred and "})
  void longTextsAreReadInNoTime(String repeated) {
    assertThat(NumberReader.read(repeated.repeat(9_000) + " 7 %", "en"))
        .last()
        .extracting(NumberOrDate::typed)
        .isEqualTo("7 %");
  }
}
