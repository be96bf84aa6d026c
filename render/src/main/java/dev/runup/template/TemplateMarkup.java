package dev.runup.template;

import dev.runup.document.Inline.Span;
import dev.runup.document.Inline.SpanKind;
import dev.runup.document.Masthead.Phrase;
import dev.runup.problem.FieldRef;
import freemarker.core.CountedPatterns;
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
/// For FreeMarker it is also a string, so a template can compare it, take its length and test
/// whether it is empty. When printed, its spans become placeholders, and no Markdown parser looks
/// into these.
final class TemplateMarkup
    implements TemplateMarkupOutputModel<TemplateMarkup>, TemplateScalarModel {

  /// A piece of output.
  ///
  /// @param span the value, or Markdown of the author as a span without reference
  /// @param inText the value inside a sentence, or null if it is the same
  private record Piece(Span span, boolean isValue, @Nullable Span inText) {
    Piece(Span span, boolean isValue) {
      this(span, isValue, null);
    }
  }

  /// The copied pieces that count as a round of a loop.
  private static final int ROUND = 256;

  /// An empty output.
  static final TemplateMarkup NOTHING = new TemplateMarkup(List.of());

  /// The end of a text with an abbreviation: a single letter, or a word that is nearly always
  /// shortened.
  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:\\p{L}|etc|Jr|Sr|Inc|Ltd|Co|Corp|approx"
              + "|тис|млн|млрд|грн|ін|рр|ст|обл|вул)\\.$");

  /// The end of a text with a dot that is more than a full stop: an ellipsis, initials, or a word
  /// that is nearly always shortened.
  private static final Pattern DOTTED =
      Pattern.compile(
          "\\.\\.$|(?<![\\p{L}\\p{N}])(?:(?:\\p{L}\\.\\s?)+\\p{L}|etc|Jr|Sr|Inc|Ltd|Corp)\\.$");

  private final List<Piece> pieces;

  private TemplateMarkup(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  /// Returns a span as output.
  static TemplateMarkup of(Span span) {
    return new TemplateMarkup(List.of(new Piece(span, true)));
  }

  /// Returns a name that is written in another way inside a sentence.
  TemplateMarkup withInText(Span inText) {
    return new TemplateMarkup(List.of(new Piece(pieces.getFirst().span(), true, inText)));
  }

  /// Returns the output as it is written inside a sentence.
  TemplateMarkup inText() {
    return new TemplateMarkup(
        pieces.stream()
            .map(piece -> piece.inText() == null ? piece : new Piece(piece.inText(), true))
            .toList());
  }

  /// Returns a text that belongs to no fact. Like a fact's text, it isn't parsed as Markdown.
  static TemplateMarkup of(String text) {
    return of(text, null, "", SpanKind.TEXT);
  }

  /// Returns the output as what leads to a source, or as the number in the list to which it leads.
  ///
  /// @param source the anchor of the source
  TemplateMarkup withSource(SpanKind kind, String source) {
    // Words without a value are one link, for example "2 documents".
    boolean isWords =
        pieces.stream()
            .map(Piece::span)
            .allMatch(span -> span.ref() == null && span.language().isEmpty());
    List<Span> spans =
        isWords
            ? List.of(new Span(text(), null, "", kind, source))
            : pieces.stream().map(Piece::span).toList();
    return new TemplateMarkup(
        spans.stream()
            .map(span -> new Span(span.text(), span.ref(), span.language(), kind, source))
            .map(span -> new Piece(span, true))
            .toList());
  }

  /// Returns a text of a fact.
  ///
  /// @param language its language as BCP 47. Empty for that of the briefing
  static TemplateMarkup of(String text, @Nullable FieldRef ref, String language, SpanKind kind) {
    return of(new Span(text, ref, language, kind, null));
  }

  /// Returns words of a message.
  ///
  /// @param ref the value that they show, or null
  /// @param language their language as BCP 47. Empty for that of the briefing
  static TemplateMarkup ofMessage(
      String key, String words, @Nullable FieldRef ref, String language) {
    return of(new Span(words, ref, language, SpanKind.TEXT, key));
  }

  /// Returns Markdown that a template has printed.
  static TemplateMarkup written(String markdown) {
    Span span = new Span(markdown, null, "", SpanKind.TEXT, null);
    return new TemplateMarkup(List.of(new Piece(span, false)));
  }

  /// Returns this output followed by the other. In a dossier's own template, copying it counts.
  TemplateMarkup append(TemplateMarkup other) {
    if (Thread.currentThread() instanceof LimitedRun<?>) {
      for (int i = 0; i < pieces.size(); i += ROUND) {
        CountedPatterns.checkRun();
      }
    }
    List<Piece> all = new ArrayList<>(pieces);
    all.addAll(other.pieces);
    return new TemplateMarkup(all);
  }

  /// Returns the output with its first letter in title case. It still belongs to the same fact.
  TemplateMarkup withCapital() {
    if (pieces.isEmpty() || !pieces.getFirst().isValue() || firstText().isEmpty()) {
      return this;
    }
    int first = firstText().codePointAt(0);
    return withText(
        0,
        Character.toString(Character.toTitleCase(first))
            + firstText().substring(Character.charCount(first)));
  }

  private String firstText() {
    return pieces.getFirst().span().text();
  }

  /// Returns the output without its full stop, for example for a heading. It still belongs to the
  /// same fact. An ellipsis `..` or `...` stays, and so does the dot of an abbreviation such as
  /// "U.S.".
  TemplateMarkup withoutFullStop() {
    String text = text();
    boolean stopped = text.endsWith("。") || (text.endsWith(".") && !DOTTED.matcher(text).find());
    Span last = lastValue();
    return stopped && last != null
        ? withText(pieces.size() - 1, last.text().substring(0, last.text().length() - 1))
        : this;
  }

  /// Returns the output with another text in one of its spans.
  private TemplateMarkup withText(int index, String text) {
    Span old = pieces.get(index).span();
    List<Piece> all = new ArrayList<>(pieces);
    Span changed = new Span(text, old.ref(), old.language(), old.kind(), old.machine());
    all.set(index, new Piece(changed, true));
    return new TemplateMarkup(all);
  }

  /// Returns the output for use inside a sentence, without its full stop. The dot of an
  /// abbreviation, a name, a date or an amount stays.
  ///
  /// Example: "Talks began." becomes "Talks began", and "Costa Inc." stays.
  TemplateMarkup asClause() {
    Span last = lastValue();
    boolean words = last != null && last.kind() == SpanKind.TEXT;
    return words && !ABBREVIATED.matcher(text()).find() ? withoutFullStop() : this;
  }

  /// Returns the reference of its last span, or null.
  @Nullable FieldRef ref() {
    Span last = lastValue();
    return last == null ? null : last.ref();
  }

  /// Returns the last span if it is a value, or null.
  private @Nullable Span lastValue() {
    return pieces.isEmpty() || !pieces.getLast().isValue() ? null : pieces.getLast().span();
  }

  /// Returns the output as a phrase. Markdown of the author becomes plain text, with its signs.
  Phrase phrase() {
    return new Phrase(pieces.stream().map(Piece::span).toList());
  }

  /// Returns the plain text of all pieces.
  String text() {
    return phrase().text();
  }

  /// Returns whether it has a date, whose text says nothing about its order.
  boolean hasDate() {
    return pieces.stream().anyMatch(piece -> piece.span().kind() == SpanKind.DATE);
  }

  @Override
  public MarkdownFormat getOutputFormat() {
    return MarkdownFormat.INSTANCE;
  }

  @Override
  public String getAsString() throws TemplateModelException {
    return text();
  }

  /// Prints values into Markdown as placeholders for spans, so that the text of a fact is never
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
      for (Piece piece : markup.pieces) {
        Span span = piece.span();
        markdown.append(piece.isValue() ? Spans.ofThisRun().reference(span) : span.text());
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
