package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.ActorField;
import dev.runup.fact.Fact;
import dev.runup.fact.MeasureField;
import dev.runup.node.DossierFolder;
import dev.runup.pdf.PdfDump;
import dev.runup.pdf.StructureText;
import dev.runup.problem.Input;
import dev.runup.reading.DossierReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What everybody knows of the example's days and its article does not say must not slip in: who
/// holds which office, who else was there, where exactly, how much.
class FloridaTemptationsTest {

  private static final Pattern TEMPTING =
      Pattern.compile(
          "\\b(?:"
              + String.join(
                  "|",
                  // offices that the article does not give
                  "President (?:Donald )?Trump|Donald Trump \\(|(?:US|U\\.S\\.|American) President",
                  "President of the (?:United States|US)|White House|Kremlin",
                  // people whom it does not name
                  "Putin|Rutte|Starmer|Macron|Meloni|Kallas|Witkoff|Kushner|Rubio|Umerov|Yermak",
                  // places that it does not name
                  "Mar-a-Lago|Palm Beach|Miami|Ottawa|Berlin|Donbas|Donetsk|Luhansk|Crimea",
                  "Enerhodar|Kherson",
                  // amounts that it does not give, spellings that it does not use
                  "CAD|Canadian dollars?|Zelensk(?:yy|iy|yi)|Зеленськ\\w*")
              + ")\\b|C\\$",
          Pattern.UNICODE_CHARACTER_CLASS);

  @Test
  void noFactAndNoBriefingSaysWhatTheArticleLeavesOut() {
    Map<String, String> texts = new TreeMap<>();
    DossierFolder.Contents typed = DossierFolder.read(GoldenTest.EXAMPLE);
    typed.facts().forEach(file -> texts.put(file.name(), file.text()));
    Input settings = typed.settings();
    texts.put("runup.yaml", settings == null ? "" : settings.text());
    GoldenTest.built(GoldenTest.EXAMPLE).forEach(file -> texts.put(file.name(), text(file)));

    assertThat(texts).containsKeys("runup.yaml", "actors.yaml", "daily-2025-12-28.pdf");
    texts.forEach((name, text) ->
        assertThat(TEMPTING.matcher(text).results().map(found -> found.group()).toList())
            .as(name)
            .isEmpty());
  }

  @Test
  void whatTheArticleGivesNoOfficeAndNoAmountHasNone() {
    assertThat(fact("actor:trump").has(ActorField.OFFICES)).isFalse();
    assertThat(fact("measure:canada-money").has(MeasureField.VALUE)).isFalse();
  }

  private static Fact fact(String id) {
    return GoldenTest.value(DossierReader.read(DossierFolder.read(GoldenTest.EXAMPLE)).dossier())
        .facts()
        .stream()
        .filter(fact -> fact.id().toString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /// A PDF as a reader sees it, and with its metadata, bookmarks and page headers.
  private static String text(Artifact file) {
    return file.name().endsWith(".pdf")
        ? String.join("\n", StructureText.of(file.bytes())) + PdfDump.of(file.bytes())
        : new String(file.bytes(), StandardCharsets.UTF_8);
  }
}
