package dev.runup.typing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierFiles;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.Pipelines;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.progress.Progress;
import dev.runup.reading.DossierReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RenamingTest {

  private static final FactId COSTA = new FactId(FactType.ACTOR, "costa");

  /// The forms in which an id is typed, in 50 files.
  private static Map<String, String> dossier() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "runup.yaml",
        """
        summit: costa-talks
        mark: TLP:CLEAR
        desk: Summit desk
        editions: {daily: {formats: [md, html], base: "https://example.org/"}}
        """);
    files.put(
        "names.yaml",
        """
        sources: [{id: article, title: An article, kind: news-report}]
        actors:
        - {id: "costa", name: António Costa, kind: person, member-of: [eu]}  # not costa-talks
        - {id: eu, name: European Union, kind: organisation}
        - {id: merz, name: Friedrich Merz, kind: person}
        issues: [{id: territory, title: Territory}]
        """);
    files.put(
        "events.yaml",
        """
        intake: {source: {article: ¶1}, recorded: 2025-12-28}
        events:
        - id: costa-talks
          title: Talks of costa
          status: planned
          when: 2026-01-15
          who: [{actor: costa, role: host}, 'merz', +others]
          about: actor:costa
        """);
    files.put(
        "events.csv",
        """
        id,title,status,when,who,source,passage,recorded
        visit,A visit,planned,2026-01-20,costa (host) | merz,article,¶2,2025-12-28
        """);
    files.put(
        "positions.yaml",
        """
        intake: {source: article, recorded: 2025-12-28}
        positions:
        - actor: costa
          issue: territory
          stance: supports
          says: agrees
          passage: ¶4
        assessments:
        - {id: cause-of-it, says: The talks depend on him., cause: "id:costa", effect: id:costa-talks, by: desk, rests-on: [costa/territory, "position:costa/territory"]}
        updates:
        - {fact: costa/territory, act: superseded, reason: New words., recorded: 2025-12-29, set: {says: now insists}}
        - {fact: actor:costa, recorded: 2025-12-29, set: {note: Ask costa.}}
        """);
    for (int i = 0; i < 44; i++) {
      files.put(
          "days/day-" + i + ".json",
          """
          {"intake": {"source": "article", "recorded": "2025-12-28"},
           "statements": [{"id": "said-%d", "who": ["costa"], "says": "Costa said it %d times.", "passage": "¶3", "about": ["costa", "territory"]}]}
          """
              .formatted(i, i + 2));
    }
    files.put(
        "days/lines.csv",
        "id;use;says;counterpart;recorded\nopen-it;point-to-make;Open;costa;2025-12-28\n");
    return files;
  }

  @Test
  void renamingIn50FilesChangesNothingButThePrintedId() {
    Map<String, String> files = dossier();
    assertThat(files).hasSize(50);

    Map<String, String> renamed = renamed(files, COSTA, "cista");

    assertThat(String.join("\n", renamed.values())).contains("# not costa-talks", "Ask costa.");
    Map<String, String> before = built(files);
    Map<String, String> after = built(renamed);
    assertThat(before.toString()).contains("costa");
    assertThat(after.keySet()).isEqualTo(before.keySet());
    // "cista" sorts in the same place as "costa". Each line differs in the printed id alone, and
    // the
    // checksum of the data of the page, which hold the id.
    after.forEach((name, text) ->
        assertThat(withoutChecksum(text.replaceAll("\\bcista(?!-talks)\\b", "costa")))
            .as(name)
            .isEqualTo(withoutChecksum(before.getOrDefault(name, ""))));
    assertThat(renamed(renamed, new FactId(FactType.ACTOR, "cista"), "costa")).isEqualTo(files);
  }

  private static String withoutChecksum(String page) {
    return page.replaceFirst("script-src 'sha256-[^']*'", "script-src 'sha256-'");
  }

  @Test
  void summitIsRenamedInSettingsToo() {
    Map<String, String> renamed =
        renamed(dossier(), new FactId(FactType.EVENT, "costa-talks"), "border-talks");

    assertThat(renamed.get("runup.yaml")).contains("summit: border-talks");
    assertThat(renamed.get("positions.yaml")).contains("effect: id:border-talks");
  }

  @Test
  void idThatIsWrongTakenOrAmbiguousIsRefused() {
    assertThat(refusal(dossier(), COSTA, "Costa")).contains("can't be an id");
    assertThat(refusal(dossier(), COSTA, "merz")).contains("\"merz\" is taken");
    assertThat(refusal(dossier(), COSTA, "territory")).contains("would mean another fact");
    assertThat(refusal(dossier(), new FactId(FactType.POSITION, "costa/territory"), "other"))
        .contains("has no typed id");
  }

  @Test
  void factThatIsTakenBackKeepsItsId() {
    Map<String, String> files = dossier();
    files.put(
        "releases.jsonl",
        "{\"entry\":\"take-back\",\"edition\":\"daily\",\"fact\":\"actor:costa\","
            + "\"reason\":\"Too early.\",\"day\":\"2026-01-02\",\"before\":\"\"}\n");

    assertThat(refusal(files, COSTA, "cista")).contains("is taken back");
  }

  private static String refusal(Map<String, String> files, FactId fact, String id) {
    DossierFiles all = files(files);
    return switch (new Renaming(all, DossierReader.read(all.facts(), Progress.NONE))
        .rename(fact, id)) {
      case Checked.Good<Map<String, List<TextEdit>>> good -> throw new AssertionError(good);
      case Checked.Bad<Map<String, List<TextEdit>>>(List<Problem> problems) ->
          problems.getFirst().message();
    };
  }

  private static Map<String, String> renamed(Map<String, String> files, FactId fact, String id) {
    DossierFiles all = files(files);
    Map<String, String> renamed = new LinkedHashMap<>(files);
    switch (new Renaming(all, DossierReader.read(all.facts())).rename(fact, id)) {
      case Checked.Good<Map<String, List<TextEdit>>>(var edits, var _) ->
          edits.forEach(
              (name, list) -> renamed.compute(name, (_, text) -> new TextLines(text).with(list)));
      case Checked.Bad<Map<String, List<TextEdit>>>(List<Problem> problems) ->
          throw new AssertionError(problems.getFirst().printed());
    }
    return renamed;
  }

  private static Map<String, String> built(Map<String, String> files) {
    Map<String, String> built = new TreeMap<>();
    switch (DossierOnDisk.read(files(files))
        .then(dossier -> dossier.build(Pipelines.all(), BuildRequest.NEWEST))) {
      case Checked.Good<List<BuiltEdition>>(List<BuiltEdition> editions, var _) -> {
        for (BuiltEdition edition : editions) {
          for (Artifact artifact : edition.artifacts()) {
            built.put(artifact.name(), new String(artifact.bytes(), StandardCharsets.UTF_8));
          }
        }
      }
      case Checked.Bad<List<BuiltEdition>>(List<Problem> problems) ->
          throw new AssertionError(
              String.join("\n", problems.stream().map(Problem::printed).toList()));
    }
    return built;
  }

  private static DossierFiles files(Map<String, String> files) {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return DossierFiles.of(bytes);
  }
}
