package dev.runup.typing;

import dev.runup.dossier.DossierOnDisk;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes the ids of facts without their types, as people type them, wherever only one fact of a
/// dossier has an id.
///
/// Example: `actor:midmark` becomes `midmark`.
public final class BareIds {

  /// The id of each fact by the id with its type; the latter if a fact of another type has the id
  /// too.
  private final Map<String, String> bare = new HashMap<>();

  /// Takes the facts of a dossier.
  public BareIds(DossierOnDisk dossier) {
    Map<String, FactId> owners = new HashMap<>();
    for (Fact fact : Names.newest(dossier)) {
      FactId id = fact.id();
      FactId other = owners.putIfAbsent(id.id(), id);
      bare.put(id.toString(), other == null ? id.id() : id.toString());
      if (other != null) {
        bare.put(other.toString(), other.toString());
      }
    }
  }

  /// Returns the id of a fact as people type it.
  public String of(FactId fact) {
    return bare.getOrDefault(fact.toString(), fact.toString());
  }

  /// Returns the typed form of values with such ids.
  ///
  /// @param typed a text, or a list or map of those
  public Object in(Object typed) {
    return switch (typed) {
      case List<?> list -> list.stream().map(this::in).toList();
      case Map<?, ?> map -> {
        Map<String, Object> all = new LinkedHashMap<>();
        map.forEach((key, value) -> all.put(text(key.toString()), in(value)));
        yield all;
      }
      default -> typed instanceof String text ? text(text) : typed;
    };
  }

  private String text(String text) {
    String id = text.startsWith("id:") ? "id:" : "";
    String rest = text.substring(id.length());
    return id + bare.getOrDefault(rest, rest);
  }
}
