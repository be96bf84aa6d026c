package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.cli.RecordingLoader.Question;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// Checks that a native program holds all that the program reads by reflection. Builds all products
/// on Java, and compares what was read with what the build listed.
@TestInstance(Lifecycle.PER_CLASS)
class ReachabilityTest {

  private static final String LISTED =
      "/META-INF/native-image/dev.runup/runup-cli/reachability-metadata.json";

  private static final Path ROOT = Path.of("..");

  /// The list of members in the file, by the call that asks for it. Components of records come with
  /// each listed class.
  private static final Map<String, String> LISTS =
      Map.of(
          "getFields", "allPublicFields",
          "getDeclaredFields", "allDeclaredFields",
          "getMethods", "allPublicMethods",
          "getDeclaredMethods", "allDeclaredMethods",
          "getConstructors", "allPublicConstructors",
          "getDeclaredConstructors", "allDeclaredConstructors",
          // Whoever lists components calls their methods.
          "getRecordComponents", "allPublicMethods");

  private final Map<String, Set<String>> types = new TreeMap<>();
  private final Set<String> resources = new TreeSet<>();
  private final RecordingLoader program = new RecordingLoader();

  @BeforeAll
  void run(@TempDir Path folder) throws IOException, ReflectiveOperationException {
    readListed();
    String dossier = folder.resolve("talks").toString();
    run("init", dossier);
    run("build", dossier, "-o", folder.resolve("a").toString());
    String florida = folder.resolve("florida").toString();
    run("build", ROOT.resolve("examples/florida-2025").toString(), "-o", florida);
    run("check", ROOT.resolve("examples/reykjavik-1986").toString());
    String products = ROOT.resolve("render/src/test/products/talks").toString();
    run("build", products, "-o", folder.resolve("products").toString());
    run("check", dossier, "--format", "json");
    run("explain", dossier, "order");
    run("schema");
    run("completion", "bash");
  }

  private void run(String... arguments) throws ReflectiveOperationException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    Object code =
        program
            .loadClass(Main.class.getName())
            .getMethod("run", String[].class, PrintStream.class, PrintStream.class, Clock.class)
            .invoke(null, arguments, stream, stream, Clock.systemUTC());
    assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isIn(Exit.DONE, Exit.PROBLEMS);
  }

  private void readListed() throws IOException {
    try (InputStream in = Objects.requireNonNull(Main.class.getResourceAsStream(LISTED))) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Map<?, ?> listed = (Map<?, ?>) JsonSchema.parsed(json);
      objects(listed.get("reflection"))
          .forEach(entry -> {
            Set<String> lists = new TreeSet<>();
            entry.keySet().forEach(key -> lists.add((String) key));
            types.put((String) entry.get("type"), lists);
          });
      objects(listed.get("resources")).forEach(entry -> resources.add((String) entry.get("glob")));
    }
  }

  private static Stream<Map<?, ?>> objects(Object list) {
    return ((List<?>) list).stream().map(entry -> (Map<?, ?>) entry);
  }

  @Test
  void membersThatAreReadAreListed() {
    assertThat(program.questions())
        .extracting(Question::from)
        .contains("dev.runup.template.RecordModels");
    assertThat(program.questions())
        .allSatisfy(question ->
            assertThat(types.getOrDefault(question.type(), Set.of()))
                .as("listed for " + question)
                .contains(LISTS.get(question.list())));
  }

  @Test
  void filesThatAreReadAreListed() {
    assertThat(program.resources())
        .extracting(name -> Path.of(name).normalize().toString())
        .isSubsetOf(resources);
  }
}
