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

/// The named destinations of a document. Its own links lead to them, and so do links of others.
/// Example: `briefing.pdf#event:florida-meeting`.
///
/// They are written as a name tree with sorted leaves, so that a viewer quickly finds one of ten
/// thousand. OpenPDF's own names lose all letters beyond Latin 1.
final class Destinations {
  private final TreeMap<String, Destination> destinations = new TreeMap<>();

  private record Destination(int page, float y) {}

  /// Adds a destination, unless the name has one. Pages are counted from 1.
  void add(String name, int page, float y) {
    destinations.putIfAbsent(encode(name), new Destination(page, y));
  }

  /// Returns a name in the form that links and the tree have.
  static PdfString key(String name) {
    return new PdfString(encode(name), null);
  }

  /// Returns the bytes of a name, each as a character. ASCII names stay as they are, others become
  /// UTF-16.
  private static String encode(String name) {
    String clean = Metadata.clean(name);
    boolean ascii = clean.chars().allMatch(c -> c < 0x80);
    return ascii
        ? clean
        : new String(
            ("\ufeff" + clean).getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
  }

  /// Writes the tree and returns the reference of its root. Call it only if there is a destination.
  PdfIndirectReference write(PdfWriter writer) throws IOException {
    TreeMap<String, PdfObject> named = new TreeMap<>();
    destinations.forEach((name, place) -> named.put(name, destination(place, writer)));
    return writer.addToBody(PdfNameTree.writeTree(named, writer)).getIndirectReference();
  }

  /// Returns the names in a tree, sorted.
  static List<String> names(PdfDictionary root) {
    return PdfNameTree.readTree(root).keySet().stream()
        .map(bytes -> new PdfString(bytes, null).toUnicodeString())
        .sorted()
        .toList();
  }

  boolean isEmpty() {
    return destinations.isEmpty();
  }

  private static PdfArray destination(Destination place, PdfWriter writer) {
    PdfArray destination = new PdfArray(writer.getPageReference(place.page()));
    destination.add(PdfName.XYZ);
    destination.add(PdfNull.PDFNULL);
    destination.add(new PdfNumber(Math.round(place.y())));
    destination.add(PdfNull.PDFNULL);
    return destination;
  }
}
