package dev.runup.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.SimpleBookmark;

/// A PDF as text that a person can compare. It has the metadata, the furniture of each page, the
/// bookmarks, and the structure tree with text and pages.
public final class PdfDump {
  private final TaggedPdf pdf;
  private final StringBuilder out = new StringBuilder();

  private PdfDump(TaggedPdf pdf) {
    this.pdf = pdf;
  }

  /// Returns the dump. It ends in a line feed.
  public static String of(byte[] pdf) {
    PdfDump dump = new PdfDump(new TaggedPdf(pdf));
    dump.metadata();
    dump.furniture();
    dump.out.append("\nbookmarks\n");
    dump.bookmarks(SimpleBookmark.getBookmarkList(dump.pdf.reader()), "  ");
    dump.out.append('\n');
    dump.element(dump.pdf.root(), "");
    return dump.out.toString();
  }

  private void metadata() {
    Map<String, String> info = pdf.reader().getInfo();
    for (String key : new TreeSet<>(info.keySet())) {
      line("", key + ": " + info.get(key));
    }
    line("", "Lang: " + pdf.reader().getCatalog().getAsString(PdfName.LANG));
    Rectangle size = pdf.reader().getPageSize(1);
    line(
        "",
        "Pages: "
            + pdf.pages().size()
            + ", "
            + Math.round(size.getWidth())
            + " x "
            + Math.round(size.getHeight()));
    line("", "Fonts: " + String.join(", ", fonts()));
  }

  private TreeSet<String> fonts() {
    TreeSet<String> names = new TreeSet<>();
    for (int page = 1; page <= pdf.pages().size(); page++) {
      PdfDictionary fonts =
          pdf.reader().getPageN(page).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.FONT);
      for (PdfName key : fonts.getKeys()) {
        names.add(
            TaggedPdf.name(fonts.getAsDict(key).getAsName(PdfName.BASEFONT))
                .replaceFirst("^.{6}\\+", ""));
      }
    }
    return names;
  }

  private void furniture() {
    for (int page = 1; page <= pdf.pages().size(); page++) {
      PageText text = pdf.pages().get(page - 1);
      out.append('\n');
      line("", "page " + page + " header: " + text.furniture("Header"));
      line("", "page " + page + " footer: " + text.furniture("Footer"));
    }
  }

  @SuppressWarnings(
      "unchecked") // OpenPDF's bookmarks are maps of strings, with lists of further maps under
  // "Kids"
  private void bookmarks(List<Map<String, Object>> bookmarks, String indent) {
    if (bookmarks == null) {
      return;
    }
    for (Map<String, Object> bookmark : bookmarks) {
      String page = String.valueOf(bookmark.get("Page")).replaceFirst(" .*", "");
      line(indent, bookmark.get("Title") + " (page " + page + ")");
      bookmarks((List<Map<String, Object>>) bookmark.get("Kids"), indent + "  ");
    }
  }

  private void element(TaggedPdf.Element element, String indent) {
    List<String> entries = new ArrayList<>();
    element.entries().forEach((key, value) -> entries.add(" " + key + "=" + value));
    line(indent, element.type() + String.join("", entries));
    for (TaggedPdf.Kid kid : element.kids()) {
      switch (kid) {
        case TaggedPdf.Element inner -> element(inner, indent + "  ");
        case TaggedPdf.Text(int page, String text) ->
            line(indent + "  ", page + " \"" + text + "\"");
        case TaggedPdf.Annotation(int page, String target, String contents) ->
            line(indent + "  ", page + " -> " + target + " (" + contents + ")");
      }
    }
  }

  private void line(String indent, String text) {
    out.append(indent).append(text).append('\n');
  }
}
