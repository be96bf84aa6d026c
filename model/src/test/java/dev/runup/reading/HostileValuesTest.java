package dev.runup.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.EditionField;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IntakeField;
import dev.runup.fact.SettingField;
import dev.runup.fact.Shape;
import dev.runup.fact.Shape.OfficeField;
import dev.runup.fact.Shape.ReviewField;
import dev.runup.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Tests hostile values under all keys. Each is read, or reported at its place with a hint.
@Timeout(60)
class HostileValuesTest {

  private static final String INTAKE = "intake: {source: article, recorded: 2025-12-28}\n";

  static List<String> values() {
    List<String> values =
        new ArrayList<>(
            List.of(
                "x",
                "NO",
                "~",
                "\"\"",
                "\" \"",
                "[]",
                "{}",
                "[x]",
                "[[x]]",
                "[x, {y: z}, [x]]",
                "{x: y}",
                "{x: [y]}",
                "{actor: costa, role: [x]}",
                "{article: \"\"}",
                "{uk: {title: x, by: nobody}}",
                "{daily: x}",
                "[\"+others\", \"+others\"]",
                "0",
                "-1",
                "9999999999999999999999",
                "1e999999999",
                "3.10",
                "0x1F",
                "2025-02-30",
                "9999-99-99",
                "0000",
                "[2025-12-28..2025-12-27]",
                "[..]",
                "2025-12-28/2025-12-27",
                "99:99",
                "25:00-26:00",
                "USD 1–0",
                "http://a b",
                "http://u:p@x",
                "javascript:alert(1)",
                "../../etc/passwd",
                "actor:costa",
                "event:",
                ":x",
                "a:b:c",
                "costa, costa and costa",
                "TLP:",
                "und",
                "x-private",
                "‏שלום",
                "漢字",
                "e\u0301",
                "\"\\t\"",
                "\"a\\n\\nb\""));
    for (String piece :
        List.of("x", "9", "1,", "a.", "a-", "( ", "\u0301", "1 and ", "2025/", "é")) {
      values.add("\"" + piece.repeat(20_000 / piece.length()) + "\"");
    }
    return values;
  }

  @ParameterizedTest
  @MethodSource("values")
  void hostileValueIsReadOrReported(String value) {
    Set<Class<?>> shapes = new HashSet<>();
    for (FactType type : FactType.values()) {
      String record = keys(type.fields(), value, "\n  ", shapes);
      checkProblems(Given.facts(INTAKE + type.plural() + ":\n- " + record));
      checkProblems(Given.facts(type.plural() + ": " + value + "\n"));
    }
    String office = keys(List.of(OfficeField.values()), value, ", ", shapes);
    checkProblems(Given.facts("actors:\n- offices: [{" + office + "}]\n"));
    String review = keys(List.of(ReviewField.values()), value, ", ", shapes);
    checkProblems(Given.facts("actors:\n- reviewed: [{" + review + "}]\n"));
    checkProblems(
        Given.facts("intake:\n  " + keys(List.of(IntakeField.values()), value, "\n  ", shapes)));
    checkProblems(
        Given.facts("").settings(keys(List.of(SettingField.values()), value, "\n", shapes)));
    String edition = keys(List.of(EditionField.values()), value, ", ", shapes);
    checkProblems(Given.facts("").settings("editions: {daily: {" + edition + "}}\n"));
    checkProblems(Given.facts("intake: " + value + "\n"));
    checkProblems(Given.facts(value + ": x\n"));
    checkProblems(Given.facts(value + "\n"));
    checkProblems(Given.facts("").settings(value + "\n"));
  }

  @Test
  void emptyMappingInPlaceOfAValueIsReported() {
    for (FactType type : FactType.values()) {
      checkEmptyMapping(type.fields(), INTAKE + type.plural() + ":\n- ", "\n");
    }
    checkEmptyMapping(List.of(IntakeField.values()), "intake:\n  ", "\n");
    for (Field field : SettingField.values()) {
      if (takesOneValue(field)) {
        assertThat(Given.facts("").settings(field.key() + ": {}\n").problems())
            .as(field.key())
            .anyMatch(problem -> problem.startsWith("1:" + (field.key().length() + 3) + " "));
      }
    }
    for (Field field : EditionField.values()) {
      if (takesOneValue(field)) {
        String settings = "editions:\n  daily:\n    " + field.key() + ": {}\n";
        assertThat(Given.facts("").settings(settings).problems())
            .as(field.key())
            .anyMatch(problem -> problem.startsWith("3:" + (field.key().length() + 7) + " "));
      }
    }
  }

  private static void checkEmptyMapping(List<? extends Field> fields, String before, String after) {
    int line = (int) before.lines().count();
    for (Field field : fields) {
      if (takesOneValue(field)) {
        assertThat(Given.facts(before + field.key() + ": {}" + after).problems())
            .as(before + field.key())
            .anyMatch(problem -> problem.startsWith(line + ":" + (field.key().length() + 5) + " "));
      }
    }
  }

  /// Returns whether a value of a key is none that may be typed as keys and values.
  private static boolean takesOneValue(Field field) {
    return switch (field.spec().shape()) {
      case Shape.Citation _, Shape.Acceptance _, Shape.Translations _, Shape.Rules _ -> false;
      case Shape.FolderMarks _ -> false;
      default -> true;
    };
  }

  /// Returns all keys of a table with the value. A long value is used once per shape only, so that
  /// the test doesn't take minutes.
  private static String keys(
      List<? extends Field> fields, String value, String between, Set<Class<?>> shapes) {
    List<String> keys = new ArrayList<>();
    for (Field field : fields) {
      if (shapes.add(field.spec().shape().getClass()) || value.length() < 1000) {
        keys.add(field.key() + ": " + value);
      }
    }
    return String.join(between, keys);
  }

  private static void checkProblems(Given given) {
    for (Problem problem : given.reading().dossier().problems()) {
      assertThat(problem.message()).isNotBlank().hasSizeLessThan(1300);
      assertThat(problem.printed()).hasSizeLessThan(4000);
      if (problem.stops()) {
        assertThat(problem.place()).as(problem.printed()).isNotNull();
        assertThat(problem.hint()).as(problem.printed()).isNotBlank();
      }
    }
  }
}
