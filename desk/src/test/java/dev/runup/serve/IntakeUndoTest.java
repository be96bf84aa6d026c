package dev.runup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.serve.IntakeDesk.Outcome;
import dev.runup.serve.IntakeRequest.Replaced;
import dev.runup.typing.TypedEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Takes back what was typed, and changes it in its place.
class IntakeUndoTest extends IntakeSamples {

  @Test
  void undoGivesTheBytesOfBefore() throws IOException {
    desk.save(statement("One."));
    String one = text(FILE);
    desk.save(statement("Two."));

    assertThat(undo.undo(2)).isInstanceOf(Outcome.Done.class);
    assertThat(text(FILE)).isEqualTo(one);
    assertThat(undo.undo(1)).isInstanceOf(Outcome.Done.class);
    assertThat(folder.resolve(FILE)).doesNotExist();
    assertThat(undo.undo(1)).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void undoLeavesWhatSomebodyChanged() throws IOException {
    desk.save(statement("One."));
    String changed = text(FILE).replace("One.", "One and a half.");
    Files.writeString(folder.resolve(FILE), changed);

    assertThat(undo.undo(1))
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.why()).contains("was changed"));
    assertThat(text(FILE)).isEqualTo(changed);
  }

  @Test
  void undoLeavesWhatAnotherFactNeeds() throws IOException {
    desk.save(
        request(
            "gazette",
            new TypedEntry(
                FactType.ISSUE, Map.of("id", "water", "title", "Water", "passage", "¶1"))));
    Files.writeString(
        folder.resolve("more.yaml"),
        "intake: {source: wire, recorded: 2026-01-13}\nstatements:\n- {who: south, says: No., about: water}\n");

    assertThat(undo.undo(1))
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.why()).contains("needs it"));
    assertThat(text(FILE)).contains("water");
  }

  @Test
  void factIsChangedInPlaceUntilSomebodyElseTouchesIt() throws IOException {
    desk.save(
        request(
            "gazette",
            new TypedEntry(
                FactType.STATEMENT,
                Map.of("id", "typo", "who", List.of("north"), "says", "Tow texts."))));
    desk.save(statement("Two."));
    FactId typo = new FactId(FactType.STATEMENT, "typo");
    IntakeRequest mended =
        new IntakeRequest(
            "gazette",
            "2026-01-13",
            Map.of("credibility", "3"),
            "",
            List.of(
                new TypedEntry(
                    FactType.STATEMENT,
                    Map.of("id", "typo", "who", List.of("north"), "says", "Two texts."))),
            new Replaced(typo, 0));

    assertThat(undo.isChangeable(typo, desk.read())).isTrue();
    assertThat(undo.change(mended)).isInstanceOf(Outcome.Done.class);
    assertThat(text(FILE)).contains("Two texts.", "Two.").doesNotContain("Tow");

    Files.writeString(folder.resolve(FILE), text(FILE).replace("Two texts.", "Three texts."));
    assertThat(undo.isChangeable(typo, desk.read())).isFalse();
    assertThat(undo.change(mended)).isInstanceOf(Outcome.Refused.class);
    assertThat(text(FILE)).contains("Three texts.");
  }

  @Test
  void releaseEndsChangesInPlace() throws IOException {
    desk.save(statement("One."));
    FactId one = new FactId(FactType.STATEMENT, statement("One.").entries().getFirst().id());
    Files.writeString(folder.resolve("releases.jsonl"), "{}\n");

    assertThat(undo.isChangeable(one, desk.read())).isFalse();
  }
}
