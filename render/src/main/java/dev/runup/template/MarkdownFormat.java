package dev.runup.template;

import dev.runup.template.Markup.Piece;
import freemarker.core.MarkupOutputFormat;
import java.io.IOException;
import java.io.Writer;

/// Prints values into Markdown as references to spans, so that no text of a fact is ever parsed.
final class MarkdownFormat extends MarkupOutputFormat<Markup> {

  static final MarkdownFormat INSTANCE = new MarkdownFormat();

  private MarkdownFormat() {}

  @Override
  public String getName() {
    return "Markdown";
  }

  @Override
  public String getMimeType() {
    return "text/markdown";
  }

  @Override
  public Markup fromPlainTextByEscaping(String text) {
    return Markup.of(text);
  }

  @Override
  public Markup fromMarkup(String markdown) {
    return Markup.written(markdown);
  }

  @Override
  public void output(Markup markup, Writer out) throws IOException {
    out.write(getMarkupString(markup));
  }

  @Override
  public void output(String text, Writer out) throws IOException {
    output(Markup.of(text), out);
  }

  @Override
  public String getSourcePlainText(Markup markup) {
    return markup.text();
  }

  @Override
  public String getMarkupString(Markup markup) {
    StringBuilder markdown = new StringBuilder();
    for (Piece piece : markup.pieces()) {
      markdown.append(
          switch (piece) {
            case Piece.Written(String written) -> written;
            case Piece.Shown(var span) -> Spans.ofThisRun().reference(span);
          });
    }
    return markdown.toString();
  }

  @Override
  public Markup concat(Markup first, Markup second) {
    return first.then(second);
  }

  @Override
  public String escapePlainText(String text) {
    return getMarkupString(Markup.of(text));
  }

  @Override
  public boolean isEmpty(Markup markup) {
    return markup.text().isEmpty();
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String name) {
    return false;
  }

  @Override
  public boolean isAutoEscapedByDefault() {
    return true;
  }

  @Override
  public boolean isOutputFormatMixingAllowed() {
    return false;
  }
}
