package dev.runup.prose;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How frequent names stand inside a sentence: states, organisations and offices, as `names.txt`
/// lists them. What a dossier types comes before it.
public final class NameTable {

  private static final String ARTICLE = "the ";

  /// The names of a language that have a property, by both. Example: those of `en article`.
  private static final Map<String, Set<String>> NAMES = read();

  private NameTable() {}

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> names = new TreeMap<>();
    Set<String> section = Set.of();
    for (String line : NumberWord.WordLines.linesOf("names.txt")) {
      if (line.startsWith("[")) {
        section = names.computeIfAbsent(line.substring(1, line.length() - 1), _ -> new TreeSet<>());
      } else {
        section.add(line);
      }
    }
    return Collections.unmodifiableMap(names);
  }

  /// Returns a name with its article, or null if it has none. Example: `United Kingdom` in English
  /// yields `the United Kingdom`.
  ///
  /// @param language the language of the name as BCP 47
  public static @Nullable String withArticle(String name, String language) {
    return has(language, "article", ARTICLE + name) ? ARTICLE + name : null;
  }

  /// Returns whether verbs agree with a name in the plural. Example: `Сполучені Штати` in
  /// Ukrainian.
  ///
  /// @param language the language of the name as BCP 47
  public static boolean isPlural(String name, String language) {
    return has(language, "plural", name);
  }

  private static boolean has(String language, String property, String name) {
    return NAMES
        .getOrDefault(language + " " + property, Set.of())
        .contains(name.replace('’', '\'').replace('ʼ', '\''));
  }
}
