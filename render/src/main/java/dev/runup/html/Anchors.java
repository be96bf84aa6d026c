package dev.runup.html;

import dev.runup.document.Block;
import java.util.HashSet;
import java.util.Set;

/// The ids of one page's headings, each given once.
final class Anchors {

  private final Set<String> given = new HashSet<>();

  /// Gives back the id of the next heading.
  String of(Block.Heading heading) {
    String wanted = heading.anchor();
    String id = wanted;
    for (int n = 1; !given.add(id); n++) {
      id = wanted + "-" + n;
    }
    return id;
  }
}
