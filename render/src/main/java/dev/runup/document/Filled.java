package dev.runup.document;

import java.util.List;

/// A filled template: Markdown in which each fact's text is a reference to a span, and the spans.
///
/// @param markdown what the template's author wrote, with references where facts go
/// @param spans the spans, by the number that a reference holds
/// @param masthead what stands around the body
public record Filled(String markdown, List<Inline.Span> spans, Masthead masthead) {
  public Filled {
    spans = List.copyOf(spans);
  }
}
