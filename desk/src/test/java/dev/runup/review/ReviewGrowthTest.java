package dev.runup.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.runup.docx.MarkedFile;
import dev.runup.docx.MarkedUp;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reviews files to which an office added much. Growth is counted in allocated bytes, since time
/// depends on the machine.
class ReviewGrowthTest {

  private static final int MANY = 2_000;
  private static final String RUN = "<w:r><w:t>n%d</w:t></w:r>";
  private static final String TRACKED = "<w:ins w:id=\"9%1$d\" w:author=\"A\">" + RUN + "</w:ins>";

  /// Three times as much takes about three times the bytes, and not nine times.
  @ParameterizedTest
  @ValueSource(strings = {"paragraphs", "cells", "runs", "tracked runs"})
  void threeTimesAsManyTakeThreeTimesTheSteps(String what) {
    allocated(what, 10);
    long few = allocated(what, MANY);

    assertThat((double) allocated(what, 3 * MANY) / few).isLessThan(3.5);
  }

  @Test
  void fileAtTheLimitOfParagraphsIsReadAndOneAboveIsRefused() throws Exception {
    byte[] file = ReviewSamples.file(true);
    int own = MarkedFile.read(file).text().paragraphs().size();

    assertThat(read(added("paragraphs", 20_000 - own))).isInstanceOf(Checked.Good.class);
    assertThat(read(added("paragraphs", 20_001 - own)).problems())
        .extracting(Problem::message)
        .containsExactly("daily.docx has more than 20,000 paragraphs");
  }

  private static Checked<Review> read(byte[] file) {
    return Review.read(Path.of("daily.docx"), file);
  }

  private static long allocated(String what, int count) {
    byte[] file = added(what, count);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    ReviewedIssue review = ReviewSamples.review(file);
    long after = threads.getCurrentThreadAllocatedBytes();
    assertThat(review.places()).hasSize(what.equals("paragraphs") ? count : 1);
    return after - before;
  }

  private static byte[] added(String what, int count) {
    String each =
        switch (what) {
          case "paragraphs" -> "<w:p>" + RUN + "</w:p>";
          case "cells" -> "<w:tc><w:p>" + RUN + "</w:p></w:tc>";
          case "runs" -> RUN;
          default -> TRACKED;
        };
    String all = IntStream.range(0, count).mapToObj(each::formatted).collect(Collectors.joining());
    String body =
        switch (what) {
          case "paragraphs" -> all;
          case "cells" -> "<w:tbl><w:tr>" + all + "</w:tr></w:tbl>";
          default -> "<w:p>" + all + "</w:p>";
        };
    return new MarkedUp(ReviewSamples.file(true))
        .body(xml -> xml.replace("<w:body>", "<w:body>" + body))
        .bytes();
  }
}
