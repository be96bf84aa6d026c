package dev.runup.document;

import dev.runup.document.Inline.Span;
import dev.runup.document.Inline.SpanKind;
import java.util.List;
import java.util.stream.Collectors;

/// A few words in one line: stretches that know their language, and where they were typed.
///
/// @param spans the stretches, one after another
public record Phrase(List<Span> spans) {

  /// No words at all.
  public static final Phrase NONE = new Phrase(List.of());

  public Phrase {
    spans = List.copyOf(spans);
  }

  /// Gives back words of ours, in the document's language.
  public static Phrase of(String text) {
    return new Phrase(List.of(new Span(text, null, "", SpanKind.TEXT, null)));
  }

  /// Gives back the words without what is known of them.
  public String text() {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }

  /// Says whether it says nothing.
  public boolean isBlank() {
    return text().isBlank();
  }
}
