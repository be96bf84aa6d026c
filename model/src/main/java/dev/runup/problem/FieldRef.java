package dev.runup.problem;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Names one value of one version of one fact; where that was typed, only the reader's origins
/// know.
///
/// @param fact the fact's type and id, as `event:florida-meeting`
/// @param key the key, as the user types it
/// @param version 0 for the first version, then counted up
public record FieldRef(String fact, String key, int version) {

  /// The end of an id that was made from all that was typed, what is withheld too.
  private static final Pattern MADE = Pattern.compile("-[0-9a-f]{10}(-[0-9a-f]{10})$");

  /// Gives back the name by which a page can be linked to its fact: type and id, of a made id as
  /// much as may be published.
  public String anchor() {
    return anchor(fact);
  }

  /// Gives back the name by which a page can be linked to a fact.
  ///
  /// @param fact as in [FieldRef]
  public static String anchor(String fact) {
    Matcher made = MADE.matcher(fact);
    return made.find() ? fact.substring(0, made.start(1)) : fact;
  }

  // By hand, as there is one for each value of a dossier, and what a record has of its own is slow
  // at first.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FieldRef(String itsFact, String itsKey, int itsVersion)
        && version == itsVersion
        && key.equals(itsKey)
        && fact.equals(itsFact);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * fact.hashCode() + key.hashCode()) + version;
  }
}
