package dev.runup.cli;

import static dev.runup.cli.DossierSamples.sound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.dossier.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests the parts into which `--shard` divides dossiers.
class ShardTest {

  @TempDir private Path folder;

  /// The numbers are those of `sha256sum`, and may never change: other machines compute them too.
  @ParameterizedTest
  @CsvSource({"florida, 3", "reykjavik, 1", "'', 3", "Київ, 2"})
  void shardOfNameNeverChanges(String name, int number) {
    assertThat(shards(name, 3)).containsExactly(number);
  }

  @Test
  void decomposedNameIsInSameShard() {
    assertThat(shards("Malm\u00F6", 100_000)).isEqualTo(shards("Malmo\u0308", 100_000));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64})
  void shardsAreOfAboutEqualSize(int count) {
    int[] sizes = new int[count];
    for (int i = 0; i < 100 * count; i++) {
      shards("dossier-" + i, count).forEach(number -> sizes[number - 1]++);
    }

    assertThat(IntStream.of(sizes).sum()).isEqualTo(100 * count);
    assertThat(IntStream.of(sizes)).allMatch(size -> size > 60 && size < 140);
  }

  private static List<Integer> shards(String name, int count) {
    return IntStream.rangeClosed(1, count)
        .filter(number -> new Shard(number, count).contains(name))
        .boxed()
        .toList();
  }

  @Test
  void eachDossierIsBuiltInOneShard() throws IOException {
    List<Path> dossiers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      dossiers.add(sound(folder.resolve("d" + i), "Visit " + i));
    }

    List<String> built = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      Path out = folder.resolve("out" + number);
      assertThat(build(dossiers, out, number + "/3").code()).isEqualTo(Exit.DONE);
      built.addAll(folders(out));
    }

    assertThat(built).containsExactlyInAnyOrder("d0", "d1", "d2", "d3", "d4", "d5");
  }

  @Test
  void singleDossierOfShardGetsItsOwnFolder() throws IOException {
    List<Path> dossiers = List.of(sound(folder.resolve("talks"), "A visit"));
    Path out = folder.resolve("out");

    assertThat(build(dossiers, out, "1/1").code()).isEqualTo(Exit.DONE);

    assertThat(folders(out)).containsExactly("talks");
    assertThat(out.resolve("talks/SHA256SUMS")).exists();
  }

  @Test
  void eachGivesSingleDossierItsOwnFolderInEveryMode() throws IOException {
    Path talks = sound(folder.resolve("talks"), "A visit");
    Path out = folder.resolve("out");
    Path rules = folder.resolve("rules");
    String[] command = {"build", talks.toString(), "-o", out.toString(), "--each"};

    assertThat(Ran.of(with(command, "--check", "-q")).code()).isEqualTo(Exit.STALE);
    assertThat(Ran.of(with(command, "--deps", rules.toString())).code()).isEqualTo(Exit.DONE);
    assertThat(Ran.of(with(command, "--check")).code()).isEqualTo(Exit.DONE);

    assertThat(folders(out)).containsExactly("talks");
    assertThat(rules).content().contains(out.resolve("talks/SHA256SUMS").toString());
    assertThat(Ran.of("build", talks.toString(), "-o", "-", "--each").err())
        .contains("can't be combined with --check, --dry-run, --each");
  }

  private static String[] with(String[] command, String... more) {
    return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void emptyShardIsNoFailure() throws IOException {
    List<Path> dossiers = List.of(sound(folder.resolve("florida"), "A visit"));
    Path out = folder.resolve("out");

    Ran ran = build(dossiers, out, "1/3");

    assertThat(ran).isEqualTo(new Ran(Exit.DONE, "", "runup: no dossier is in the shard 1/3\n"));
    assertThat(out).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0/3", "4/3", "1", "1/0", "-1/3", "1/3/3", "a/b", "01/3", "1/1000000", " "})
  void wrongShardIsRefused(String typed) {
    Ran ran = Ran.of("build", "talks", "--shard=" + typed);

    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.err())
        .startsWith(
            "runup: --shard can't be \""
                + typed
                + "\"; write the part and the number of parts, for example 1/8 to 8/8 for eight\n");
  }

  private static Ran build(List<Path> dossiers, Path out, String shard) {
    List<String> words = new ArrayList<>(List.of("build", "-o", out.toString(), "--shard", shard));
    dossiers.forEach(dossier -> words.add(dossier.toString()));
    return Ran.of(words.toArray(String[]::new));
  }

  private static List<String> folders(Path out) throws IOException {
    if (!Files.exists(out)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(out)) {
      return paths.map(path -> path.getFileName().toString()).toList();
    }
  }
}
