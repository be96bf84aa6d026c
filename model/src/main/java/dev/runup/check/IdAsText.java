package dev.runup.check;

import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Field;
import dev.runup.fact.Rule;
import dev.runup.fact.Shape;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Finds texts that are the id of a fact, under keys that take a fact or a text. EditionPages leave
/// such a text out. So it is an error in a final edition. It is one too if the edition doesn't show
/// the fact with this id: the page can't know the id, and would print it.
///
/// Example: `cause: choe-letter`, if an event has the id `choe-letter`.
final class IdAsText {

  private IdAsText() {}

  /// @param editions the editions that show these facts
  static void find(Known known, Dossier dossier, List<Edition> editions, Findings found) {
    boolean isFinal = editions.stream().anyMatch(Edition::isFinal);
    Map<String, List<FactId>> ids = ids(dossier);
    for (Fact fact : known.facts().values()) {
      fact.values()
          .forEach((field, values) -> {
            for (int i = 0; i < values.size(); i++) {
              if (field.spec().shape() instanceof Shape.FactOrText
                  && values.get(i) instanceof Value.Text(String text)
                  && ids.containsKey(text)) {
                List<FactId> meant = ids.getOrDefault(text, List.of());
                boolean isError =
                    isFinal || meant.stream().noneMatch(known.versions()::containsKey);
                add(fact, field, i, meant, isError, found);
              }
            }
          });
    }
  }

  private static void add(
      Fact fact, Field field, int index, List<FactId> meant, boolean isError, Findings found) {
    List<String> typed =
        meant.stream().map(id -> "\"id:" + (meant.size() == 1 ? id.id() : id) + "\"").toList();
    String key = "\"" + field.key() + "\" of " + fact.id();
    String message =
        key
            + " is the text \""
            + fact.all(field).get(index).shortText()
            + "\", which is also an id";
    String hint =
        "did you mean "
            + String.join(" or ", typed)
            + "? No page prints an id. If it is a text, begin it with a capital letter.";
    if (isError) {
      found.addError(Rule.ID_AS_TEXT, fact.ref(field, index), message, hint);
    } else {
      found.add(Rule.ID_AS_TEXT, fact.ref(field, index), message, hint);
    }
  }

  /// Returns the facts by their ids, with and without the type. Facts that an edition withholds are
  /// among them, because their ids must not be printed either.
  private static Map<String, List<FactId>> ids(Dossier dossier) {
    TreeSet<FactId> all = new TreeSet<>();
    dossier.facts().forEach(fact -> all.add(fact.id()));
    Map<String, List<FactId>> ids = new HashMap<>();
    for (FactId id : all) {
      ids.computeIfAbsent(id.id(), _ -> new ArrayList<>()).add(id);
      ids.put(id.toString(), List.of(id));
    }
    return ids;
  }
}
