package dev.runup.writing;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Field;
import dev.runup.fact.UpdateReason;
import dev.runup.fact.Value;
import dev.runup.node.JsonWriter;
import dev.runup.release.Release;
import dev.runup.text.Sha256;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The short checksum of a version of a fact, and of its id. It changes with each of the fact's
/// values and with its id, and not with the place or the order in which they were typed.
public final class FactDigest {

  private FactDigest() {}

  /// Returns a short checksum of the id of a fact under some terms, of [Release#DIGITS] digits.
  ///
  /// @param terms the word of the terms, for example `background`; empty for none
  public static String ofId(FactId id, String terms) {
    return shortened(id + "\0" + terms);
  }

  /// Returns a short checksum of a text, of [Release#DIGITS] digits.
  public static String shortened(String text) {
    return Sha256.hex(text).substring(0, Release.DIGITS);
  }

  /// Returns the checksum, as [Release#DIGITS] hexadecimal digits.
  public static String of(Fact version) {
    Map<String, Object> tree = new TreeMap<>();
    for (Map.Entry<Field, List<Value>> typed : version.values().entrySet()) {
      tree.put(typed.getKey().key(), sorted(ValueTree.of(typed.getKey(), typed.getValue())));
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("id", version.id().toString());
    all.put("values", tree);
    UpdateReason reason = version.updateReason();
    if (reason != null) {
      all.put("act", String.valueOf(reason.act()));
      all.put("reason", String.valueOf(reason.reason()));
      all.put("lang", String.valueOf(reason.language()));
      all.put("translations", sorted(ValueTree.texts(reason.translations())));
    }
    return shortened(JsonWriter.line(all));
  }

  /// Returns a tree with its keys in alphabetical order.
  private static Object sorted(Object tree) {
    return switch (tree) {
      case Map<?, ?> map -> {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), sorted(value)));
        yield sorted;
      }
      case List<?> list -> list.stream().map(FactDigest::sorted).toList();
      default -> tree;
    };
  }
}
