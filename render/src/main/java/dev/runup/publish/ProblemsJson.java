package dev.runup.publish;

import dev.runup.node.JsonWriter;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes problems as JSON, for programs that show or count them.
public final class ProblemsJson {

  private ProblemsJson() {}

  /// Returns `{"problems": […]}` with every problem in the given order.
  ///
  /// Keys without a value are left out, for example `hint`. Lines and columns count from 1. Columns
  /// count code points, and `endColumn` is the column after the last one.
  public static String of(List<Problem> problems) {
    return JsonWriter.write(Map.of("problems", all(problems)));
  }

  /// Returns a JSON array of the problems on one line.
  public static String array(List<Problem> problems) {
    return JsonWriter.list(all(problems));
  }

  /// Returns each problem as a JSON object, in the given order.
  private static List<Map<String, Object>> all(List<Problem> problems) {
    return problems.stream().map(ProblemsJson::of).toList();
  }

  private static Map<String, Object> of(Problem problem) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
    keys.put("code", problem.code().word());
    putPlace(problem.place(), problem.ref(), keys);
    keys.put("message", problem.message());
    String hint = problem.hint();
    if (hint != null) {
      keys.put("hint", hint);
    }
    if (!problem.related().isEmpty()) {
      keys.put("related", problem.related().stream().map(ProblemsJson::of).toList());
    }
    return keys;
  }

  private static Map<String, Object> of(Problem.Related related) {
    Map<String, Object> keys = new LinkedHashMap<>();
    putPlace(related.place(), related.ref(), keys);
    return keys;
  }

  private static void putPlace(
      @Nullable Place place, @Nullable FieldRef ref, Map<String, Object> keys) {
    if (place != null) {
      keys.put("file", place.file());
    }
    if (place != null && place.hasLine() && !place.isInWorkbook()) {
      keys.put("line", place.line());
      keys.put("column", place.column());
      keys.put("endColumn", place.end());
    }
    if (place != null && place.cell() != null) {
      keys.put("row", place.cell().row());
    }
    if (place != null && place.cell() != null && place.cell().column() != null) {
      keys.put("header", place.cell().column());
    }
    if (place != null && place.cell() != null && place.cell().address() != null) {
      keys.put("cell", place.cell().address());
    }
    if (ref != null) {
      keys.put("fact", ref.ownerName());
      keys.put("key", ref.typedUnder());
    }
  }
}
