package dev.runup.workbook;

import dev.runup.office.OfficeFile;
import dev.runup.office.OfficeFile.Relationship;
import dev.runup.office.UnreadableOfficeException;
import dev.runup.office.XmlReader;
import dev.runup.office.XmlReader.Token;
import dev.runup.workbook.Workbook.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a workbook: the list of its sheets, its texts and its formats.
public final class WorkbookFile {

  private static final Map<String, String> PREFIXES =
      Map.of(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "s",
          "http://purl.oclc.org/ooxml/spreadsheetml/main", "s",
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r",
          "http://purl.oclc.org/ooxml/officeDocument/relationships", "r");

  /// A character that XML can't hold, for example `_x000D_`.
  private static final Pattern CHARACTER = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /// The beginning of old and of encrypted files.
  private static final int[] OLD_FILE = {0xD0, 0xCF, 0x11, 0xE0};

  private final OfficeFile file;
  private final List<String> texts = new ArrayList<>();
  private final List<CellFormat> formats = new ArrayList<>();
  private boolean is1904;

  private WorkbookFile(OfficeFile file) {
    this.file = file;
  }

  /// Reads a workbook.
  ///
  /// @throws UnreadableOfficeException if it is no workbook, or is damaged or too large
  public static Workbook read(byte[] bytes) throws UnreadableOfficeException {
    if (isOld(bytes)) {
      throw new UnreadableOfficeException("has a password, or is of an old kind");
    }
    if (!OfficeFile.isPacked(bytes)) {
      throw new UnreadableOfficeException("is no workbook");
    }
    return new WorkbookFile(OfficeFile.read(bytes)).sheets();
  }

  static XmlReader reader(String xml) {
    return new XmlReader(xml, PREFIXES);
  }

  private static boolean isOld(byte[] bytes) {
    for (int i = 0; i < OLD_FILE.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != OLD_FILE[i]) {
        return false;
      }
    }
    return true;
  }

  private Workbook sheets() throws UnreadableOfficeException {
    String main =
        file.relationships("").values().stream()
            .filter(one -> one.kind().equals("officeDocument"))
            .map(Relationship::target)
            .findFirst()
            .orElse("xl/workbook.xml");
    if (!file.parts().containsKey(main)) {
      throw new UnreadableOfficeException("is no workbook");
    }
    Map<String, Relationship> parts = file.relationships(main);
    for (Relationship part : parts.values()) {
      switch (part.kind()) {
        case "sharedStrings" -> readTexts(file.part(part.target()));
        case "styles" -> readFormats(file.part(part.target()));
        default -> {}
      }
    }
    List<Sheet> sheets = new ArrayList<>();
    boolean isWorkbook = false;
    XmlReader xml = reader(file.part(main));
    for (Token token = xml.next(); token != Token.FINISH; token = xml.next()) {
      if (token != Token.START) {
        continue;
      }
      switch (xml.name()) {
        case "s:workbook" -> isWorkbook = true;
        case "s:workbookPr" -> is1904 = SheetReader.isTrue(xml.attribute("date1904"));
        case "s:sheet" -> {
          Relationship part = parts.get(xml.attribute("r:id"));
          if (part == null || !file.parts().containsKey(part.target())) {
            throw new UnreadableOfficeException("is damaged: a sheet is missing");
          }
          if (part.kind().equals("worksheet")) {
            boolean isHidden =
                xml.attribute("state").toLowerCase(java.util.Locale.ROOT).contains("hidden");
            sheets.add(
                new SheetReader(texts, formats, new CellText(is1904))
                    .read(xml.attribute("name"), isHidden, file.part(part.target())));
          }
        }
        default -> {}
      }
    }
    if (!isWorkbook) {
      throw new UnreadableOfficeException("is no workbook");
    }
    return new Workbook(sheets);
  }

  private void readTexts(String part) throws UnreadableOfficeException {
    XmlReader xml = reader(part);
    for (Token token = xml.next(); token != Token.FINISH; token = xml.next()) {
      if (token == Token.START && xml.name().equals("s:si")) {
        texts.add(richText(xml));
      }
    }
  }

  /// Returns the text of the element that began, in all its fonts. How it is pronounced is left
  /// out.
  static String richText(XmlReader xml) throws UnreadableOfficeException {
    StringBuilder text = new StringBuilder();
    int around = xml.depth() - 1;
    while (xml.depth() > around) {
      if (xml.next() == Token.START) {
        switch (xml.name()) {
          case "s:t" -> text.append(xml.content());
          case "s:rPh" -> xml.skip();
          default -> {}
        }
      }
    }
    return unescaped(text.toString());
  }

  static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher character = CHARACTER.matcher(text);
    return character.replaceAll(found ->
        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))));
  }

  private void readFormats(String part) throws UnreadableOfficeException {
    Map<Integer, String> codes = new HashMap<>();
    boolean isOfCells = false;
    XmlReader xml = reader(part);
    for (Token token = xml.next(); token != Token.FINISH; token = xml.next()) {
      if (token == Token.END && xml.name().equals("s:cellXfs")) {
        isOfCells = false;
      } else if (token == Token.START) {
        switch (xml.name()) {
          case "s:numFmt" ->
              codes.put(SheetReader.number(xml.attribute("numFmtId")), xml.attribute("formatCode"));
          case "s:cellXfs" -> isOfCells = true;
          case "s:xf" -> {
            if (isOfCells) {
              int id = SheetReader.number(xml.attribute("numFmtId"));
              formats.add(CellFormat.of(id, codes.getOrDefault(id, "")));
            }
          }
          default -> {}
        }
      }
    }
  }
}
