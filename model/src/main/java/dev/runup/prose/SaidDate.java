package dev.runup.prose;

import dev.runup.fact.FactDate;
import dev.runup.fact.FactTime;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a source says about a day, as a date of a fact.
///
/// A weekday or a day without a year is the nearest one on the side of the tense. Words that have
/// two readings give no date.
///
/// @param date the date, or null if it can't be told without a guess
/// @param time the time of day, or null if the words give none
/// @param inferred the parts of the date that the words don't name: `month` and `year`
/// @param sentence how the words were understood, for example "the Tuesday before Friday, 16
///   January 2026", or why they give no date
public record SaidDate(
    @Nullable FactDate date, @Nullable FactTime time, List<String> inferred, String sentence) {

  /// The most characters of words that are read.
  private static final int MAX_LENGTH = 120;

  public SaidDate {
    inferred = List.copyOf(inferred);
  }

  /// The tense of the sentence in which a day is named.
  public enum Tense {
    PAST,
    FUTURE,
    UNKNOWN
  }

  /// Returns what words say about a day.
  ///
  /// Also reads what a desk types for it: `9 jan`, `fri`, `-4` for four days before the day of
  /// publication, and any date of a fact.
  ///
  /// @param published the day on which the source was published, or null if unknown
  public static SaidDate of(String words, @Nullable LocalDate published, Tense tense) {
    String typed = words.strip();
    if (typed.length() > MAX_LENGTH) {
      return unknown("this is too long for a date");
    }
    FactDate date = FactDate.parse(typed);
    return date != null
        ? new SaidDate(date, null, List.of(), "as it was typed")
        : new SaidPhrase(published, tense).read(typed);
  }

  static SaidDate unknown(String reason) {
    return new SaidDate(null, null, List.of(), reason);
  }

  /// Returns a date of the form in which it is typed, if there is such a date.
  static SaidDate of(String date, String sentence, String... inferred) {
    FactDate parsed = FactDate.parse(date);
    return parsed == null
        ? unknown("there is no such date")
        : new SaidDate(parsed, null, List.of(inferred), sentence);
  }

  static SaidDate of(LocalDate day) {
    return of(day.toString(), SaidWords.name(day));
  }

  /// Returns one unknown day of a stretch.
  static SaidDate oneOf(LocalDate from, LocalDate to, String words) {
    return of("[" + from + ".." + to + "]", "one day of " + words);
  }

  /// Returns all days of a stretch.
  static SaidDate all(LocalDate from, LocalDate to, String words) {
    return of(from + "/" + to, "all days of " + words);
  }

  static SaidDate twoReadings(String one, String other) {
    return unknown("this is " + one + ", or " + other);
  }

  SaidDate withTime(@Nullable FactTime other) {
    return new SaidDate(date, other, inferred, sentence);
  }

  SaidDate withSentence(String other) {
    return new SaidDate(date, time, inferred, other);
  }
}
