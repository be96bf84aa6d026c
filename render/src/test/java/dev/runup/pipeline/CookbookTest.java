package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.dossier.DossierOnDisk;
import dev.runup.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Builds the files of `docs/cookbook.md` like its reader, and compares the output with the page.
class CookbookTest {

  private static final Pattern SECTION = Pattern.compile("^## ", Pattern.MULTILINE);
  private static final Pattern BLOCK =
      Pattern.compile("^```(yaml|text)\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

  @TempDir private Path folder;

  /// A section of the page.
  ///
  /// @param files the typed text by file name. The name is in the text's first line
  /// @param printed the lines that the section promises
  private record Recipe(String title, Map<String, String> files, List<String> printed) {

    static Recipe of(String section) {
      Map<String, String> files = new LinkedHashMap<>();
      List<String> printed = new ArrayList<>();
      for (MatchResult block : BLOCK.matcher(section).results().toList()) {
        String text = block.group(2);
        if (block.group(1).equals("text")) {
          printed.addAll(text.lines().toList());
        } else {
          files.put(text.substring("# ".length(), text.indexOf('\n')), text);
        }
      }
      return new Recipe(section.substring(0, section.indexOf('\n')), files, printed);
    }
  }

  @TestFactory
  Stream<DynamicTest> dailyEditionPrintsLinesOfRecipe() throws IOException {
    List<Recipe> recipes = recipes();
    Recipe dossier = recipes.getFirst();
    assertThat(recipes).hasSize(12);
    return recipes.subList(0, 9).stream()
        .map(recipe ->
            DynamicTest.dynamicTest(
                recipe.title(),
                () -> {
                  assertThat(recipe.printed()).isNotEmpty();
                  assertThat(daily(dossier, recipe)).contains(recipe.printed());
                  if (recipe != dossier) {
                    assertThat(daily(dossier)).doesNotContain(recipe.printed());
                  }
                }));
  }

  @Test
  void publicEditionIsSameWithoutWithheldFacts() throws IOException {
    List<Recipe> recipes = recipes();
    Recipe withheld = recipe("Hold this back");

    assertThat(published(recipes.getFirst(), withheld))
        .hasSize(3)
        .isEqualTo(published(recipes.getFirst()));
  }

  @Test
  void messageOfMistakeEqualsThatOfPage() throws IOException {
    Recipe mistake = recipe("A typing mistake");
    List<Problem> problems = DossierOnDisk.read(typed(recipes().getFirst(), mistake)).problems();

    assertThat(problems.stream().map(Problem::printed).collect(Collectors.joining("\n")).lines())
        .isEqualTo(mistake.printed());
  }

  private static List<Recipe> recipes() throws IOException {
    return SECTION
        .splitAsStream(Files.readString(Path.of("../docs/cookbook.md")))
        .skip(1)
        .map(Recipe::of)
        .toList();
  }

  private static Recipe recipe(String title) throws IOException {
    return recipes().stream().filter(one -> one.title().equals(title)).findFirst().orElseThrow();
  }

  /// Returns a folder with the files of these recipes only.
  private Path typed(Recipe... recipes) throws IOException {
    Path typed = Files.createTempDirectory(folder, "dossier");
    for (Recipe recipe : recipes) {
      recipe.files().forEach((name, text) -> write(typed.resolve(name), text));
    }
    return typed;
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String daily(Recipe... recipes) throws IOException {
    return GoldenTest.built(typed(recipes)).stream()
        .filter(artifact -> artifact.name().matches("daily-.*\\.md"))
        .map(artifact -> new String(artifact.bytes(), StandardCharsets.UTF_8))
        .collect(Collectors.joining());
  }

  /// Returns the bytes of the public edition in all formats, by name without the day.
  private Map<String, List<Byte>> published(Recipe... recipes) throws IOException {
    Map<String, List<Byte>> published = new TreeMap<>();
    for (Artifact artifact : GoldenTest.built(typed(recipes))) {
      if (artifact.name().startsWith("public-")) {
        List<Byte> bytes = new ArrayList<>();
        for (byte one : artifact.bytes()) {
          bytes.add(one);
        }
        published.put(artifact.name(), bytes);
      }
    }
    return published;
  }
}
