package dev.runup.html;

import dev.runup.document.Block;
import dev.runup.document.Inline;
import dev.runup.problem.FieldRef;
import java.util.HashSet;
import java.util.Set;

/// The ids of one page's headings and facts, each given once.
///
/// A fact's id has a colon, which a heading's has not.
final class Anchors {

  private final boolean giving;
  private final Set<String> given = new HashSet<>();
  private final Set<String> facts = new HashSet<>();

  /// @param giving whether it gives any; what stands on a page a second time has none
  Anchors(boolean giving) {
    this.giving = giving;
  }

  /// Gives back the id of the next heading.
  String of(Block.Heading heading) {
    return unique(heading.anchor());
  }

  /// Gives back the id of the next span: that of its fact where it is the first one of it, else an
  /// empty text.
  String of(Inline.Span span) {
    FieldRef ref = span.ref();
    return ref != null && facts.add(ref.fact()) ? unique(ref.fact()) : "";
  }

  /// Gives back the id of the first mark that points to a note.
  String ofMark(int note) {
    return unique("mark-" + note);
  }

  private String unique(String wanted) {
    if (!giving) {
      return "";
    }
    String id = wanted;
    for (int n = 1; !given.add(id); n++) {
      id = wanted + "-" + n;
    }
    return id;
  }
}
