package dev.runup.html;

import java.util.Locale;
import java.util.Set;

/// The direction that a language is written in.
enum Direction {
  LTR,
  RTL;

  /// Languages written from right to left unless a script subtag says otherwise.
  private static final Set<String> RTL_LANGUAGES =
      Set.of("ar", "ckb", "dv", "fa", "he", "iw", "ji", "ps", "sd", "ug", "ur", "yi");

  private static final Set<String> RTL_SCRIPTS = Set.of("Arab", "Hebr", "Nkoo", "Syrc", "Thaa");

  /// Gives back the direction of a language given as BCP 47.
  static Direction of(String language) {
    Locale locale = Locale.forLanguageTag(language);
    boolean rtl =
        locale.getScript().isEmpty()
            ? RTL_LANGUAGES.contains(locale.getLanguage())
            : RTL_SCRIPTS.contains(locale.getScript());
    return rtl ? RTL : LTR;
  }

  /// Gives back the value of a `dir` attribute.
  String attribute() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Says whether text in a run of this direction would move what stands around it, because it has
  /// letters of the other direction or controls of direction.
  boolean isCrossedBy(String text) {
    int point;
    for (int at = 0; at < text.length(); at += Character.charCount(point)) {
      point = text.codePointAt(at);
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
