package dev.runup.mail;

import dev.runup.document.Block;
import dev.runup.document.Direction;
import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.html.HtmlBuilder;
import dev.runup.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the HTML of a mail, so that it survives mail programs: tables for the layout, each
/// element with its own style, and nothing to fetch.
final class HtmlPart {

  /// The most characters of the first message in a list of mails.
  private static final int PREVIEW = 180;

  private static final String HIDDEN =
      "display:none;max-height:0;max-width:0;overflow:hidden;font-size:1px;line-height:1px;"
          + "opacity:0;mso-hide:all";

  /// Outlook for Windows knows no largest width, so it gets a table of that width.
  private static final String ONLY_OUTLOOK =
      "<!--[if mso]><table role=\"presentation\" width=\"640\" align=\"center\"><tr><td><![endif]-->\n";

  private static final String END_ONLY_OUTLOOK = "<!--[if mso]></td></tr></table><![endif]-->\n";

  private final Masthead masthead;
  private final MailStyle style;

  HtmlPart(Masthead masthead, Theme theme) {
    this.masthead = masthead;
    this.style = MailStyle.of(theme, masthead.language());
  }

  /// Returns the marking and the status, the first and the last line of a mail. Empty if both are.
  static String mark(Masthead masthead) {
    return Stream.of(masthead.label().text(), masthead.status())
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(" · "));
  }

  /// Returns the series, the day, the desk and the addressee.
  static List<Inline> about(Masthead masthead) {
    List<Inline> about = new ArrayList<>(masthead.series().spans());
    for (Masthead.Phrase phrase : masthead.particulars()) {
      about.addAll(about.isEmpty() ? List.of() : List.of(new Inline.Text(" · ")));
      about.addAll(phrase.spans());
    }
    return about;
  }

  /// Returns the size of a block in bytes.
  int size(Block block) {
    HtmlBuilder html = new HtmlBuilder("");
    new MailBlocks(html, masthead, style).write(List.of(block));
    return html.toString().getBytes(StandardCharsets.UTF_8).length;
  }

  /// Returns the HTML.
  ///
  /// @param message the first message, which mail programs show in their lists
  String write(MailContent content, String message) {
    String direction = Direction.of(masthead.language()).attribute();
    HtmlBuilder head = new HtmlBuilder("");
    head.open("html", "lang", masthead.language(), "dir", direction).line().open("head").line();
    head.open("meta", "http-equiv", "Content-Type", "content", "text/html; charset=utf-8").line();
    head.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    head.open("meta", "name", "color-scheme", "content", "light dark").line();
    head.open("meta", "name", "supported-color-schemes", "content", "light dark").line();
    String detected = "telephone=no,date=no,address=no,email=no,url=no";
    head.open("meta", "name", "format-detection", "content", detected).line();
    head.open("title").text(MailWriter.subject(masthead)).close("title").line();
    head.open("style").text(style.sheet()).close("style").line().close("head").line();
    head.open("body", "class", "g", "style", style.body()).line();
    preview(head, message);
    return "<!doctype html>\n"
        + head
        + ONLY_OUTLOOK
        + page(content)
        + END_ONLY_OUTLOOK
        + "</body>\n</html>\n";
  }

  /// Writes the line that lists of mails show after the subject. It too begins with the marking.
  private void preview(HtmlBuilder html, String message) {
    String line =
        Stream.of(mark(masthead), shortened(message))
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" · "));
    html.open("div", "style", HIDDEN, "aria-hidden", "true").text(line).close("div").line();
  }

  private static String shortened(String message) {
    int end = message.length() <= PREVIEW ? -1 : message.lastIndexOf(' ', PREVIEW);
    return message.length() <= PREVIEW
        ? message
        : message.substring(0, end > 0 ? end : message.offsetByCodePoints(0, PREVIEW / 2)) + " …";
  }

  private String page(MailContent content) {
    HtmlBuilder html = new HtmlBuilder("");
    MailBlocks blocks = new MailBlocks(html, masthead, style);
    layout(html, "center", "table-layout:fixed;width:100%;max-width:640px;margin:0 auto");
    html.open("td", "class", "g i", "style", style.page());
    html.open("div", "role", "main").line();
    mark(html);
    html.open("p", "class", "m", "style", style.about());
    blocks.inlines().write(about(masthead));
    html.close("p").line();
    blocks.write(content.blocks());
    html.open("hr", "class", "r", "style", style.rule()).line();
    blocks.closing(content.closing());
    mark(html);
    html.close("div").close("td").close("tr").close("table").line();
    return html.toString();
  }

  private void mark(HtmlBuilder html) {
    String mark = mark(masthead);
    if (!mark.isEmpty()) {
      layout(html, "", "");
      String ground = masthead.label().ground();
      html.open("td", "bgcolor", ground, "style", MailStyle.mark(masthead.label().ink(), ground));
      html.text(mark).close("td").close("tr").close("table").line();
    }
  }

  /// Opens a table that sets no data, and its row.
  static void layout(HtmlBuilder html, String align, String style) {
    html.open(
        "table",
        "role",
        "presentation",
        "align",
        align,
        "border",
        "0",
        "cellpadding",
        "0",
        "cellspacing",
        "0",
        "style",
        style);
    html.open("tr");
  }
}
