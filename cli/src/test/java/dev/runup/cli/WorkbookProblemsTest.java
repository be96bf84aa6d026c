package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How commands name the cells of workbooks.
class WorkbookProblemsTest {

  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

  @TempDir private Path folder;

  private void write(String events) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (String line : events.split("\n")) {
      rows.append("<row>");
      for (String cell : line.split("\\|")) {
        rows.append("<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>");
      }
      rows.append("</row>");
    }
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("facts.xlsx")))) {
      add(
          "xl/workbook.xml",
          "<workbook " + MAIN + "><sheets><sheet name=\"events\" r:id=\"a\"/></sheets></workbook>",
          zip);
      add(
          "xl/_rels/workbook.xml.rels",
          "<R><S Id=\"a\" Type=\"x/worksheet\" Target=\"a.xml\"/></R>",
          zip);
      add("xl/a.xml", "<worksheet " + MAIN + "><d>" + rows + "</d></worksheet>", zip);
    }
  }

  private static void add(String name, String xml, ZipOutputStream zip) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
  }

  @BeforeEach
  void writeDossier() throws IOException {
    Files.writeString(folder.resolve("runup.yaml"), "mark: TLP:CLEAR\n");
    Files.writeString(
        folder.resolve("names.yaml"),
        "sources:\n- {id: gazette, title: A report, kind: news-report, mark: CLEAR}\n");
  }

  @Test
  void jsonHasTheCellInPlaceOfALine() throws IOException {
    write("title|status|source\nA visit|plannd|gazette");

    assertThat(Ran.of("check", folder.toString(), "--format", "json").out())
        .contains("\"row\": 2,", " \"header\": \"status\",", " \"cell\": \"events!B2\"")
        .doesNotContain("\"line\"");
  }

  @Test
  void sarifHasTheCellAsLogicalLocation() throws IOException {
    write("title|status|source\nA visit|plannd|gazette");

    assertThat(Ran.of("check", folder.toString(), "--format", "sarif").out())
        .contains("\"fullyQualifiedName\": \"events!B2\"")
        .doesNotContain("startLine");
  }

  @Test
  void codeQualityHasTheRow() throws IOException {
    write("title|status|source\n|| \nA visit|plannd|gazette");

    assertThat(Ran.of("check", folder.toString(), "--format", "codequality").out())
        .contains("\"begin\": 3");
  }

  @Test
  void explanationNamesTheCell() throws IOException {
    write("id|title|status|source|recorded\nvisit|A visit|planned|gazette|2025-12-28");

    assertThat(Ran.of("explain", folder.toString(), "visit").out())
        .contains("facts.xlsx, events!A2");
  }

  @Test
  void idsAreNotTypedIntoAWorkbook() throws IOException {
    write("title|status|source|recorded\nA visit|planned|gazette|2025-12-28");
    byte[] before = Files.readAllBytes(folder.resolve("facts.xlsx"));
    Ran ran = Ran.of("ids", folder.toString());

    assertThat(ran.err())
        .contains("facts.xlsx, events!A2: error:")
        .contains("This fact gets: id: ");
    assertThat(folder.resolve("facts.xlsx")).hasBinaryContent(before);
  }
}
