package dev.runup.document;

import dev.runup.figure.DrawnFigure;
import dev.runup.problem.Input;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A filled template: Markdown in which each fact's text is a reference to a span, and the spans.
///
/// @param markdown what the template's author wrote, with references where facts go
/// @param spans the spans, by the number that a reference holds
/// @param masthead what stands around the body
/// @param figures the figures that it may ask for by their names, nothing for one that has nothing
///   to show
/// @param templates the templates that were filled, as they are written
public record Filled(
    String markdown,
    List<Inline.Span> spans,
    Masthead masthead,
    Map<String, Optional<DrawnFigure>> figures,
    List<Input> templates) {
  public Filled {
    spans = List.copyOf(spans);
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    templates = List.copyOf(templates);
  }

  /// Makes a filled template that asks for no figure.
  public Filled(String markdown, List<Inline.Span> spans, Masthead masthead) {
    this(markdown, spans, masthead, Map.of(), List.of());
  }
}
