package dev.runup.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runup.node.JsonValues;
import dev.runup.serve.IntakeDesk.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sends what the page sends, and what it never would, and reads the answers.
class IntakeRoutesTest extends IntakeSamples {

  @Test
  void misquoteIsToldAtItsKey() {
    Map<String, Object> misquote =
        Map.of("id", "x1", "who", List.of("north"), "quote", "three crossings", "passage", "¶1");

    assertThat(post("try", sent("gazette", entry("statement", misquote))).toString())
        .contains("key=quote", "quote-not-in-source", "The nearest passage of archive/gazette.txt");
  }

  @Test
  void similarFactOfAnotherSourceIsNamed() {
    desk.save(statement("Northland could open two crossings at once."));
    Map<String, Object> again =
        Map.of(
            "id", "again",
            "who", List.of("north"),
            "says", "Two crossings could be opened at once.");

    Map<String, ?> told = post("try", sent("wire", entry("statement", again)));

    assertThat(told.get("similar").toString()).contains("source=gazette", "here=false");
    assertThat(post("printed", Map.of("trial", told.get("trial"))).get("printed").toString())
        .contains("Two crossings could be opened at once, Nora North said.");
  }

  @Test
  void textOfASourceHasItsParagraphsAndFacts() {
    desk.save(statement("Northland could open two crossings."));

    Map<String, ?> text =
        Objects.requireNonNull(
            routes.get("text", Map.of("source", "gazette", "day", "2026-01-13")));

    assertThat(text.get("paragraphs").toString())
        .contains("number=0, heading=true, text=Talks")
        .contains("number=1, heading=false, text=Nora North spoke")
        .contains("number=2");
    assertThat(text.get("facts").toString()).contains("paragraph=1");
  }

  @Test
  void dayIsTheDesksAndDatesAreThoseOfTheSource() {
    assertThat(Objects.requireNonNull(routes.get("state", Map.of())).get("day"))
        .isEqualTo("2026-01-13");
    assertThat(
            Objects.requireNonNull(
                    routes.get(
                        "date", Map.of("said", "Sunday", "source", "gazette", "tense", "past")))
                .get("date"))
        .isEqualTo("2026-01-11");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "a/b", "/etc/x", "x.yaml", "", "con:", "A"})
  void nothingIsWrittenOutsideOfTheFolders(String id) {
    byte[] article = "A text.\n".getBytes(StandardCharsets.UTF_8);

    assertThat(
            routes.post(
                "archive",
                Map.of(
                    "source", "gazette",
                    "day", DAY,
                    "bytes", Base64.getEncoder().encodeToString(article),
                    "kept", List.of(true),
                    "entries", List.of(entry("source", Map.of("id", id, "title", "T"))))))
        .isNull();
    if (!id.isEmpty()) {
      assertThat(routes.post("save", sent(id))).isNull();
    }
    assertThat(
            routes.post(
                "save", Map.of("source", "gazette", "day", "../" + id, "entries", List.of())))
        .isNull();
  }

  @Test
  void unknownKeysAndFormsAreNotUnderstood() {
    for (String sent :
        List.of(
            "{}",
            "{\"source\": \"gazette\", \"day\": \"2026-01-13\", \"entries\": [{\"type\": \"rumour\", \"values\": {}}]}",
            "{\"source\": \"gazette\", \"day\": \"2026-01-13\", \"entries\": [{\"type\": \"event\", \"values\": {\"x\": \"y\"}}]}",
            "{\"source\": \"gazette\", \"day\": \"2026-01-13\", \"entries\": [{\"type\": \"event\", \"values\": {\"title\": 1.5}}]}")) {
      assertThat(routes.post("save", (Map<?, ?>) JsonValues.read(sent))).as(sent).isNull();
    }
    assertThat(routes.post("nothing", Map.of())).isNull();
    assertThat(routes.get("nothing", Map.of())).isNull();
  }

  private static Map<String, Object> statementOf(String day) {
    return Map.of(
        "source",
        "gazette",
        "day",
        day,
        "intake",
        Map.of("credibility", "9"),
        "entries",
        List.of(entry("statement", Map.of("id", "one", "who", List.of("north"), "says", "One."))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9999-99-99", "0000-00-00", "2025-02-30", "2026-01-13 25:00"})
  void dayThatIsNoneIsRefused(String day) {
    assertThatThrownBy(() -> routes.post("save", statementOf(day)))
        .isInstanceOf(RefusedException.class)
        .hasMessage("\"%s\" is no day; write one such as 2025-12-28", day);
    assertThat(folder.resolve("intake")).doesNotExist();
  }

  @Test
  void intakeThatCheckWouldRefuseIsNotSaved() {
    assertThat(String.valueOf(routes.post("save", statementOf(DAY)))).contains("key=intake");
    assertThat(folder.resolve("intake")).doesNotExist();
  }

  @Test
  void emptyListOfEntriesIsRefused() {
    for (String what : List.of("try", "save", "edit", "archive")) {
      assertThatThrownBy(() -> routes.post(what, sent("gazette")))
          .isInstanceOf(RefusedException.class);
    }
  }
}
