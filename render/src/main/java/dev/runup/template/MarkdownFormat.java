package dev.runup.template;

import dev.runup.template.TemplateMarkup.Piece;
import freemarker.core.MarkupOutputFormat;
import java.io.IOException;
import java.io.Writer;

/// Prints values into Markdown as references to spans, so that no text of a fact is ever parsed.
final class MarkdownFormat extends MarkupOutputFormat<TemplateMarkup> {

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
  public TemplateMarkup fromPlainTextByEscaping(String text) {
    return TemplateMarkup.of(text);
  }

  @Override
  public TemplateMarkup fromMarkup(String markdown) {
    return TemplateMarkup.written(markdown);
  }

  @Override
  public void output(TemplateMarkup markup, Writer out) throws IOException {
    out.write(getMarkupString(markup));
  }

  @Override
  public void output(String text, Writer out) throws IOException {
    output(TemplateMarkup.of(text), out);
  }

  @Override
  public String getSourcePlainText(TemplateMarkup markup) {
    return markup.text();
  }

  @Override
  public String getMarkupString(TemplateMarkup markup) {
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
  public TemplateMarkup concat(TemplateMarkup first, TemplateMarkup second) {
    return first.append(second);
  }

  @Override
  public String escapePlainText(String text) {
    return getMarkupString(TemplateMarkup.of(text));
  }

  @Override
  public boolean isEmpty(TemplateMarkup markup) {
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
