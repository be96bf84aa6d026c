package dev.runup.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import dev.runup.document.Filled.Reference;
import dev.runup.document.Inline.Leaf;
import dev.runup.document.Inline.Span;
import dev.runup.document.Inline.Text;
import dev.runup.problem.FieldRef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Cuts what flexmark hands back at the references, and puts the spans in their places.
///
/// A span's text is never decoded: only what the template's author wrote is Markdown.
///
/// @param spans the spans, by the number that a reference holds
record SpanText(List<Span> spans) {

  /// Gives back the leaves of a stretch of Markdown, its escapes and entities decoded.
  List<Leaf> decoded(CharSequence markdown) {
    return leaves(markdown.toString(), SpanText::decode);
  }

  /// Gives back the leaves of a stretch that is to be taken letter by letter, such as code.
  List<Leaf> literal(CharSequence markdown) {
    return leaves(markdown.toString(), UnaryOperator.identity());
  }

  /// Gives back a stretch that has to be one string, such as a link's target, decoded.
  String joined(CharSequence markdown) {
    StringBuilder text = new StringBuilder();
    decoded(markdown).forEach(leaf -> text.append(leaf.text()));
    return text.toString();
  }

  /// Gives back the first value that a stretch shows, or null.
  @Nullable FieldRef firstValue(CharSequence markdown) {
    for (Leaf leaf : literal(markdown)) {
      if (leaf instanceof Span span && span.ref() != null) {
        return span.ref();
      }
    }
    return null;
  }

  private List<Leaf> leaves(String markdown, UnaryOperator<String> reading) {
    List<Leaf> leaves = new ArrayList<>();
    int from = 0;
    int open = markdown.indexOf(Reference.OPEN);
    while (open >= 0) {
      leaves.add(new Text(reading.apply(markdown.substring(from, open))));
      leaves.add(span(Reference.at(markdown, open)));
      from = markdown.indexOf(Reference.CLOSE, open) + 1;
      open = markdown.indexOf(Reference.OPEN, from);
    }
    leaves.add(new Text(reading.apply(markdown.substring(from))));
    leaves.removeIf(leaf -> leaf.text().isEmpty());
    return leaves;
  }

  private Span span(Reference reference) {
    if (reference.number() >= spans.size()) {
      throw new IllegalStateException("no span has the number " + reference.number());
    }
    return spans.get(reference.number());
  }

  private static String decode(String markdown) {
    StringBuilder text = new StringBuilder(Escaping.unescapeString(markdown));
    for (int i = 0; i < text.length(); i++) {
      text.setCharAt(i, printable(text.charAt(i)));
    }
    return text.toString();
  }

  // An entity can name what no template may hold: a control character, or a part of a reference.
  private static char printable(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\t' ? c : Character.isWhitespace(c) ? ' ' : '\uFFFD';
      case Character.PRIVATE_USE -> '\uFFFD';
      default -> c;
    };
  }
}
