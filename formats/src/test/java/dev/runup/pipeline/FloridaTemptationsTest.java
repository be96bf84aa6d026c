package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.docx.WordText;
import dev.runup.fact.ActorField;
import dev.runup.fact.Fact;
import dev.runup.fact.MeasureField;
import dev.runup.mail.ReadMail;
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

/// Checks that the example contains no common knowledge that its article lacks: offices, people,
/// places and amounts.
class FloridaTemptationsTest {

  private static final Pattern TEMPTING =
      Pattern.compile(
          "\\b(?:"
              + String.join(
                  "|",
                  // offices that the article doesn't give
                  "President (?:Donald )?Trump|Donald Trump \\(|(?:US|U\\.S\\.|American) President",
                  "President of the (?:United States|US)|White House|Kremlin",
                  // people whom it doesn't name
                  "Putin|Rutte|Starmer|Macron|Meloni|Kallas|Witkoff|Kushner|Rubio|Umerov|Yermak",
                  // places that it doesn't name
                  "Mar-a-Lago|Palm Beach|Miami|Ottawa|Berlin|Donbas|Donetsk|Luhansk|Crimea",
                  "Enerhodar|Kherson",
                  // amounts that it doesn't give, spellings that it doesn't use
                  "CAD|Canadian dollars?|Zelensk(?:yy|iy|yi)")
              + ")\\b|C\\$",
          Pattern.UNICODE_CHARACTER_CLASS);

  @Test
  void factsAndBriefingsContainNothingOutsideTheArticle() {
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
  void actorsAndMeasuresHaveOnlyTheArticlesValues() {
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

  /// Returns the text of a file, of a packed one all that it holds.
  private static String text(Artifact file) {
    return switch (file.format()) {
      case PDF -> String.join("\n", StructureText.of(file.bytes())) + PdfDump.of(file.bytes());
      case DOCX -> WordText.inside(file.bytes());
      case MAIL -> ReadMail.dump(file.bytes());
      default -> new String(file.bytes(), StandardCharsets.UTF_8);
    };
  }
}
