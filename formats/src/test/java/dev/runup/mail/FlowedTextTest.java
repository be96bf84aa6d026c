package dev.runup.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.markdown.NaughtyStrings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowedTextTest {

  @Test
  void longParagraphIsWrappedAndCanBeJoinedAgain() {
    FlowedText lines = new FlowedText();
    String text = "From one word to the next, ".repeat(20).strip();
    lines.paragraph("- ", text);

    List<String> wrapped = lines.toString().lines().toList();
    assertThat(wrapped).hasSizeGreaterThan(5).allMatch(line -> line.length() <= FlowedText.WIDTH);
    assertThat(joined(lines.toString())).containsExactly("- " + text);
  }

  @Test
  void noTextIsTakenForSignatureQuotationOrEnvelope() {
    FlowedText lines = new FlowedText();
    lines.paragraph("", "-- " + "word ".repeat(30).strip());
    lines.paragraph("", "> not quoted");
    lines.paragraph("", "From here on");
    lines.paragraph("", "a".repeat(70) + " -- " + "b".repeat(70));

    assertThat(lines.toString().lines())
        .doesNotContain("-- ")
        .contains(" > not quoted", " From here on");
    assertThat(joined(lines.toString()))
        .containsExactly(
            "-- " + "word ".repeat(30).strip(),
            "> not quoted",
            "From here on",
            "a".repeat(70) + " -- " + "b".repeat(70));
  }

  @Test
  void anyTextComesBack() {
    for (String text : NaughtyStrings.generated(3_000)) {
      String line = text.replaceAll("[\\s\\p{Cc}]+", " ").strip();
      FlowedText lines = new FlowedText();
      lines.paragraph("", line);
      assertThat(String.join("", joined(lines.toString()))).as(text).isEqualTo(line);
    }
  }

  @Test
  void quotationIsMarkedOnEachLine() {
    FlowedText lines = new FlowedText();
    lines.quoted(() -> lines.quoted(() -> lines.paragraph("", "word ".repeat(30).strip())));

    assertThat(lines.toString().lines()).hasSize(3).allMatch(line -> line.startsWith(">> word"));
  }

  /// Returns the paragraphs as a mail program joins them (RFC 3676), without quotations.
  private static List<String> joined(String text) {
    List<String> paragraphs = new ArrayList<>();
    String before = "";
    for (String line : text.split("\n")) {
      String content = line.startsWith(" ") ? line.substring(1) : line;
      if (content.endsWith(" ") && !content.equals("-- ")) {
        before += content;
      } else if (!(before + content).isEmpty()) {
        paragraphs.add(before + content);
        before = "";
      }
    }
    return paragraphs;
  }
}
