package dev.runup.fact;

import dev.runup.problem.FieldRef;
import dev.runup.problem.Owner;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What `runup.yaml` says of the dossier as a whole.
///
/// @param summit the event that everything leads up to, or null
/// @param desk who issues the briefings; may be empty
/// @param zone the desk's zone
/// @param language the language of the briefings as BCP 47
/// @param marks the marks there are
/// @param translations the desk in other languages
public record Settings(
    @Nullable FactId summit,
    String desk,
    ZoneId zone,
    String language,
    MarkScheme marks,
    List<Value.Translation> translations) {

  /// The owner of the settings' values in references.
  public static final Owner OWNER = new Owner("runup.yaml", "");

  public Settings {
    translations = List.copyOf(translations);
  }

  /// Gives back the reference to a value of `runup.yaml`.
  public static FieldRef ref(SettingField field) {
    return new FieldRef(OWNER, field.key(), 0);
  }

  /// Gives back the keys whose texts can be given in other languages.
  public static List<Field> translatable() {
    return List.of(SettingField.DESK);
  }

  /// Gives back these settings without references to withheld facts.
  public Settings without(Predicate<FactId> gone) {
    return summit != null && gone.test(summit)
        ? new Settings(null, desk, zone, language, marks, translations)
        : this;
  }
}
