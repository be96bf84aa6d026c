package dev.runup.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook for tests, of the XML that a test gives.
public final class TypedWorkbook {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String TYPES =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, String> sheets = new LinkedHashMap<>();
  private final Map<String, String> parts = new LinkedHashMap<>();
  private String settings = "";
  private String formats = "";
  private String texts = "";

  /// Adds a sheet of texts: rows end at line feeds, cells at `|`.
  public TypedWorkbook sheet(String name, String rows) {
    StringBuilder xml = new StringBuilder("<sheetData>");
    String[] lines = rows.strip().split("\n");
    for (int i = 0; i < lines.length; i++) {
      xml.append("<row r=\"").append(i + 1).append("\">");
      String[] cells = lines[i].split("\\|", -1);
      for (int j = 0; j < cells.length; j++) {
        if (!cells[j].isBlank()) {
          xml.append(text(Workbook.letters(j) + (i + 1), cells[j].strip()));
        }
      }
      xml.append("</row>");
    }
    return sheetXml(name, "", xml.append("</sheetData>").toString());
  }

  /// Adds a sheet of XML.
  ///
  /// @param attributes further attributes of the sheet in the list of sheets
  public TypedWorkbook sheetXml(String name, String attributes, String content) {
    sheets.put("name=\"" + name + "\" " + attributes, content);
    return this;
  }

  /// Adds a sheet of events, whose second row has one cell more than its title and status.
  ///
  /// @param key the header of that cell
  /// @param cell the cell at D2, as XML
  public static TypedWorkbook event(String key, String cell) {
    return new TypedWorkbook().sheetXml("events", "", eventRows(key, cell, ""));
  }

  /// Returns the rows of that sheet.
  ///
  /// @param after the XML after the rows
  public static String eventRows(String key, String cell, String after) {
    return "<sheetData><row r=\"1\">"
        + (text("A1", "title") + text("B1", "status") + text("C1", "source") + text("D1", key))
        + "</row><row r=\"2\">"
        + (text("A2", "A visit") + text("B2", "planned") + text("C2", "article") + cell)
        + "</row></sheetData>"
        + after;
  }

  /// Returns a cell with a text.
  public static String text(String reference, String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + escaped + "</t></is></c>";
  }

  /// Sets the attributes of the workbook's settings.
  public TypedWorkbook settings(String attributes) {
    settings = "<workbookPr " + attributes + "/>";
    return this;
  }

  /// Sets the only format of cells, for cells with `s="1"`.
  public TypedWorkbook format(String code) {
    String escaped = code.replace("&", "&amp;").replace("\"", "&quot;");
    formats =
        "<numFmts><numFmt numFmtId=\"164\" formatCode=\""
            + escaped
            + "\"/></numFmts>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>";
    return this;
  }

  /// Sets the shared texts, as XML.
  public TypedWorkbook texts(String items) {
    texts = items;
    return this;
  }

  /// Adds or replaces a part.
  public TypedWorkbook part(String name, String xml) {
    parts.put(name, xml);
    return this;
  }

  /// Returns the text of the file for an input: a character for each of its bytes.
  public String input() {
    return new String(bytes(), StandardCharsets.ISO_8859_1);
  }

  public byte[] bytes() {
    Map<String, String> all = new LinkedHashMap<>();
    StringBuilder list = new StringBuilder();
    StringBuilder related = new StringBuilder();
    int number = 0;
    for (Map.Entry<String, String> sheet : sheets.entrySet()) {
      number++;
      String name = "worksheets/sheet" + number + ".xml";
      list.append("<sheet sheetId=\"" + number + "\" r:id=\"rId" + number + "\" ")
          .append(sheet.getKey())
          .append("/>");
      related.append(relationship("rId" + number, TYPES + "/worksheet", name));
      all.put(
          "xl/" + name, "<worksheet xmlns=\"" + MAIN + "\">" + sheet.getValue() + "</worksheet>");
    }
    related.append(relationship("s1", TYPES + "/styles", "styles.xml"));
    related.append(relationship("t1", TYPES + "/sharedStrings", "sharedStrings.xml"));
    all.put(
        "_rels/.rels", rels(relationship("rId1", TYPES + "/officeDocument", "xl/workbook.xml")));
    all.put("xl/_rels/workbook.xml.rels", rels(related.toString()));
    all.put("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\">" + formats + "</styleSheet>");
    all.put("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + texts + "</sst>");
    all.put(
        "xl/workbook.xml",
        "<?xml version=\"1.0\"?>\n<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + TYPES
            + "\">"
            + settings
            + "<sheets>"
            + list
            + "</sheets></workbook>");
    all.putAll(parts);
    return packed(all);
  }

  private static String relationship(String id, String type, String target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
  }

  private static String rels(String relationships) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + relationships
        + "</Relationships>";
  }

  /// Packs texts by their names.
  public static byte[] packed(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
