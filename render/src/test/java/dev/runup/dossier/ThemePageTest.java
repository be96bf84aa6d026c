package dev.runup.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.node.Node;
import dev.runup.node.NodeReader;
import dev.runup.pipeline.Dossiers;
import dev.runup.pipeline.Resources;
import dev.runup.problem.Input;
import dev.runup.theme.ThemeKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Compares `docs/theme.md` and the theme's schema with the table of keys.
class ThemePageTest {
  private static final Path DOCS = Path.of("../docs");
  private static final Pattern PART =
      Pattern.compile("(<!-- made from the table of keys -->).*?(<!-- end -->)", Pattern.DOTALL);
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void pageListsKeysOfTable() throws IOException {
    String page = Files.readString(DOCS.resolve("theme.md"));

    holds(
        "theme.md",
        PART.matcher(page).replaceAll("$1\n\n" + Matcher.quoteReplacement(table()) + "\n\n$2"));
  }

  @Test
  void schemaInDocsIsUpToDate() throws IOException {
    holds("theme.schema.json", Schemas.theme());
  }

  @Test
  void examplesOfPageAreValidThemes() throws IOException {
    List<String> examples =
        EXAMPLE
            .matcher(Files.readString(DOCS.resolve("theme.md")))
            .results()
            .map(example -> example.group(1))
            .toList();
    Dossiers dossier = new Dossiers(folder).withCrestAndFont();

    assertThat(examples).hasSize(3);
    for (String example : List.of(examples.get(0), examples.get(2))) {
      assertThat(dossier.write("theme.yaml", example).built("daily-2025-12-28.html"))
          .contains("<html");
    }
    assertThat(dossier.problems()).as("the last one uses all files").isEmpty();
    dossier.write("looks/public.yaml", examples.get(0));
    dossier.write("runup.yaml", "mark: TLP:CLEAR\n" + examples.get(1));
    assertThat(dossier.problems()).isEmpty();
    assertThat(dossier.built("public-2025-12-28.html")).contains("--accent:#8b0000");
    assertThat(dossier.built("daily-2025-12-28.html")).contains("--accent:#7a1f2b");
  }

  private static void holds(String name, String text) throws IOException {
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(DOCS.resolve(name), text);
    }
    assertThat(DOCS.resolve(name))
        .as("%s; -Dgolden=update writes it", name)
        .hasContent(text)
        .hasBinaryContent(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String table() {
    List<String> rows = new ArrayList<>();
    rows.add("| Key | Holds | Means | If left out |");
    rows.add("| --- | --- | --- | --- |");
    for (ThemeKey key : ThemeKey.ALL) {
      rows.add(
          "| `%s` | %s | %s | %s |"
              .formatted(key.path(), holds(key.kind()), key.meaning(), shipped(key)));
    }
    return String.join("\n", rows);
  }

  private static String holds(ThemeKey.Kind kind) {
    return switch (kind) {
      case ThemeKey.Kind.ColourCode _ -> "a colour";
      case ThemeKey.Kind.Points(int least, int most) -> least + " to " + most + " points";
      case ThemeKey.Kind.Word(List<String> words) -> "a word: " + String.join(" or ", words);
      case ThemeKey.Kind.Text _ -> "a text";
      case ThemeKey.Kind.File _ -> "a file";
      case ThemeKey.Kind.Files _ -> "files";
    };
  }

  /// Returns the value of the shipped theme at a key.
  private static String shipped(ThemeKey key) {
    Node root = NodeReader.read(new Input("theme.yaml", Resources.text("theme.yaml"))).root();
    return ThemeReader.read(root).values().entrySet().stream()
        .filter(entry -> entry.getKey().equals(key.path()))
        .map(entry -> "`" + entry.getValue().text() + "`")
        .findFirst()
        .orElse("");
  }
}
