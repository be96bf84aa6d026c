package dev.runup.typing;

import dev.runup.docx.DocxPackage;
import dev.runup.docx.DocxPart;
import dev.runup.docx.WordXml;
import dev.runup.typing.BlankSheet.BlankColumn;
import dev.runup.workbook.Workbook;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes the workbook in which facts are typed: a sheet for each type, with headers, notes and
/// lists to choose from. All its cells are formatted as text, so that no program changes what one
/// types.
public final class BlankWorkbook {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATED =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  /// The sheet with the words to choose from. The reader ignores it because of its first character.
  private static final String LISTS = "_lists";

  /// The last row with lists to choose from.
  private static final int LAST_ROW = 2_000;

  /// The styles: text, a header, and the header of a key that must be there.
  private static final String TEXT = "1";

  private static final String HEADER = "2";
  private static final String REQUIRED = "3";

  private final DocxPackage file = new DocxPackage();
  private final List<BlankSheet> sheets = BlankSheet.all();
  private final List<List<String>> lists = BlankSheet.lists(sheets);
  private final DocxPart workbook;

  private BlankWorkbook() {
    workbook = file.add(new DocxPart("xl/workbook.xml", TYPE + "sheet.main+xml"));
    file.root().relate("officeDocument", "xl/workbook.xml");
  }

  /// Returns the file, with the same bytes each time.
  public static byte[] bytes() {
    return new BlankWorkbook().written();
  }

  private byte[] written() {
    addStyles();
    WordXml xml = workbook.xml();
    xml.open("workbook", "xmlns", MAIN, "xmlns:r", RELATED).open("sheets");
    for (int i = 0; i < sheets.size(); i++) {
      list(sheets.get(i).name(), i + 1, "");
      addSheet(sheets.get(i), i + 1);
    }
    list(LISTS, sheets.size() + 1, "hidden");
    addLists(sheets.size() + 1);
    xml.close("sheets").close("workbook");
    return file.bytes();
  }

  private void list(String name, int number, String state) {
    String id = workbook.relate("worksheet", "worksheets/sheet" + number + ".xml");
    String[] attributes = {
      "name", name, "sheetId", String.valueOf(number), "state", state, "r:id", id
    };
    workbook.xml().empty("sheet", attributes);
  }

  private void addStyles() {
    workbook.relate("styles", "styles.xml");
    WordXml xml = file.add(new DocxPart("xl/styles.xml", TYPE + "styles+xml")).xml();
    xml.open("styleSheet", "xmlns", MAIN);
    xml.open("fonts", "count", "2");
    xml.open("font").empty("sz", "val", "11").empty("name", "val", "Calibri").close("font");
    xml.open("font").empty("b").empty("sz", "val", "11").empty("name", "val", "Calibri");
    xml.close("font").close("fonts");
    xml.open("fills", "count", "2");
    xml.open("fill").empty("patternFill", "patternType", "none").close("fill");
    xml.open("fill").empty("patternFill", "patternType", "gray125").close("fill").close("fills");
    xml.open("borders", "count", "1").empty("border").close("borders");
    xml.open("cellStyleXfs", "count", "1").empty("xf", "numFmtId", "0").close("cellStyleXfs");
    xml.open("cellXfs", "count", "4");
    xml.empty("xf", "numFmtId", "0", "xfId", "0");
    for (String font : List.of("0", "0", "1")) {
      xml.empty(
          "xf",
          "numFmtId",
          "49",
          "fontId",
          font,
          "xfId",
          "0",
          "applyNumberFormat",
          "1",
          "applyFont",
          "1");
    }
    xml.close("cellXfs").close("styleSheet");
  }

  private void addSheet(BlankSheet sheet, int number) {
    String name = "xl/worksheets/sheet" + number + ".xml";
    DocxPart part = file.add(new DocxPart(name, TYPE + "worksheet+xml"));
    WordXml xml = part.xml();
    xml.open("worksheet", "xmlns", MAIN, "xmlns:r", RELATED);
    xml.open("sheetViews").open("sheetView", "workbookViewId", "0");
    xml.empty(
        "pane", "ySplit", "1", "topLeftCell", "A2", "activePane", "bottomLeft", "state", "frozen");
    xml.close("sheetView").close("sheetViews");
    xml.open("cols");
    for (int i = 0; i < sheet.columns().size(); i++) {
      String column = String.valueOf(i + 1);
      String width = String.valueOf(sheet.columns().get(i).width());
      xml.empty(
          "col", "min", column, "max", column, "width", width, "style", TEXT, "customWidth", "1");
    }
    xml.close("cols").open("sheetData").open("row", "r", "1");
    for (int i = 0; i < sheet.columns().size(); i++) {
      BlankColumn column = sheet.columns().get(i);
      addText(
          Workbook.letters(i) + 1, column.header(), column.isRequired() ? REQUIRED : HEADER, xml);
    }
    xml.close("row").close("sheetData");
    addChoices(sheet, xml);
    addNotes(sheet, number, part);
    xml.close("worksheet");
  }

  private static void addText(String cell, String text, String style, WordXml xml) {
    xml.open("c", "r", cell, "s", style, "t", "inlineStr").open("is").open("t");
    xml.text(text).close("t").close("is").close("c");
  }

  /// Adds the lists to choose from. Other texts are refused only where the format has a closed list
  /// of words.
  private void addChoices(BlankSheet sheet, WordXml xml) {
    List<BlankColumn> columns = sheet.columns();
    if (columns.stream().allMatch(column -> source(column).isEmpty())) {
      return;
    }
    xml.open("dataValidations");
    for (int i = 0; i < columns.size(); i++) {
      BlankColumn column = columns.get(i);
      if (!source(column).isEmpty()) {
        String letters = Workbook.letters(i);
        boolean isStrict = column.isStrict() && !column.words().isEmpty();
        xml.open(
            "dataValidation",
            "type",
            "list",
            "allowBlank",
            "1",
            "showErrorMessage",
            isStrict ? "1" : "0",
            "sqref",
            letters + "2:" + letters + LAST_ROW);
        xml.open("formula1").text(source(column)).close("formula1").close("dataValidation");
      }
    }
    xml.close("dataValidations");
  }

  /// Returns the cells with what a column takes. Empty if it takes anything.
  private String source(BlankColumn column) {
    if (!column.words().isEmpty()) {
      String letters = "$" + Workbook.letters(lists.indexOf(column.words())) + "$";
      return LISTS + "!" + letters + "1:" + letters + column.words().size();
    }
    for (BlankSheet sheet : sheets) {
      if (sheet.name().equals(column.target())) {
        int id = sheet.columns().stream().map(BlankColumn::header).toList().indexOf("id");
        String letters = "$" + Workbook.letters(id) + "$";
        return sheet.name() + "!" + letters + "2:" + letters + LAST_ROW;
      }
    }
    return "";
  }

  /// Adds a comment to each header. Its box is drawn in an older language, which programs ask for.
  private void addNotes(BlankSheet sheet, int number, DocxPart part) {
    String notes = "comments" + number + ".xml";
    part.relate("comments", "../" + notes);
    WordXml xml = file.add(new DocxPart("xl/" + notes, TYPE + "comments+xml")).xml();
    xml.open("comments", "xmlns", MAIN).open("authors").open("author").text("Runup");
    xml.close("author").close("authors").open("commentList");
    WordXml boxes = new WordXml();
    boxes.open(
        "xml",
        "xmlns:v",
        "urn:schemas-microsoft-com:vml",
        "xmlns:o",
        "urn:schemas-microsoft-com:office:office",
        "xmlns:x",
        "urn:schemas-microsoft-com:office:excel");
    boxes.open(
        "v:shapetype",
        "id",
        "_x0000_t202",
        "coordsize",
        "21600,21600",
        "o:spt",
        "202",
        "path",
        "m,l,21600r21600,l21600,xe");
    boxes.empty("v:stroke", "joinstyle", "miter");
    boxes.empty("v:path", "gradientshapeok", "t", "o:connecttype", "rect").close("v:shapetype");
    for (int i = 0; i < sheet.columns().size(); i++) {
      xml.open("comment", "ref", Workbook.letters(i) + 1, "authorId", "0").open("text").open("t");
      xml.text(sheet.columns().get(i).note()).close("t").close("text").close("comment");
      addBox(i, boxes);
    }
    xml.close("commentList").close("comments");
    boxes.close("xml");
    String drawing = "vmlDrawing" + number + ".vml";
    part.xml().empty("legacyDrawing", "r:id", part.relate("vmlDrawing", "../drawings/" + drawing));
    file.add(
        "xl/drawings/" + drawing,
        "application/vnd.openxmlformats-officedocument.vmlDrawing",
        boxes.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void addBox(int column, WordXml boxes) {
    boxes.open(
        "v:shape",
        "id",
        "_x0000_s" + (1025 + column),
        "type",
        "#_x0000_t202",
        "style",
        "position:absolute;visibility:hidden",
        "fillcolor",
        "#ffffe1",
        "o:insetmode",
        "auto");
    boxes.empty("v:fill", "color2", "#ffffe1").empty("v:path", "o:connecttype", "none");
    boxes
        .open("x:ClientData", "ObjectType", "Note")
        .empty("x:MoveWithCells")
        .empty("x:SizeWithCells");
    boxes
        .open("x:Anchor")
        .text((column + 1) + ", 10, 1, 4, " + (column + 4) + ", 10, 7, 4")
        .close("x:Anchor");
    boxes.open("x:AutoFill").text("False").close("x:AutoFill");
    boxes.open("x:Row").text("0").close("x:Row");
    boxes.open("x:Column").text(String.valueOf(column)).close("x:Column");
    boxes.close("x:ClientData").close("v:shape");
  }

  private void addLists(int number) {
    String name = "xl/worksheets/sheet" + number + ".xml";
    WordXml xml = file.add(new DocxPart(name, TYPE + "worksheet+xml")).xml();
    xml.open("worksheet", "xmlns", MAIN).open("sheetData");
    int rows = lists.stream().mapToInt(List::size).max().orElse(0);
    for (int row = 0; row < rows; row++) {
      xml.open("row", "r", String.valueOf(row + 1));
      for (int i = 0; i < lists.size(); i++) {
        if (row < lists.get(i).size()) {
          addText(Workbook.letters(i) + (row + 1), lists.get(i).get(row), TEXT, xml);
        }
      }
      xml.close("row");
    }
    xml.close("sheetData").close("worksheet");
  }
}
