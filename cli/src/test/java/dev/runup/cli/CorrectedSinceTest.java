package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests what bundles, mails and Word files say of an older issue that a later one corrected.
class CorrectedSinceTest {

  private static final String SETTINGS =
      """
      mark: TLP:CLEAR
      editions: {public: {template: daily, formats: [md, docx, eml]}}
      """;

  private static final String FACTS =
      """
      intake: {source: wire, recorded: 2025-12-27}
      sources: [{id: wire, title: The wire, kind: post}]
      actors: [{id: able, name: Ann Able, short: Able, kind: person}]
      issues: [{id: borders, title: Borders, state: open}]
      events:
      - {id: visit, title: A visit, status: planned, when: 2025-12-30, time: "10:00"}
      statements:
      - {id: words, who: able, says: The visit is off., about: borders}
      - {id: other, who: able, says: It rains., about: borders, recorded: 2025-12-28}
      - {id: late, who: able, says: It snows., about: borders, recorded: 2025-12-29}
      headlines: [{id: off, title: Able calls the visit off, rests-on: words}]
      updates:
      - {fact: words, act: withdrawn, reason: The wire took it back., recorded: 2025-12-28}
      - {fact: off, act: withdrawn, reason: It rested on words taken back., recorded: 2025-12-28}
      - {fact: visit, act: corrected, reason: Misread., set: {time: "11:00"}, recorded: 2025-12-29}
      """;

  @TempDir private Path folder;

  private Path dossier;
  private Path out;

  @BeforeEach
  void aDossier() throws IOException {
    dossier = DossierSamples.written(folder.resolve("d"), SETTINGS, FACTS);
    out = folder.resolve("out");
  }

  private void run(String command, String... more) {
    List<String> words = new ArrayList<>(List.of(command, dossier.toString()));
    words.addAll(List.of(more));
    Ran ran = Ran.as("a program", words.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
  }

  private void build(String... more) {
    run(
        "build",
        Stream.concat(Stream.of("-o", out.toString()), Stream.of(more)).toArray(String[]::new));
  }

  private String text(String name) throws IOException {
    return Files.readString(out.resolve(name));
  }

  private String mailText() throws IOException {
    String mail = text("public-2025-12-27.eml");
    int plain = mail.indexOf("\r\n\r\n", mail.indexOf("text/plain"));
    String encoded = mail.substring(plain + 4, mail.indexOf("--", plain));
    return new String(Base64.getMimeDecoder().decode(encoded), StandardCharsets.UTF_8)
        .replace('\u00a0', ' ');
  }

  private String wordText() throws IOException {
    byte[] file = Files.readAllBytes(out.resolve("public-2025-12-27.docx"));
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file))) {
      ZipEntry part = parts.getNextEntry();
      while (part != null && !part.getName().equals("word/document.xml")) {
        part = parts.getNextEntry();
      }
      String xml = new String(parts.readAllBytes(), StandardCharsets.UTF_8);
      return xml.replaceAll("</w:p>", "\n").replaceAll("<[^>]*>", "").replace('\u00a0', ' ');
    }
  }

  @Test
  void bundleSaysItInFrontMatterAndBelowIt() throws IOException {
    build("--as-of", "2025-12-27", "--bundle", "hugo", "--format", "md", "--prove");

    assertThat(text("public-2025-12-27/index.md"))
        .startsWith(
            """
            ---
            title: "Withdrawn: Able calls the visit off"
            description: "Withdrawn: Able calls the visit off"
            summary: "Withdrawn: Able calls the visit off"
            date: "2025-12-27"
            lastmod: "2025-12-29"
            """)
        .contains("> **Corrected since.** 3 corrections", "Reason: Misread.")
        .contains("~~The visit is off, Able said.~~ Reason: The wire took it back.");
  }

  @Test
  void mailAndWordFileSayIt() throws IOException {
    build("--as-of", "2025-12-27");

    assertThat(mailText())
        .contains("Withdrawn: ~~Able calls the visit off~~", "Corrected since. 3 corrections");
    assertThat(wordText())
        .contains("Withdrawn: Able calls the visit off", "Corrected since.", "3 corrections");
  }

  @Test
  void otherFilesAreTheIssueAsItWas() throws IOException {
    build("--as-of", "2025-12-27");

    assertThat(text("public-2025-12-27.md"))
        .contains("# Able calls the visit off")
        .doesNotContain("Withdrawn", "Corrected since");
  }

  @Test
  void newestIssueHasNothingSince() throws IOException {
    build("--as-of", "2025-12-29", "--bundle", "plain", "--format", "md");

    assertThat(text("public-2025-12-29/index.md")).doesNotContain("Corrected since");
  }

  @Test
  void releasedIssueStays() throws IOException {
    run("release", "--edition", "public", "--as-of", "2025-12-27", "--by", "Ann");
    build("--as-of", "2025-12-27");

    assertThat(mailText()).contains("The visit is off").doesNotContain("Corrected since");
    run("verify", "-o", out.toString());
  }

  @Test
  void reviewOfAWordFileSeesItsBoxAsSent() throws IOException {
    build("--as-of", "2025-12-27", "--format", "docx");
    assertThat(wordText()).contains("Corrected since");

    assertThat(review())
        .isEqualTo(
            "public-2025-12-27.docx, issue 2025-12-27 of public (en): nothing changed, no"
                + " comments\n");
  }

  @Test
  void reviewOfAWordFileMadeBeforeTheCorrectionsMissesNoBox() throws IOException {
    Path facts = dossier.resolve("facts.yaml");
    String all = Files.readString(facts);
    Files.writeString(facts, all.substring(0, all.indexOf("updates:")));
    build("--as-of", "2025-12-27", "--format", "docx");
    Files.writeString(facts, all);

    assertThat(review())
        .isEqualTo(
            "public-2025-12-27.docx, issue 2025-12-27 of public (en): nothing changed, no"
                + " comments\n");
  }

  private String review() {
    Ran ran =
        Ran.of("review", out.resolve("public-2025-12-27.docx").toString(), dossier.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.out();
  }
}
