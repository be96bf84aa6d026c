package dev.runup.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Document;
import dev.runup.fact.Edition;
import dev.runup.fact.MarkScheme;
import dev.runup.pipeline.Pipelines;
import dev.runup.problem.Checked;
import dev.runup.template.Tombstone;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tests that the page in place of an issue that was taken back conforms, in each language.
class TombstonePageTest {

  private static Document tombstone(String language, String reason) {
    Tombstone tombstone =
        new Tombstone(
            Edition.desk(MarkScheme.TLP.lowest()),
            "daily",
            language,
            LocalDate.of(2026, 3, 2),
            LocalTime.of(11, 30),
            LocalDate.of(2026, 3, 5),
            reason);
    return switch (Pipelines.all().filled().templates().tombstone(tombstone, language)) {
      case Checked.Good<Document>(Document document, var _) -> document;
      case Checked.Bad<Document> bad -> throw new AssertionError(bad.problems().toString());
    };
  }

  @ParameterizedTest
  @CsvSource({"en,Sent too early.", "uk,Надіслано зарано.", "en,漢字 שלום 🙂 <b> *x*"})
  void pageConforms(String language, String reason) {
    Document document = tombstone(language, reason);
    byte[] pdf = Written.bytes(document);

    assertThat(Written.pages(pdf)).hasSize(1);
    Completeness.assertComplete(pdf);
    VeraPdf.assertConforms(pdf);
    assertThat(document.words()).contains(reason);
  }

  @Test
  void longestReasonFitsOnOnePage() {
    byte[] pdf = Written.bytes(tombstone("uk", "Ж".repeat(12).concat(" ").repeat(76)));

    assertThat(Written.pages(pdf)).hasSize(1);
  }

  @Test
  void pageNamesDayWithTimeAndNoMarking() {
    Document document = tombstone("en", "Sent too early.");

    assertThat(document.masthead().date()).isEqualTo("2026-03-02T11:30");
    assertThat(document.masthead().label().words().isBlank()).isTrue();
    assertThat(document.words())
        .contains("Monday, 2 March 2026, 11:30", "Thursday, 5 March 2026", "This issue was");
  }
}
