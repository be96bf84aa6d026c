package dev.runup.fact;

import dev.runup.problem.Owner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A fact's type and its id, unique in a dossier.
///
/// @param type the type
/// @param id 2 to 48 characters of `a-z`, `0-9` and `-`, beginning with a letter
public record FactId(FactType type, String id) implements Comparable<FactId> {

  /// The form of an id.
  public static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,47}");

  /// Returns the id of a fact that owns values, or null for other owners, such as an edition.
  public static @Nullable FactId of(Owner owner) {
    for (FactType type : FactType.values()) {
      if (type.word().equals(owner.type())) {
        return new FactId(type, owner.id());
      }
    }
    return null;
  }

  /// Returns the owner that references to this fact's values name.
  public Owner owner() {
    return new Owner(type.word(), id);
  }

  /// The same in every run, unlike that of a record with an enum constant, and faster.
  @Override
  public int hashCode() {
    return 31 * type.ordinal() + id.hashCode();
  }

  /// Returns type and id in the form of messages and references, for example
  /// `event:florida-meeting`.
  @Override
  public String toString() {
    return type.word() + ":" + id;
  }

  @Override
  public int compareTo(FactId other) {
    int byType = type.compareTo(other.type);
    return byType != 0 ? byType : id.compareTo(other.id);
  }
}
