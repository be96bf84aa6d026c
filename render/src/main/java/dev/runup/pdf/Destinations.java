package dev.runup.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNameTree;
import org.openpdf.text.pdf.PdfNull;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/// The named places of a document, to which links lead, its own and those of others
/// (`briefing.pdf#event:florida-meeting`).
///
/// They are written as a name tree with sorted leaves, so that a viewer finds one of ten thousand
/// at once. OpenPDF's own names lose all letters beyond Latin 1.
final class Destinations {
  private final TreeMap<String, Place> places = new TreeMap<>();

  private record Place(int page, float y) {}

  /// Adds a place at a height of a page (from 1).
  void add(String name, int page, float y) {
    places.putIfAbsent(bytes(name), new Place(page, y));
  }

  /// Gives back a name as links and the tree have it.
  static PdfString key(String name) {
    return new PdfString(bytes(name), null);
  }

  /// Gives back the bytes of a name, each a character: ASCII as it is, all else as UTF-16.
  private static String bytes(String name) {
    String clean = PdfStrings.clean(name);
    boolean ascii = clean.chars().allMatch(c -> c < 0x80);
    return ascii
        ? clean
        : new String(
            ("\ufeff" + clean).getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
  }

  /// Writes the tree and gives back the reference of its root; for a document with at least one
  /// place.
  PdfIndirectReference write(PdfWriter writer) throws IOException {
    TreeMap<String, PdfObject> named = new TreeMap<>();
    places.forEach((name, place) -> named.put(name, destination(place, writer)));
    return writer.addToBody(PdfNameTree.writeTree(named, writer)).getIndirectReference();
  }

  /// Gives back the names in a tree, sorted.
  static List<String> names(PdfDictionary root) {
    return PdfNameTree.readTree(root).keySet().stream()
        .map(bytes -> new PdfString(bytes, null).toUnicodeString())
        .sorted()
        .toList();
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  private static PdfArray destination(Place place, PdfWriter writer) {
    PdfArray destination = new PdfArray(writer.getPageReference(place.page()));
    destination.add(PdfName.XYZ);
    destination.add(PdfNull.PDFNULL);
    destination.add(new PdfNumber(Math.round(place.y())));
    destination.add(PdfNull.PDFNULL);
    return destination;
  }
}
