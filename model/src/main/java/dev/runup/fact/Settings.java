package dev.runup.fact;

import dev.runup.problem.FieldRef;
import dev.runup.problem.Owner;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The settings in `runup.yaml` that apply to the whole dossier.
///
/// @param summit the event that everything leads up to, or null
/// @param desk the name of the desk that issues the briefings, possibly empty
/// @param zone the desk's time zone
/// @param language the language of the briefings as BCP 47
/// @param marks the scheme of markings
/// @param translations the desk's name in other languages
/// @param reviewFrom the marking from which on a final edition asks for reviews by two people, or
///   null
/// @param publish the highest marking that folders may get, by their typed names or paths
public record Settings(
    @Nullable FactId summit,
    String desk,
    ZoneId zone,
    String language,
    MarkScheme marks,
    List<Value.Translation> translations,
    @Nullable Mark reviewFrom,
    Map<String, Mark> publish) {

  /// The owner that references to settings name.
  public static final Owner OWNER = new Owner("runup.yaml", "");

  public Settings {
    translations = List.copyOf(translations);
    publish = Collections.unmodifiableMap(new LinkedHashMap<>(publish));
  }

  /// Returns the reference to a value in `runup.yaml`.
  public static FieldRef ref(SettingField field) {
    return new FieldRef(OWNER, field.key(), 0);
  }

  /// Returns the keys whose texts can be translated.
  public static List<Field> translatable() {
    return List.of(SettingField.DESK);
  }

  /// Returns these settings without references to withheld facts.
  ///
  /// @param isWithheld whether a fact is withheld
  public Settings withoutWithheld(Predicate<FactId> isWithheld) {
    return summit != null && isWithheld.test(summit)
        ? new Settings(null, desk, zone, language, marks, translations, reviewFrom, publish)
        : this;
  }
}
