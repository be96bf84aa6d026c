package dev.runup.template;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The words of one language: patterns by key, with `{0}`, `{1}` … where values go.
///
/// @param language the language as BCP 47
/// @param patterns the patterns by key
record Messages(String language, Map<String, String> patterns) {

  Messages {
    patterns = Collections.unmodifiableMap(new TreeMap<>(patterns));
  }

  /// Gives back the messages written in a bundle, a properties file in UTF-8.
  static Messages of(String language, String bundle) {
    Properties read = new Properties();
    try {
      read.load(new StringReader(bundle));
    } catch (IOException e) {
      throw new UncheckedIOException("a text can be read", e);
    }
    Map<String, String> patterns = new TreeMap<>();
    read.stringPropertyNames().forEach(key -> patterns.put(key, read.getProperty(key)));
    return new Messages(language, patterns);
  }

  /// Gives back the locale for names of days and months.
  Locale locale() {
    return Locale.forLanguageTag(language);
  }

  /// Gives back a pattern, or null if the bundle has none under that key.
  @Nullable String find(String key) {
    return patterns.get(key);
  }

  /// Gives back a pattern that the bundle must have.
  ///
  /// @throws IllegalArgumentException if it has none
  String pattern(String key) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException(
          "the words of \"" + language + "\" have no \"" + key + "\"");
    }
    return pattern;
  }

  /// Gives back a message with texts in its places.
  String text(String key, Object... values) {
    return Pattern.of(pattern(key)).text(values);
  }

  /// A pattern cut into its words and its places.
  ///
  /// @param parts words as text, places as their number
  record Pattern(List<Object> parts) {

    static Pattern of(String pattern) {
      List<Object> parts = new ArrayList<>();
      int from = 0;
      for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
        int close = pattern.indexOf('}', open);
        if (open > from) {
          parts.add(pattern.substring(from, open));
        }
        parts.add(Integer.valueOf(pattern.substring(open + 1, close)));
        from = close + 1;
      }
      if (from < pattern.length()) {
        parts.add(pattern.substring(from));
      }
      return new Pattern(parts);
    }

    String text(Object... values) {
      StringBuilder text = new StringBuilder();
      for (Object part : parts) {
        text.append(part instanceof Integer place ? values[place] : part);
      }
      return text.toString();
    }
  }
}
