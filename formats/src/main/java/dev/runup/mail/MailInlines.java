package dev.runup.mail;

import dev.runup.document.Direction;
import dev.runup.document.Href;
import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.document.NoBreakRules;
import dev.runup.html.HtmlBuilder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes running text as HTML for mail programs. Only links to the web and to mailboxes are links:
/// other places of the document are not in the mail.
final class MailInlines {

  /// The beginning of a longer word, by whole characters with their accents.
  private static final Pattern PIECE = Pattern.compile("(?:(?!\\s)\\X){30}(?=\\S)");

  private final HtmlBuilder html;
  private final Masthead masthead;
  private final Direction direction;
  private final MailStyle style;

  MailInlines(HtmlBuilder html, Masthead masthead, MailStyle style) {
    this.html = html;
    this.masthead = masthead;
    this.direction = Direction.of(masthead.language());
    this.style = style;
  }

  /// Returns whether the target of a link is outside of the document.
  static boolean isShown(String target) {
    return !target.startsWith("#") && Href.of(target, null).isPresent();
  }

  void write(List<? extends Inline> inlines) {
    NoBreakRules.bind(inlines).forEach(this::write);
  }

  /// Writes preformatted text. Its spaces stay as they are.
  void literal(List<Inline.Leaf> text) {
    text.forEach(this::write);
  }

  private void write(Inline inline) {
    switch (inline) {
      case Inline.Text(String text) -> text(text);
      case Inline.Span span -> span(span);
      case Inline.ChangeMark(String word) -> html.text(word).text(" ");
      case Inline.Emphasis(var text) -> group("em", text);
      case Inline.Strong(var text) -> group("strong", text);
      case Inline.Struck(var text) -> group("s", text);
      case Inline.Code(var text) -> group("code", text);
      case Inline.Link(String target, var text) -> link(target, text);
      case Inline.NoteMark(int number) ->
          html.text(" (").text(masthead.words().note(number)).text(")");
      case Inline.Break _ -> html.open("br");
    }
  }

  private void group(String element, List<? extends Inline> text) {
    html.open(element);
    text.forEach(this::write);
    html.close(element);
  }

  private void link(String target, List<Inline> text) {
    Optional<String> href =
        isShown(target) ? Href.of(target, null).map(Href::address) : Optional.empty();
    href.ifPresent(address -> html.open("a", "href", address, "class", "a", "style", style.link()));
    text.forEach(this::write);
    href.ifPresent(_ -> html.close("a"));
  }

  private void span(Inline.Span span) {
    boolean foreign = !span.language().equalsIgnoreCase(masthead.language());
    String language = foreign ? span.language() : "";
    boolean isolated = direction.isCrossedBy(span.text());
    if (!isolated && language.isEmpty()) {
      text(span.text());
      return;
    }
    String element = isolated ? "bdi" : "span";
    html.open(element, "lang", language);
    text(span.text());
    html.close(element);
  }

  /// Writes a text. Words break only if they are longer than a cell on a telephone is wide.
  private void text(String text) {
    Matcher piece = PIECE.matcher(text);
    int from = 0;
    while (piece.find()) {
      html.text(text.substring(from, piece.end())).open("wbr");
      from = piece.end();
    }
    html.text(text.substring(from));
  }
}
