package dev.runup.fact;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The reason why an update changed a fact.
///
/// @param act the judgement of the old value; null if the update changes no content
/// @param reason the reason in words, or null
/// @param language the reason's language as BCP 47, or null
/// @param translations the reason in other languages
public record UpdateReason(
    @Nullable Act act,
    @Nullable String reason,
    @Nullable String language,
    List<Value.Translation> translations) {

  public UpdateReason {
    translations = List.copyOf(translations);
  }

  /// Returns the keys whose texts can be translated.
  public static List<Field> translatable() {
    return List.of(UpdateField.REASON);
  }

  /// Returns whether the desk no longer stands by the fact.
  public boolean withdraws() {
    return act == Act.WITHDRAWN;
  }

  /// An update's judgement of the old value.
  public enum Act {
    /// The old value was wrong, or its source withdrew it.
    CORRECTED,
    /// The old value is out of date.
    SUPERSEDED,
    /// The desk no longer stands by the fact.
    WITHDRAWN;

    /// Returns the keyword of the format, for example `corrected`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
