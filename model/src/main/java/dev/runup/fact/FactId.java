package dev.runup.fact;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A fact's type and its id, unique in a dossier.
///
/// @param type the type
/// @param id 2 to 48 characters of `a-z`, `0-9` and `-`, beginning with a letter
public record FactId(FactType type, String id) implements Comparable<FactId> {

  /// The form of an id.
  public static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,47}");

  /// Gives back type and id as messages and references write them: `event:florida-meeting`.
  @Override
  public String toString() {
    return type.word() + ":" + id;
  }

  // By hand: facts are looked up all the time, and what a record has of its own is slow at first.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FactId(FactType itsType, String itsId)
        && type == itsType
        && id.equals(itsId);
  }

  @Override
  public int hashCode() {
    return 31 * type.ordinal() + id.hashCode();
  }

  @Override
  public int compareTo(FactId other) {
    int byType = type.compareTo(other.type);
    return byType != 0 ? byType : id.compareTo(other.id);
  }
}
