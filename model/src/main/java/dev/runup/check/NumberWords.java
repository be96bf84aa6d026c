package dev.runup.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The number words that [NumberReader] knows, read from `number-words.txt`, by kind and word.
final class NumberWords {

  private static final String FILE = "number-words.txt";

  /// German numbers such as dreiundzwanzig and fünftausend.
  private static final Pattern COMPOUND =
      Pattern.compile("\\p{L}{3,40}(?:zig|ßig|hundert|tausend|einhalb)\\p{L}?");

  /// The number of letters that a word may have after its stem.
  private static final int ENDING = 6;

  private static final Map<String, Map<String, String>> MEANINGS = read();

  private NumberWords() {}

  private static Map<String, Map<String, String>> read() {
    Map<String, Map<String, String>> kinds = new HashMap<>();
    try (InputStream file = Objects.requireNonNull(NumberWords.class.getResourceAsStream(FILE))) {
      for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        List<String> words = List.of(line.split(" "));
        if (words.size() > 2 && !line.startsWith("#")) {
          Map<String, String> kind = kinds.computeIfAbsent(words.getFirst(), _ -> new HashMap<>());
          words.subList(2, words.size()).forEach(word -> kind.putIfAbsent(word, words.get(1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    kinds.replaceAll((_, kind) -> Map.copyOf(kind));
    return Map.copyOf(kinds);
  }

  /// Returns the number below 1000 that a word of a language means, or -1 for other words.
  static int value(String word, String language) {
    boolean plain = language.equals("en") || language.equals("uk");
    String value = plain ? meaning(language, word) : null;
    return value == null ? -1 : Integer.parseInt(value);
  }

  /// Returns the number of a month by its name, from 1, or 0 for other words.
  static int month(String word) {
    String month = meaning("month", word);
    return month == null ? 0 : Integer.parseInt(month);
  }

  /// Returns the power of ten that a word means, or 0 for other words.
  static int scale(String word) {
    String power = meaning("scale", word);
    return power == null ? 0 : Integer.parseInt(power);
  }

  /// Returns the common name of a unit for any form of its word, or null for other words.
  ///
  /// Example: "euros", "EUR" and "євро" are EUR.
  static @Nullable String unit(String word) {
    return meaning("unit", word);
  }

  /// Returns whether a word may be a number that the reader can't read.
  static boolean isUnsure(String word) {
    return meaning("unsure", word) != null || COMPOUND.matcher(lower(word)).matches();
  }

  /// Returns whether a word refers to a day without naming it, such as "tomorrow".
  static boolean isUnsureDate(String word) {
    return meaning("date", word) != null;
  }

  /// Returns whether a word next to a number says nothing about the counted thing.
  static boolean isCommon(String word) {
    return meaning("common", word) != null;
  }

  /// Returns the share by which a rough number may differ, or 0 if no rough word precedes it.
  ///
  /// @param before the words before the number, the nearest first
  static BigDecimal roughness(List<String> before) {
    String share = before.isEmpty() ? null : meaning("rough", before.getFirst());
    return share == null ? BigDecimal.ZERO : new BigDecimal(share);
  }

  private static @Nullable String meaning(String kind, String typed) {
    Map<String, String> words = MEANINGS.getOrDefault(kind, Map.of());
    String word = lower(typed);
    String meaning = words.get(word);
    int shortest = Math.max(2, word.length() - ENDING);
    for (int length = word.length(); meaning == null && length >= shortest; length--) {
      meaning = words.get(word.substring(0, length) + "*");
    }
    return meaning;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\'');
  }
}
