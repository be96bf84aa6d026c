package dev.runup.document;

import java.util.Locale;
import java.util.Set;

/// The direction in which a language is written.
public enum Direction {
  LTR,
  RTL;

  /// Languages written from right to left, unless a subtag names another script.
  private static final Set<String> RTL_LANGUAGES =
      Set.of("ar", "ckb", "dv", "fa", "he", "iw", "ji", "ps", "sd", "ug", "ur", "yi");

  private static final Set<String> RTL_SCRIPTS = Set.of("Arab", "Hebr", "Nkoo", "Syrc", "Thaa");

  /// Returns the direction of a language.
  ///
  /// @param language a BCP 47 tag; example: `az-Arab` gives [#RTL], `az` gives [#LTR]
  public static Direction of(String language) {
    Locale locale = Locale.forLanguageTag(language);
    boolean rtl =
        locale.getScript().isEmpty()
            ? RTL_LANGUAGES.contains(locale.getLanguage())
            : RTL_SCRIPTS.contains(locale.getScript());
    return rtl ? RTL : LTR;
  }

  /// Returns the value of a `dir` attribute.
  public String attribute() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Returns whether a text can reorder the text around it. It can if it has letters of the other
  /// direction or control characters for direction.
  public boolean isCrossedBy(String text) {
    int point;
    for (int i = 0; i < text.length(); i += Character.charCount(point)) {
      point = text.codePointAt(i);
      if (isCrossedBy(Character.getDirectionality(point))) {
        return true;
      }
    }
    return false;
  }

  private boolean isCrossedBy(byte directionality) {
    return switch (directionality) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> this == RTL;
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          Character.DIRECTIONALITY_ARABIC_NUMBER ->
          this == LTR;
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
          Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE ->
          true;
      default -> false;
    };
  }
}
