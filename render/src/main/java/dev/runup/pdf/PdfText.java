package dev.runup.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PRTokeniser;
import org.openpdf.text.pdf.PdfContentParser;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/// The text of a PDF file of somebody else.
///
/// @param pages the lines of each page, with empty ones between paragraphs as far as their distance
///   shows it; none for a page without text
public record PdfText(List<List<String>> pages) {

  /// The most pages that are read.
  public static final int MAX_PAGES = 1_000;

  /// The most bytes of the contents of all pages. A picture on a page counts each time it is used.
  private static final long MAX_CONTENT = 64L << 20;

  public PdfText {
    pages = pages.stream().map(List::copyOf).toList();
  }

  /// The reason why a PDF can't be read.
  public enum Failure {
    ENCRYPTED,
    DAMAGED,
    UNPACKED_SIZE,
    UNKNOWN_PACKING,
    TOO_MANY_PAGES
  }

  /// A PDF that can't be read.
  public static final class UnreadablePdfException extends Exception {

    private static final long serialVersionUID = 1;

    private final Failure failure;

    UnreadablePdfException(Failure failure) {
      super(failure.name(), null, false, false);
      this.failure = failure;
    }

    public Failure failure() {
      return failure;
    }
  }

  /// Returns whether bytes are those of a PDF file. Some begin with a few other bytes.
  public static boolean isPdf(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
    return start.contains("%PDF-");
  }

  /// Returns the text of all pages.
  public static PdfText read(byte[] bytes) throws UnreadablePdfException {
    UnpackedSize.check(bytes);
    try (PdfReader reader = new PdfReader(bytes)) {
      if (reader.isEncrypted()) {
        throw new UnreadablePdfException(Failure.ENCRYPTED);
      }
      int count = reader.getNumberOfPages();
      if (count > MAX_PAGES) {
        throw new UnreadablePdfException(Failure.TOO_MANY_PAGES);
      }
      long content = 0;
      Map<PdfObject, Long> sizes = new HashMap<>();
      List<List<String>> pages = new ArrayList<>();
      for (int page = 1; page <= count; page++) {
        PdfDictionary resources = reader.getPageN(page).getAsDict(PdfName.RESOURCES);
        content += size(reader.getPageContent(page), resources, sizes, 0);
        if (content > MAX_CONTENT) {
          throw new UnreadablePdfException(Failure.UNPACKED_SIZE);
        }
        pages.add(resources == null ? List.of() : lines(reader, page));
      }
      return new PdfText(pages);
    } catch (IOException | RuntimeException | StackOverflowError _) {
      // The library fails on damaged files in many ways.
      throw new UnreadablePdfException(Failure.DAMAGED);
    }
  }

  private static List<String> lines(PdfReader reader, int page) throws IOException {
    List<String> lines =
        new PdfTextExtractor(reader, new LineAssembler())
            .getTextFromPage(page)
            .lines()
            .map(String::strip)
            .toList();
    return lines.stream().allMatch(String::isEmpty) ? List.of() : lines;
  }

  /// Returns the number of bytes that are run to show some content, with all forms in it.
  private static long size(
      byte[] content, @Nullable PdfDictionary resources, Map<PdfObject, Long> sizes, int depth)
      throws IOException, UnreadablePdfException {
    if (depth > 20) {
      throw new UnreadablePdfException(Failure.UNPACKED_SIZE);
    }
    long size = content.length;
    PdfDictionary forms = resources == null ? null : resources.getAsDict(PdfName.XOBJECT);
    PdfContentParser parser = new PdfContentParser(new PRTokeniser(content));
    ArrayList<PdfObject> operands = new ArrayList<>();
    while (forms != null && !parser.parse(operands).isEmpty() && size <= MAX_CONTENT) {
      if (operands.getLast().toString().equals("Do")
          && operands.getFirst() instanceof PdfName name
          && forms.getDirectObject(name) instanceof PRStream form
          && PdfName.FORM.equals(form.getAsName(PdfName.SUBTYPE))) {
        Long known = sizes.get(form);
        if (known == null) {
          known =
              size(
                  PdfReader.getStreamBytes(form),
                  form.getAsDict(PdfName.RESOURCES),
                  sizes,
                  depth + 1);
          sizes.put(form, known);
        }
        size += known;
      }
    }
    return Math.min(size, MAX_CONTENT + 1);
  }
}
