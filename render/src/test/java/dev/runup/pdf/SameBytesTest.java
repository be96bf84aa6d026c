package dev.runup.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfName;

/// Changes what all tests of this JVM would see.
@Isolated
class SameBytesTest {
  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();
  private final byte[] expected = Written.bytes(Samples.briefing());

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Test
  void anotherInstanceWritesTheSameBytes() {
    assertThat(fresh()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "de-DE"})
  void localeDoesNotChangeTheBytes(String tag) {
    Locale.setDefault(Locale.forLanguageTag(tag));

    assertThat(fresh()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Apia", "Asia/Tokyo", "America/St_Johns"})
  void timeZoneDoesNotChangeTheBytes(String id) {
    TimeZone.setDefault(TimeZone.getTimeZone(id));

    assertThat(fresh()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void threadsSharingAnInstanceWriteTheSameBytes(int count) throws Exception {
    Pdf pdf = new Pdf();
    Callable<byte[]> write = () -> Written.bytes(pdf, Samples.briefing(), Samples.THEME);
    try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
      List<Future<byte[]>> written = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        written.add(threads.submit(write));
      }
      for (Future<byte[]> one : written) {
        assertThat(one.get()).isEqualTo(expected);
      }
    }
  }

  @Test
  void anotherTextHasAnotherIdentifier() {
    byte[] other = Written.bytes(Samples.paragraph("other"));

    assertThat(identifier(other)).isNotEqualTo(identifier(expected)).hasSize(32);
  }

  private static String identifier(byte[] pdf) {
    PdfArray identifiers = new TaggedPdf(pdf).reader().getTrailer().getAsArray(PdfName.ID);
    return HexFormat.of().formatHex(identifiers.getAsString(0).getOriginalBytes());
  }

  private static byte[] fresh() {
    return Written.bytes(new Pdf(), Samples.briefing(), Samples.THEME);
  }
}
