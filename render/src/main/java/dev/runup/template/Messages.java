package dev.runup.template;

import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words of one language.
///
/// @param language the language as BCP 47
/// @param written the messages as they stand in the bundle, by key
/// @param messages the same, read
/// @param plurals the forms of its plurals
record Messages(
    String language, Map<String, String> written, Map<String, Message> messages, Plurals plurals) {

  static final String NO_WORDS = "no-words";

  /// The language that all keys are written in, and their places.
  private static final String FIRST = "en";

  private static final String PLURALS = "plurals";

  /// More keys than these are only counted.
  private static final int MOST = 30;

  Messages {
    written = Collections.unmodifiableMap(new TreeMap<>(written));
    messages = Collections.unmodifiableMap(new TreeMap<>(messages));
  }

  /// Gives back the words of a language, else those of the language that it is a form of; or what
  /// is wrong with them: a key or a place that the English ones have and they do not.
  ///
  /// @param texts the text of a bundle by its name, or null where there is none
  static Checked<Messages> read(String language, Function<String, @Nullable String> texts) {
    Locale locale = Locale.forLanguageTag(language);
    String script = locale.getScript().isEmpty() ? "" : "-" + locale.getScript();
    String name =
        Stream.of(language, locale.getLanguage() + script)
            .map(Messages::bundle)
            .filter(bundle -> texts.apply(bundle) != null)
            .findFirst()
            .orElse(null);
    String bundle = name == null ? null : texts.apply(name);
    if (name == null || bundle == null) {
      return Checked.bad(unknown(language, texts));
    }
    Checked<Messages> read = of(language, name, bundle);
    String first = texts.apply(bundle(FIRST));
    return first == null || name.equals(bundle(FIRST))
        ? read
        : read.then(words ->
            of(FIRST, bundle(FIRST), first).then(english -> words.likewise(english, name)));
  }

  private static String bundle(String language) {
    return "messages/" + language.toLowerCase(Locale.ROOT) + ".properties";
  }

  private static Problem unknown(String language, Function<String, @Nullable String> texts) {
    List<String> known = new ArrayList<>();
    for (String code : Locale.getISOLanguages()) {
      if (texts.apply(bundle(code)) != null) {
        known.add(code);
      }
    }
    return Problem.error(
        NO_WORDS,
        "there are no words for the language \"" + language + "\"",
        "There are words for: " + String.join(", ", known) + ".");
  }

  /// Gives back the messages written in a bundle, a properties file in UTF-8.
  ///
  /// @param name the bundle's name, for what is wrong with it
  static Checked<Messages> of(String language, String name, String bundle) {
    Properties read = new Properties();
    try {
      read.load(new StringReader(bundle));
    } catch (IOException | IllegalArgumentException e) {
      return Checked.bad(wrong(name, "can't be read: " + e.getMessage()));
    }
    Map<String, String> written = new TreeMap<>();
    read.stringPropertyNames().forEach(key -> written.put(key, read.getProperty(key)));
    Map<String, Message> messages = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    written.forEach((key, text) -> {
      try {
        messages.put(key, Message.of(text));
      } catch (IllegalArgumentException e) {
        problems.add(wrong(name, "\"" + key + "\": " + e.getMessage()));
      }
    });
    try {
      Plurals plurals = Plurals.of(written.getOrDefault(PLURALS, ""));
      return Checked.of(new Messages(language, written, messages, plurals), problems);
    } catch (IllegalArgumentException e) {
      problems.add(wrong(name, "\"" + PLURALS + "\": " + e.getMessage()));
      return new Checked.Bad<>(problems);
    }
  }

  private static Problem wrong(String name, String what) {
    return Problem.error("wrong-words", name + ": " + what, null);
  }

  /// Gives back these words if they have a message for each of the others, with places for the same
  /// values.
  private Checked<Messages> likewise(Messages others, String name) {
    List<String> missing = new ArrayList<>();
    List<String> otherwise = new ArrayList<>();
    others.messages.forEach((key, message) -> {
      Message own = messages.get(key);
      if (own == null) {
        missing.add(key);
      } else if (!own.places().equals(message.places())) {
        otherwise.add(key + " " + message.places());
      }
    });
    List<Problem> problems = new ArrayList<>();
    if (!missing.isEmpty()) {
      problems.add(wrong(name, "these keys are missing: " + listed(missing)));
    }
    if (!otherwise.isEmpty()) {
      problems.add(wrong(name, "these keys need other places: " + listed(otherwise)));
    }
    return Checked.of(this, problems);
  }

  private static String listed(List<String> keys) {
    String first = String.join(", ", keys.subList(0, Math.min(MOST, keys.size())));
    return keys.size() > MOST ? first + " and " + (keys.size() - MOST) + " more" : first;
  }

  /// Gives back the locale for names of days, months and languages.
  Locale locale() {
    return Locale.forLanguageTag(language);
  }

  /// Gives back a message, or null if the bundle has none under that key.
  @Nullable Message find(String key) {
    return messages.get(key);
  }

  /// Gives back a message that the bundle must have.
  ///
  /// @throws IllegalArgumentException if it has none
  Message message(String key) {
    return found(messages.get(key), key);
  }

  /// Gives back a message that the bundle must have, as it is written.
  ///
  /// @throws IllegalArgumentException if it has none
  String written(String key) {
    return found(written.get(key), key);
  }

  /// Gives back a message with texts in its places.
  ///
  /// @throws IllegalArgumentException if there is none
  String text(String key, Object... values) {
    StringBuilder text = new StringBuilder();
    message(key)
        .tell(
            plurals,
            place -> String.valueOf(values[place]),
            text::append,
            place -> text.append(values[place]));
    return text.toString();
  }

  private <T> T found(@Nullable T message, String key) {
    if (message == null) {
      throw new IllegalArgumentException(
          "the words of \"" + language + "\" have no \"" + key + "\"");
    }
    return message;
  }
}
