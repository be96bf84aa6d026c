package dev.runup.typing;

import dev.runup.problem.ProblemCode;
import dev.runup.typing.ArticleText.Notice;
import dev.runup.typing.ArticleText.Paragraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/// Reads the paragraphs of a web page: its visible words, without scripts, styles, pictures and
/// addresses.
final class HtmlParagraphs implements NodeFilter {

  /// The most elements of a page. A few hundred bytes can make millions of them.
  static final int MAX_ELEMENTS = 200_000;

  /// The deepest elements of a page.
  static final int MAX_DEPTH = 500;

  private static final String PASTE = "Paste the text of the article alone.";

  private static final Pattern HIDDEN =
      Pattern.compile("(?i)(?:^|;)\\s*+display\\s*+:\\s*+none\\b");

  private static final Pattern BLANKS = Pattern.compile("[ \\t\\n\\r\\f]++");

  /// The elements that aren't text, as words for the user.
  private static @Nullable LeftOut leftOut(Element element) {
    return switch (element.normalName()) {
      case "script" -> LeftOut.SCRIPT;
      case "style" -> LeftOut.STYLE;
      case "link" ->
          element.attr("rel").toLowerCase(Locale.ROOT).contains("stylesheet")
              ? LeftOut.STYLE
              : LeftOut.OTHER;
      case "img", "picture", "svg", "canvas", "map" -> LeftOut.PICTURE;
      case "iframe", "frame", "frameset", "object", "embed", "applet", "portal" -> LeftOut.FRAME;
      case "audio", "video" -> LeftOut.FILM;
      case "button", "input", "select", "textarea", "datalist", "output" -> LeftOut.FIELD;
      case "noscript", "noembed", "noframes", "template" -> LeftOut.TEMPLATE;
      case "head", "meta", "base", "title", "source", "track", "param", "rp" -> LeftOut.OTHER;
      default -> isHidden(element) ? LeftOut.HIDDEN : null;
    };
  }

  /// A kind of thing that is left out.
  private enum LeftOut {
    SCRIPT("script", "scripts"),
    STYLE("style sheet", "style sheets"),
    PICTURE("picture", "pictures"),
    FRAME("frame", "frames"),
    FILM("film or sound", "films and sounds"),
    FIELD("form field", "form fields"),
    TEMPLATE("text for other browsers", "texts for other browsers"),
    HIDDEN("hidden element", "hidden elements"),
    LINK("link's address", "links' addresses"),
    OTHER("", "");

    private final String one;
    private final String several;

    LeftOut(String one, String several) {
      this.one = one;
      this.several = several;
    }
  }

  private final @Nullable Element main;
  private final int[] counts = new int[LeftOut.values().length];
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  /// The rows of tables that aren't only layout. Each is one paragraph.
  private final Set<Element> rows = new HashSet<>();

  /// The number of open elements that belong to the article, and of those that never do.
  private int inMain;

  private int inAside;
  private int inHeading;
  private int lineBreaks;
  private boolean isTooDeep;

  private HtmlParagraphs(@Nullable Element main) {
    this.main = main;
  }

  /// Returns the text of a page.
  static ArticleText of(String html) throws UnreadableArticleException {
    Document page = parse(html);
    HtmlParagraphs reader = new HtmlParagraphs(ArticleElement.in(page));
    reader.traverse(page);
    if (reader.isTooDeep) {
      throw new UnreadableArticleException(
          ProblemCode.TOO_DEEP,
          "the elements of this page are nested more than " + MAX_DEPTH + " levels deep",
          PASTE);
    }
    reader.end(false);
    return new ArticleText(reader.paragraphs, reader.notices());
  }

  private static Document parse(String html) throws UnreadableArticleException {
    try (StreamParser parser = new StreamParser(Parser.htmlParser().setMaxDepth(MAX_DEPTH))) {
      Iterator<Element> elements = parser.parse(html, "").iterator();
      for (int count = 0; elements.hasNext(); count++) {
        elements.next();
        if (count > MAX_ELEMENTS) {
          throw new UnreadableArticleException(
              ProblemCode.TOO_LARGE,
              String.format(
                  Locale.ROOT, "this page has more than %,d elements, the limit", MAX_ELEMENTS),
              PASTE);
        }
      }
      return parser.document();
    }
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden") || HIDDEN.matcher(element.attr("style")).find();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (depth >= MAX_DEPTH - 2) {
      isTooDeep = true;
      return FilterResult.STOP;
    }
    switch (node) {
      case CDataNode data -> add(data.getWholeText());
      case TextNode words -> add(words.getWholeText());
      case Element element -> {
        return open(element);
      }
      default -> {}
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult open(Element element) {
    LeftOut kind = leftOut(element);
    if (kind == LeftOut.OTHER && element.normalName().equals("head")) {
      element.select("script").forEach(_ -> counts[LeftOut.SCRIPT.ordinal()]++);
      element
          .select("style, link[rel~=(?i)stylesheet]")
          .forEach(_ -> counts[LeftOut.STYLE.ordinal()]++);
    }
    if (kind != null) {
      counts[kind.ordinal()]++;
      return FilterResult.SKIP_ENTIRELY;
    }
    String name = element.normalName();
    if (name.equals("a") && element.hasAttr("href")) {
      counts[LeftOut.LINK.ordinal()]++;
    }
    if (name.equals("br")) {
      lineBreaks++;
      add(" ");
      if (lineBreaks > 1) {
        end(inHeading > 0);
      }
      return FilterResult.CONTINUE;
    }
    if (isCellOfRow(element)) {
      Element row = element.parent();
      if (row != null && element != row.firstElementChild()) {
        text.append(" | ");
      }
      return FilterResult.CONTINUE;
    }
    if (name.equals("tr") && isRowOfWords(element)) {
      rows.add(element);
    }
    if (isBlock(element)) {
      end(inHeading > 0);
    }
    inMain += element == main ? 1 : 0;
    inAside += ArticleElement.isAside(element, main) ? 1 : 0;
    inHeading += name.matches("h[1-6]") ? 1 : 0;
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && leftOut(element) == null && !isCellOfRow(element)) {
      if (isBlock(element)) {
        end(inHeading > 0);
      }
      inMain -= element == main ? 1 : 0;
      inAside -= ArticleElement.isAside(element, main) ? 1 : 0;
      inHeading -= element.normalName().matches("h[1-6]") ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isBlock(Element element) {
    return switch (element.normalName()) {
      case "address", "article", "aside", "blockquote", "body", "caption", "center", "dd" -> true;
      case "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption" -> true;
      case "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header" -> true;
      case "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p" -> true;
      case "pre", "section", "summary", "table", "tbody", "thead", "tfoot", "tr", "ul" -> true;
      case "td", "th" -> true;
      default -> false;
    };
  }

  private boolean isCellOfRow(Element element) {
    return element.parent() != null && rows.contains(element.parent());
  }

  /// Returns whether a row has cells with words only.
  private static boolean isRowOfWords(Element row) {
    return row.childrenSize() > 1
        && row.children().stream()
            .allMatch(cell -> cell.children().stream().noneMatch(HtmlParagraphs::isBlock));
  }

  private void add(String words) {
    String spaced = BLANKS.matcher(words).replaceAll(" ");
    lineBreaks = spaced.isBlank() ? lineBreaks : 0;
    boolean endsInBlank = text.isEmpty() || text.charAt(text.length() - 1) == ' ';
    text.append(endsInBlank && spaced.startsWith(" ") ? spaced.substring(1) : spaced);
  }

  /// Ends a paragraph or a heading.
  private void end(boolean isHeading) {
    lineBreaks = 0;
    String whole = TextBlocks.strip(text.toString().replaceAll("\\R", " "));
    text.setLength(0);
    if (!whole.isEmpty() && !whole.matches("[| ]+")) {
      boolean isKept = (main == null || inMain > 0) && inAside == 0;
      paragraphs.add(new Paragraph(whole, isHeading, isKept));
    }
  }

  private List<Notice> notices() {
    List<String> parts =
        Arrays.stream(LeftOut.values())
            .filter(kind -> !kind.one.isEmpty() && counts[kind.ordinal()] > 0)
            .map(kind ->
                counts[kind.ordinal()]
                    + " "
                    + (counts[kind.ordinal()] == 1 ? kind.one : kind.several))
            .toList();
    return parts.isEmpty()
        ? List.of()
        : List.of(new Notice("left out: " + String.join(", ", parts), false));
  }
}
