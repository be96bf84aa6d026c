package dev.runup.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small dossier with issues of 5 June and 9 June. A summit of Costa and Lind is planned for 12
/// July.
final class TwoIssues {

  private static final String FACTS =
      """
      intake: {source: [one, two], recorded: 2018-06-08}
      sources:
      - {id: one, title: One, kind: document, reliability: B}
      - {id: two, title: Two, kind: document, reliability: B}
      - {id: new, title: New, kind: document}
      - {id: junk, title: Junk, kind: document, reliability: F}
      issues: [{id: held, title: Whether the summit is held}, {id: arms, title: Arms}]
      actors:
      - {id: costa, name: António Costa, short: Costa, kind: person}
      - {id: lind, name: Eva Lind, kind: person}
      - {id: us, name: United States, in-text: the United States, kind: state}
      events:
      - {id: summit, title: The summit, status: planned, when: 2018-07-12, who: [costa, lind], recorded: 2018-06-01}
      """;

  private TwoIssues() {}

  /// Returns the Markdown of the issue of 9 June.
  ///
  /// @param folder an empty folder
  /// @param facts more facts. They are recorded on 8 June if they don't say otherwise
  static String page(Path folder, String facts) {
    try {
      Files.writeString(
          folder.resolve("runup.yaml"),
          """
          mark: TLP:CLEAR
          summit: summit
          editions: {daily: {issues: [2018-06-05, 2018-06-09], formats: [md]}}
          """);
      Files.writeString(folder.resolve("facts.yaml"), FACTS);
      Files.writeString(
          folder.resolve("more.yaml"),
          "intake: {source: [one, two], recorded: 2018-06-08}\n" + facts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return GoldenTest.text(GoldenTest.file(GoldenTest.built(folder), ".md"));
  }
}
