package dev.runup.document;

import java.util.HashMap;
import java.util.Map;

/// Gives headings and facts their anchors, the same in HTML and PDF. Call it in document order,
/// because a second heading of the same name gets `-1`. A fact's anchor holds a colon and a
/// heading's none, so the two never clash.
///
/// @param given the anchors given so far, each with the last number that was appended to it
public record Anchors(Map<String, Integer> given) {

  /// Returns an instance that has given no anchor yet.
  public static Anchors none() {
    return new Anchors(new HashMap<>());
  }

  /// Returns the anchor of the next heading. Example: the second heading "Open points" gets
  /// `open-points-1`.
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

  /// Returns the anchor of the next span. That is the id of its fact if no earlier span shows this
  /// fact. Otherwise the anchor is empty.
  public String anchorOf(Inline.Span span) {
    return span.ref() != null && given.putIfAbsent(span.ref().fact(), 0) == null
        ? span.ref().fact()
        : "";
  }
}
