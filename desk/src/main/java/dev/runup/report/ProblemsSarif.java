package dev.runup.report;

import dev.runup.fact.Rule;
import dev.runup.node.JsonWriter;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import dev.runup.text.PercentEncoding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Writes problems as SARIF 2.1.0, the OASIS format in which checkers report findings to code hosts
/// and editors.
public final class ProblemsSarif {

  /// The base of relative paths, under the name from the specification that code hosts know.
  private static final String BASE = "%SRCROOT%";

  private final List<String> codes = new ArrayList<>();
  private final Fingerprints fingerprints = new Fingerprints("");

  private final String folder;

  private ProblemsSarif(List<Problem> problems, String folder) {
    this.folder = folder;
    Arrays.stream(Rule.values()).map(rule -> rule.code().word()).forEach(codes::add);
    TreeSet<String> others =
        new TreeSet<>(problems.stream().map(problem -> problem.code().word()).toList());
    codes.forEach(others::remove);
    codes.addAll(others);
  }

  /// Returns a log of one run, with the problems in the given order.
  ///
  /// @param folder the dossier's folder relative to the working directory, with a slash at its end.
  ///   Empty if it is that directory itself or lies outside it
  public static String of(List<Problem> problems, String folder) {
    ProblemsSarif sarif = new ProblemsSarif(problems, folder);
    String base = "The folder that Runup was run in, or the dossier's where that lies elsewhere.";
    Map<String, Object> run =
        JsonWriter.object(
            "tool", Map.of("driver", sarif.driver()),
            "columnKind", "unicodeCodePoints",
            "originalUriBaseIds", Map.of(BASE, Map.of("description", text(base))),
            "results", problems.stream().map(sarif::result).toList());
    return JsonWriter.write(
        JsonWriter.object(
            "$schema", "https://json.schemastore.org/sarif-2.1.0.json",
            "version", "2.1.0",
            "runs", List.of(run)));
  }

  private static Map<String, Object> text(String text) {
    return Map.of("text", text);
  }

  private Map<String, Object> driver() {
    return JsonWriter.object(
        "name", "Runup", "rules", codes.stream().map(ProblemsSarif::rule).toList());
  }

  private static Map<String, Object> rule(String code) {
    String page = CodePages.of(code);
    Rule rule = Rule.of(code);
    return JsonWriter.object(
        "id",
        code,
        "shortDescription",
        text(CodePages.summary(code)),
        "help",
        page == null ? null : text(page),
        "defaultConfiguration",
        rule == null ? null : Map.of("level", level(rule.code().severity())));
  }

  private Map<String, Object> result(Problem problem) {
    String hint = problem.hint();
    Map<String, Object> location = location(problem.place(), problem.ref());
    List<Map<String, Object>> related = problem.related().stream().map(this::related).toList();
    return JsonWriter.object(
        "ruleId", problem.code().word(),
        "ruleIndex", codes.indexOf(problem.code().word()),
        "level", level(problem.severity()),
        "message", text(problem.message() + (hint == null ? "" : "\nhint: " + hint)),
        "locations", location.isEmpty() ? null : List.of(location),
        "relatedLocations", related.isEmpty() ? null : related,
        "partialFingerprints", Map.of("runup/v1", fingerprints.next(problem)));
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case REFUSAL, ERROR -> "error";
      case WARNING -> "warning";
      case NOTICE -> "note";
    };
  }

  private Map<String, Object> related(Problem.Related related) {
    Map<String, Object> location = new LinkedHashMap<>(location(related.place(), related.ref()));
    FieldRef ref = related.ref();
    location.put("message", text("\"" + ref.typedUnder() + "\" of " + ref.ownerName()));
    return location;
  }

  private Map<String, Object> location(@Nullable Place place, @Nullable FieldRef ref) {
    return JsonWriter.object(
        "physicalLocation",
        place == null ? null : physical(place),
        "logicalLocations",
        logical(place, ref));
  }

  /// Returns the fact, and the cell of a workbook, since such a file has no lines.
  private static @Nullable List<Map<String, String>> logical(
      @Nullable Place place, @Nullable FieldRef ref) {
    List<Map<String, String>> names = new ArrayList<>();
    if (place != null && place.cell() != null && place.cell().address() != null) {
      names.add(Map.of("fullyQualifiedName", place.cell().address()));
    }
    if (ref != null) {
      names.add(Map.of("fullyQualifiedName", ref.ownerName()));
    }
    return names.isEmpty() ? null : names;
  }

  private Map<String, Object> physical(Place place) {
    Map<String, Object> file =
        JsonWriter.object("uri", PercentEncoding.path(folder + place.file()), "uriBaseId", BASE);
    Map<String, Object> region =
        JsonWriter.object(
            "startLine", place.line(), "startColumn", place.column(), "endColumn", place.end());
    return JsonWriter.object(
        "artifactLocation",
        file,
        "region",
        place.hasLine() && !place.isInWorkbook() ? region : null);
  }
}
