package dev.runup.check;

import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.Value;
import dev.runup.prose.HeldNumbers;
import dev.runup.prose.HeldWords;
import dev.runup.prose.NameReader;
import dev.runup.prose.Quote;
import dev.runup.prose.Sentences;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A passage of an archived text that facts cite, with the title of its source. Its numbers and
/// words are read when they are first needed.
final class CitedPassage {

  /// The number of characters from which an English text holds one of the commonest words.
  private static final int LONG = 150;

  /// The number of characters by which the language is judged.
  private static final int BEGINNING = 4000;

  private static final Pattern ENGLISH = Pattern.compile("(?i)\\b(?:the|of|and|to|that|is)\\b");

  private final FactId source;
  private final String name;
  private final String text;
  private final String title;
  private final String language;
  private final @Nullable FactDate published;
  private final Character.UnicodeScript script;
  private final boolean mayBeEnglish;
  private @Nullable HeldNumbers numbers;
  private @Nullable HeldWords words;
  private @Nullable Sentences sentences;
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
    String beginning = text.substring(0, Math.min(text.length(), BEGINNING));
    this.script = NameReader.script(beginning);
    this.mayBeEnglish = text.length() < LONG || ENGLISH.matcher(beginning).find();
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
    Character.UnicodeScript otherScript = NameReader.script(otherText);
    return Value.Translation.isSameLanguage(language, other)
        && (!other.startsWith("en") || mayBeEnglish)
        && (otherScript == script || otherScript == Character.UnicodeScript.COMMON);
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

  /// Returns the sentence that is the most similar to a text, or null.
  Sentences.@Nullable Nearest nearestSentence(String other) {
    if (sentences == null) {
      sentences = new Sentences(text);
    }
    return sentences.nearest(other);
  }
}
