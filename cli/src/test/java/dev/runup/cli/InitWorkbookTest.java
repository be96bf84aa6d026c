package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.FactType;
import dev.runup.fact.IntakeField;
import dev.runup.fact.UpdateField;
import dev.runup.typing.BlankWorkbook;
import dev.runup.workbook.Workbook.Cell;
import dev.runup.workbook.Workbook.Sheet;
import dev.runup.workbook.WorkbookFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The workbook of `runup init --xlsx`.
class InitWorkbookTest {

  @TempDir private Path folder;

  @Test
  void newWorkbookIsReadWithoutAWord() throws IOException {
    Ran made = Ran.of("init", "--empty", "--xlsx", folder.resolve("talks").toString());
    Ran checked = Ran.of("check", folder.resolve("talks").toString());

    assertThat(made.err()).contains("type facts into facts.xlsx, and see their briefings:");
    assertThat(folder.resolve("talks/facts.xlsx")).hasBinaryContent(BlankWorkbook.bytes());
    assertThat(checked.out() + checked.err()).doesNotContain("facts.xlsx");
  }

  @Test
  void workbookWithExamplesBuilds() {
    String talks = folder.resolve("talks").toString();
    Ran.of("init", "--xlsx", talks);

    assertThat(Ran.of("build", talks, "-o", folder.resolve("out").toString()).code()).isZero();
  }

  @Test
  void everySheetHasAllKeysThatACellCanHold() throws Exception {
    Map<String, List<String>> headers = new TreeMap<>();
    for (Sheet sheet : WorkbookFile.read(BlankWorkbook.bytes()).sheets()) {
      if (!sheet.name().startsWith("_")) {
        headers.put(
            sheet.name(), sheet.rows().getFirst().cells().stream().map(Cell::text).toList());
      }
    }

    List<String> names = new ArrayList<>(FactType.plurals());
    names.addAll(List.of("intake", "offices", "updates"));
    assertThat(headers.keySet()).containsExactlyInAnyOrderElementsOf(names);
    assertThat(headers.get("intake")).hasSize(IntakeField.values().length);
    assertThat(headers.get("updates")).contains("fact", "set.value", "add.about", "reason");
    assertThat(headers.get("updates")).hasSize(UpdateField.values().length - 1);
    assertThat(headers.get("events")).startsWith("id", "title", "status", "form", "when");
    assertThat(headers.get("positions"))
        .startsWith("actor", "issue", "stance")
        .doesNotContain("id");
    for (FactType type : FactType.values()) {
      List<String> keys =
          type.fields().stream()
              .map(field -> field.key())
              .filter(key -> !key.equals("translations") && !key.equals("offices"))
              .toList();
      assertThat(headers.get(type.plural())).containsExactlyInAnyOrderElementsOf(keys);
    }
  }

  @Test
  void workbookHelpsToType() throws IOException {
    Map<String, String> parts = parts(BlankWorkbook.bytes());
    String events = sheet("events", parts);

    assertThat(events)
        .contains("state=\"frozen\"")
        .contains("<formula1>places!$A$2:$A$2000</formula1>");
    assertThat(events).contains("<formula1>_lists!$").contains("style=\"1\" customWidth=\"1\"");
    assertThat(parts.get("xl/styles.xml")).contains("numFmtId=\"49\" fontId=\"1\"");
    assertThat(String.join("", parts.values()))
        .contains("Whether it is planned, took place or was called off. Example: planned");
  }

  @Test
  void workbookHasTheSameBytesAtAnyTime() {
    assertThat(BlankWorkbook.bytes()).isEqualTo(BlankWorkbook.bytes());
  }

  private static String sheet(String name, Map<String, String> parts) {
    List<String> names = new ArrayList<>();
    String book = String.valueOf(parts.get("xl/workbook.xml"));
    for (String part : book.split("<sheet name=\"")) {
      names.add(part.substring(0, Math.max(0, part.indexOf('"'))));
    }
    return String.valueOf(parts.get("xl/worksheets/sheet" + names.indexOf(name) + ".xml"));
  }

  private static Map<String, String> parts(byte[] file) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
