package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.pdf.Completeness;
import dev.runup.pdf.StructureText;
import dev.runup.pdf.VeraPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Builds a dossier with symbols that no font has, in facts, settings and an own template.
class MissingSymbolsTest {

  @TempDir private Path folder;
  private Dossiers dossier;

  @BeforeEach
  void dossier() throws IOException {
    dossier =
        new Dossiers(folder)
            .write(
                "runup.yaml",
                "mark: TLP:CLEAR\ndesk: Desk 🕊\neditions: {daily: {languages: [en, uk]}}\n")
            .write(
                "more.yaml",
                """
                intake: {source: article, recorded: 2025-12-28}
                events:
                - {id: summit, title: Talks 🤝, status: planned}
                statements:
                - {who: speaker, says: We agree ☮️., passage: "2"}
                """);
    String shipped = Files.readString(Path.of("../templates/daily/page.md.ftl"));
    dossier.write("templates/daily/page.md.ftl", shipped + "\nThis ends. 🏁\n");
  }

  @Test
  void pdfPrintsNamesOfSymbols() {
    for (String name : new String[] {"daily-2025-12-28.pdf", "daily-2025-12-28.uk.pdf"}) {
      byte[] pdf =
          dossier.built().stream()
              .filter(one -> one.name().equals(name))
              .findFirst()
              .orElseThrow()
              .bytes();
      VeraPdf.assertConforms(pdf);
      Completeness.assertComplete(pdf);
      assertThat(String.join("\n", StructureText.of(pdf)))
          .contains("Talks [handshake]", "We agree [peace symbol]", "This ends. [chequered flag]");
    }
  }

  @Test
  void otherFormatsPrintSymbols() {
    for (String name : new String[] {"daily-2025-12-28.md", "daily-2025-12-28.uk.html"}) {
      assertThat(dossier.built(name))
          .contains("Talks 🤝", "We agree ☮️", "This ends. 🏁")
          .doesNotContain("[handshake]");
    }
  }

  @Test
  void checkWarnsOfEachSymbolAtItsPlace() {
    assertThat(dossier.buildMessages())
        .extracting(
            message -> message.replaceAll("(?s)^(.*?no font has the character U\\+\\w+).*", "$1"))
        .containsExactlyInAnyOrder(
            "runup.yaml:2:7: warning: no font has the character U+1F54A",
            "more.yaml:3:23: warning: no font has the character U+1F91D",
            "more.yaml:5:24: warning: no font has the character U+262E",
            "warning: no font has the character U+1F3C1");
  }
}
