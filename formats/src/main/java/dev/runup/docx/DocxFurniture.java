package dev.runup.docx;

import dev.runup.document.Masthead;
import dev.runup.figure.Scene;
import dev.runup.figure.TextMetrics;
import dev.runup.theme.Theme;
import java.util.LinkedHashMap;
import java.util.Map;

/// The headers and footers, as parts of the file. Each has the marking, with the draft status
/// before it. A draft also has its status across each page.
final class DocxFurniture {

  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String ELLIPSIS = "…";

  /// The number of characters beyond which a text is cut at once. No line is as long.
  private static final int LONGEST = 1000;

  /// The share of a line that the text beside the marking may take.
  private static final double ROOM = 0.95;

  private final DocxPackage file;
  private final DocxPart document;
  private final DocxState state;
  private final Masthead masthead;
  private final Map<Theme.Paper, Ids> ids = new LinkedHashMap<>();
  private String firstHeader = "";
  private int headers;

  /// The relationships of a section to its headers and its footer.
  record Ids(String firstHeader, String header, String footer, boolean isRightToLeft) {}

  DocxFurniture(DocxPackage file, DocxPart document, DocxState state) {
    this.file = file;
    this.document = document;
    this.state = state;
    this.masthead = state.masthead;
  }

  /// Returns the furniture of a size of page.
  Ids of(Theme.Paper paper) {
    return ids.computeIfAbsent(paper, this::made);
  }

  private Ids made(Theme.Paper paper) {
    boolean isWide = !paper.equals(state.theme.paper());
    String end = isWide ? "Wide" : "";
    if (firstHeader.isEmpty()) {
      firstHeader = header("Mark", "", paper);
    }
    return new Ids(
        firstHeader,
        header("Header" + end, masthead.title(), paper),
        footer("Footer" + end, paper),
        WordLanguage.isRightToLeft(masthead.language()));
  }

  private String header(String style, String title, Theme.Paper paper) {
    DocxPart part = part("header", ++headers, "w:hdr");
    DocxInlines inlines = new DocxInlines(part, state, false);
    WordXml xml = part.xml();
    openParagraph(xml, style);
    if (!masthead.status().isBlank()) {
      Watermark.write(xml, masthead.status(), state.theme, headers);
    }
    if (!style.equals("Mark")) {
      inlines.words(shortened(title, room(paper)));
      tab(xml);
    }
    mark(inlines);
    xml.close("w:p").close("w:hdr");
    return document.relate("header", "header" + headers + ".xml");
  }

  private String footer(String style, Theme.Paper paper) {
    int number = ids.size() + 1;
    DocxPart part = part("footer", number, "w:ftr");
    DocxInlines inlines = new DocxInlines(part, state, false);
    WordXml xml = part.xml();
    openParagraph(xml, style);
    float size = state.theme.sizes().furniture();
    double room = room(paper) - width(masthead.words().page(), size);
    inlines.words(masthead.footer(text -> text.length() < LONGEST && width(text, size) <= room));
    tab(xml);
    pageNumber(xml, inlines);
    inlines.words("   ");
    mark(inlines);
    xml.close("w:p").close("w:ftr");
    return document.relate("footer", "footer" + number + ".xml");
  }

  private DocxPart part(String kind, int number, String element) {
    DocxPart part = file.add(new DocxPart("word/" + kind + number + ".xml", TYPE + kind + "+xml"));
    part.xml().open(element, DocxWriter.namespaces());
    return part;
  }

  private static void openParagraph(WordXml xml, String style) {
    xml.open("w:p").open("w:pPr").value("w:pStyle", style).close("w:pPr");
  }

  private static void tab(WordXml xml) {
    xml.open("w:r").empty("w:tab").close("w:r");
  }

  /// Writes the draft status and the marking. The marking is never cut.
  void mark(DocxInlines inlines) {
    if (!masthead.status().isBlank()) {
      inlines.words(masthead.status(), "Status");
      inlines.words("  ");
    }
    if (!masthead.label().words().isBlank()) {
      // A space at the end of a line is not painted, so something unseen follows it.
      inlines.words("\u00a0" + masthead.label().text() + "\u00a0\u200b", "MarkText");
    }
  }

  /// Writes the number of the page in the words of the language, with both numbers as fields.
  private void pageNumber(WordXml xml, DocxInlines inlines) {
    String pattern = masthead.words().page();
    int at = 0;
    while (at < pattern.length()) {
      boolean isPage = pattern.startsWith("{0}", at);
      if (isPage || pattern.startsWith("{1}", at)) {
        xml.open("w:fldSimple", "w:instr", isPage ? " PAGE " : " NUMPAGES ");
        inlines.words("1");
        xml.close("w:fldSimple");
        at += 3;
      } else {
        int next = pattern.indexOf('{', at + 1);
        int end = next < 0 ? pattern.length() : next;
        inlines.words(pattern.substring(at, end));
        at = end;
      }
    }
  }

  /// Returns the width for the text beside the marking, in points.
  private double room(Theme.Paper paper) {
    double mark = width(masthead.label().text() + masthead.status(), 12);
    return Math.max(0, paper.columnWidth() * ROOM - mark);
  }

  private static double width(String text, double size) {
    return TextMetrics.OURS.width(text, false) / Scene.TEXT_SIZE * size;
  }

  /// Returns a text that fits into a line. A longer one ends in an ellipsis.
  private String shortened(String text, double room) {
    double size = state.theme.sizes().furniture();
    if (text.length() < LONGEST && width(text, size) <= room) {
      return text;
    }
    StringBuilder beginning = new StringBuilder();
    for (String word : text.split(" ", 200)) {
      if (width(beginning + " " + word + ELLIPSIS, size) > room) {
        break;
      }
      beginning.append(beginning.isEmpty() ? "" : " ").append(word);
    }
    return beginning.append(ELLIPSIS).toString();
  }
}
