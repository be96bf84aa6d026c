package dev.runup.pdf;

import dev.runup.document.Direction;
import dev.runup.document.Document;
import dev.runup.document.Masthead;
import dev.runup.font.FontReader;
import dev.runup.font.Script;
import dev.runup.pdf.Paginator.PageStrips;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.problem.Severity;
import dev.runup.progress.Progress;
import dev.runup.theme.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;

/// Writes documents as tagged PDF 1.7 that conforms to PDF/UA-1 and PDF/A-2a. The same document and
/// theme give the same bytes.
///
/// Keeps the faces that it has read. Several threads may use it at once.
public final class Pdf {
  private final Faces faces;
  private final byte[] colourProfile = Faces.resource("sRGB.icc");

  public Pdf() {
    this(new Faces());
  }

  Pdf(Faces faces) {
    this.faces = faces;
  }

  /// Reads all shipped faces now, which is otherwise done when they are needed first.
  public void readAll() {
    Stream.of(Faces.ShippedFace.values()).forEach(faces::face);
  }

  /// Returns the document's bytes, with the problems of [#layOut].
  public Checked<byte[]> write(Document document, Theme theme) {
    return layOut(document, theme).map(pages -> pages.write(Progress.NONE));
  }

  /// Lays a document out without writing it. Returns its pages, with a problem for each value with
  /// characters that no face has. Adds a notice if the blocks before the first horizontal rule
  /// don't fit on page 1. Leaves out a table that says no more than the figure before it.
  public Checked<LaidOut> layOut(Document whole, Theme theme) {
    Document document = whole.withoutDrawnTables();
    MissingGlyphs missing = new MissingGlyphs();
    missing.addMark(document.masthead().label().words());
    LinkAnchors anchors = new LinkAnchors(document);
    Masthead masthead = document.masthead();
    Faces all = faces.with(theme.fonts());
    UnsetWords unset = new UnsetWords(masthead, new PassageFinder(all));
    Compositor compositor = new Compositor(all, missing, theme, masthead, anchors, unset);
    StructureTree tree = new StructureTree();
    HeadingPages headings = new HeadingPages();
    Deque<PageStrips> pages = paginate(document, theme, compositor, anchors, headings, tree);
    headings.divide(pages);
    Map<Theme.Paper, Furniture> furniture = new HashMap<>();
    int count = pages.size();
    for (PageStrips page : pages) {
      furniture.computeIfAbsent(
          page.paper(),
          paper -> new Furniture(compositor, document.masthead(), theme, paper, count));
    }
    List<Problem> problems = new ArrayList<>(missing.problems());
    problems.addAll(checkFirstPart(pages));
    return Checked.of(new LaidOut(pages, furniture, document.masthead(), tree), problems);
  }

  /// Returns whether a text has only common characters that can be set, whatever part of it is
  /// printed and whether its first letter becomes a capital. Then no value with this text has a
  /// problem in [#layOut]. A text for which this is false may have none either.
  public boolean isPlain(String text) {
    PassageFinder finder = new PassageFinder(faces);
    return finder.isPlain(text)
        && (text.isEmpty()
            || finder.isPlain(Character.toString(Character.toTitleCase(text.codePointAt(0)))));
  }

  /// Returns an error without a place if the words of a language can't be set, or else null. The
  /// name that the language has in itself is in its script, as the JDK knows it.
  ///
  /// Example: no PDF can be in Arabic, and one in Chinese needs a font of the theme.
  public @Nullable Problem unsetLanguage(String language, Theme theme) {
    Locale locale = Locale.forLanguageTag(language);
    String name = locale.getDisplayLanguage(locale);
    boolean joins =
        Direction.of(language) == Direction.RTL
            || name.codePoints().anyMatch(Script::isInUnsupportedScript);
    if (!joins && new PassageFinder(faces.with(theme.fonts())).canSet(name)) {
      return null;
    }
    return Problem.of(
            ProblemCode.UNSET_SCRIPT,
            "the PDF "
                + (joins ? "can't set the script of " : "has no font of the script of ")
                + locale.getDisplayLanguage(Locale.ENGLISH)
                + " (\""
                + language
                + "\"), so it can't be in that language",
            (joins ? "Give" : "Name a font that has it under \"fonts\" in theme.yaml, or give")
                + " this language to an edition of its own without PDF and mail, which has the PDF"
                + " attached: \"formats: [md, html]\".")
        .withSeverity(Severity.ERROR);
  }

  /// A document that is laid out on pages.
  public final class LaidOut {
    private final Deque<PageStrips> pages;
    private final Map<Theme.Paper, Furniture> furniture;
    private final Masthead masthead;
    private final StructureTree tree;
    private final int pageCount;

    private LaidOut(
        Deque<PageStrips> pages,
        Map<Theme.Paper, Furniture> furniture,
        Masthead masthead,
        StructureTree tree) {
      this.pages = pages;
      this.furniture = furniture;
      this.masthead = masthead;
      this.tree = tree;
      this.pageCount = pages.size();
    }

    /// Returns the number of pages.
    public int pageCount() {
      return pageCount;
    }

    /// Returns the bytes of the file. May be called once, because it drops each page that it has
    /// written: a thousand of them need much memory.
    ///
    /// @param progress gets told which page is written
    public byte[] write(Progress progress) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (PdfFile file = new PdfFile(out, pages.getFirst().paper(), tree)) {
        file.writeMetadata(masthead, colourProfile);
        file.printPages(pages, furniture, progress);
      } catch (IOException e) {
        throw new UncheckedIOException("writing to memory", e);
      }
      return out.toByteArray();
    }
  }

  /// Returns the names of the shipped fonts that are missing or damaged.
  public static List<String> damagedFonts() {
    return Stream.of(Faces.ShippedFace.values())
        .map(Faces.ShippedFace::file)
        .filter(file -> !isWhole(file))
        .toList();
  }

  private static boolean isWhole(String font) {
    try {
      byte[] bytes = Faces.resource("fonts/" + font);
      Place file = new Place(new Input(font, ""), 1, 1, 1);
      return FontReader.read(bytes, font, file) instanceof Checked.Good;
    } catch (UncheckedIOException _) {
      return false;
    }
  }

  /// Returns the sorted names of the destinations in a file that [#write] wrote. The list is empty
  /// for any other file.
  public static List<String> places(byte[] file) {
    try (PdfReader reader = new PdfReader(file)) {
      PdfDictionary trees = reader.getCatalog().getAsDict(PdfName.NAMES);
      return trees == null ? List.of() : Destinations.names(trees.getAsDict(PdfName.DESTS));
    } catch (IOException | RuntimeException _) {
      return List.of(); // whatever OpenPDF says of a file that is no PDF, or a broken one
    }
  }

  /// Returns the number of pages of a file that [#write] wrote.
  public static int pageCount(byte[] file) {
    try (PdfReader reader = new PdfReader(file)) {
      return reader.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  /// Returns a warning if the blocks before the first horizontal rule take more than the first
  /// page.
  private static List<Problem> checkFirstPart(Deque<PageStrips> pages) {
    long length = 1 + pages.stream().skip(1).takeWhile(page -> !page.beginsPart()).count();
    return length == 1 || length == pages.size()
        ? List.of()
        : List.of(
            Problem.of(
                ProblemCode.PAGE_1_LONG,
                "page 1 of the PDF runs on to page " + length,
                "Shorten the headlines or the texts before them, because page 1 is read alone."));
  }

  private static Deque<PageStrips> paginate(
      Document document,
      Theme theme,
      Compositor compositor,
      LinkAnchors anchors,
      HeadingPages headings,
      StructureTree tree) {
    Flow flow = new Flow(theme.paper());
    PdfBlocks blocks =
        new PdfBlocks(compositor, flow, theme, document.masthead().words(), anchors, headings);
    Banner banner = new Banner(compositor, flow, document.masthead(), theme);
    flow.usePaper(blocks.paperOf(document.blocks(), 0));
    banner.set(tree.root());
    blocks.setBody(document.blocks(), tree.root());
    blocks.setNotes(document.notes(), tree.root());
    return new ArrayDeque<>(new Paginator(flow.strips(), theme.paper(), banner.rise()).paginate());
  }
}
