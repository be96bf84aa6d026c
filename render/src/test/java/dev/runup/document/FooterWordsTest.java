package dev.runup.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Masthead.Phrase;
import dev.runup.pdf.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FooterWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100 | Summit desk · Run-up to the summit 7 · Sunday, 28 December 2025",
        "55 | Summit desk · Run-up to… 7 · Sunday, 28 December 2025",
        "49 | Summit… · Run-up… 7 · Sunday, 28 December 2025",
        "40 | Run-up to… 7 · Sunday, 28 December 2025",
        "10 | 7 · Sunday, 28 December 2025"
      })
  void nameAndDeskAreShortenedButNeverNumberOrDay(int room, String words) {
    Masthead sample = Samples.masthead("The title");
    Masthead masthead =
        new Masthead(
            sample.title(),
            Phrase.of("Run-up to the summit 7"),
            "Run-up to the summit",
            sample.day(),
            sample.date(),
            sample.desk(),
            sample.addressee(),
            sample.label(),
            sample.status(),
            sample.language(),
            sample.asOf(),
            sample.words());

    assertThat(FooterWords.of(masthead, text -> text.length() <= room)).isEqualTo(words);
  }
}
