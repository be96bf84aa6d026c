package dev.runup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.cli.JsonSchema;
import dev.runup.document.FullLaws;
import dev.runup.format.Format;
import dev.runup.node.DossierFolder.Contents;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.Pipelines;
import dev.runup.proof.WithheldPair;
import dev.runup.serve.IssueView.Choice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests the law of withholding on the preview: a page shows the same with and without the withheld
/// facts, in all its views. The list of problems and the lines on which facts were typed are for
/// the desk. The facts that have such a line are the same.
class PreviewLawTest {

  private static final int PAIRS = FullLaws.cases(3, 1000);

  @TempDir private Path folder;

  @Test
  void pagesAreSameWithoutWithheldFacts() throws IOException {
    int built = 0;
    for (long seed = 0; seed < PAIRS; seed++) {
      WithheldPair pair = WithheldPair.of(seed);
      Preview whole = preview(pair.whole(), seed + "/whole");
      Preview less = preview(pair.less(), seed + "/less");
      for (Choice choice : List.of(Choice.FIRST, new Choice("daily", "2025-12-05", "uk"))) {
        IssueView with = Objects.requireNonNull(whole.open(choice).state());
        IssueView without = Objects.requireNonNull(less.open(choice).state());
        if (!with.broken() && !without.broken()) {
          List<Object> shown = shown(with);
          assertThat(shown).as("seed %d: %s", seed, choice).isEqualTo(shown(without));
          String text = shown.toString().toLowerCase(Locale.ROOT);
          assertThat(pair.withheld().stream().filter(text::contains)).as("seed %d", seed).isEmpty();
          assertThat(with.files()).extracting(Artifact::format).contains(Format.values());
          built++;
        }
      }
    }
    assertThat(built).isGreaterThan(PAIRS);
  }

  /// Returns a preview of the dossier, which builds at once.
  private Preview preview(Contents contents, String name) throws IOException {
    return new Preview(
        WithheldPair.write(contents, folder.resolve(name)), Pipelines.all(), Runnable::run);
  }

  /// Returns all that browsers can get of an issue, except the list of problems and the places.
  private static List<Object> shown(IssueView view) {
    Map<String, Object> state = new TreeMap<>();
    ((Map<?, ?>) JsonSchema.parsed(PreviewRoutes.json(view)))
        .forEach((key, value) -> state.put((String) key, value));
    state.remove("problems");
    state.computeIfPresent("places", (_, places) -> new TreeSet<>(((Map<?, ?>) places).keySet()));
    List<Object> shown = new ArrayList<>(List.of(state));
    view.files()
        .forEach(file -> {
          shown.add(file.name());
          shown.add(new String(file.bytes(), StandardCharsets.ISO_8859_1));
        });
    return shown;
  }
}
