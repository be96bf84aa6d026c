package dev.runup.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import dev.runup.document.Filled.Placeholder;
import dev.runup.document.Inline;
import dev.runup.problem.FieldRef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Replaces the placeholders in flexmark's texts with spans. A span's text is never decoded,
/// because only the template's author writes Markdown.
///
/// @param spans the spans, by the number in a placeholder
record SpanText(List<Inline.Span> spans) {

  /// Returns the leaves of a piece of Markdown, with its escapes and entities decoded.
  List<Inline.Leaf> decoded(CharSequence markdown) {
    return leaves(markdown.toString(), SpanText::decode);
  }

  /// Returns the leaves of literal text such as code, without decoding.
  List<Inline.Leaf> literal(CharSequence markdown) {
    return leaves(markdown.toString(), UnaryOperator.identity());
  }

  /// Returns decoded text as one string, for example a link's target.
  String joined(CharSequence markdown) {
    StringBuilder text = new StringBuilder();
    decoded(markdown).forEach(leaf -> text.append(leaf.text()));
    return text.toString();
  }

  /// Returns the first value that a text shows, or null.
  @Nullable FieldRef firstValue(CharSequence markdown) {
    for (Inline.Leaf leaf : literal(markdown)) {
      if (leaf instanceof Inline.Span span && span.ref() != null) {
        return span.ref();
      }
    }
    return null;
  }

  private List<Inline.Leaf> leaves(String markdown, UnaryOperator<String> reading) {
    List<Inline.Leaf> leaves = new ArrayList<>();
    int from = 0;
    int open = markdown.indexOf(Placeholder.OPEN);
    while (open >= 0) {
      leaves.add(new Inline.Text(reading.apply(markdown.substring(from, open))));
      leaves.add(span(Placeholder.at(markdown, open)));
      from = markdown.indexOf(Placeholder.CLOSE, open) + 1;
      open = markdown.indexOf(Placeholder.OPEN, from);
    }
    leaves.add(new Inline.Text(reading.apply(markdown.substring(from))));
    leaves.removeIf(leaf -> leaf.text().isEmpty());
    return leaves;
  }

  private Inline.Span span(Placeholder placeholder) {
    if (placeholder.number() >= spans.size()) {
      throw new IllegalStateException("no span has the number " + placeholder.number());
    }
    return spans.get(placeholder.number());
  }

  private static String decode(String markdown) {
    boolean isLiteral = markdown.indexOf('\\') < 0 && markdown.indexOf('&') < 0;
    String text = isLiteral ? markdown : Escaping.unescapeString(markdown);
    StringBuilder printable = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (printable(c) != c) {
        printable = printable == null ? new StringBuilder(text) : printable;
        printable.setCharAt(i, printable(c));
      }
    }
    return printable == null ? text : printable.toString();
  }

  // Returns a character that a document may hold. An entity can name a control character or a part
  // of a placeholder, which become spaces or U+FFFD.
  private static char printable(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\t' ? c : Character.isWhitespace(c) ? ' ' : '\uFFFD';
      case Character.PRIVATE_USE -> '\uFFFD';
      default -> c;
    };
  }
}
