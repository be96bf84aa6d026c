package dev.runup.reading;

import dev.runup.fact.EditionField;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.node.Node;
import dev.runup.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Checks that a mapping has known keys only.
final class KeyCheck {

  private KeyCheck() {}

  /// The keys of a mapping that were probably meant by unknown ones.
  ///
  /// @param isAnyUnclear whether there is a key of which nobody can say what was meant. Then no
  ///   other key is certainly missing
  record Meant(List<String> keys, boolean isAnyUnclear) {

    /// Returns whether a key was typed otherwise.
    boolean mayBe(Field field) {
      return isAnyUnclear || keys.contains(field.key());
    }
  }

  /// Reports each key of `mapping` that isn't one of `fields`, unless it is in a line that can't be
  /// read as it was meant.
  ///
  /// @param owner the thing that has the keys, with its article, for example `a statement`
  static Meant check(
      Node.Mapping mapping, List<? extends Field> fields, String owner, Problems problems) {
    List<String> meant = new ArrayList<>();
    boolean isAnyUnclear = problems.isUnreadable(mapping);
    for (Node.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (isKnown(key, fields)) {
        continue;
      }
      List<String> known = fields.stream().map(Field::key).toList();
      boolean position = owner.equals("a position") && key.equals("id");
      String near = Suggestion.nearest(key, known);
      isAnyUnclear |= near == null;
      if (near != null) {
        meant.add(near);
      }
      if (problems.isUnreadable(entry.key())) {
        continue;
      }
      problems.report(
          ProblemCode.UNKNOWN_KEY,
          entry.key().place(),
          owner + " has no key \"" + key + "\"",
          position
              ? new Hint(
                  "Its actor and its issue name it, as in ukraine/territory; delete this line.")
              : near == null
                  ? new Hint(otherOwner(key, owner) + Suggestion.orAll(key, known, "Keys"))
                  : Suggestion.hint(key, known, "Keys"));
    }
    return new Meant(meant, isAnyUnclear);
  }

  private static boolean isKnown(String key, List<? extends Field> fields) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).key().equals(key)) {
        return true;
      }
    }
    return false;
  }

  /// Returns a hint that names the owner of a key, if it is a key of something else. Else empty.
  private static String otherOwner(String key, String owner) {
    if (owner.equals("runup.yaml")) {
      boolean edition = Arrays.stream(EditionField.values()).anyMatch(f -> f.key().equals(key));
      boolean facts = FactType.ofPlural(key) != null;
      return edition
          ? "It is a key of an edition, below \"editions\". "
          : facts ? "Facts belong in files of their own, beside runup.yaml. " : "";
    }
    for (FactType type : FactType.values()) {
      if (type.ownFields().stream().anyMatch(field -> field.key().equals(key))) {
        return "It is a key of " + type.plural() + ". ";
      }
    }
    return "";
  }
}
