package dev.runup.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A dossier whose two issues can be released, for tests of `release` and `verify`.
final class ReleaseSamples {

  static final String SETTINGS =
      """
      mark: TLP:CLEAR
      editions:
        public: {title: Kingfisher, template: daily, ceiling: TLP:CLEAR, languages: [en, uk], formats: [md, html]}
      """;

  static final String FACTS =
      """
      intake: {source: wire, recorded: 2025-12-27}
      sources: [{id: wire, title: The wire, kind: post}]
      actors: [{id: alpha, name: Heron, kind: person}]
      events:
      - {id: visit, title: Bullfinch, status: planned, when: 2025-12-30}
      - {id: call, title: Goldcrest, status: planned, when: 2025-12-29}
      statements:
      - {id: words, who: alpha, says: It is late, recorded: 2025-12-28}
      - {id: more, who: alpha, says: It is early}
      """;

  private ReleaseSamples() {}

  static Path dossier(Path folder) throws IOException {
    return DossierSamples.written(folder, SETTINGS, FACTS);
  }

  static Ran run(Path dossier, String command, String... more) {
    return Ran.of(
        Stream.concat(Stream.of(command, dossier.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  static Ran release(Path dossier, String... more) {
    return run(
        dossier,
        "release",
        Stream.concat(Stream.of("--by", "Desk"), Stream.of(more)).toArray(String[]::new));
  }

  static Ran verify(Path dossier, String... more) {
    return run(dossier, "verify", more);
  }

  /// Releases the issues of two days.
  static void releaseBoth(Path dossier) {
    release(dossier, "--as-of", "2025-12-27");
    release(dossier);
  }

  static void replace(Path file, String from, String to) throws IOException {
    Files.writeString(file, Files.readString(file).replace(from, to));
  }

  /// Writes a further file with facts into a dossier.
  static void add(Path dossier, String facts) throws IOException {
    Files.writeString(dossier.resolve("more.yaml"), facts, StandardCharsets.UTF_8);
  }
}
