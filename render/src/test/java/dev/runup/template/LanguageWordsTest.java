package dev.runup.template;

import static dev.runup.template.TemplatesTest.briefing;
import static dev.runup.template.TemplatesTest.filled;
import static dev.runup.template.TemplatesTest.read;
import static dev.runup.template.TemplatesTest.shipped;
import static dev.runup.template.TemplatesTest.texts;
import static dev.runup.template.TemplatesTest.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.briefing.Leaf;
import dev.runup.document.Filled;
import dev.runup.document.Inline;
import dev.runup.fact.Amount;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactTime;
import dev.runup.problem.Checked;
import dev.runup.template.MessageFunctions.Amounts;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How dates and amounts are printed in the words of a language.
class LanguageWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025                     | 2025",
        "2025-12                  | December 2025",
        "2025-12-28               | 28 December 2025",
        "2025-12-28?              | 28 December 2025 (uncertain)",
        "2025-12-28~              | about 28 December 2025",
        "2025-12-28%              | about 28 December 2025 (uncertain)",
        "2025-12-XX               | a day in December 2025",
        "2025-XX                  | some time in 2025",
        "202X                     | a year in the 2020s",
        "19XX                     | a year in the 1900s, decade not known",
        "2025-24                  | winter 2025",
        "2025-06-19/2025-06-21    | 19–21 June 2025",
        "2025-06-19/2025-07-21    | 19 June–21 July 2025",
        "2025-06/2025-08          | June–August 2025",
        "2025/2027                | 2025 to 2027",
        "2025-12-28/2026-01-03    | 28 December 2025 to 3 January 2026",
        "2025-06-19/2025-07       | 19 June 2025 to July 2025",
        "2025-06-19/..            | from 19 June 2025",
        "2025-06-19/              | from 19 June 2025, end not known",
        "../2025-06-19            | until 19 June 2025",
        "[2025-06-19..2025-06-21] | between 19 and 21 June 2025",
        "[2025-05-30..2025-06-01] | between 30 May and 1 June 2025",
        "[2025-06-19..2025-06-20] | 19 or 20 June 2025",
        "[2025-05..2025-07]       | between May and July 2025",
        "[2025-12-30..2026-01-02] | between 30 December 2025 and 2 January 2026",
        "[..2025-06-21]           | by 21 June 2025",
        "[2025-06-19..]           | on or after 19 June 2025",
        "[2025-06-19,2025-06-23]  | 19 or 23 June 2025",
        "[2025-06-19,2025-06-23,2025-06-25] | 19, 23 or 25 June 2025",
        "[2025-05-31,2025-06-01]  | 31 May or 1 June 2025",
        "[2025-06,2025-07]        | June or July 2025",
        "[2025-06-19~,2025-06-23] | about 19 June 2025 or 23 June 2025",
      })
  void datePrintsOnlyKnownParts(String typed, String words) {
    Leaf.When when = new Leaf.When(Objects.requireNonNull(FactDate.parse(typed)), null);

    assertThat(new Dates(english()).words(when)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025                     | 2025",
        "2025-12                  | December",
        "2025-12-28~              | about 28 December",
        "2024-12-28               | 28 December 2024",
        "2025-12-XX               | a day in December",
        "2025-06-19/2025-07-21    | 19 June–21 July",
        "2024-06-19/2024-06-21    | 19–21 June 2024",
        "[2025-06-19,2025-06-23]  | 19 or 23 June",
        "2025-12-28/2026-01-03    | 28 December 2025 to 3 January 2026",
      })
  void yearOfTheIssueIsNotPrinted(String typed, String words) {
    Leaf.When when = new Leaf.When(Objects.requireNonNull(FactDate.parse(typed)), null);

    assertThat(new Dates(english(), 2025).words(when)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[uuuu年]M月d日至d日   | 2025-06-19/2025-06-21 | 2025年6月19日至21日",
        "MMMM d–d[, uuuu]    | 2025-06-19/2025-06-21 | June 19–21, 2025",
        "d.–d. MMMM[ uuuu]   | 2025-06-19/2025-06-21 | 19.–21. June 2025",
      })
  void eachLanguageHasOwnOrderOfDates(String pattern, String typed, String words) {
    Leaf.When when = new Leaf.When(Objects.requireNonNull(FactDate.parse(typed)), null);
    TemplateTexts texts =
        ShippedTexts.of(TemplatesTest::shipped)
            .withOwn(Map.of("messages/en.properties", "date.range.days = " + pattern));

    assertThat(new Dates(read("en", texts)).words(when)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025                     | 2025 рік",
        "2025-12                  | грудень 2025 року",
        "2025-12-28               | 28 грудня 2025 року",
        "2025-12-28?              | 28 грудня 2025 року (непевно)",
        "2025-12-28~              | приблизно 28 грудня 2025 року",
        "2025-12-XX               | один із днів грудня 2025 року",
        "2025-XX                  | один із днів 2025 року",
        "202X                     | один із 2020-х років",
        "2025-24                  | зима 2025 року",
        "2025-24/..               | від зими 2025 року",
        "2025-06-19/2025-06-21    | 19–21 червня 2025 року",
        "2025-06/2025-08          | червень–серпень 2025 року",
        "2025/2027                | 2025–2027 роки",
        "2025-03-31/2025-04-01    | 31 березня – 1 квітня 2025 року",
        "[2025-04-20,2025-04-21]  | 20 або 21 квітня 2025 року",
        "[2025-03-25..2025-03-27] | один із днів від 25 до 27 березня 2025 року",
        "2025/..                  | від 2025 року",
        "2025-06~/                | від приблизно червня 2025 року, завершення невідоме",
        "../2025-06               | до червня 2025 року",
        "[2025-06..2025-08]       | один із днів від червня до серпня 2025 року",
        "[..2025-06-21]           | не пізніше 21 червня 2025 року",
        "[2025-06..]              | не раніше червня 2025 року",
        "[2025-06,2025-08]        | червень або серпень 2025 року",
        "../202X                  | до одного з 2020-х років",
      })
  void dateIsDeclinedAfterPreposition(String typed, String words) {
    Leaf.When when = new Leaf.When(Objects.requireNonNull(FactDate.parse(typed)), null);

    assertThat(new Dates(words("uk")).words(when)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-12-28  | ''          | 2025-12-28",
        "2025-12-28  | 14:00       | 2025-12-28T14:00",
        "2025-12     | ''          | 2025-12",
        "2025-12-28? | ''          | 2025-12-28",
        "2025-12-28  | morning     | 2025-12-28",
      })
  void machineReadableDateMatchesPrintedDate(String typed, String time, String iso) {
    FactTime parsed = time.isEmpty() ? null : FactTime.parse(time);
    Leaf.When when =
        new Leaf.When(
            Objects.requireNonNull(FactDate.parse(typed)), parsed, null, null, null, false);

    assertThat(when.machine()).isEqualTo(iso);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "USD 700–800 bn | USD 700–800 bn",
        "~90 %          | about 90%",
        "over 90%       | over 90%",
        "440+           | 440 or more",
        "at most 3.10 k | at most 3.10 thousand",
        "1234           | 1234",
        "12345.678      | 12,345.678",
        "1234567–12345678 | 1,234,567–12,345,678",
      })
  void amountKeepsTypedDigits(String typed, String words) {
    assertThat(amount("en", typed)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "USD 700–800 bn | 700–800 млрд USD",
        "~90 %          | близько 90 %",
        "440+           | 440 і більше",
        "at most 3.10 k | щонайбільше 3,10 тис.",
        "1234           | 1234",
        "12345.678      | 12~345,678",
      })
  void numberUsesSeparatorsOfLanguage(String typed, String words) {
    assertThat(amount("uk", typed)).isEqualTo(words.replace('~', '\u00a0'));
  }

  @Test
  void oneBundleAddsLanguage() {
    String german =
        shipped("messages/en.properties").replaceAll("(?m)^date.weekday.*", "")
            + "\nproduct.t = Test\ndate.weekday = EEEE, d. MMMM uuuu\n";
    Map<String, String> texts =
        Map.of(
            "messages/en.properties",
            shipped("messages/en.properties"),
            "messages/de.properties",
            german,
            "t/page.md.ftl",
            "${language(\"uk\")}",
            "t/title.md.ftl",
            "T");

    assertThat(new Templates(ShippedTexts.of(texts::get)).fill("t", briefing("de"), 0))
        .isInstanceOfSatisfying(
            Checked.Good.class,
            good -> {
              Filled filled = (Filled) good.value();
              assertThat(filled.masthead().day()).isEqualTo("Sonntag, 28. Dezember 2025");
              assertThat(filled.spans())
                  .extracting(Inline.Span::text)
                  .containsExactly("Ukrainisch");
            });
  }

  private static String amount(String language, String typed) {
    return new Amounts(words(language)).words(Objects.requireNonNull(Amount.parse(typed)), null);
  }

  private static Messages english() {
    return words("en");
  }
}
