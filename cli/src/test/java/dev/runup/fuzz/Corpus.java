package dev.runup.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The dossiers that the fuzzer starts from.
///
/// Those in `src/test/fuzz` are small and hold a file of every kind. Each fault that was found is
/// kept there too, in a folder whose name begins with `found-`. The others are the examples and the
/// dossiers of other tests.
final class Corpus {

  static final Path KEPT = Path.of("src/test/fuzz");

  private static final List<Path> LARGE =
      List.of(
          Path.of("../examples/florida-2025"),
          Path.of("../examples/reykjavik-1986"),
          Path.of("../examples/singapore-2018"),
          Path.of("../render/src/test/golden/figures"),
          Path.of("../render/src/test/golden/hostile"),
          Path.of("../render/src/test/golden/many"),
          Path.of("../render/src/test/golden/smallest"),
          Path.of("../render/src/test/golden/two-languages"),
          Path.of("../render/src/test/products/talks"),
          Path.of("../render/src/test/dossiers/geneva-2021"),
          Path.of("../render/src/test/dossiers/hanoi-2019"));

  /// A font with tables that those of the small dossiers lack.
  private static final Path WHOLE_FONT =
      Path.of(
          "../render/src/main/resources/dev/runup/pdf/fonts/SourceSerif4_400Regular_Italic.ttf");

  private Corpus() {}

  /// Returns the dossiers in `src/test/fuzz`, sorted by name.
  static List<FuzzedDossier> kept() {
    try (Stream<Path> folders = Files.list(KEPT)) {
      return folders.filter(Files::isDirectory).sorted().map(FuzzedDossier::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns the larger dossiers. A build of one takes up to ten times as long as of a small one.
  static List<FuzzedDossier> large() {
    List<FuzzedDossier> all = new ArrayList<>();
    LARGE.forEach(folder -> all.add(FuzzedDossier.read(folder)));
    FuzzedDossier looks = FuzzedDossier.read(KEPT.resolve("looks"));
    try {
      all.add(looks.with("looks/forged.ttf", Files.readAllBytes(WHOLE_FONT)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }
}
