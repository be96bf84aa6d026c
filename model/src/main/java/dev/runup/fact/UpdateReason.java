package dev.runup.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why an update changed a fact.
///
/// @param act what it says of what stood there before; null where only the scope changed
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

  /// Gives back the keys whose texts can be given in other languages.
  public static List<Field> translatable() {
    return List.of(UpdateField.REASON);
  }

  /// Says whether the desk no longer stands by the fact.
  public boolean withdraws() {
    return act == Act.WITHDRAWN;
  }
}
