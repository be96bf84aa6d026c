package dev.runup.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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

/// A tagged PDF as a reader with a screen reader gets it: the structure tree, with the text that
/// the pages' content streams show for each element, by way of the fonts' ToUnicode maps.
final class TaggedPdf {

  /// What an element holds.
  sealed interface Kid {}

  /// Text on a page, from 1.
  record Text(int page, String text) implements Kid {}

  /// A link annotation.
  record Annotation(int page, String target, String contents) implements Kid {}

  /// An element of the structure tree.
  ///
  /// @param type its type, with the role it is mapped to in brackets if it is not standard
  /// @param entries language, identifier and attributes
  record Element(String type, Map<String, String> entries, List<Kid> kids) implements Kid {}

  private final PdfReader reader;
  private final List<PageText> pages = new ArrayList<>();

  TaggedPdf(byte[] pdf) {
    try {
      reader = new PdfReader(pdf);
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        pages.add(new PageText(reader, page));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PdfReader reader() {
    return reader;
  }

  List<PageText> pages() {
    return pages;
  }

  Element root() {
    return element(treeRoot().getAsDict(PdfName.K));
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
    return new Text(page, pages.get(page - 1).stretch(number.intValue()));
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
    PdfObject wanted = element.get(PdfName.PG);
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      if (reader.getPageOrigRef(page).toString().equals(String.valueOf(wanted))) {
        return page;
      }
    }
    throw new AssertionError("an element without a page: " + element);
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
