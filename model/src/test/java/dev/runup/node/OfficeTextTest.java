package dev.runup.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// CSV files in the encodings of office programs, and what lies beside them.
class OfficeTextTest {

  private static final String CSV = "id,name,kind\ncosta,António Costa – “A. C.” €,person\n";

  @TempDir private Path folder;

  private DossierFolder.Contents read(String name, byte[] bytes) throws IOException {
    Files.writeString(folder.resolve("runup.yaml"), "desk: Desk\n");
    Files.write(folder.resolve(name), bytes);
    return DossierFolder.read(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, Windows-1252: its first character beyond ASCII is U+00F3 LATIN SMALL LETTER O WITH ACUTE",
    "x-UTF-16LE-BOM, UTF-16: its first character beyond ASCII is U+00F3 LATIN SMALL LETTER O WITH ACUTE"
  })
  void csvOfAnOfficeProgramIsReadWithANotice(String charset, String encoding) throws IOException {
    DossierFolder.Contents contents = read("actors.csv", CSV.getBytes(Charset.forName(charset)));

    assertThat(contents.facts().getFirst().text()).isEqualTo(CSV);
    assertThat(contents.problems())
        .extracting(problem -> problem.place().printed() + ": " + problem.message())
        .containsExactly("actors.csv:2:10: this file is read as " + encoding);
  }

  @Test
  void otherEncodingsStayErrors() throws IOException {
    byte[] cyrillic =
        "id,name,kind\nkost,Костенко,person\n".getBytes(Charset.forName("windows-1251"));

    assertThat(read("actors.csv", cyrillic).problems())
        .extracting(problem -> problem.code().word())
        .containsExactly("not-utf-8");
  }

  @Test
  void otherFilesStayUtf8() throws IOException {
    byte[] yaml =
        "actors:\n- {id: costa, name: António, kind: person}\n"
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(read("actors.yaml", yaml).problems())
        .extracting(problem -> problem.code().word())
        .containsExactly("not-utf-8");
  }

  @Test
  void otherTablesGetAHint() throws IOException {
    assertThat(read("facts.ods", new byte[] {1}).problems())
        .extracting(Problem::hint)
        .containsExactly("If it holds facts, save it as a workbook (.xlsx).");
  }

  @Test
  void fileBesideAnOpenWorkbookIsIgnored() throws IOException {
    assertThat(read("~$facts.xlsx", new byte[] {1, 2}).facts()).isEmpty();
    assertThat(DossierFolder.read(folder).problems()).extracting(Problem::message).isEmpty();
  }
}
