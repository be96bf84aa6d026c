package dev.runup.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.Rule;
import dev.runup.node.Node;
import dev.runup.node.NodeReader;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.problem.Severity;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProblemsSarifTest {

  private static final FieldRef REF = new FieldRef("statement:offer", "says", 0);

  @Test
  void resultHasPlaceLevelAndHint() {
    Problem problem =
        Problem.of(
            ProblemCode.UNKNOWN_SOURCE,
            at("a.yaml", 3),
            "no source is named \"x\"",
            "Name a regular file of the dossier, for example \"logo.png\".");
    Node result = results(problem).getFirst();

    assertThat(text(result, "ruleId")).isEqualTo("unknown-source");
    assertThat(text(result, "level")).isEqualTo("error");
    assertThat(text(result, "message", "text"))
        .isEqualTo(
            "no source is named \"x\"\nhint: Name a regular file of the dossier, for example \"logo.png\".");
    Node region = at(physical(result), "region");
    assertThat(text(region, "startLine")).isEqualTo("3");
    assertThat(text(region, "startColumn")).isEqualTo("2");
    assertThat(text(region, "endColumn")).isEqualTo("4");
  }

  @Test
  void relatedValuesBecomeRelatedLocations() {
    Problem problem =
        Problem.of(ProblemCode.ORDER, at("a.yaml", 3), "a circle", null)
            .withRelated(List.of(new Problem.Related(REF, at("b.yaml", 7))));
    Node related = items(at(results(problem).getFirst(), "relatedLocations")).getFirst();

    assertThat(text(related, "physicalLocation", "artifactLocation", "uri"))
        .isEqualTo("my%20dossier/b.yaml");
    assertThat(text(related, "physicalLocation", "region", "startLine")).isEqualTo("7");
    assertThat(text(related, "message", "text")).isEqualTo("\"says\" of statement:offer");
  }

  @Test
  void severitiesBecomeLevels() {
    Problem problem = Problem.of(ProblemCode.DUPLICATE_ID, "wrong", null);

    assertThat(
            results(problem.withSeverity(Severity.REFUSAL), problem.withSeverity(Severity.NOTICE)))
        .extracting(result -> text(result, "level"))
        .containsExactly("error", "note");
  }

  @Test
  void resultNamesItsRuleByIndex() {
    Problem conflict =
        Problem.of(ProblemCode.CONFLICT, REF, "two", null).withSeverity(Severity.WARNING);
    Node run = run(Problem.of(ProblemCode.YAML_TAG, "wrong", null), conflict);
    for (Node result : items(at(run, "results"))) {
      int index = Integer.parseInt(text(result, "ruleIndex"));
      Node rule = items(at(run, "tool", "driver", "rules")).get(index);
      assertThat(text(rule, "id")).isEqualTo(text(result, "ruleId"));
    }
    Node rule = items(at(run, "tool", "driver", "rules")).get(Rule.CONFLICT.ordinal());
    assertThat(text(rule, "shortDescription", "text"))
        .isEqualTo(
            "Two amounts of the same thing, unit and day can't both be true, and neither says that"
                + " it contradicts the other.");
    assertThat(text(rule, "defaultConfiguration", "level")).isEqualTo("warning");
    assertThat(text(rule, "help", "text")).contains("contradicts");
    assertThat(text(run, "columnKind")).isEqualTo("unicodeCodePoints");
  }

  @Test
  void fileNameIsRelativeToWorkingDirectory() {
    Node file =
        at(physical(results(problem("ä b/100%#?&:[1]~.yaml")).getFirst()), "artifactLocation");

    assertThat(text(file, "uri"))
        .isEqualTo("my%20dossier/%C3%A4%20b/100%25%23%3F%26%3A%5B1%5D~.yaml");
    assertThat(text(file, "uriBaseId")).isEqualTo("%SRCROOT%");
  }

  @Test
  void problemWithoutPlaceHasNoLocation() {
    assertThat(ProblemsSarif.of(List.of(Problem.of(ProblemCode.NO_DOSSIER, "none", null)), ""))
        .doesNotContain("locations")
        .contains("\"ruleId\" : \"no-dossier\"".replace(" :", ":"));
  }

  @Test
  void unreadableFileHasNoRegion() {
    Place nowhere = new Place(new Input("a.yaml", ""), 1, 1, 1);

    assertThat(
            ProblemsSarif.of(List.of(Problem.of(ProblemCode.UNREADABLE, nowhere, "no", null)), ""))
        .contains("a.yaml")
        .doesNotContain("region");
  }

  @Test
  void fingerprintSurvivesMovesAndSeparatesEqualFindings() {
    Problem problem = Problem.of(ProblemCode.CONFLICT, REF, "two", null);
    List<String> before =
        fingerprints(problem.withPlace(at("a.yaml", 3)), problem.withPlace(at("a.yaml", 4)));
    List<String> after =
        fingerprints(problem.withPlace(at("a.yaml", 9)), problem.withPlace(at("a.yaml", 12)));

    Problem nextDay = Problem.of(ProblemCode.CONFLICT, REF, "two, for 9 days", null);

    assertThat(after).isEqualTo(before).doesNotHaveDuplicates();
    assertThat(fingerprints(nextDay.withPlace(at("a.yaml", 3)))).containsExactly(before.getFirst());
    assertThat(fingerprints(problem.withPlace(at("b.yaml", 3))))
        .doesNotContainAnyElementsOf(before);
  }

  private static List<String> fingerprints(Problem... problems) {
    return results(problems).stream()
        .map(result -> text(result, "partialFingerprints", "runup/v1"))
        .toList();
  }

  private static Problem problem(String file) {
    return Problem.of(ProblemCode.DUPLICATE_ID, at(file, 1), "wrong", null);
  }

  private static Place at(String file, int line) {
    return new Place(new Input(file, "text"), line, 2, 4);
  }

  private static List<Node> results(Problem... problems) {
    return items(at(run(problems), "results"));
  }

  private static Node run(Problem... problems) {
    String json = ProblemsSarif.of(List.of(problems), "my dossier/");
    Node root = Objects.requireNonNull(NodeReader.read(new Input("log.json", json)).root());
    return items(at(root, "runs")).getFirst();
  }

  private static Node physical(Node result) {
    return at(items(at(result, "locations")).getFirst(), "physicalLocation");
  }

  private static List<Node> items(Node node) {
    return ((Node.Sequence) node).items();
  }

  private static String text(Node node, String... path) {
    return ((Node.Scalar) at(node, path)).text();
  }

  private static Node at(Node node, String... path) {
    Node found = node;
    for (String key : path) {
      found =
          ((Node.Mapping) found)
              .entries().stream()
                  .filter(entry -> entry.key().text().equals(key))
                  .findFirst()
                  .orElseThrow(() -> new AssertionError("no " + key))
                  .value();
    }
    return found;
  }
}
