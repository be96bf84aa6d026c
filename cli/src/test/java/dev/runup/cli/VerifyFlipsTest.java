package dev.runup.cli;

import static dev.runup.cli.ReleaseSamples.releaseBoth;
import static dev.runup.cli.ReleaseSamples.run;
import static dev.runup.cli.ReleaseSamples.verify;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.FullLaws;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Flips bits of what was released, of the facts and of the register. `verify` finds each.
class VerifyFlipsTest {

  private static final int FLIPS = FullLaws.cases(120, 1000);

  /// The values of facts, for example `Heron` in `name: Heron`.
  private static final Pattern VALUE =
      Pattern.compile("(?:title|name|kind|status|when|says|who|recorded|source): ([^,}\n]+)");

  @TempDir private Path folder;
  private Path dossier;
  private Path out;

  /// A byte of a file that may be flipped.
  private record Spot(Path file, int at) {}

  @BeforeEach
  void releaseTwoIssues() throws IOException {
    dossier = ReleaseSamples.dossier(folder.resolve("d"));
    // Flips of the files are found without building much.
    ReleaseSamples.replace(dossier.resolve("runup.yaml"), "[md, html]", "[md]");
    out = folder.resolve("out");
    run(dossier, "build", "--as-of", "2025-12-27", "-o", out.toString());
    run(dossier, "build", "-o", out.toString());
    releaseBoth(dossier);
    assertThat(verify(dossier, "-o", out.toString()).code()).isZero();
  }

  private static List<Spot> spots(Path file) throws IOException {
    int size = (int) Files.size(file);
    return IntStream.range(0, size).mapToObj(at -> new Spot(file, at)).toList();
  }

  private List<Spot> values() throws IOException {
    Path facts = dossier.resolve("facts.yaml");
    List<Spot> spots = new ArrayList<>();
    Matcher value = VALUE.matcher(Files.readString(facts, StandardCharsets.ISO_8859_1));
    while (value.find()) {
      for (int at = value.start(1); at < value.end(1); at++) {
        spots.add(new Spot(facts, at));
      }
    }
    return spots;
  }

  private List<Spot> outputs() throws IOException {
    List<Spot> spots = new ArrayList<>();
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".md")).sorted().toList()) {
        spots.addAll(spots(file));
      }
    }
    return spots;
  }

  @Test
  void eachFlippedBitIsFound() throws IOException {
    List<List<Spot>> all = List.of(outputs(), values(), spots(dossier.resolve("releases.jsonl")));
    assertThat(all).allSatisfy(spots -> assertThat(spots).hasSizeGreaterThan(100));
    Random random = new Random(36);
    int found = 0;
    for (int i = 0; i < FLIPS; i++) {
      List<Spot> spots = all.get(i % all.size());
      Spot spot = spots.get(random.nextInt(spots.size()));
      int bit = random.nextInt(8);
      byte[] sound = Files.readAllBytes(spot.file());
      byte[] flipped = sound.clone();
      flipped[spot.at()] ^= (byte) (1 << bit);
      Files.write(spot.file(), flipped);
      Ran ran = verify(dossier, "-o", out.toString());
      assertThat(ran.code())
          .as("%s, byte %d, bit %d%n%s%s", spot.file(), spot.at(), bit, ran.out(), ran.err())
          .isIn(Exit.PROBLEMS, Exit.STALE, Exit.REFUSED);
      assertThat(ran.err()).contains("error: ");
      Files.write(spot.file(), sound);
      found++;
    }
    assertThat(found).isEqualTo(FLIPS);
    assertThat(verify(dossier, "-o", out.toString()).code()).isZero();
  }
}
