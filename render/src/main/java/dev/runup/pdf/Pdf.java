package dev.runup.pdf;

import dev.runup.document.Document;
import dev.runup.document.Masthead;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import dev.runup.theme.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;

/// Writes documents as tagged PDF 1.7 that conforms to PDF/UA-1 and PDF/A-2a.
///
/// Holds the faces, which are read once; safe for several threads. The same document and theme give
/// the same bytes.
public final class Pdf {
  private final Faces faces;
  private final byte[] colours = Faces.resource("sRGB.icc");

  public Pdf() {
    this(new Faces());
  }

  Pdf(Faces faces) {
    this.faces = faces;
  }

  /// Gives back the document's bytes, or a problem for each character that no face can show; with a
  /// notice if the part before its first rule runs over the first page.
  public Checked<byte[]> write(Document document, Theme theme) {
    MissingGlyphs missing = new MissingGlyphs();
    LinkAnchors places = LinkAnchors.of(document);
    Compositor compositor =
        new Compositor(faces.with(theme.fonts()), missing, theme, document.masthead(), places);
    StructureTree tree = new StructureTree();
    Deque<PageStrips> pages = pages(document, theme, compositor, places, tree);
    List<Problem> notices = firstPart(pages);
    Map<Theme.Paper, Furniture> furniture = new HashMap<>();
    byte[] bytes =
        print(
            pages,
            paper ->
                furniture.computeIfAbsent(
                    paper, p -> new Furniture(compositor, document.masthead(), theme, p)),
            document.masthead(),
            tree);
    List<Problem> problems = new ArrayList<>(missing.problems());
    problems.addAll(notices);
    return Checked.of(bytes, problems);
  }

  /// Gives back the names of the places in a file that [#write] wrote, in their order; none for any
  /// other file.
  public static List<String> places(byte[] file) {
    try (PdfReader reader = new PdfReader(file)) {
      PdfDictionary trees = reader.getCatalog().getAsDict(PdfName.NAMES);
      return trees == null ? List.of() : Destinations.names(trees.getAsDict(PdfName.DESTS));
    } catch (IOException | RuntimeException _) {
      return List.of(); // whatever OpenPDF says of a file that is no PDF, or a broken one
    }
  }

  /// Gives back how many pages a file has that [#write] wrote.
  public static int pages(byte[] file) {
    try (PdfReader reader = new PdfReader(file)) {
      return reader.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  /// Gives back a notice if what stands before the first rule needs more than the first page.
  private static List<Problem> firstPart(Deque<PageStrips> pages) {
    long length = 1 + pages.stream().skip(1).takeWhile(page -> !page.beginsPart()).count();
    return length == 1 || length == pages.size()
        ? List.of()
        : List.of(
            Problem.error(
                    "long-page-1",
                    "page 1 of the PDF runs on to page " + length,
                    "Shorten the texts of the headlines or of what stands before them: page 1 is read alone.")
                .withSeverity(Severity.NOTICE));
  }

  private static Deque<PageStrips> pages(
      Document document,
      Theme theme,
      Compositor compositor,
      LinkAnchors places,
      StructureTree tree) {
    Flow flow = new Flow(theme.paper());
    PdfBlocks blocks = new PdfBlocks(compositor, flow, theme, document.masthead().words(), places);
    Banner banner = new Banner(compositor, flow, document.masthead(), theme);
    flow.on(blocks.paper(document.blocks(), 0));
    banner.set(tree.root());
    blocks.body(document.blocks(), tree.root());
    blocks.notes(document.notes(), tree.root());
    return new ArrayDeque<>(Paginator.pages(flow.strips(), theme.paper(), banner.rise()));
  }

  private byte[] print(
      Deque<PageStrips> pages,
      Function<Theme.Paper, Furniture> furniture,
      Masthead masthead,
      StructureTree tree) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfFile press = new PdfFile(out, pages.getFirst().paper(), tree)) {
      press.metadata(masthead, colours);
      press.print(pages, furniture);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return out.toByteArray();
  }
}
