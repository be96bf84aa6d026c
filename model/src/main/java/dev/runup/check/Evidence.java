package dev.runup.check;

import dev.runup.fact.Fact;
import dev.runup.prose.ArchivedText;
import dev.runup.prose.HeldNumbers;
import dev.runup.prose.NameReader;
import dev.runup.prose.NameReader.Name;
import dev.runup.prose.NumberOrDate;
import dev.runup.prose.NumberOrDate.CalendarDate;
import dev.runup.prose.NumberOrDate.NotSure;
import dev.runup.prose.NumberOrDate.Numeral;
import dev.runup.prose.NumberOrDate.Ordinal;
import dev.runup.prose.NumberReader;
import dev.runup.prose.NumberWord;
import dev.runup.prose.Quotations;
import dev.runup.prose.Quote;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The passages and dates from which the words of a fact may come.
///
/// @param fact the fact
/// @param language the language of its texts as BCP 47
/// @param texts the archived texts of its own sources
/// @param passages the passages that it cites, and its own quotation
/// @param dates the dates that the desk typed for it, and those of its sources
/// @param registers the names of the dossier
record Evidence(
    Fact fact,
    String language,
    List<ArchivedText> texts,
    List<CitedPassage> passages,
    HeldNumbers dates,
    Registers registers) {

  /// A number, date, quotation or name that is held nowhere.
  ///
  /// @param kind what it is, in a word
  record Missing(String kind, String typed) {}

  /// A number after a word that says that it was named before. Example: "the two agreed".
  private static final Pattern NAMED_BEFORE =
      Pattern.compile("(?i)\\b(?:the|these|those|both|his|her|their|its|our|other|all|only) $");

  /// Signs after a number or date that belong to the sentence.
  private static final Pattern END = Pattern.compile("[.,]+$");

  /// The largest number that is often written in words.
  private static final BigDecimal SMALL = BigDecimal.valueOf(12);

  private static final Pattern SIDES =
      Pattern.compile(
          "^ (?:sides|parties|leaders|countries|states|governments|presidents|delegations|neighbours|allies)\\b");

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  Evidence {
    texts = List.copyOf(texts);
    passages = List.copyOf(passages);
  }

  /// Returns what is missing of a text, each once.
  Set<Missing> missing(String text) {
    Set<Missing> missing = new LinkedHashSet<>();
    String rest = text;
    boolean same = passages.stream().allMatch(passage -> passage.isIn(language, text));
    if (same) {
      for (String quoted : Quotations.in(text)) {
        if (!holdsQuotation(quoted)) {
          missing.add(new Missing("words", quoted));
        }
      }
      rest = Quotations.blanked(text);
    }
    missing.addAll(missingNumbers(rest, same));
    if (same && !language.startsWith("de")) {
      for (Name name : NameReader.read(rest)) {
        if (!isAbbreviation(name) && !holds(name, language.startsWith("en"))) {
          missing.add(new Missing("name", name.typed()));
        }
      }
    }
    return missing;
  }

  private boolean holdsQuotation(String quoted) {
    Quote quote = Quote.of(quoted);
    return quoted.length() < 2
        || passages.stream().anyMatch(passage -> passage.holds(quote))
        || registers.holds(quote);
  }

  /// Returns whether a name is an abbreviation alone. It may stand for other words of the passage.
  /// Examples: "POTUS" for Biden, "FBK" for a name in another language.
  private static boolean isAbbreviation(Name name) {
    String word = name.words().getFirst();
    return name.words().size() == 1
        && NameReader.isCapitals(word)
        && word.chars().allMatch(Character::isLetter);
  }

  private boolean holds(Name name, boolean english) {
    List<String> words = name.words();
    return IntStream.range(0, words.size())
        .allMatch(at ->
            NameReader.isPlain(words.get(at))
                || holds(words.get(at), english)
                || holdsInitials(words, at));
  }

  /// Returns whether initials that include a word are held. Example: "Nations" in "United Nations
  /// Security Council" by "UN".
  private boolean holdsInitials(List<String> words, int at) {
    return IntStream.rangeClosed(0, at)
        .anyMatch(from ->
            IntStream.range(Math.max(at, from + 1), words.size())
                .mapToObj(to -> initials(words.subList(from, to + 1)))
                .anyMatch(this::holdsCapitals));
  }

  private static String initials(List<String> words) {
    return words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
  }

  private boolean holds(String word, boolean english) {
    return registers.words().holds(word, english, fact.id())
        || passages.stream().anyMatch(passage -> passage.words().holds(word, english, fact.id()));
  }

  private boolean holdsCapitals(String word) {
    return registers.words().holdsCapitals(word, fact.id())
        || passages.stream().anyMatch(passage -> passage.words().holdsCapitals(word, fact.id()));
  }

  private List<Missing> missingNumbers(String text, boolean same) {
    List<Missing> missing = new ArrayList<>();
    for (NumberOrDate one : HeldNumbers.inRanges(NumberReader.read(text, language))) {
      if ((same || isInAnyLanguage(one)) && !isNamedBefore(one) && !holds(one)) {
        String kind = one instanceof CalendarDate ? "date" : "number";
        missing.add(new Missing(kind, END.matcher(one.typed()).replaceAll("")));
      }
    }
    Matcher word = WORD.matcher(text);
    while (same && language.startsWith("en") && word.find()) {
      int weekday = Character.isUpperCase(word.group().charAt(0)) ? weekday(word.group()) : 0;
      if (weekday > 0 && contradicts(DayOfWeek.of(weekday))) {
        missing.add(new Missing("day", word.group()));
      }
    }
    return missing;
  }

  /// Returns whether a number is written in digits in all languages: a year, or a number above the
  /// small ones and below those with a scale.
  private static boolean isInAnyLanguage(NumberOrDate one) {
    return switch (one) {
      case Numeral number -> number.scale() == 0 && number.value().compareTo(SMALL) > 0;
      case CalendarDate date -> date.month() == 0;
      case Ordinal _, NotSure _ -> false;
    };
  }

  /// Returns the number of a weekday from 1, or 0 for another word.
  private static int weekday(String word) {
    String meaning = NumberWord.DAYS.meaning(word);
    return meaning != null && meaning.length() == 1 ? Integer.parseInt(meaning) : 0;
  }

  /// Returns whether the passages name another weekday and nothing falls on this one.
  private boolean contradicts(DayOfWeek weekday) {
    return passages.stream().anyMatch(passage -> passage.numbers().contradicts(weekday))
        && passages.stream().noneMatch(passage -> passage.numbers().names(weekday))
        && !dates.hasDayOn(weekday);
  }

  /// Returns whether a number refers to something that was named before, is the article "1", or is
  /// 0, for which a passage says "no" or "none". Also true for the ordinals up to "third" in words,
  /// because "a second summit" may be just another one.
  private static boolean isNamedBefore(NumberOrDate one) {
    if (one instanceof Ordinal ordinal) {
      return ordinal.value().intValue() <= 3 && Character.isLetter(ordinal.typed().charAt(0));
    }
    boolean small = one instanceof Numeral number && number.scale() == 0 && number.unit() == null;
    String before = one.text().substring(0, one.from());
    String after = one.text().substring(one.to());
    return small
        && (one.value().signum() == 0
            || one.value().compareTo(BigDecimal.ONE) == 0
            || one.value().compareTo(BigDecimal.TWO) == 0
                && (NAMED_BEFORE.matcher(before).find() || SIDES.matcher(after).find()));
  }

  private boolean holds(NumberOrDate one) {
    return !(one instanceof Numeral) && dates.holds(one)
        || passages.stream().anyMatch(passage -> passage.numbers().holds(one))
        || registers.holds(one, fact.id());
  }
}
