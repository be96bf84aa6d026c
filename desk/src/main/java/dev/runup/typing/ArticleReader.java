package dev.runup.typing;

import dev.runup.pdf.PdfText;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.typing.ArticleText.Choice;
import dev.runup.typing.ArticleText.Notice;
import dev.runup.typing.ArticleText.Paragraph;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds out by its bytes what a file is, and reads the text of an article from it.
final class ArticleReader {

  /// The largest file that is read, in bytes.
  static final int MAX_BYTES = 16 << 20;

  /// The most paragraphs of an article.
  static final int MAX_PARAGRAPHS = 20_000;

  private static final Pattern HTML_START =
      Pattern.compile(
          "(?i)\\s*+(?:<\\?xml[^>]{0,200}+>\\s*+)?(?:<!--(?:(?!-->)[\\s\\S]){0,2000}+-->\\s*+)*+"
              + "<(?:!doctype html|html|head|body)\\b");

  /// The most characters at which the start of a page is looked for.
  private static final int START = 10_000;

  /// The encoding that a page names for itself.
  private static final Pattern HTML_CHARSET =
      Pattern.compile("(?i)<meta[^>]{1,200}?charset=[\"']?([\\w-]{2,30})");

  private final String fileName;
  private final byte[] bytes;
  private final Choice choice;
  private final List<Notice> notices = new ArrayList<>();

  private ArticleReader(String fileName, byte[] bytes, Choice choice) {
    this.fileName = fileName;
    this.bytes = bytes;
    this.choice = choice;
  }

  static Checked<ArticleText> read(String fileName, byte[] bytes, Choice choice) {
    return new ArticleReader(fileName, bytes, choice).read();
  }

  private Checked<ArticleText> read() {
    if (bytes.length > MAX_BYTES) {
      long size = (bytes.length + (1L << 20) - 1) >> 20;
      return bad(
          ProblemCode.TOO_LARGE,
          "this is larger than 16 MiB, which is the limit for an article: " + size + " MiB",
          "Paste the text of the article alone.");
    }
    if (hasEnding(".yaml", ".yml", ".json", ".jsonl", ".csv")) {
      return unreadable(
          "this looks like facts and not like an article",
          "Move the file into the folder of the dossier, or paste the text of an article.");
    }
    if (PdfText.isPdf(bytes)) {
      tellEnding("a PDF", ".txt", ".md", ".markdown", ".html", ".htm", ".doc", ".docx");
      try {
        return checked(PdfParagraphs.of(bytes));
      } catch (UnreadableArticleException e) {
        return bad(e.code(), e.reason(), e.hint());
      }
    }
    if (hasEnding(".pdf") && !isHtml(new String(bytes, StandardCharsets.ISO_8859_1))) {
      return unreadable(
          "this isn't a PDF, although its name says so", "Load it again, or paste its text.");
    }
    FileKind kind = FileKind.of(bytes);
    if (kind != FileKind.OTHER) {
      return unreadable(
          "this is " + kind.words() + ", and not the text of an article", kind.hint());
    }
    return text();
  }

  private Checked<ArticleText> text() {
    DecodedBytes decoded = DecodedBytes.of(bytes, choice.charset());
    if (decoded == null) {
      return bad(
          ProblemCode.NOT_UTF_8,
          choice.charset() == null
              ? "this isn't text in an encoding that is known here"
              : "this isn't text in the encoding " + choice.charset().name(),
          "Open the file in another program, and paste its text.");
    }
    if (isHtml(decoded.text())) {
      return html(decoded);
    }
    String text = decoded.text();
    tellEncoding(decoded);
    if (hasEnding(".md", ".markdown")) {
      return checked(MarkdownParagraphs.of(text));
    }
    return checked(TextParagraphs.of(text, choice.division()));
  }

  private boolean isHtml(String text) {
    return hasEnding(".html", ".htm", ".xhtml", ".shtml")
        || HTML_START.matcher(text.substring(0, Math.min(text.length(), START))).lookingAt();
  }

  private Checked<ArticleText> html(DecodedBytes first) {
    Matcher named =
        HTML_CHARSET.matcher(first.text().substring(0, Math.min(first.text().length(), START)));
    Charset charset = named.find() ? DecodedBytes.named(named.group(1)) : null;
    DecodedBytes decoded =
        first.isGuessed() && charset != null ? DecodedBytes.of(bytes, charset) : first;
    decoded = decoded == null ? first : decoded;
    tellEncoding(decoded);
    tellEnding("a web page", ".pdf", ".txt", ".md", ".markdown", ".doc", ".docx");
    try {
      return checked(HtmlParagraphs.of(decoded.text()));
    } catch (UnreadableArticleException e) {
      return bad(e.code(), e.reason(), e.hint());
    }
  }

  /// Tells that the ending of the name is that of another kind of file.
  private void tellEnding(String kind, String... others) {
    if (hasEnding(others)) {
      String ending = fileName.substring(fileName.lastIndexOf('.'));
      notices.add(new Notice("the name ends in " + ending + ", but this is " + kind, false));
    }
  }

  private void tellEncoding(DecodedBytes decoded) {
    if (decoded.isGuessed()) {
      String example =
          decoded
              .text()
              .lines()
              .filter(line -> line.chars().anyMatch(c -> c > 0x7F))
              .findFirst()
              .map(line -> ": " + shortened(line.strip()))
              .orElse("");
      notices.add(new Notice("not UTF-8, read as " + decoded.charset().name() + example, true));
    } else if (!decoded.charset().equals(StandardCharsets.UTF_8)) {
      notices.add(new Notice("read as " + decoded.charset().name(), false));
    }
  }

  static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= 80
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 80)) + "…";
  }

  /// Returns an article with all notices, or the problem that it has no text or too much.
  private Checked<ArticleText> checked(ArticleText article) {
    List<Paragraph> paragraphs = article.paragraphs();
    if (paragraphs.isEmpty()) {
      return unreadable("this holds no text", "Choose another file, or paste the text.");
    }
    if (paragraphs.size() > MAX_PARAGRAPHS) {
      return bad(
          ProblemCode.TOO_LARGE,
          String.format(
              Locale.ROOT,
              "this has %,d paragraphs; %,d are the limit",
              paragraphs.size(),
              MAX_PARAGRAPHS),
          "Paste the text of the article alone.");
    }
    notices.addAll(article.notices());
    notices.addAll(DamagedText.notices(paragraphs));
    return Checked.good(new ArticleText(paragraphs, notices));
  }

  private boolean hasEnding(String... endings) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return Stream.of(endings).anyMatch(name::endsWith);
  }

  private Checked<ArticleText> unreadable(String message, String hint) {
    return bad(ProblemCode.UNREADABLE, message, hint);
  }

  private Checked<ArticleText> bad(ProblemCode code, String message, String hint) {
    String name = fileName.isEmpty() ? "pasted text" : fileName;
    return Checked.bad(Problem.of(code, new Place(new Input(name, ""), 1, 1, 1), message, hint));
  }
}
