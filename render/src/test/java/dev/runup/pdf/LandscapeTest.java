package dev.runup.pdf;

import static dev.runup.pdf.Samples.heading;
import static dev.runup.pdf.Samples.paragraph;
import static dev.runup.pdf.Samples.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Block.Align;
import dev.runup.document.Block.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.Rectangle;

class LandscapeTest {
  private static final float LONG = 841.89f;
  private static final float SHORT = 595.28f;

  @Test
  void landscapeTableTakesItsHeadingOntoItsPage() {
    byte[] pdf =
        Written.bytes(
            paragraph("before"),
            heading(2, "Heading"),
            paragraph("lead-in"),
            wide(table("", List.of(Align.START, Align.END), "a | b\nc | d\ne | f")),
            paragraph("after"));
    List<PageText> pages = Written.pages(pdf);

    assertThat(widths(pdf)).containsExactly(SHORT, LONG, SHORT);
    assertThat(texts(pages.get(0))).contains("before").doesNotContain("Heading");
    assertThat(texts(pages.get(1))).contains("Heading", "lead-in", "a", "f");
    assertThat(texts(pages.get(2))).contains("after");
    VeraPdf.assertConforms(pdf);
  }

  @Test
  void headerAndFooterReachTheEdgesOfALandscapePage() {
    byte[] pdf =
        Written.bytes(
            paragraph("before"),
            heading(2, "Heading"),
            wide(table("", List.of(Align.START), "a\nb")),
            paragraph("after"));

    for (PageText page : Written.pages(pdf).subList(1, 3)) {
      float width = texts(page).contains("after") ? SHORT : LONG;
      List<PageText.Shown> marks =
          page.shown().stream().filter(shown -> shown.text().equals("TLP:CLEAR")).toList();
      assertThat(marks).hasSize(2);
      assertThat(marks)
          .allMatch(mark -> Math.abs(mark.x() + mark.width() - (width - 62 - 4.5f)) < 0.5f);
      assertThat(page.furniture("Footer")).contains("of 3");
    }
  }

  @Test
  void neighbouringTablesShareALandscapePage() {
    Table table = wide(table("", List.of(Align.START), "a\nb"));

    assertThat(widths(Written.bytes(table, heading(2, "Second"), table, paragraph("after"))))
        .containsExactly(LONG, SHORT);
  }

  @Test
  void longLandscapeTableRepeatsItsHead() {
    byte[] pdf =
        Written.bytes(wide(table("", List.of(Align.START), "head\n" + "row\n".repeat(90).strip())));

    assertThat(widths(pdf)).hasSizeGreaterThan(2).containsOnly(LONG);
    assertThat(Written.pages(pdf)).allSatisfy(page -> assertThat(texts(page)).contains("head"));
  }

  @Test
  void tableInsideAnotherBlockStaysUpright() {
    byte[] pdf = Written.bytes(Samples.quote(wide(table("", List.of(Align.START), "a\nb"))));

    assertThat(widths(pdf)).containsExactly(SHORT);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void tableOfThirtyColumnsIsNeverClipped(boolean landscape) {
    String row =
        IntStream.range(0, 30).mapToObj(i -> "column " + i).collect(Collectors.joining("|"));
    Table table = table("", Collections.nCopies(30, Align.END), row + "\n" + row + "\n" + row);
    byte[] pdf = Written.bytes(landscape ? wide(table) : table);

    float right = (landscape ? LONG : SHORT) - 62;
    List<PageText.Shown> cells =
        Written.pages(pdf).getFirst().shown().stream()
            .filter(shown -> shown.size() < 8)
            .filter(shown -> shown.text().matches("[colum \\d]+"))
            .toList();
    assertThat(cells).isNotEmpty();
    assertThat(cells)
        .allMatch(cell -> cell.size() >= 6.2f)
        .allMatch(cell -> cell.x() >= 61.5f && cell.x() + cell.width() <= right + 2.5f);
    assertThat(StructureText.of(pdf)).hasSize(90).allMatch(text -> text.startsWith("column "));
  }

  @Test
  void uncrowdedTableKeepsItsSizeOfType() {
    PageText page =
        Written.pages(Written.bytes(table("", Collections.nCopies(3, Align.START), "a|b|c\nd|e|f")))
            .getFirst();

    assertThat(page.shown().stream().filter(shown -> shown.text().strip().equals("d")))
        .allMatch(shown -> shown.size() == Samples.THEME.sizes().table());
  }

  private static Table wide(Table table) {
    return new Table(true, table.caption(), table.columns(), table.head(), table.rows());
  }

  private static List<Float> widths(byte[] pdf) {
    TaggedPdf file = new TaggedPdf(pdf);
    List<Float> widths = new ArrayList<>();
    for (int page = 1; page <= file.pages().size(); page++) {
      Rectangle size = file.reader().getPageSize(page);
      widths.add(size.getWidth());
    }
    return widths;
  }

  private static List<String> texts(PageText page) {
    return page.shown().stream().map(shown -> shown.text().strip()).toList();
  }
}
