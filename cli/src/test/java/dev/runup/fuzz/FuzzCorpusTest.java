package dev.runup.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Builds the dossiers that the fuzzer starts from, with all that it once found. `.ci/faults/fuzz`
/// runs the fuzzer itself.
class FuzzCorpusTest {

  /// Other tests run at the same time, and the time of the processor is that of all.
  private static final int NO_LIMIT = 1_000_000;

  @TempDir private Path folder;

  static List<String> names() {
    return Corpus.kept().stream().map(FuzzedDossier::name).toList();
  }

  @ParameterizedTest
  @MethodSource("names")
  void keptDossierShowsNoFault(String name) {
    FuzzedDossier.read(Corpus.KEPT.resolve(name)).write(folder);

    // Each dossier is also given to some other command, to save time.
    int other = 1 << names().indexOf(name) % 4;
    BuildCheck.Result result = BuildCheck.of(folder, other, NO_LIMIT);

    assertThat(result.faults()).isEmpty();
    // Its register has a release with bytes of an earlier version of the program.
    int sound = name.equals("taken-back") ? 5 : 0;
    assertThat(result.exit()).isEqualTo(name.startsWith("found-") ? result.exit() : sound);
  }

  @Test
  void corpusHoldsFileOfEachKind() {
    Set<FuzzedInput> kinds =
        Corpus.kept().stream()
            .flatMap(dossier -> dossier.inputs().stream())
            .map(FuzzedInput::of)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(FuzzedInput.class)));

    assertThat(kinds).containsExactly(FuzzedInput.values());
  }

  @Test
  void sameSeedChangesDossierEqually() {
    List<FuzzedDossier> kept = Corpus.kept();
    Set<String> changed =
        Stream.of(1, 1, 2)
            .map(seed -> new Mutator(seed).mutated(kept.getFirst(), kept))
            .map(FuzzCorpusTest::text)
            .collect(Collectors.toSet());

    assertThat(changed).hasSize(2);
  }

  private static String text(FuzzedDossier dossier) {
    return dossier.files().entrySet().stream()
        .map(file -> file.getKey() + Arrays.toString(file.getValue()))
        .collect(Collectors.joining());
  }
}
