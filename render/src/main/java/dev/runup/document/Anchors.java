package dev.runup.document;

import java.util.HashSet;
import java.util.Set;

/// The anchors of one document's headings and facts, each given once: by these names links lead to
/// them in HTML and PDF alike. To be asked in the order of the document.
///
/// A fact's anchor has a colon, which a heading's has not.
///
/// @param given the anchors given so far
public record Anchors(Set<String> given) {

  /// Gives back the anchors of a document that nothing was asked of yet.
  public static Anchors none() {
    return new Anchors(new HashSet<>());
  }

  /// Gives back the anchor of the next heading.
  public String of(Block.Heading heading) {
    String anchor = heading.anchor();
    String unique = anchor;
    for (int n = 1; !given.add(unique); n++) {
      unique = anchor + "-" + n;
    }
    return unique;
  }

  /// Gives back the anchor of the next span: the id of its fact where it is the first one of it,
  /// else an empty text.
  public String of(Inline.Span span) {
    return span.ref() != null && given.add(span.ref().fact()) ? span.ref().fact() : "";
  }
}
