package dev.runup.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The ids of one page, each given once.
///
/// A heading's id is made from its words the way GitHub makes it, so that a link to `#open-points`
/// works in the Markdown and in the page. Letters and digits of all scripts stay.
final class Anchors {

  /// The ids that the page gives to its own parts; no heading may take them.
  private static final Pattern OWN = Pattern.compile("main|notes|(?:note|mark|alert)-\\d+");

  private static final Pattern DROPPED = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_ -]");

  private final Set<String> given = new HashSet<>();

  /// Gives back an id for a heading with these words.
  String of(String words) {
    String slug = DROPPED.matcher(words.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    String wanted = slug.replace(' ', '-');
    if (wanted.isEmpty() || OWN.matcher(wanted).matches()) {
      wanted = "section-" + wanted;
    }
    String id = wanted;
    for (int n = 1; !given.add(id); n++) {
      id = wanted + "-" + n;
    }
    return id;
  }
}
