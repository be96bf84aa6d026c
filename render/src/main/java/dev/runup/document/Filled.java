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
/// @param masthead the texts around the body
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

  /// The run of private-use characters that stands for a span in a filled template.
  ///
  /// Its number is written in private-use digits too, so that to a Markdown parser it is one word,
  /// whatever stands around it. Facts and templates that hold private-use characters are refused
  /// before they get here.
  public record Reference(int number) {
    /// The first character of a reference.
    public static final char OPEN = '\uE000';

    /// The last character of a reference.
    public static final char CLOSE = '\uE001';

    private static final char ZERO = '\uE010';

    /// Returns the reference as it is written into Markdown.
    public String written() {
      StringBuilder text = new StringBuilder().append(OPEN);
      Integer.toString(number).chars().forEach(digit -> text.append((char) (ZERO + digit - '0')));
      return text.append(CLOSE).toString();
    }

    /// Returns the reference written at `from` in `text`, where [#OPEN] stands.
    public static Reference at(CharSequence text, int from) {
      int number = 0;
      for (int i = from + 1; text.charAt(i) != CLOSE; i++) {
        number = number * 10 + text.charAt(i) - ZERO;
      }
      return new Reference(number);
    }
  }
}
