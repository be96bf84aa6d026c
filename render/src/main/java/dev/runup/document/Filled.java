package dev.runup.document;

import dev.runup.figure.DrawnFigure;
import dev.runup.problem.Input;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A filled template: Markdown with a reference in place of each text of a fact, and the texts
/// themselves. The texts are kept apart so that Markdown in a fact is never interpreted.
///
/// @param markdown the Markdown that the template's author wrote, with [Placeholder]s to spans
/// @param spans the spans, by the number in a reference
/// @param masthead the texts around the body
/// @param figures the figures by name; empty for a figure without enough data
/// @param templates the template files, for places in messages
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

  /// Makes a filled template without figures.
  public Filled(String markdown, List<Inline.Span> spans, Masthead masthead) {
    this(markdown, spans, masthead, Map.of(), List.of());
  }

  /// A placeholder for a span, made of private-use characters. Its number is written in private-use
  /// digits too. A Markdown parser therefore sees one word, whatever surrounds it. Facts and
  /// templates that hold private-use characters are refused earlier.
  public record Placeholder(int number) {
    /// The first character of a placeholder.
    public static final char OPEN = '\uE000';

    /// The last character of a placeholder.
    public static final char CLOSE = '\uE001';

    private static final char ZERO = '\uE010';

    /// Returns whether placeholders are written with a character.
    public static boolean hasCharacter(int character) {
      return character == OPEN || character == CLOSE || character >= ZERO && character < ZERO + 10;
    }

    /// Returns the placeholder as text for the Markdown.
    public String text() {
      StringBuilder text = new StringBuilder().append(OPEN);
      for (char digit : Integer.toString(number).toCharArray()) {
        text.append((char) (ZERO + digit - '0'));
      }
      return text.append(CLOSE).toString();
    }

    /// Reads a placeholder.
    ///
    /// @param from the index of [#OPEN] in `text`
    public static Placeholder at(CharSequence text, int from) {
      int number = 0;
      for (int i = from + 1; text.charAt(i) != CLOSE; i++) {
        number = number * 10 + text.charAt(i) - ZERO;
      }
      return new Placeholder(number);
    }
  }
}
