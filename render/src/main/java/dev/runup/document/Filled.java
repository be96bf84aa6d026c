package dev.runup.document;

import dev.runup.figure.DrawnFigure;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A filled template: Markdown with a reference in place of each text of a fact, and the texts
/// themselves. The texts are kept apart so that Markdown in a fact is never interpreted.
///
/// @param markdown the Markdown that the template's author wrote, with [Placeholder]s to spans
/// @param spans the spans, by the number in a reference
/// @param titleSpans the spans that the title prints
/// @param masthead the texts around the body
/// @param figures the figures by name; empty for a figure without enough data
/// @param templates the dossier's own template files that printed it, for places in messages
public record Filled(
    String markdown,
    List<Inline.Span> spans,
    List<Inline.Span> titleSpans,
    Masthead masthead,
    Map<String, Optional<DrawnFigure>> figures,
    List<Input> templates) {
  public Filled {
    spans = List.copyOf(spans);
    titleSpans = List.copyOf(titleSpans);
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    templates = List.copyOf(templates);
  }

  /// Makes a filled template without figures.
  public Filled(String markdown, List<Inline.Span> spans, Masthead masthead) {
    this(markdown, spans, List.of(), masthead, Map.of(), List.of());
  }

  /// Returns the facts of which the title or the page prints a value, each by type and id.
  public Set<String> printedFacts() {
    return Stream.concat(titleSpans.stream(), printed(markdown, spans).stream())
        .map(Inline.Span::ref)
        .filter(Objects::nonNull)
        .map(FieldRef::ownerName)
        .collect(Collectors.toSet());
  }

  /// Returns a problem with the first place of some words in the dossier's own templates, if they
  /// are written there literally.
  public Problem placed(Problem problem, String words) {
    for (Input template : templates) {
      int at = template.text().indexOf(words);
      if (at >= 0) {
        String before = template.text().substring(0, at);
        int line = 1 + (int) before.chars().filter(unit -> unit == '\n').count();
        int column = 1 + before.codePointCount(before.lastIndexOf('\n') + 1, at);
        int end = column + words.codePointCount(0, words.length());
        return problem.withPlace(new Place(template, line, column, end));
      }
    }
    return problem;
  }

  /// Returns the spans to which a text refers. A template may make others and not print them.
  public static List<Inline.Span> printed(String text, List<Inline.Span> spans) {
    return Stream.iterate(
            text.indexOf(Placeholder.OPEN),
            at -> at >= 0,
            at -> text.indexOf(Placeholder.OPEN, at + 1))
        .map(at -> spans.get(Placeholder.at(text, at).number()))
        .toList();
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
