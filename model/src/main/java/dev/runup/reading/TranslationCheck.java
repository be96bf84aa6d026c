package dev.runup.reading;

import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.Field;
import dev.runup.fact.Value;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Holds translations to the texts that they stand in for.
///
/// @param origins where each text was typed
record TranslationCheck(Origins origins, List<Problem> problems) {

  /// Tells of each translation of what a fact doesn't hold.
  ///
  /// @param typed translations that this version typed
  void check(Fact fact, List<Value> typed) {
    for (Value value : typed) {
      if (value instanceof Value.Translation translation) {
        for (Field field : fact.type().translatable()) {
          check(fact, field, translation);
        }
      }
    }
  }

  private void check(Fact fact, Field field, Value.Translation translation) {
    List<String> originals = fact.texts(field);
    if (!field.translatedByText()) {
      int parts = field.spec().many() ? translation.parts(field).size() : 0;
      if (parts != 0 && parts != originals.size()) {
        wrong(
            place(fact, field, translation, field.key()),
            counted(field, originals.size(), translation.language(), parts),
            "Translate each member of the list, in its order.");
      }
      return;
    }
    if (translation.text(field) != null && originals.size() > 1) {
      wrong(
          place(fact, field, translation, field.key()),
          "which of " + originals.size() + " this translates can't be told",
          "Write each by itself: " + field.key() + ": {" + originals.getFirst() + ": …}");
    }
    for (String key : translation.texts().keySet()) {
      String original = Value.Translation.original(key);
      if (original != null
          && key.equals(Value.Translation.key(field, original))
          && !originals.contains(original)) {
        wrong(
            place(fact, field, translation, key),
            "\"" + field.key() + "\" has no text \"" + original + "\" to translate",
            originals.isEmpty() ? null : Suggestion.orAll(original, originals, "Texts"));
      }
    }
  }

  private static String counted(Field field, int typed, String language, int translated) {
    return "\""
        + field.key()
        + "\" has "
        + typed
        + " members, and its translation into \""
        + language
        + "\" "
        + translated;
  }

  private @Nullable Place place(Fact fact, Field field, Value.Translation translation, String key) {
    FieldRef all = fact.ref(CommonField.TRANSLATIONS);
    FieldRef own = fact.ref(field).translated(translation.language() + "." + key, all.version());
    Place place = origins.exactly(own);
    return place == null ? origins.of(all) : place;
  }

  private void wrong(@Nullable Place place, String message, @Nullable String hint) {
    Problem problem = Problem.error("wrong-value", message, hint);
    problems.add(place == null ? problem : problem.withPlace(place));
  }
}
