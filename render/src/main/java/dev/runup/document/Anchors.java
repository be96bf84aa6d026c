package dev.runup.document;

import java.util.HashMap;
import java.util.Map;

/// The anchors of one document's headings and facts, each given once: by these names links lead to
/// them in HTML and PDF alike. To be asked in the order of the document.
///
/// A fact's anchor has a colon, which a heading's has not.
///
/// @param given the anchors given so far, each with the last number that was given behind it
public record Anchors(Map<String, Integer> given) {

  /// Gives back the anchors of a document that nothing was asked of yet.
  public static Anchors none() {
    return new Anchors(new HashMap<>());
  }

  /// Gives back the anchor of the next heading.
  public String anchorOf(Block.Heading heading) {
    String anchor = heading.anchor();
    Integer last = given.putIfAbsent(anchor, 0);
    if (last == null) {
      return anchor;
    }
    int n = last + 1;
    while (given.putIfAbsent(anchor + "-" + n, 0) != null) {
      n++;
    }
    given.put(anchor, n);
    return anchor + "-" + n;
  }

  /// Gives back the anchor of the next span: the id of its fact where it is the first one of it,
  /// else an empty text.
  public String anchorOf(Inline.Span span) {
    return span.ref() != null && given.putIfAbsent(span.ref().fact(), 0) == null
        ? span.ref().fact()
        : "";
  }
}
