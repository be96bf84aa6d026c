package dev.runup.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Checks that no text leaves its line.
class ContentLinesTest {

  private static String written(String text) {
    ContentLines lines = new ContentLines();
    lines.text("SUMMARY", text);
    return new String(lines.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void signsOfTheFormatAreEscaped() {
    assertThat(written("a; b, c\\n \"d\": e\nf"))
        .isEqualTo("SUMMARY:a\\; b\\, c\\\\n \"d\": e\\nf\r\n");
  }

  @Test
  void everyEndOfLineIsOneInTheText() {
    assertThat(written("a\r\nb\rc\u000bd\fe\u0085f\u2028g\u2029h\u001ci"))
        .isEqualTo("SUMMARY:a\\nb\\nc\\nd\\ne\\nf\\ng\\nh\\ni\r\n");
  }

  @Test
  void controlCharactersAndHalfPairsAreLeftOut() {
    assertThat(written("a\u0000\u0007\u001b\u007f\u009bb\tc\ud83dd"))
        .isEqualTo("SUMMARY:ab c\uFFFDd\r\n");
  }

  @Test
  void longLineContinuesBetweenCharacters() {
    String text = "Зустріч 🕊 ".repeat(40).strip();
    String written = written(text);
    for (String line : written.split("\r\n")) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
    }
    assertThat(written.replace("\r\n ", "")).isEqualTo("SUMMARY:" + text + "\r\n");
  }

  /// Of ten thousand random texts none begins a property.
  @Test
  void randomTextsStayInOneProperty() {
    Random random = new Random(5545);
    String signs = "\r\n\u000b\f\u0085\u2028\u2029\u001c\u0000 :;,\\\"BEGIN:VEVENT\nATTENDEE";
    for (int i = 0; i < 10_000; i++) {
      StringBuilder text = new StringBuilder("x");
      for (int n = random.nextInt(120); n > 0; n--) {
        text.append(
            random.nextInt(4) == 0
                ? Character.toString(random.nextInt(0x3000))
                : signs.substring(random.nextInt(signs.length() - 9)).substring(0, 8));
      }
      String unfolded = written(text.toString()).replace("\r\n ", "");
      assertThat(unfolded.lines().count()).isEqualTo(1);
      assertThat(unfolded).startsWith("SUMMARY:x").endsWith("\r\n");
      assertThat(unfolded.strip()).doesNotContainPattern("[\\p{Cntrl}\u0085\u2028\u2029]");
    }
  }
}
