package dev.runup.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;

/// The texts and widths of the two-byte codes of an embedded font.
final class ToUnicode {
  private static final Pattern RANGE =
      Pattern.compile("<([0-9a-f]{4})><([0-9a-f]{4})>\\[((?:<[0-9a-f]+>)*)]");

  private final Map<Integer, String> texts = new HashMap<>();
  private final Map<Integer, Float> widths = new HashMap<>();

  ToUnicode(PdfDictionary font) {
    try {
      String map =
          new String(
              PdfReader.getStreamBytes((PRStream) font.getDirectObject(new PdfName("ToUnicode"))),
              StandardCharsets.ISO_8859_1);
      readRanges(map);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    readWidths(
        font.getAsArray(new PdfName("DescendantFonts")).getAsDict(0).getAsArray(new PdfName("W")));
  }

  String text(byte[] codes) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < codes.length; i += 2) {
      String character = texts.get(code(codes, i));
      if (character == null) {
        throw new AssertionError("a glyph without a text: " + code(codes, i));
      }
      text.append(character);
    }
    return text.toString();
  }

  float width(byte[] codes) {
    float width = 0;
    for (int i = 0; i < codes.length; i += 2) {
      width += widths.getOrDefault(code(codes, i), 1000f);
    }
    return width;
  }

  private static int code(byte[] codes, int at) {
    return (codes[at] & 0xff) << 8 | codes[at + 1] & 0xff;
  }

  /// Reads `<first><last>[<text><text>…]`, the only form that we write.
  private void readRanges(String map) {
    Matcher range = RANGE.matcher(map);
    while (range.find()) {
      int code = Integer.parseInt(range.group(1), 16);
      String[] found = range.group(3).substring(1).split("[<>]+");
      if (found.length != Integer.parseInt(range.group(2), 16) - code + 1) {
        throw new AssertionError("a range with too many or too few texts: " + range.group());
      }
      for (String text : found) {
        texts.put(code++, decoded(text));
      }
    }
  }

  private static String decoded(String hex) {
    return new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_16BE);
  }

  /// Reads `first [w w w] first [w]`, the only form that we write.
  private void readWidths(PdfArray array) {
    for (int i = 0; i + 1 < array.size(); i += 2) {
      int first = ((PdfNumber) array.getDirectObject(i)).intValue();
      int code = first;
      for (PdfObject width : ((PdfArray) array.getDirectObject(i + 1)).getElements()) {
        widths.put(code++, ((PdfNumber) width).floatValue());
      }
    }
  }
}
