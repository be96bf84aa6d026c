package dev.runup.check;

import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.Value;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A passage of an archived text that facts cite, with the title of its source. Its numbers and
/// words are read when they are first needed.
final class CitedPassage {

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…][\"”’»)]?)\\s+|\\R{2,}");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /// Short words, which say little about what a sentence is about.
  private static final Pattern SHORT =
      Pattern.compile("(?<!\\p{L})\\p{L}{1,3}(?!\\p{L})|[^\\p{L}\\d]+");

  /// The number of characters of a sentence that a hint shows.
  private static final int WIDEST = 200;

  /// The number of characters from which an English text holds one of the commonest words.
  private static final int LONG = 150;

  private static final Pattern ENGLISH = Pattern.compile("(?i)\\b(?:the|of|and|to|that|is)\\b");

  private final FactId source;
  private final String name;
  private final String text;
  private final String title;
  private final String language;
  private final @Nullable FactDate published;
  private @Nullable HeldNumbers numbers;
  private @Nullable HeldWords words;
  private Quote.@Nullable SearchedText searched;

  /// @param source the source
  /// @param name the file and the passage, for messages
  /// @param text the text of the passage
  /// @param title the title of the source, which belongs to each passage
  /// @param language the language of the source as BCP 47
  /// @param published the day on which the source was published, or null
  CitedPassage(
      FactId source,
      String name,
      String text,
      String title,
      String language,
      @Nullable FactDate published) {
    this.source = source;
    this.name = name;
    this.text = text;
    this.title = title;
    this.language = language;
    this.published = published;
  }

  /// Returns the words of a quotation from this source, as a passage of their own.
  CitedPassage quoted(String words) {
    return new CitedPassage(source, name, words, "", language, published);
  }

  String name() {
    return name;
  }

  /// Returns whether the passage is in the language of a text. Sources that name no language are
  /// taken to be in that of the dossier, unless their script or their small words tell otherwise.
  boolean isIn(String other, String otherText) {
    boolean english =
        !other.startsWith("en") || text.length() < LONG || ENGLISH.matcher(text).find();
    return Value.Translation.isSameLanguage(language, other)
        && english
        && NameReader.script(text) == NameReader.script(otherText);
  }

  HeldNumbers numbers() {
    if (numbers == null) {
      numbers = HeldNumbers.of(title, text, language, published);
    }
    return numbers;
  }

  HeldWords words() {
    if (words == null) {
      words = new HeldWords();
      words.add(title, source);
      words.add(text, source);
    }
    return words;
  }

  boolean holds(Quote quote) {
    if (searched == null) {
      searched = new Quote.SearchedText(title + "\n\n" + text);
    }
    return quote.isIn(searched);
  }

  /// Returns the sentence that shares the most words with a text, or null if none shares a word.
  @Nullable String nearestSentence(String other) {
    Set<String> wanted = stems(other);
    return SENTENCE_END
        .splitAsStream(text)
        .max(Comparator.comparingLong(sentence -> shared(sentence, wanted)))
        .filter(sentence -> shared(sentence, wanted) > 0)
        .map(sentence -> BLANKS.matcher(sentence.strip()).replaceAll(" "))
        .map(sentence ->
            sentence.length() > WIDEST ? sentence.substring(0, WIDEST).strip() + "…" : sentence)
        .orElse(null);
  }

  private static long shared(String sentence, Set<String> wanted) {
    return stems(sentence).stream().filter(wanted::contains).count();
  }

  /// Returns the first letters of the longer words, so that other forms of a word count.
  private static Set<String> stems(String text) {
    return Arrays.stream(
            SHORT.matcher(text.toLowerCase(java.util.Locale.ROOT)).replaceAll(" ").split(" "))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, Math.min(5, word.length())))
        .collect(Collectors.toSet());
  }
}
