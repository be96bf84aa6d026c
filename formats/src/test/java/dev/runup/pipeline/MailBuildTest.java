package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.mail.ReadMail;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailBuildTest {

  private static final String SETTINGS =
      """
      mark: TLP:CLEAR
      desk: Summit desk
      editions:
        daily:
          languages: [en, uk]
          formats: %s
          base: https://example.org/talks
          to: ["Міністр <minister@example.org>", second@example.org]
          cc: office@example.org
          reply-to: Summit desk <desk@example.org>
      """;

  @TempDir private Path folder;

  private List<Artifact> built(String formats) throws IOException {
    return new Dossiers(folder).write("runup.yaml", SETTINGS.formatted(formats)).built();
  }

  @Test
  void publishedPdfIsAttached() throws IOException {
    List<Artifact> files = built("[pdf, eml]");

    assertThat(files)
        .extracting(Artifact::name)
        .containsExactly(
            "daily-2025-12-28.pdf",
            "daily-2025-12-28.eml",
            "daily-2025-12-28.uk.pdf",
            "daily-2025-12-28.uk.eml");
    for (int i = 0; i < files.size(); i += 2) {
      ReadMail.AttachedFile attached = ReadMail.of(files.get(i + 1).bytes()).files().getFirst();
      assertThat(attached.name()).isEqualTo(files.get(i).name());
      assertThat(attached.bytes()).isEqualTo(files.get(i).bytes());
    }
  }

  @Test
  void pdfIsAttachedToEditionWithoutPdf() throws IOException {
    List<Artifact> alone = built("[eml]");

    assertThat(alone).hasSize(2);
    assertThat(alone.getFirst().bytes()).isEqualTo(built("[pdf, eml]").get(1).bytes());
    assertThat(alone.getFirst().bytes()).isEqualTo(built("[eml, pdf]").getFirst().bytes());
  }

  @Test
  void sameIssueIsSameMailWhateverIsAttached() throws IOException {
    ReadMail alone = ReadMail.of(built("[eml]").getFirst().bytes());
    ReadMail withWord = ReadMail.of(built("[docx, eml]").get(1).bytes());

    assertThat(withWord.files()).hasSize(2);
    assertThat(withWord.text().replaceAll("\\s+", " "))
        .contains("in the attached files daily-2025-12-28.pdf and daily-2025-12-28.docx");
    assertThat(withWord.header("Message-ID")).isEqualTo(alone.header("Message-ID"));
  }

  @Test
  void recipientsAndLanguageAreThoseOfEdition() throws IOException {
    List<Artifact> files = built("[eml]");
    ReadMail english = ReadMail.of(files.getFirst().bytes());
    ReadMail ukrainian = ReadMail.of(files.getLast().bytes());

    assertThat(english.header("To")).contains("Міністр").contains("<minister@example.org>");
    assertThat(english.header("To")).endsWith("second@example.org");
    assertThat(english.header("Cc")).isEqualTo("office@example.org");
    assertThat(english.header("Reply-To")).isEqualTo("Summit desk <desk@example.org>");
    assertThat(english.header("From")).isEmpty();
    assertThat(english.header("Message-ID")).endsWith("@example.org>");
    assertThat(ukrainian.header("Content-Language")).isEqualTo("uk");
    assertThat(ukrainian.text()).contains("у вкладеному файлі daily-2025-12-28.uk.pdf");
    assertThat(ukrainian.header("References")).isNotEqualTo(english.header("References"));
  }
}
