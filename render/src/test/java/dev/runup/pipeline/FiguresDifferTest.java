package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresDifferTest {

  @TempDir private Path folder;

  @Test
  void briefingPrintsBothAmountsAndTheirSingleSource() throws IOException {
    Files.writeString(
        folder.resolve("runup.yaml"),
        "desk: Desk\nmark: CLEAR\neditions: {daily: {formats: [md]}}\n");
    Files.writeString(
        folder.resolve("facts.yaml"),
        """
        intake: {source: wire, recorded: 2025-12-28}
        sources:
        - {id: wire, title: A wire report, kind: news-report}
        - {id: copy, title: A copy, kind: news-report, derived-from: wire}
        measures:
        - {what: Need, value: USD 524 bn}
        - {what: Need, value: USD 600 bn, source: copy}
        """);

    String briefing =
        new String(GoldenTest.built(folder).getFirst().bytes(), StandardCharsets.UTF_8);

    assertThat(briefing)
        .contains(
            "2 news reports, none graded, all going back to one: __single source,"
                + " unconfirmed.__")
        .contains("This differs from: Need: USD 600 bn.")
        .contains("This differs from: Need: USD 524 bn.");
  }
}
