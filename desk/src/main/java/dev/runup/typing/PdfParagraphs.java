package dev.runup.typing;

import dev.runup.pdf.PdfText;
import dev.runup.pdf.PdfText.UnreadablePdfException;
import dev.runup.problem.ProblemCode;
import dev.runup.typing.ArticleText.Notice;
import dev.runup.typing.ArticleText.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes paragraphs of the lines of a PDF. A PDF doesn't say where they end, so it is guessed.
final class PdfParagraphs {

  /// A line that is much shorter than the others, in per cent, ends its paragraph.
  private static final int SHORT = 75;

  /// A line at the top or bottom of this many pages is a running head.
  private static final int MIN_HEADS = 3;

  private static final String PASTE = "Open it in another program, and paste its text.";

  private static final String LIGATURES = "ﬀﬁﬂﬃﬄﬅﬆ";

  private static final List<String> LETTERS = List.of("ff", "fi", "fl", "ffi", "ffl", "st", "st");

  private PdfParagraphs() {}

  static ArticleText of(byte[] bytes) throws UnreadableArticleException {
    List<List<String>> pages = pages(bytes);
    List<Integer> empty =
        IntStream.range(0, pages.size()).filter(i -> pages.get(i).isEmpty()).boxed().toList();
    if (empty.size() == pages.size()) {
      throw new UnreadableArticleException(
          ProblemCode.UNREADABLE,
          "this PDF holds no text; its pages may be pictures (pages: " + pages.size() + ")",
          "Paste the text, or run text recognition first.");
    }
    Map<String, Integer> heads = heads(pages);
    List<String> lines = pages.stream().flatMap(List::stream).toList();
    checkLetters(lines);
    LineJoin join = LineJoin.droppingHyphens(lines);
    int width = width(lines);
    List<String> around = new ArrayList<>();
    List<String> whole = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (List<String> page : pages) {
      for (int i = 0; i < page.size(); i++) {
        String line = page.get(i);
        if (line.isEmpty()) {
          end(open, join, whole);
          continue;
        }
        boolean isEdge = i == 0 || i == page.size() - 1;
        if (isEdge && heads.getOrDefault(withoutNumbers(line), 0) >= MIN_HEADS) {
          around.add(line);
        } else {
          open.add(line);
          if (100 * line.length() < SHORT * width) {
            end(open, join, whole);
          }
        }
      }
    }
    end(open, join, whole);
    List<Paragraph> paragraphs = new ArrayList<>(TextParagraphs.withHeadings(whole));
    around.stream().distinct().forEach(line -> paragraphs.add(new Paragraph(line, false, false)));
    return new ArticleText(paragraphs, notices(empty));
  }

  private static void end(List<String> open, LineJoin join, List<String> whole) {
    if (!open.isEmpty()) {
      whole.add(join.joined(open));
      open.clear();
    }
  }

  private static List<Notice> notices(List<Integer> empty) {
    List<Notice> notices = new ArrayList<>();
    if (!empty.isEmpty()) {
      String numbers =
          empty.stream().map(page -> String.valueOf(page + 1)).collect(Collectors.joining(", "));
      notices.add(
          new Notice(
              empty.size() == 1
                  ? "page " + numbers + " holds no text"
                  : "pages " + numbers + " hold no text",
              true));
    }
    notices.add(
        new Notice(
            "a PDF doesn't say where its paragraphs end and in which order columns are read; compare"
                + " them with the pages",
            true));
    return notices;
  }

  private static List<List<String>> pages(byte[] bytes) throws UnreadableArticleException {
    try {
      return PdfText.read(bytes).pages().stream()
          .map(page -> page.stream().map(PdfParagraphs::withoutLigatures).toList())
          .toList();
    } catch (UnreadablePdfException e) {
      throw switch (e.failure()) {
        case ENCRYPTED ->
            unreadable(
                "this PDF is encrypted",
                "Open it with its password and save it without one, or paste its text.");
        case DAMAGED -> unreadable("this PDF is damaged", "Load it again, or paste its text.");
        case UNPACKED_SIZE ->
            new UnreadableArticleException(
                ProblemCode.TOO_LARGE,
                "the unpacked content of this PDF is larger than the limit, which is 128 MiB in all"
                    + " and 64 MiB for its pages",
                PASTE);
        case UNKNOWN_PACKING ->
            unreadable("the content of this PDF is packed in a way that isn't read here", PASTE);
        case TOO_MANY_PAGES ->
            new UnreadableArticleException(
                ProblemCode.TOO_LARGE,
                "this PDF has more than " + PdfText.MAX_PAGES + " pages, the limit",
                PASTE);
      };
    }
  }

  private static UnreadableArticleException unreadable(String message, String hint) {
    return new UnreadableArticleException(ProblemCode.UNREADABLE, message, hint);
  }

  private static String withoutLigatures(String line) {
    StringBuilder letters = new StringBuilder();
    line.chars()
        .forEach(c -> {
          int at = LIGATURES.indexOf(c);
          letters.append(at < 0 ? String.valueOf((char) c) : LETTERS.get(at));
        });
    return letters.toString();
  }

  /// Refuses text whose characters aren't the letters that its pages show.
  private static void checkLetters(List<String> lines) throws UnreadableArticleException {
    int words = 0;
    int strange = 0;
    for (String line : lines) {
      for (String word : line.split(" ", -1)) {
        words++;
        strange += word.codePoints().anyMatch(PdfParagraphs::isStrange) ? 1 : 0;
      }
    }
    if (strange * 20 > words) {
      throw unreadable("the letters of this PDF can't be read as text", PASTE);
    }
  }

  private static boolean isStrange(int c) {
    int type = Character.getType(c);
    return type == Character.PRIVATE_USE
        || type == Character.CONTROL
        || type == Character.UNASSIGNED
        || type == Character.SURROGATE
        || c == 0xFFFD;
  }

  /// Returns how often each line is the first or the last one of a page, without its numbers.
  private static Map<String, Integer> heads(List<List<String>> pages) {
    Map<String, Integer> heads = new HashMap<>();
    for (List<String> page : pages) {
      if (!page.isEmpty()) {
        heads.merge(withoutNumbers(page.getFirst()), 1, Integer::sum);
      }
      if (page.size() > 1) {
        heads.merge(withoutNumbers(page.getLast()), 1, Integer::sum);
      }
    }
    return heads;
  }

  private static String withoutNumbers(String line) {
    return line.replaceAll("\\d++", "0");
  }

  /// Returns the width of a full line: most lines are no longer.
  private static int width(List<String> lines) {
    List<Integer> lengths =
        lines.stream().map(String::length).filter(length -> length > 0).sorted().toList();
    return lengths.get(lengths.size() * 9 / 10);
  }
}
