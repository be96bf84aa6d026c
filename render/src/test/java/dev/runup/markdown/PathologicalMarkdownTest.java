package dev.runup.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import dev.runup.document.Document;
import dev.runup.document.Filled;
import dev.runup.document.FullLaws;
import dev.runup.problem.Checked;
import dev.runup.problem.Checked.Good;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests that a template nested too deeply ends with a message and not with a stack trace.
class PathologicalMarkdownTest {
  static final List<String> FAMILIES =
      List.of(
          "> ",
          "- ",
          "1. ",
          "* ",
          "[ (](",
          "[",
          "]",
          "[a](<b",
          "![",
          "*a **a ",
          "**x ",
          "_a *",
          "~~a ",
          "`",
          "`` ` ",
          "a`",
          "<",
          "<!-- <",
          "&#0;&amp",
          "](x",
          "[^1]",
          "[^1]:",
          "| ",
          "|-",
          "\\",
          "# ",
          "    ",
          "> - ",
          "***",
          "x\n> ",
          "* * ",
          "![[]()",
          "<a@b.c>");

  private static final int REPEATS = FullLaws.cases(4_000, 20_000);

  private final MarkdownParser parser = new MarkdownParser();

  @ParameterizedTest
  @FieldSource("FAMILIES")
  void deeplyNestedTemplateEndsWithoutException(String family) {
    for (int times : List.of(50, 500, 1_500)) {
      Filled filled = new Filled(family.repeat(times), List.of(), Trees.masthead());
      assertThatCode(() -> endsCleanly(filled)).doesNotThrowAnyException();
    }
  }

  /// flexmark's own pattern for labels would take twice the time with each backslash.
  @ParameterizedTest
  @ValueSource(strings = {"[", "![", "[a]: x\n\n[", "[x][", "> - [", "[^", "[a](b)["})
  void bracketBeforeManyBackslashesIsReadQuickly(String before) {
    for (int times : List.of(25, 400, 20_000)) {
      Filled filled = new Filled(before + "\\*".repeat(times) + "[ x", List.of(), Trees.masthead());
      assertTimeoutPreemptively(Duration.ofMinutes(2), () -> endsCleanly(filled));
    }
  }

  /// flexmark's own search for emphasis goes through the whole paragraph for each link.
  @Test
  void linksAfterEmphasisAreReadQuickly() {
    Filled filled =
        new Filled("**a** [c](https://d.example)\n".repeat(60_000), List.of(), Trees.masthead());

    assertTimeoutPreemptively(Duration.ofMinutes(2), () -> endsCleanly(filled));
  }

  @Test
  void twiceTheLinesOfAParagraphTakeAtMostTwiceTheMemory() {
    allocated(1_000); // what is read once for all documents
    long one = allocated(5_000);

    assertThat(allocated(10_000)).isLessThan(one * 5 / 2);
  }

  private long allocated(int lines) {
    Filled filled = new Filled("some words here\n".repeat(lines), List.of(), Trees.masthead());
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    parser.parse(filled);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [a\\]b]    | [a\\]b]: https://example.org | https://example.org
          [a\\\\]  | [a\\\\]: https://example.org | https://example.org
          [a\\*]    | [a\\*]: https://example.org  | https://example.org
          [a\\b]    | [a\\b]: https://example.org  | https://example.org
          """)
  void linkLabelMayHoldEscapes(String link, String definition, String target) {
    Filled filled = new Filled(link + "\n\n" + definition, List.of(), Trees.masthead());

    assertThat(parser.parse(filled))
        .isInstanceOfSatisfying(
            Good.class, good -> assertThat(good.value().toString()).contains("target=" + target));
  }

  private void endsCleanly(Filled filled) {
    Checked<Document> parsed = parser.parse(filled);
    if (parsed instanceof Good<Document>(Document document, var _)) {
      assertThat(MarkdownWriter.write(document)).endsWith("\n");
    } else {
      assertThat(parsed.problems())
          .extracting(problem -> problem.code().word())
          .contains("nested-too-deeply");
    }
  }

  /// Stops each family that takes long. Those that end before are read whole.
  @ParameterizedTest
  @FieldSource("FAMILIES")
  void parserIsStoppedByItsText(String family) {
    Filled filled = new Filled(family.repeat(REPEATS), List.of(), Trees.masthead());
    AtomicInteger checks = new AtomicInteger();
    Runnable check =
        () -> {
          if (checks.incrementAndGet() > 5 * REPEATS) {
            throw new CancellationException();
          }
        };

    assertThatCode(() -> parser.parse(filled, check))
        .satisfiesAnyOf(
            ended -> assertThat(ended).isNull(),
            stopped -> assertThat(stopped).isInstanceOf(CancellationException.class));
    assertThat(checks).hasPositiveValue();
  }

  @ParameterizedTest
  @CsvSource({"60, true", "70, false", "10000, false"})
  void quotesMayBeNestedToALimit(int depth, boolean good) {
    Filled filled = new Filled("> ".repeat(depth) + "x", List.of(), Trees.masthead());

    assertThat(parser.parse(filled) instanceof Good).isEqualTo(good);
  }
}
