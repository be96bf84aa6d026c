package dev.runup.cli;

import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.reading.ReleaseReader;
import dev.runup.reading.ReleaseText;
import dev.runup.release.RegisterLine;
import dev.runup.release.Release;
import dev.runup.release.Release.MadeFrom;
import dev.runup.release.ReleaseRegister;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

  /// Runs a command. A take-back says who takes back.
  static Ran run(Path dossier, String command, String... more) {
    Stream<String> who = command.equals("take-back") ? Stream.of("--by=Desk") : Stream.of();
    return Ran.of(
        Stream.concat(Stream.of(command, dossier.toString()), Stream.concat(who, Stream.of(more)))
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

  /// Writes the register as another version of the program would have.
  static void asOfVersion(Path dossier, String version) throws IOException {
    rewrite(dossier, one -> one.madeFrom(), version);
  }

  /// Writes the register as a version that recorded less would have.
  static void withoutIngredients(Path dossier) throws IOException {
    rewrite(dossier, _ -> null, Main.VERSION);
  }

  private static void rewrite(
      Path dossier, Function<Release, @Nullable MadeFrom> madeFrom, String version)
      throws IOException {
    Path file = dossier.resolve("releases.jsonl");
    List<Function<String, RegisterLine>> lines = new ArrayList<>();
    for (Release one : register(file).releases()) {
      lines.add(before ->
          new Release(
              one.issue(),
              one.layout(),
              one.files(),
              one.inSite(),
              one.facts(),
              madeFrom.apply(one),
              version,
              one.by(),
              one.note(),
              one.time(),
              one.again(),
              before,
              ""));
    }
    Checked<ReleaseText.Added> added = ReleaseText.add(new Input("releases.jsonl", ""), lines);
    if (added instanceof Checked.Good<ReleaseText.Added>(ReleaseText.Added good, var _)) {
      Files.writeString(file, good.text());
    }
  }

  private static ReleaseRegister register(Path file) throws IOException {
    return ReleaseReader.read(new Input("releases.jsonl", Files.readString(file)))
            instanceof Checked.Good<ReleaseRegister>(ReleaseRegister read, var _)
        ? read
        : ReleaseRegister.EMPTY;
  }

  static void replace(Path file, String from, String to) throws IOException {
    Files.writeString(file, Files.readString(file).replace(from, to));
  }

  /// Writes a further file with facts into a dossier.
  static void add(Path dossier, String facts) throws IOException {
    Files.writeString(dossier.resolve("more.yaml"), facts, StandardCharsets.UTF_8);
  }
}
