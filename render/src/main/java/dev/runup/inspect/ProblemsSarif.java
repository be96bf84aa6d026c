package dev.runup.inspect;

import dev.runup.fact.Rule;
import dev.runup.fact.RuleSeverity;
import dev.runup.node.JsonWriter;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.text.PercentEncoding;
import dev.runup.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Writes problems as SARIF 2.1.0, the OASIS format in which checkers report findings to code hosts
/// and editors.
public final class ProblemsSarif {

  /// The base of relative paths, under the name from the specification that code hosts know.
  private static final String BASE = "%SRCROOT%";

  private final List<String> codes = new ArrayList<>();
  private final Map<String, Integer> earlierEqualFindings = new HashMap<>();

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
  /// A fingerprint doesn't change when a line moves or on another day, so code hosts recognize an
  /// old finding. It is a hash of code, file, fact, key and a counter. The counter tells equal
  /// findings apart. Without a fact, the message replaces fact and key.
  ///
  /// @param folder the dossier's folder relative to the working directory, with a slash at its end.
  ///   Empty if it is that directory itself or lies outside it
  public static String of(List<Problem> problems, String folder) {
    ProblemsSarif sarif = new ProblemsSarif(problems, folder);
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", sarif.driver()));
    run.put("columnKind", "unicodeCodePoints");
    String base = "The folder that Runup was run in, or the dossier's where that lies elsewhere.";
    run.put("originalUriBaseIds", Map.of(BASE, text("description", base)));
    run.put("results", problems.stream().map(sarif::result).toList());
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    return JsonWriter.write(log);
  }

  private static Map<String, Object> text(String key, String text) {
    return Map.of(key, Map.of("text", text));
  }

  private Map<String, Object> driver() {
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "Runup");
    driver.put("rules", codes.stream().map(ProblemsSarif::rule).toList());
    return driver;
  }

  private static Map<String, Object> rule(String code) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("id", code);
    keys.putAll(text("shortDescription", RulePages.summary(code)));
    String page = RulePages.of(code);
    if (page != null) {
      keys.putAll(text("help", page));
    }
    Rule rule = Rule.of(code);
    if (rule != null) {
      String level = rule.ruling() == RuleSeverity.ERROR ? "error" : "warning";
      keys.put("defaultConfiguration", Map.of("level", level));
    }
    return keys;
  }

  private Map<String, Object> result(Problem problem) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("ruleId", problem.code().word());
    keys.put("ruleIndex", codes.indexOf(problem.code().word()));
    keys.put("level", level(problem));
    String hint = problem.hint();
    keys.putAll(text("message", problem.message() + (hint == null ? "" : "\nhint: " + hint)));
    Map<String, Object> location = location(problem);
    if (!location.isEmpty()) {
      keys.put("locations", List.of(location));
    }
    keys.put("partialFingerprints", Map.of("runup/v1", fingerprint(problem)));
    return keys;
  }

  private static String level(Problem problem) {
    return switch (problem.severity()) {
      case REFUSAL, ERROR -> "error";
      case WARNING -> "warning";
      case NOTICE -> "note";
    };
  }

  private Map<String, Object> location(Problem problem) {
    Map<String, Object> location = new LinkedHashMap<>();
    Place place = problem.place();
    if (place != null) {
      location.put("physicalLocation", physical(place));
    }
    FieldRef ref = problem.ref();
    if (ref != null) {
      location.put("logicalLocations", List.of(Map.of("fullyQualifiedName", ref.fact())));
    }
    return location;
  }

  private Map<String, Object> physical(Place place) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("uri", PercentEncoding.path(folder + place.file()));
    file.put("uriBaseId", BASE);
    Map<String, Object> physical = new LinkedHashMap<>();
    physical.put("artifactLocation", file);
    if (place.inText()) {
      Map<String, Object> region = new LinkedHashMap<>();
      region.put("startLine", place.line());
      region.put("startColumn", place.column());
      region.put("endColumn", place.end());
      physical.put("region", region);
    }
    return physical;
  }

  private String fingerprint(Problem problem) {
    FieldRef ref = problem.ref();
    Place place = problem.place();
    String same =
        String.join(
            "\n",
            problem.code().word(),
            place == null ? "" : place.file(),
            ref == null ? problem.message() : ref.fact() + "\n" + ref.typedUnder());
    int before = earlierEqualFindings.merge(same, 1, Integer::sum) - 1;
    return Sha256.hex((same + "\n" + before).getBytes(StandardCharsets.UTF_8));
  }
}
