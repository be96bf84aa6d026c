package dev.runup.template;

import dev.runup.document.Inline.Span;
import dev.runup.document.Inline.SpanKind;
import dev.runup.document.Masthead.Phrase;
import dev.runup.problem.FieldRef;
import freemarker.core.MarkupOutputFormat;
import freemarker.core.TemplateMarkupOutputModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The output of a template: Markdown of its author, and spans with values.
///
/// In the template's language it is also a text, which can be compared, measured and tested. When
/// printed, its spans become references, and no Markdown parser looks into these.
final class TemplateMarkup
    implements TemplateMarkupOutputModel<TemplateMarkup>, TemplateScalarModel {

  /// A piece of output: Markdown of the author, or a span.
  sealed interface Piece {
    record AuthorMarkdown(String markdown) implements Piece {}

    record Value(Span span) implements Piece {}
  }

  /// An empty output.
  static final TemplateMarkup NOTHING = new TemplateMarkup(List.of());

  /// The end of a text with an abbreviation: a single letter, or a word that is nearly always
  /// shortened.
  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:\\p{L}|etc|Jr|Sr|Inc|Ltd|Co|Corp|approx"
              + "|тис|млн|млрд|грн|ін|рр|ст|обл|вул)\\.$");

  private final List<Piece> pieces;

  private TemplateMarkup(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  /// Returns a span as output.
  static TemplateMarkup of(Span span) {
    return new TemplateMarkup(List.of(new Piece.Value(span)));
  }

  /// Returns a text that belongs to no fact. Like a fact's text, it isn't parsed as Markdown.
  static TemplateMarkup of(String text) {
    return of(new Span(text, null, "", SpanKind.TEXT, null));
  }

  /// Returns Markdown that a template has printed.
  static TemplateMarkup written(String markdown) {
    return new TemplateMarkup(List.of(new Piece.AuthorMarkdown(markdown)));
  }

  /// Returns this output followed by the other.
  TemplateMarkup append(TemplateMarkup other) {
    List<Piece> all = new ArrayList<>(pieces);
    all.addAll(other.pieces);
    return new TemplateMarkup(all);
  }

  List<Piece> pieces() {
    return pieces;
  }

  /// Returns the output with its first letter in title case. It still belongs to the same fact.
  TemplateMarkup withCapital() {
    if (pieces.isEmpty()
        || !(pieces.getFirst() instanceof Piece.Value(Span span))
        || span.text().isEmpty()) {
      return this;
    }
    int first = span.text().codePointAt(0);
    String text =
        Character.toString(Character.toTitleCase(first))
            + span.text().substring(Character.charCount(first));
    List<Piece> all = new ArrayList<>(pieces);
    all.set(
        0,
        new Piece.Value(new Span(text, span.ref(), span.language(), span.kind(), span.machine())));
    return new TemplateMarkup(all);
  }

  /// Returns the output without its full stop, for example for a heading. It still belongs to the
  /// same fact. An ellipsis `..` or `...` stays.
  TemplateMarkup withoutFullStop() {
    boolean stopped = text().endsWith(".") && !text().endsWith("..");
    if (!stopped || !(pieces.getLast() instanceof Piece.Value(Span span))) {
      return this;
    }
    String text = span.text().substring(0, span.text().length() - 1);
    List<Piece> all = new ArrayList<>(pieces);
    all.set(
        all.size() - 1,
        new Piece.Value(new Span(text, span.ref(), span.language(), span.kind(), span.machine())));
    return new TemplateMarkup(all);
  }

  /// Returns the output for use inside a sentence, without its full stop. The dot of an
  /// abbreviation, a name, a date or an amount stays.
  ///
  /// Example: "Talks began." becomes "Talks began", and "Costa Inc." stays.
  TemplateMarkup asClause() {
    boolean words =
        !pieces.isEmpty()
            && pieces.getLast() instanceof Piece.Value(Span span)
            && span.kind() == SpanKind.TEXT;
    return words && !ABBREVIATED.matcher(text()).find() ? withoutFullStop() : this;
  }

  /// Returns the reference of its last span, or null.
  @Nullable FieldRef ref() {
    return !pieces.isEmpty() && pieces.getLast() instanceof Piece.Value(Span span)
        ? span.ref()
        : null;
  }

  /// Returns the output as a phrase. Markdown of the author becomes plain text, with its signs.
  Phrase phrase() {
    List<Span> spans = new ArrayList<>();
    for (Piece piece : pieces) {
      spans.add(
          switch (piece) {
            case Piece.AuthorMarkdown(String markdown) ->
                new Span(markdown, null, "", SpanKind.TEXT, null);
            case Piece.Value(Span span) -> span;
          });
    }
    return new Phrase(spans);
  }

  /// Returns the plain text of all pieces.
  String text() {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      text.append(
          switch (piece) {
            case Piece.AuthorMarkdown(String markdown) -> markdown;
            case Piece.Value(Span span) -> span.text();
          });
    }
    return text.toString();
  }

  @Override
  public MarkdownFormat getOutputFormat() {
    return MarkdownFormat.INSTANCE;
  }

  @Override
  public String getAsString() throws TemplateModelException {
    return text();
  }

  /// Prints values into Markdown as references to spans, so that the text of a fact is never
  /// parsed.
  static final class MarkdownFormat extends MarkupOutputFormat<TemplateMarkup> {

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
              case Piece.AuthorMarkdown(String written) -> written;
              case Piece.Value(var span) -> Spans.ofThisRun().reference(span);
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
}
