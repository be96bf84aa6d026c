package dev.runup.pipeline;

import dev.runup.fact.StatementField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Prints every verb with each kind of statement into a file, to be read aloud. `-Dgolden=update`
/// writes the files.
class VerbsTest {

  private static final Path FOLDER = Path.of("src/test/sentences");

  /// The texts of the statements by language: name, addressee, sentence, negated sentence,
  /// quotation, question, attribution.
  private static final Map<String, List<String>> TEXTS =
      Map.of(
          "en",
          List.of(
              "Ann Able",
              "Northland",
              "The summit is in June.",
              "The summit is not off.",
              "not before June",
              "When is the summit?",
              "according to officials"),
          "uk",
          List.of(
              "Анна Білик",
              "Північ",
              "Саміт буде в червні.",
              "Саміт не скасовано.",
              "не раніше червня",
              "Коли саміт?",
              "за словами посадовців"));

  @ParameterizedTest
  @ValueSource(strings = {"en", "uk"})
  void everyVerbReadsLikeExpectedSentence(String language) throws IOException {
    String said = said(language, TEXTS.get(language));
    Path expected = FOLDER.resolve("verbs." + language + ".txt");
    if (GoldenTest.UPDATE) {
      Files.writeString(expected, said);
    }
    GoldenTest.assertHolds(expected, said);
  }

  private static String said(String language, List<String> texts) {
    StringBuilder facts =
        new StringBuilder(
            """
            intake: {source: [one, two], recorded: 2025-12-28}
            sources: [{id: one, title: One, kind: document}, {id: two, title: Two, kind: document}]
            actors:
            - {id: able, name: %s, kind: person}
            - {id: north, name: %s, kind: state}
            statements:
            """
                .formatted(texts.get(0), texts.get(1)));
    int number = 100;
    for (String verb : StatementField.VERB.keywords()) {
      for (String keys :
          List.of(
              "who: able, says: {2}",
              "who: able, says: {3}",
              "who: able, quote: {4}",
              "who: able, quote: {4}, says: {2}",
              "who: able, to: north, says: {2}",
              "who: able, to: north, says: '{5}'",
              "attribution: {6}, says: {3}",
              "attribution: {6}, to: north, says: {3}")) {
        facts.append("- {id: s%d, verb: %s, %s}%n".formatted(number++, verb, filled(keys, texts)));
      }
    }
    String page =
        new Published("mark: TLP:CLEAR\nlang: " + language, facts.toString())
            .file("md", null, WebLayout.DEFAULT);
    return page.lines()
        .dropWhile(line -> !line.matches("## (What was said|Заяви)"))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> !line.isBlank())
        .map(line -> line.replaceAll("^- | \\[[\\d, ]+]$", ""))
        .reduce("", (all, line) -> all + line + "\n");
  }

  private static String filled(String keys, List<String> texts) {
    String filled = keys;
    for (int i = 0; i < texts.size(); i++) {
      filled = filled.replace("{" + i + "}", texts.get(i));
    }
    return filled;
  }
}
