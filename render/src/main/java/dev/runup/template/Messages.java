package dev.runup.template;

import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The messages of one language.
///
/// @param language the language as BCP 47
/// @param written the messages as written in the bundles, by key
/// @param messages the parsed messages, by key
/// @param plurals the rules for its plural forms
/// @param dateNames its names of months and weekdays
/// @param borrowed the keys that it lacks. Their messages are English
/// @param note receives the key of each message that is used
record Messages(
    String language,
    Map<String, String> written,
    Map<String, Message> messages,
    Plurals plurals,
    DateNames dateNames,
    Set<String> borrowed,
    Consumer<String> note) {

  /// The language that has all keys and placeholders. The others are compared with it.
  static final String ENGLISH = "en";

  static final String PLURALS = "plurals";

  private static final String ENDING = ".properties";

  /// A message lists at most this number of keys, and counts the others.
  private static final int MAX_LISTED = 30;

  Messages {
    written = sorted(written);
    messages = sorted(messages);
    borrowed = Collections.unmodifiableSet(new TreeSet<>(borrowed));
  }

  /// Returns a copy in the order of the keys, of which each is found at once.
  private static <T> Map<String, T> sorted(Map<String, T> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(map)));
  }

  /// Returns the same messages, which note the keys of those that are used.
  Messages noting(Consumer<String> note) {
    return new Messages(language, written, messages, plurals, dateNames, borrowed, note);
  }

  /// Returns the problems of the bundles for an issue. The warning about keys that the language
  /// lacks names only those that the issue used, and is left out if there are none.
  List<Problem> ofIssue(List<Problem> problems, Set<String> used) {
    return problems.stream()
        .map(problem ->
            problem.code() == ProblemCode.BORROWED_WORDS ? ofIssue(problem, used) : problem)
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable Problem ofIssue(Problem warning, Set<String> used) {
    Place place = Objects.requireNonNull(warning.place());
    boolean one = used.size() == 1;
    return used.isEmpty()
        ? null
        : Problem.of(
            ProblemCode.BORROWED_WORDS,
            place,
            (one ? "1 of the printed messages has" : used.size() + " of the printed messages have")
                + (" no words in \"" + language + "\" and " + (one ? "is" : "are"))
                + " in English: "
                + listed(List.copyOf(used)),
            "Write them into "
                + place.file()
                + ". Where that file doesn't exist yet, \"runup templates eject "
                + place.file().substring(TemplateTexts.FOLDER.length())
                + "\" makes one with all keys.");
  }

  /// Returns the messages of a language, or the problems of its bundles. A form of a language, such
  /// as `pt-BR`, starts with the bundle of the language, `pt`. A dossier's own bundle replaces
  /// messages of the shipped one key by key. Missing messages are English, with a warning.
  static Checked<Messages> read(String language, TemplateTexts texts) {
    Locale locale = Locale.forLanguageTag(language);
    String script = locale.getScript().isEmpty() ? "" : "-" + locale.getScript();
    List<String> names =
        Stream.of(locale.getLanguage() + script, language)
            .map(Messages::bundle)
            .distinct()
            .filter(bundle -> texts.text(bundle) != null)
            .toList();
    if (names.isEmpty()) {
      return Checked.bad(unknown(language, texts));
    }
    BundleLayers layers = new BundleLayers(language, names, texts);
    BundleLayers english = new BundleLayers(ENGLISH, List.of(bundle(ENGLISH)), texts);
    return english.isEmpty() || names.equals(List.of(bundle(ENGLISH)))
        ? layers.messages()
        : layers.messagesFilledFrom(english);
  }

  /// Returns the name of a language's bundle, for example `messages/pt-br.properties`.
  static String bundle(String language) {
    return TemplateTexts.MESSAGES + language.toLowerCase(Locale.ROOT) + ENDING;
  }

  /// Returns the errors of a bundle, also those of the bundles below it. Its name must be a
  /// language's tag.
  static List<Problem> faults(String bundle, TemplateTexts texts) {
    String tag =
        bundle.substring(TemplateTexts.MESSAGES.length(), bundle.length() - ENDING.length());
    Locale locale = Locale.forLanguageTag(tag);
    if (!List.of(Locale.getISOLanguages()).contains(locale.getLanguage())
        || !locale.toLanguageTag().equalsIgnoreCase(tag)) {
      String text = texts.own().getOrDefault(bundle, "");
      Place start = new Place(new Input(TemplateTexts.FOLDER + bundle, text), 1, 1, 1);
      return List.of(
          Problem.of(
              ProblemCode.WRONG_NAME,
              start,
              "no language is written \"" + tag + "\"",
              "A bundle is called as its language is written, as de.properties or pt-br.properties."));
    }
    return read(locale.toLanguageTag(), texts).problems().stream().filter(Problem::stops).toList();
  }

  private static Problem unknown(String language, TemplateTexts texts) {
    List<String> known = new ArrayList<>();
    for (String code : Locale.getISOLanguages()) {
      if (texts.text(bundle(code)) != null) {
        known.add(code);
      }
    }
    return Problem.of(
        ProblemCode.NO_WORDS,
        "there are no words for the language \"" + language + "\"",
        "There are words for: "
            + String.join(", ", known)
            + ". Others would stand in "
            + TemplateTexts.FOLDER
            + bundle(language)
            + " of the dossier.");
  }

  /// Returns keys in one line. Keys beyond [#MAX_LISTED] are only counted.
  static String listed(List<String> keys) {
    String first = String.join(", ", keys.subList(0, Math.min(MAX_LISTED, keys.size())));
    return keys.size() > MAX_LISTED
        ? first + " and " + (keys.size() - MAX_LISTED) + " more"
        : first;
  }

  /// Returns the locale for names of days, months and languages.
  Locale locale() {
    return dateNames.locale();
  }

  /// Returns a message, or null if there is none under this key.
  @Nullable Message find(String key) {
    note.accept(key);
    return messages.get(key);
  }

  /// Returns a message that must exist.
  ///
  /// @throws IllegalArgumentException if there is none
  Message message(String key) {
    note.accept(key);
    return require(messages.get(key), key);
  }

  /// Returns the language of a message as BCP 47. Empty if it is this language.
  String languageOf(String key) {
    return borrowed.contains(key) ? ENGLISH : "";
  }

  /// Returns a message that must exist, as written in the bundle.
  ///
  /// @throws IllegalArgumentException if there is none
  String written(String key) {
    note.accept(key);
    return require(written.get(key), key);
  }

  /// Returns a message with texts in its placeholders.
  ///
  /// @throws IllegalArgumentException if there is none
  String text(String key, Object... values) {
    StringBuilder text = new StringBuilder();
    message(key)
        .emit(
            plurals,
            number -> number < values.length ? String.valueOf(values[number]) : "",
            text::append,
            number -> text.append(values[number]));
    return text.toString();
  }

  private <T> T require(@Nullable T message, String key) {
    if (message == null) {
      throw new IllegalArgumentException(
          "the words of \"" + language + "\" have no \"" + key + "\"");
    }
    return message;
  }
}
