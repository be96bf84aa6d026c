package dev.runup.proof;

import static dev.runup.proof.DraftLeaks.DRAFTED;
import static dev.runup.proof.DraftLeaks.INTAKE;
import static dev.runup.proof.DraftLeaks.REVIEWED;
import static dev.runup.proof.DraftLeaks.SETTINGS;
import static dev.runup.proof.DraftLeaks.byFirstWord;
import static dev.runup.proof.DraftLeaks.files;
import static dev.runup.proof.DraftLeaks.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.FullLaws;
import dev.runup.format.Format;
import dev.runup.problem.Checked;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Tries to get drafted facts into a final edition, in some hundred generated ways. All fail: its
/// files are the same as without the draft, and so is whether it is built.
class DraftLeakTest {

  /// Each how many of the ways is tried. An ordinary build has all types, places and ways, but not
  /// all with all others.
  private static final int STEP = FullLaws.cases(5, 1);

  /// A draft of each type: its list, and its keys.
  private static final Map<String, String> DRAFTS =
      byFirstWord(
          """
          sources id: kingfisher-a, title: Kingfisher cable, kind: cable
          actors id: kingfisher-b, name: Kingfisher Agent, kind: person
          places id: kingfisher-c, name: Kingfisher Bay
          issues id: kingfisher-d, title: Kingfisher issue, weight: 9
          proposals id: kingfisher-e, title: Kingfisher plan, state: agreed
          events id: kingfisher-f, title: Kingfisher talks, status: planned, when: 2025-12-29, source: wire
          statements id: kingfisher-g, who: costa, says: Kingfisher first., about: territory, source: wire
          positions actor: costa, issue: territory, stance: opposes, says: Kingfisher never., source: wire, recorded: 2025-12-29
          provisions id: kingfisher-i, text: Kingfisher leaves, proposal: plan, source: wire
          measures id: kingfisher-j, what: camps, value: 77, basis: kingfisher count, source: wire
          assessments id: kingfisher-k, says: Kingfisher wins., by: desk, rests-on: statement:said
          actions id: kingfisher-l, says: Kingfisher meets., due: 2026-01-10, source: wire
          lines id: kingfisher-m, use: objective, says: Kingfisher wants it.
          headlines id: kingfisher-n, title: Kingfisher is near, rests-on: statement:said, lead: true
          """);

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

  private final DraftLeaks leaks = new DraftLeaks();

  /// Returns the keys of a draft.
  private static Map<String, String> keys(String draft) {
    Map<String, String> keys = new LinkedHashMap<>();
    for (String key : draft.split(", ")) {
      int colon = key.indexOf(": ");
      keys.put(key.substring(0, colon), key.substring(colon + 2));
    }
    keys.putIfAbsent("recorded", "2025-12-28");
    return keys;
  }

  @Test
  void noDraftedFactChangesAFinalEdition() {
    int tried = 0;
    for (Map.Entry<String, String> draft : DRAFTS.entrySet()) {
      for (Place place : Place.values()) {
        for (Way way : Way.values()) {
          Map<String, String> files = files();
          Map<String, String> without = files();
          Map<String, String> keys = keys(draft.getValue());
          if (way == Way.REVIEWED) {
            keys.put(
                "reviewed",
                place == Place.TABLE ? "A. Berg (2025-12-31)" : "{by: A. Berg, at: 2025-12-31}");
          }
          add(files, draft.getKey(), keys, place);
          let(way, draft.getKey(), keys, files, without);
          if (tried++ % STEP == 0) {
            leaks.assertSame(
                draft.getKey() + " " + place + " " + way, files, without, tried / STEP % 16 == 0);
          }
        }
      }
    }
    assertThat(tried).isGreaterThan(400);
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
    add(files, "events", keys(Objects.requireNonNull(DRAFTS.get("events"))), Place.FACT);
    files.compute("runup.yaml", (_, text) -> text.replace("final", "draft"));

    assertThat(leaks.build(files, List.of(Format.MARKDOWN)).toString())
        .contains("Kingfisher talks", "(drafted by kingfisher-model)");
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
}
