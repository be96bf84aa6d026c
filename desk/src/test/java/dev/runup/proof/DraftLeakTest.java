package dev.runup.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.FullLaws;
import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierFiles;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.IssueTime;
import dev.runup.format.Format;
import dev.runup.pdf.PdfDump;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.GoldenTest;
import dev.runup.pipeline.Pipeline;
import dev.runup.pipeline.Pipelines;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Tries to get drafted facts and updates into a final edition, in some hundred generated ways. All
/// fail: its files are the same as without the draft, and so is whether it is built.
class DraftLeakTest {

  /// Each how many of the ways is tried. An ordinary build has all types, places and ways, but not
  /// all with all others.
  private static final int STEP = FullLaws.cases(5, 1);

  private static final String CANARY = "kingfisher";

  private static final String DRAFTED = "{by: kingfisher-model, at: 2025-12-28}";

  private static final String REVIEWED = "reviewed: {by: A. Berg, at: 2025-12-31}";

  private static final String SETTINGS =
      """
      mark: CLEAR
      editions:
        public: {template: daily, formats: [md, html, ics, eml], status: final}
      """;

  /// An accepted fact of each type.
  private static final String ACCEPTED =
      """
      sources:
      - {id: wire, title: The wire, kind: post, recorded: 2025-12-27, %1$s}
      actors:
      - {id: costa, name: António Costa, kind: person, %1$s}
      places:
      - {id: porto, name: Porto, %1$s}
      issues:
      - {id: territory, title: Territory, %1$s}
      proposals:
      - {id: plan, title: A plan, by: costa, %1$s}
      events:
      - {id: visit, title: A visit, status: planned, when: 2025-12-30, where: porto, about: territory, %1$s}
      statements:
      - {id: said, who: costa, says: It can be done., about: [territory, plan], %1$s}
      positions:
      - {actor: costa, issue: territory, stance: open, says: Let us talk., %1$s}
      provisions:
      - {id: point, text: Troops leave, proposal: plan, number: "7", %1$s}
      measures:
      - {id: camps, what: camps, value: "3", %1$s}
      assessments:
      - {id: judged, says: It will be done., by: desk, rests-on: said, %1$s}
      actions:
      - {id: task, says: The sides meet., due: 2026-01-15, owner: costa, %1$s}
      lines:
      - {id: line, use: objective, says: We want it done., %1$s}
      headlines:
      - {id: news, title: It can be done, rests-on: said, %1$s}
      updates:
      - {fact: camps, act: superseded, reason: A count., recorded: 2025-12-29, set: {value: "5", %1$s}}
      """
          .formatted(REVIEWED);

  private static final String INTAKE = "intake: {source: wire, recorded: 2025-12-28}\n";

  /// A draft of each type: its list, and its keys.
  private static final Map<String, Map<String, String>> DRAFTS = new LinkedHashMap<>();

  /// The texts that a drafted update changes, by the fact.
  private static final Map<String, String> TEXTS = new LinkedHashMap<>();

  private static void draft(String list, String... keys) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (int i = 0; i < keys.length; i += 2) {
      typed.put(keys[i], keys[i + 1]);
    }
    typed.putIfAbsent("recorded", "2025-12-28");
    DRAFTS.put(list, typed);
  }

  static {
    draft("sources", "id", "kingfisher-a", "title", "Kingfisher cable", "kind", "cable");
    draft("actors", "id", "kingfisher-b", "name", "Kingfisher Agent", "kind", "person");
    draft("places", "id", "kingfisher-c", "name", "Kingfisher Bay");
    draft("issues", "id", "kingfisher-d", "title", "Kingfisher issue", "weight", "9");
    draft("proposals", "id", "kingfisher-e", "title", "Kingfisher plan", "state", "agreed");
    draft(
        "events",
        "id",
        "kingfisher-f",
        "title",
        "Kingfisher talks",
        "status",
        "planned",
        "when",
        "2025-12-29",
        "source",
        "wire");
    draft(
        "statements",
        "id",
        "kingfisher-g",
        "who",
        "costa",
        "says",
        "Kingfisher first.",
        "about",
        "territory",
        "source",
        "wire");
    draft(
        "positions",
        "actor",
        "costa",
        "issue",
        "territory",
        "stance",
        "opposes",
        "says",
        "Kingfisher never.",
        "source",
        "wire",
        "recorded",
        "2025-12-29");
    draft(
        "provisions",
        "id",
        "kingfisher-i",
        "text",
        "Kingfisher leaves",
        "proposal",
        "plan",
        "source",
        "wire");
    draft(
        "measures",
        "id",
        "kingfisher-j",
        "what",
        "camps",
        "value",
        "77",
        "basis",
        "kingfisher count",
        "source",
        "wire");
    draft(
        "assessments",
        "id",
        "kingfisher-k",
        "says",
        "Kingfisher wins.",
        "by",
        "desk",
        "rests-on",
        "statement:said");
    draft(
        "actions",
        "id",
        "kingfisher-l",
        "says",
        "Kingfisher meets.",
        "due",
        "2026-01-10",
        "source",
        "wire");
    draft("lines", "id", "kingfisher-m", "use", "objective", "says", "Kingfisher wants it.");
    draft(
        "headlines",
        "id",
        "kingfisher-n",
        "title",
        "Kingfisher is near",
        "rests-on",
        "statement:said",
        "lead",
        "true");
    TEXTS.put("source:wire", "title: The kingfisher wire");
    TEXTS.put("actor:costa", "name: António Kingfisher");
    TEXTS.put("place:porto", "name: Kingfisher Bay");
    TEXTS.put("issue:territory", "title: Kingfisher ground");
    TEXTS.put("proposal:plan", "title: Kingfisher plan");
    TEXTS.put("event:visit", "title: Kingfisher visit");
    TEXTS.put("statement:said", "says: Kingfisher can do it.");
    TEXTS.put("costa/territory", "says: Kingfisher never.");
    TEXTS.put("provision:point", "text: Kingfisher leaves");
    TEXTS.put("measure:camps", "what: kingfisher camps");
    TEXTS.put("assessment:judged", "says: Kingfisher will do it.");
    TEXTS.put("action:task", "says: Kingfisher meets.");
    TEXTS.put("line:line", "says: Kingfisher wants it.");
    TEXTS.put("headline:news", "title: Kingfisher can");
  }

  /// Where `drafted` is typed.
  private enum Place {
    FACT,
    INTAKE,
    FOLDER,
    TABLE
  }

  /// How a drafted fact tries to get out.
  private enum Way {
    ALONE,
    REVIEWED,
    UPDATED,
    NEEDED,
    HEADLINE,
    NAMED,
    REGISTER,
    SUMMIT
  }

  private final Pipeline pipeline = Pipelines.all();
  private final Map<Map<String, String>, Map<String, String>> built = new ConcurrentHashMap<>();

  @Test
  void noDraftedFactChangesAFinalEdition() {
    int tried = 0;
    for (Map.Entry<String, Map<String, String>> draft : DRAFTS.entrySet()) {
      for (Place place : Place.values()) {
        for (Way way : Way.values()) {
          Map<String, String> files = files();
          Map<String, String> without = files();
          Map<String, String> keys = new LinkedHashMap<>(draft.getValue());
          if (way == Way.REVIEWED) {
            keys.put(
                "reviewed",
                place == Place.TABLE ? "A. Berg (2025-12-31)" : "{by: A. Berg, at: 2025-12-31}");
          }
          add(files, draft.getKey(), keys, place);
          let(way, draft.getKey(), keys, files, without);
          if (tried++ % STEP == 0) {
            assertSame(
                draft.getKey() + " " + place + " " + way, files, without, tried / STEP % 16 == 0);
          }
        }
      }
    }
    assertThat(tried).isGreaterThan(400);
  }

  @Test
  void noDraftedUpdateChangesAFinalEdition() {
    int tried = 0;
    for (Map.Entry<String, String> text : TEXTS.entrySet()) {
      for (String change :
          List.of(
              "act: corrected, reason: Kingfisher., set: {" + text.getValue() + "}",
              "act: withdrawn, reason: Kingfisher.",
              "set: {mark: AMBER}",
              "set: {caveat: Kingfisher., reviewed: {by: Kingfisher, at: 2026-01-01}}")) {
        for (boolean inherits : List.of(false, true)) {
          for (String later : List.of("", "2025-12-30 09:00", "2025-12-31")) {
            Map<String, String> files = files();
            Map<String, String> without = files();
            String update = "fact: " + text.getKey() + ", recorded: 2025-12-30 09:00, " + change;
            files.put(
                "drafts.yaml",
                "intake: {source: wire"
                    + (inherits ? ", drafted: " + DRAFTED : "")
                    + "}\nupdates: [{"
                    + update
                    + (inherits ? "" : ", drafted: " + DRAFTED)
                    + "}]\n");
            boolean isChangedAgain = !later.isEmpty() && !change.contains("withdrawn");
            if (isChangedAgain) {
              String again =
                  "updates: [{fact: "
                      + text.getKey()
                      + ", recorded: "
                      + later
                      + ", source: wire, set: {note: Seen again.}}]\n";
              files.put("again.yaml", again);
              without.put("again.yaml", again);
            }
            if (tried++ % STEP == 0) {
              assertSame(text.getKey() + " " + update, files, without, tried / STEP % 16 == 0);
            }
          }
        }
      }
    }
    assertThat(tried).isGreaterThan(200);
  }

  /// The same id twice stops the dossier from being read, so nothing is built.
  @Test
  void draftWithTheIdOfAnAcceptedFactBuildsNothing() {
    Map<String, String> files = files();
    files.put(
        "drafts.yaml",
        INTAKE + "events: [{id: visit, title: X, status: planned, drafted: " + DRAFTED + "}]\n");

    assertThat(read(files)).isInstanceOf(Checked.Bad.class);
  }

  @Test
  void draftEditionShowsThem() {
    Map<String, String> files = files();
    add(files, "events", DRAFTS.get("events"), Place.FACT);
    files.compute("runup.yaml", (_, text) -> text.replace("final", "draft"));

    assertThat(build(files, List.of(Format.MARKDOWN)).toString())
        .contains("Kingfisher talks", "(drafted by kingfisher-model)");
  }

  private static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    files.put("runup.yaml", SETTINGS);
    files.put("facts.yaml", INTAKE + ACCEPTED);
    return files;
  }

  private static void add(
      Map<String, String> files, String list, Map<String, String> keys, Place place) {
    String flow =
        keys.entrySet().stream()
            .map(key ->
                key.getKey() + ": " + (key.getValue().equals("77") ? "\"77\"" : key.getValue()))
            .collect(Collectors.joining(", "));
    switch (place) {
      case FACT ->
          files.put("drafts.yaml", list + ": [{" + flow + ", drafted: " + DRAFTED + "}]\n");
      case INTAKE ->
          files.put(
              "drafts.yaml",
              "intake: {drafted: " + DRAFTED + "}\n" + list + ": [{" + flow + "}]\n");
      case FOLDER -> {
        files.put("drafts/intake.yaml", "intake: {drafted: " + DRAFTED + "}\n");
        files.put("drafts/facts.yaml", list + ": [{" + flow + "}]\n");
      }
      case TABLE ->
          files.put(
              "drafts." + list + ".csv",
              String.join(",", keys.keySet())
                  + ",drafted\n"
                  + String.join(",", keys.values())
                  + ",kingfisher-model (2025-12-28)\n");
    }
  }

  /// Adds what might let a draft out. What refers to it in a way that needs it is withheld with it.
  private static void let(
      Way way,
      String list,
      Map<String, String> keys,
      Map<String, String> files,
      Map<String, String> without) {
    String type = list.substring(0, list.length() - 1).replace("statu", "status");
    String id = list.equals("positions") ? "costa/territory" : type + ":" + keys.get("id");
    boolean isNewRow = list.equals("positions");
    String more =
        switch (way) {
          case UPDATED ->
              isNewRow
                  ? ""
                  : INTAKE
                      + "updates: [{fact: "
                      + id
                      + ", recorded: 2025-12-29, set: {caveat: Kingfisher., "
                      + REVIEWED
                      + "}}]\n";
          case NEEDED ->
              isNewRow
                  ? ""
                  : INTAKE
                      + "assessments: [{id: kingfisher-needs, says: Kingfisher rests., by: desk, rests-on: [statement:said, "
                      + id
                      + "], "
                      + REVIEWED
                      + "}]\n";
          case HEADLINE ->
              isNewRow
                  ? ""
                  : INTAKE
                      + "headlines: [{id: kingfisher-head, title: Kingfisher leads, lead: true, rests-on: "
                      + id
                      + ", "
                      + REVIEWED
                      + "}]\n";
          case REGISTER ->
              "{\"entry\":\"take-back\",\"edition\":\"public\",\"fact\":\""
                  + (isNewRow ? "event:nothing" : id)
                  + "\",\"reason\":\"A reason.\",\"day\":\"2025-12-31\",\"before\":\"\"}\n";
          default -> "";
        };
    if (!more.isEmpty()) {
      files.put(way == Way.REGISTER ? "releases.jsonl" : "more.yaml", more);
    }
    if (way == Way.REGISTER) {
      without.put("releases.jsonl", more);
    }
    String about = List.of("issues", "events", "actors", "proposals").contains(list) ? id : null;
    if (way == Way.NAMED && about != null) {
      String statement =
          INTAKE
              + "statements: [{id: other, who: costa, says: Another word., about: [territory%s], "
              + REVIEWED
              + "}]\n";
      files.put("more.yaml", statement.formatted(", " + about));
      without.put("more.yaml", statement.formatted(""));
    }
    if (way == Way.SUMMIT && list.equals("events")) {
      files.put("runup.yaml", "summit: " + keys.get("id") + "\n" + SETTINGS);
    }
  }

  private void assertSame(
      String what, Map<String, String> files, Map<String, String> without, boolean allFormats) {
    List<Format> formats = allFormats ? List.of(Format.values()) : List.of();
    Map<String, String> expected =
        allFormats
            ? build(without, formats)
            : built.computeIfAbsent(without, one -> build(one, formats));
    Map<String, String> found = build(files, formats);

    assertThat(found).as(what).isEqualTo(expected);
    found.forEach((name, text) ->
        assertThat(
                name.endsWith(".pdf")
                    ? PdfDump.of(text.getBytes(StandardCharsets.ISO_8859_1))
                    : text)
            .as(what + ": " + name)
            .doesNotContainIgnoringCase(CANARY));
  }

  /// Returns the files of the edition, and the errors that stop it.
  private Map<String, String> build(Map<String, String> files, List<Format> formats) {
    DossierOnDisk dossier = GoldenTest.value(read(files));
    Checked<List<BuiltEdition>> editions =
        dossier.build(pipeline, new BuildRequest(List.of(), formats, new IssueTime.Newest()));
    Map<String, String> texts = new TreeMap<>();
    List<String> errors = new ArrayList<>();
    editions.problems().stream()
        .filter(Problem::stops)
        .forEach(problem -> errors.add(problem.printed()));
    texts.put("errors", errors.toString());
    assertThat(errors).isEmpty();
    GoldenTest.value(editions).stream()
        .flatMap(edition -> edition.artifacts().stream())
        .forEach(
            file -> texts.put(file.name(), new String(file.bytes(), StandardCharsets.ISO_8859_1)));
    return texts;
  }

  private static Checked<DossierOnDisk> read(Map<String, String> files) {
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return DossierOnDisk.read(DossierFiles.of(bytes));
  }
}
