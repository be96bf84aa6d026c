package dev.runup.proof;

import static dev.runup.proof.DraftLeaks.DRAFTED;
import static dev.runup.proof.DraftLeaks.byFirstWord;
import static dev.runup.proof.DraftLeaks.files;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.FullLaws;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Tries to get drafted updates into a final edition, in some hundred generated ways. All fail: its
/// files are the same as without them, and so is whether it is built.
class DraftedUpdateLeakTest {

  /// Each how many of the ways is tried.
  private static final int STEP = FullLaws.cases(5, 1);

  /// The texts that a drafted update changes, by the fact.
  private static final Map<String, String> TEXTS =
      byFirstWord(
          """
          source:wire title: The kingfisher wire
          actor:costa name: António Kingfisher
          place:porto name: Kingfisher Bay
          issue:territory title: Kingfisher ground
          proposal:plan title: Kingfisher plan
          event:visit title: Kingfisher visit
          statement:said says: Kingfisher can do it.
          costa/territory says: Kingfisher never.
          provision:point text: Kingfisher leaves
          measure:camps what: kingfisher camps
          assessment:judged says: Kingfisher will do it.
          action:task says: Kingfisher meets.
          line:line says: Kingfisher wants it.
          headline:news title: Kingfisher can
          """);

  private final DraftLeaks leaks = new DraftLeaks();

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
              leaks.assertSame(
                  text.getKey() + " " + update, files, without, tried / STEP % 16 == 0);
            }
          }
        }
      }
    }
    assertThat(tried).isGreaterThan(200);
  }
}
