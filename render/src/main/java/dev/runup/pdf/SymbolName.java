package dev.runup.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The English words that a PDF prints for a symbol that no face has: its name in Unicode.
///
/// Example: `[handshake]`, `[thumbs up sign, dark skin tone]`, `[flag: Ukraine]`.
final class SymbolName {

  /// The skin tones in the order of their characters.
  private static final List<String> SKIN_TONES =
      List.of("light", "medium-light", "medium", "medium-dark", "dark");

  private static final int FIRST_SKIN_TONE = 0x1f3fb;

  private SymbolName() {}

  /// @param symbol one character, or several that make one picture
  static String of(String symbol) {
    return "[" + words(symbol.codePoints().toArray()) + "]";
  }

  private static String words(int[] symbol) {
    List<String> names = new ArrayList<>();
    StringBuilder tags = new StringBuilder();
    for (int i = 0; i < symbol.length; i++) {
      int c = symbol[i];
      if (i == 0 && isFlag(symbol)) {
        names.add(flag(c, symbol[1]));
        i = 1;
      } else if (Characters.isTag(c)) {
        tags.append(c == Characters.END_OF_TAGS ? "" : (char) (c - Characters.TAGS));
      } else if (!Characters.isInvisible(c)) {
        names.add(name(c));
      }
    }
    if (!tags.isEmpty()) {
      names.add(tags.toString());
    }
    return names.isEmpty() ? name(symbol[0]) : String.join(", ", names);
  }

  private static boolean isFlag(int[] symbol) {
    return symbol.length > 1
        && Characters.isFlagLetter(symbol[0])
        && Characters.isFlagLetter(symbol[1]);
  }

  private static String flag(int first, int second) {
    String code =
        Character.toString('A' + first - Characters.FLAG_A)
            + Character.toString('A' + second - Characters.FLAG_A);
    Locale country = new Locale.Builder().setRegion(code).build();
    return "flag: " + country.getDisplayCountry(Locale.ENGLISH);
  }

  private static String name(int c) {
    if (Character.isEmojiModifier(c)) {
      return SKIN_TONES.get(c - FIRST_SKIN_TONE) + " skin tone";
    }
    int type = Character.getType(c);
    String name = Character.getName(c);
    return name == null || type == Character.PRIVATE_USE || type == Character.SURROGATE
        ? String.format(Locale.ROOT, "character U+%04X", c)
        : name.toLowerCase(Locale.ROOT);
  }
}
