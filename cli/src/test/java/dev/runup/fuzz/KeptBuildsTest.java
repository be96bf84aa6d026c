package dev.runup.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.cli.Main;
import dev.runup.document.FullLaws;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A build that relies on kept ones must give what a forced one gives.
class KeptBuildsTest {

  @TempDir Path folder;

  private String program = "program 1";
  private Instant now = Instant.parse("2026-01-02T12:00:00Z");
  private FuzzedDossier dossier = Corpus.kept().getFirst();
  private int skipped;

  /// What a build printed, wrote and ended with.
  private record Built(int code, String out, String err, Map<String, String> files) {}

  @Test
  void keptBuildsEqualForcedOnesAfterAnyEdit() throws IOException {
    List<FuzzedDossier> corpus = Corpus.kept();
    int cases = FullLaws.cases(15, 2000);
    for (int i = 0; i < cases; i++) {
      Mutator mutator = new Mutator(i);
      if (i % 5 == 0) {
        dossier = corpus.get(i / 5 % corpus.size());
      }
      edit(mutator, corpus);
      write();
      List<String> options = options(mutator);

      Built kept = build("kept", options);
      Built forced = build("forced", with(options, "--force"));

      assertThat(kept).as("case %d: %s %s", i, dossier.name(), options).isEqualTo(forced);
      boolean isSettled = mutator.below(3) == 0 && kept.code() < 2 && !options.contains("now");
      if (isSettled) {
        Built again = build("kept", options);
        assertThat(again.err()).isEqualTo(build("forced", with(options, "--force")).err());
        assertThat(again.files()).isEqualTo(kept.files());
      }
    }
    assertThat(skipped).isGreaterThan(cases / 8);
  }

  /// Every file that the program reads must count: one byte more, and none at all. What was once
  /// found is an edit of another dossier, with the same kinds of files.
  @Test
  void anyChangedFileIsBuiltAgain() throws IOException {
    List<FuzzedDossier> first =
        Corpus.kept().stream().filter(one -> !one.name().startsWith("found-")).toList();
    for (FuzzedDossier whole : first) {
      for (String path : whole.inputs()) {
        dossier = whole;
        write();
        List<String> options = List.of("--format", "md");
        build("kept", options);
        build("forced", options);

        byte[] more = Arrays.copyOf(whole.files().get(path), whole.files().get(path).length + 1);
        more[more.length - 1] = ' ';
        for (FuzzedDossier edited : List.of(whole.with(path, more), whole.without(path))) {
          dossier = edited;
          write();

          assertThat(build("kept", options))
              .as("%s of %s", path, whole.name())
              .isEqualTo(build("forced", with(options, "--force")));
        }
      }
    }
  }

  private static List<String> with(List<String> options, String more) {
    List<String> all = new ArrayList<>(options);
    all.add(more);
    return all;
  }

  private static List<String> options(Mutator mutator) {
    return switch (mutator.below(6)) {
      case 0 -> List.of("--as-of", "today");
      case 1 -> List.of("--as-of", "now");
      case 2 -> List.of("--check");
      case 3 -> List.of("-q", "--format", "md");
      default -> List.of();
    };
  }

  /// Edits the dossier, the files that were built, or what is around them.
  private void edit(Mutator mutator, List<FuzzedDossier> corpus) throws IOException {
    switch (mutator.below(9)) {
      case 0, 1 -> dossier = mutator.mutated(dossier, corpus);
      case 2 -> dossier = mutator.any(corpus);
      case 3 -> now = now.plusSeconds(mutator.below(100_000));
      case 4 -> program = "program " + mutator.below(3);
      case 5 -> alterOutput(mutator);
      case 6 -> damageState(mutator);
      default -> {}
    }
  }

  /// Alters, deletes or adds a file, the same in both output folders.
  private void alterOutput(Mutator mutator) throws IOException {
    List<String> names = List.copyOf(files("kept").keySet());
    if (names.isEmpty()) {
      return;
    }
    String name = mutator.any(names);
    int how = mutator.below(3);
    for (String out : List.of("kept", "forced")) {
      Path file = folder.resolve(out).resolve("out").resolve(name);
      switch (how) {
        case 0 ->
            Files.writeString(file, Files.readString(file, StandardCharsets.ISO_8859_1) + " ");
        case 1 -> Files.deleteIfExists(file);
        default -> Files.writeString(file.resolveSibling("other.svg"), "<svg/>");
      }
    }
  }

  private void damageState(Mutator mutator) throws IOException {
    Path state = folder.resolve("kept/state");
    if (Files.isDirectory(state)) {
      try (Stream<Path> all = Files.list(state)) {
        for (Path file : all.sorted().toList()) {
          byte[] bytes = Files.readAllBytes(file);
          bytes[mutator.below(bytes.length)] ^= (byte) (1 << mutator.below(8));
          Files.write(file, bytes);
        }
      }
    }
  }

  private void write() {
    for (String out : List.of("kept", "forced")) {
      FuzzedDossier.delete(folder.resolve(out).resolve("dossier"));
      dossier.write(folder.resolve(out).resolve("dossier"));
    }
  }

  private Built build(String which, List<String> options) throws IOException {
    Path own = folder.resolve(which);
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("build", own.resolve("dossier").toString(), "--json"));
    arguments.addAll(List.of("-o", own.resolve("out").toString()));
    arguments.addAll(List.of("--state", own.resolve("state").toString()));
    arguments.addAll(options);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            arguments.toArray(String[]::new),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Clock.fixed(now, ZoneOffset.UTC),
            () -> program);
    String json = out.toString(StandardCharsets.UTF_8);
    skipped += which.equals("kept") && json.contains("\"skipped\":true") ? 1 : 0;
    return new Built(
        code,
        comparable(json, own),
        comparable(err.toString(StandardCharsets.UTF_8), own),
        files(which));
  }

  /// Returns a text without times and paths, and without what a forced build can't be.
  private static String comparable(String text, Path own) {
    return text.replace(own.toString(), "OWN")
        .replaceAll("\"ms\":\\d+", "")
        .replaceAll(" in \\d+ ms", "")
        .replace("\"skipped\":true", "\"skipped\":false")
        // Damaged state doesn't know that only bytes changed.
        .replace("\"changed\":\"bytes\"", "\"changed\":\"words\"");
  }

  private Map<String, String> files(String which) throws IOException {
    Path out = folder.resolve(which).resolve("out");
    SortedMap<String, String> files = new TreeMap<>();
    if (Files.isDirectory(out)) {
      try (Stream<Path> all = Files.walk(out)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          files.put(
              out.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }
}
