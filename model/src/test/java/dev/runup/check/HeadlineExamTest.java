package dev.runup.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Headlines with their facts that somebody wrote who knew only `docs/rules.md`: sound ones that
/// are hard to read, and wrong ones that are easy. More of both kinds follow.
class HeadlineExamTest {

  @TestFactory
  Stream<DynamicTest> soundHeadlinesPassAndWrongOnesAreFound() {
    return Stream.of("headlines.yaml", "more-headlines.yaml")
        .flatMap(HeadlineExamTest::cases)
        .map(one ->
            DynamicTest.dynamicTest(one.get("id") + " " + one.get("headline"), () -> check(one)));
  }

  private static Stream<Map<?, ?>> cases(String name) {
    try (InputStream file =
        Objects.requireNonNull(HeadlineExamTest.class.getResourceAsStream(name))) {
      List<?> all = (List<?>) new Load(LoadSettings.builder().build()).loadFromInputStream(file);
      return all.stream().map(one -> (Map<?, ?>) one);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(Map<?, ?> one) {
    List<String> found =
        Told.found(dossier(one), "").stream()
            .filter(problem -> problem.code().word().equals("headline-unsupported"))
            .map(problem -> problem.message())
            .toList();
    if (one.get("expect").equals("none")) {
      assertThat(found).as("" + one.get("why")).isEmpty();
    } else {
      assertThat(found).as("" + one.get("why")).hasSize(1);
    }
  }

  /// Returns a file with the facts, by type, and a headline that rests on all of them.
  private static String dossier(Map<?, ?> one) {
    Map<String, StringBuilder> types = new LinkedHashMap<>();
    List<String> ids = new ArrayList<>();
    String lang = ", lang: " + one.get("lang");
    for (Object each : (List<?>) one.get("facts")) {
      Map<?, ?> fact = (Map<?, ?>) each;
      String type = fact.keySet().iterator().next().toString();
      Object said = fact.get(type);
      String id = type + ids.size();
      ids.add(id);
      String keys =
          switch (type) {
            case "statement" -> "who: costa, says: " + quoted(said) + lang;
            case "event" ->
                "status: planned, title: %s, when: %s".formatted(quoted(said), fact.get("when"));
            default -> flow((Map<?, ?>) said);
          };
      types
          .computeIfAbsent(type, _ -> new StringBuilder(type + "s:\n"))
          .append("- {id: %s, %s}\n".formatted(id, keys));
    }
    return "intake: {source: article, recorded: 2026-01-13}\n"
        + String.join("", types.values())
        + "headlines:\n- {id: one, rests-on: "
        + ids
        + ", title: "
        + quoted(one.get("headline"))
        + lang
        + "}\n";
  }

  private static String flow(Map<?, ?> keys) {
    return String.join(
        ", ",
        keys.entrySet().stream().map(key -> key.getKey() + ": " + quoted(key.getValue())).toList());
  }

  private static String quoted(Object text) {
    return "'" + text.toString().replace("'", "''") + "'";
  }
}
