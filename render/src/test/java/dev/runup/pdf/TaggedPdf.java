package dev.runup.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;

/// A tagged PDF as a screen reader reads it. It is the structure tree with the text of each
/// element, decoded from the content streams through the fonts' ToUnicode maps.
public final class TaggedPdf {

  /// A part of an element's content.
  sealed interface Kid {}

  /// Text on a page, counted from 1.
  record Text(int page, String text) implements Kid {}

  /// A link annotation.
  record Annotation(int page, String target, String contents) implements Kid {}

  /// An element of the structure tree.
  ///
  /// @param type its type; for one of our own types with the standard one in brackets, as in
  ///   `Banner(Div)`
  /// @param entries language, identifier and attributes
  record Element(String type, Map<String, String> entries, List<Kid> kids) implements Kid {

    /// Returns all text of the element.
    String text() {
      StringBuilder text = new StringBuilder();
      for (Kid kid : kids) {
        switch (kid) {
          case Element inner -> text.append(inner.text());
          case Text(_, String shown) -> text.append(shown);
          case Annotation _ -> {}
        }
      }
      return text.toString();
    }
  }

  private final PdfReader reader;
  private final List<PageText> pages = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  public TaggedPdf(byte[] pdf) {
    try {
      reader = new PdfReader(pdf);
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        pages.add(new PageText(reader, page));
        numbers.put(reader.getPageOrigRef(page).toString(), page);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public PdfReader reader() {
    return reader;
  }

  List<PageText> pages() {
    return pages;
  }

  Element root() {
    return element(treeRoot().getAsDict(PdfName.K));
  }

  /// Returns the names of the document's destinations, in the order of the file.
  public List<String> places() {
    List<String> names = new ArrayList<>();
    PdfDictionary trees = reader.getCatalog().getAsDict(PdfName.NAMES);
    if (trees != null) {
      names(trees.getAsDict(PdfName.DESTS), names);
    }
    return names;
  }

  private static void names(PdfDictionary node, List<String> to) {
    PdfArray kids = node.getAsArray(PdfName.KIDS);
    for (int i = 0; kids != null && i < kids.size(); i++) {
      names(kids.getAsDict(i), to);
    }
    PdfArray named = node.getAsArray(PdfName.NAMES);
    for (int i = 0; named != null && i < named.size(); i += 2) {
      to.add(named.getAsString(i).toUnicodeString());
    }
  }

  private PdfDictionary treeRoot() {
    return reader.getCatalog().getAsDict(PdfName.STRUCTTREEROOT);
  }

  private Element element(PdfDictionary dictionary) {
    List<Kid> kids = new ArrayList<>();
    PdfObject held = dictionary.getDirectObject(PdfName.K);
    if (held instanceof PdfArray array) {
      for (int i = 0; i < array.size(); i++) {
        kids.add(kid(array.getDirectObject(i), dictionary));
      }
    } else if (held != null) {
      kids.add(kid(held, dictionary));
    }
    return new Element(type(dictionary), entries(dictionary), kids);
  }

  private Kid kid(PdfObject object, PdfDictionary parent) {
    if (object instanceof PdfNumber number) {
      return text(parent, number);
    }
    PdfDictionary dictionary = (PdfDictionary) object;
    PdfName type = dictionary.getAsName(PdfName.TYPE);
    if (PdfName.MCR.equals(type)) {
      return text(dictionary, dictionary.getAsNumber(PdfName.MCID));
    }
    if (PdfName.OBJR.equals(type)) {
      return annotation(dictionary);
    }
    return element(dictionary);
  }

  private Text text(PdfDictionary onPage, PdfNumber number) {
    int page = page(onPage);
    return new Text(page, pages.get(page - 1).markedContent(number.intValue()));
  }

  private Annotation annotation(PdfDictionary reference) {
    PdfDictionary annotation = reference.getAsDict(new PdfName("Obj"));
    PdfDictionary action = annotation.getAsDict(PdfName.A);
    PdfString address = action.getAsString(PdfName.URI);
    PdfString place = action.getAsString(PdfName.D);
    String target = address != null ? address.toUnicodeString() : "#" + place.toUnicodeString();
    return new Annotation(
        page(reference), target, annotation.getAsString(PdfName.CONTENTS).toUnicodeString());
  }

  private int page(PdfDictionary element) {
    return pageAt(element.get(PdfName.PG));
  }

  /// Returns the number of the page of a reference.
  int pageAt(@Nullable PdfObject reference) {
    Integer page = numbers.get(String.valueOf(reference));
    if (page == null) {
      throw new AssertionError("no page: " + reference);
    }
    return page;
  }

  private String type(PdfDictionary dictionary) {
    PdfName type = dictionary.getAsName(PdfName.S);
    PdfName role = treeRoot().getAsDict(PdfName.ROLEMAP).getAsName(type);
    return role == null ? name(type) : name(type) + "(" + name(role) + ")";
  }

  private static Map<String, String> entries(PdfDictionary dictionary) {
    Map<String, String> entries = new TreeMap<>();
    put(entries, "Lang", dictionary.getAsString(PdfName.LANG));
    put(entries, "ID", dictionary.getAsString(new PdfName("ID")));
    put(entries, "T", dictionary.getAsString(PdfName.T));
    put(entries, "Alt", dictionary.getAsString(PdfName.ALT));
    PdfDictionary attributes = dictionary.getAsDict(PdfName.A);
    if (attributes != null) {
      for (PdfName key : attributes.getKeys()) {
        if (!PdfName.O.equals(key)) {
          put(entries, name(key), attributes.getDirectObject(key));
        }
      }
    }
    return entries;
  }

  private static void put(Map<String, String> entries, String key, @Nullable PdfObject value) {
    if (value instanceof PdfString string) {
      entries.put(key, string.toUnicodeString());
    } else if (value != null) {
      entries.put(key, value.toString().replaceFirst("^/", ""));
    }
  }

  static String name(PdfName name) {
    return PdfName.decodeName(name.toString());
  }
}
