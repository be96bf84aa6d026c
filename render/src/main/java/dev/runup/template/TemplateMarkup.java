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

/// The output of a template: the author's Markdown, and spans.
///
/// To the template's language it is a text as well, so that it can be compared, measured and
/// tested; printed, its spans become references, which no Markdown parser looks into.
final class TemplateMarkup
    implements TemplateMarkupOutputModel<TemplateMarkup>, TemplateScalarModel {

  /// A piece: the author's Markdown, or a span.
  sealed interface Piece {
    record Written(String markdown) implements Piece {}

    record Shown(Span span) implements Piece {}
  }

  /// Nothing at all.
  static final TemplateMarkup NOTHING = new TemplateMarkup(List.of());

  /// A text that ends with an abbreviation: a letter, or words that are seldom written out.
  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:\\p{L}|etc|Jr|Sr|Inc|Ltd|Co|Corp|approx"
              + "|тис|млн|млрд|грн|ін|рр|ст|обл|вул)\\.$");

  private final List<Piece> pieces;

  private TemplateMarkup(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  /// Returns a span as it is to be printed.
  static TemplateMarkup of(Span span) {
    return new TemplateMarkup(List.of(new Piece.Shown(span)));
  }

  /// Returns text of no fact; it is as inert as a fact's.
  static TemplateMarkup of(String text) {
    return of(new Span(text, null, "", SpanKind.TEXT, null));
  }

  /// Returns Markdown that a template has printed.
  static TemplateMarkup written(String markdown) {
    return new TemplateMarkup(List.of(new Piece.Written(markdown)));
  }

  /// Returns one after the other.
  TemplateMarkup append(TemplateMarkup other) {
    List<Piece> all = new ArrayList<>(pieces);
    all.addAll(other.pieces);
    return new TemplateMarkup(all);
  }

  List<Piece> pieces() {
    return pieces;
  }

  /// Returns it with its first letter in title case, still the same fact's.
  TemplateMarkup capital() {
    if (pieces.isEmpty()
        || !(pieces.getFirst() instanceof Piece.Shown(Span span))
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
        new Piece.Shown(new Span(text, span.ref(), span.language(), span.kind(), span.machine())));
    return new TemplateMarkup(all);
  }

  /// Returns it without its full stop, as a heading has it, still the same fact's.
  TemplateMarkup unstopped() {
    boolean stopped = text().endsWith(".") && !text().endsWith("..");
    if (!stopped || !(pieces.getLast() instanceof Piece.Shown(Span span))) {
      return this;
    }
    String text = span.text().substring(0, span.text().length() - 1);
    List<Piece> all = new ArrayList<>(pieces);
    all.set(
        all.size() - 1,
        new Piece.Shown(new Span(text, span.ref(), span.language(), span.kind(), span.machine())));
    return new TemplateMarkup(all);
  }

  /// Returns it as a part of a sentence that goes on: without its full stop, which is no dot of an
  /// abbreviation, a name, a date or an amount.
  TemplateMarkup clause() {
    boolean words =
        !pieces.isEmpty()
            && pieces.getLast() instanceof Piece.Shown(Span span)
            && span.kind() == SpanKind.TEXT;
    return words && !ABBREVIATED.matcher(text()).find() ? unstopped() : this;
  }

  /// Returns the value that its last span shows, or null.
  @Nullable FieldRef ref() {
    return !pieces.isEmpty() && pieces.getLast() instanceof Piece.Shown(Span span)
        ? span.ref()
        : null;
  }

  /// Returns its words as a phrase, with Markdown as it was written.
  Phrase phrase() {
    List<Span> spans = new ArrayList<>();
    for (Piece piece : pieces) {
      spans.add(
          switch (piece) {
            case Piece.Written(String markdown) ->
                new Span(markdown, null, "", SpanKind.TEXT, null);
            case Piece.Shown(Span span) -> span;
          });
    }
    return new Phrase(spans);
  }

  /// Returns the text without structure.
  String text() {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      text.append(
          switch (piece) {
            case Piece.Written(String markdown) -> markdown;
            case Piece.Shown(Span span) -> span.text();
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

  /// Prints values into Markdown as references to spans, so that no text of a fact is ever parsed.
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
}
