package dev.runup.prose;

import dev.runup.fact.FactTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The time of day in what a source says, and the words about the day that are left.
///
/// @param day the words without those for the time
/// @param time the time, or null if the words give none
/// @param reason why an hour in the words isn't the time; empty if there is none
record SaidTime(String day, @Nullable FactTime time, String reason) {

  private static final String ZONE =
      "(?: (?:gmt|utc|[bcem]es?t|[ecp][sd]t|msk|(?:local|kyiv|moscow|eastern|pacific|central|london"
          + "|paris|berlin|brussels|washington) time))?";

  private static final String CLOCK =
      "(?:\\d{1,2}(?:[:.]\\d\\d)? ?[ap]m|noon|midday|\\d\\d:\\d\\d"
          + "|\\d{4}(?= (?:gmt|utc|hours|hrs|local)))"
          + "(?: hours| hrs)?"
          + ZONE;

  private static final Pattern RANGE =
      Pattern.compile("\\b(?:from |between )?(" + CLOCK + ") (?:to|and|until) (" + CLOCK + ")");

  private static final Pattern HOUR =
      Pattern.compile(
          "\\b((?:shortly|just|soon) (?:after|before) |around |about |approximately |at about |at around "
              + "|after |before |until |by |from |since |at )?("
              + CLOCK
              + ")");

  /// An hour of which it isn't said whether it is in the morning or in the evening.
  private static final Pattern HALF_KNOWN =
      Pattern.compile(
          "\\b(?:at|around|about|after|before) \\d{1,2}(?:[:.]\\d\\d)?(?: o clock)?"
              + ZONE
              + "(?=$| (?:on |"
              + SaidWords.WEEKDAY
              + "|yesterday|today|tomorrow))");

  private static final Pattern EARLY_OR_LATE =
      Pattern.compile(
          "\\b(?:early|late) (?=(?:on )?(?:"
              + SaidWords.WEEKDAY
              + "|yesterday|today|tomorrow)\\b)(?!.* (?:morning|afternoon|evening|night)\\b)"
              + "|\\b(?:in )?early hours of ");

  private static final Pattern PART =
      Pattern.compile(
          "(?:\\b(?:in )?(morning|afternoon|evening|night) of )"
              + "|\\b(?:in |at |during )?(morning|afternoon|evening|night)\\b");

  /// Separates the time from the other words.
  static SaidTime in(String plain) {
    String words =
        plain
            .replaceAll("\\btonight\\b", "today evening")
            .replaceAll("\\blast (night|evening)\\b", "yesterday $1")
            .replaceAll("\\bthis (morning|afternoon|evening|night)\\b", "today $1");
    Matcher range = RANGE.matcher(words);
    if (range.find()) {
      FactTime time = FactTime.parse(clock(range.group(1)) + "-" + clock(range.group(2)));
      return of(words, range, time, "");
    }
    Matcher hour = HOUR.matcher(words);
    if (hour.find()) {
      String before = hour.group(1) == null ? "" : hour.group(1).strip();
      boolean isExact = before.isEmpty() || before.equals("at");
      if (!isExact && before.matches("after|before|until|by|from|since")) {
        return of(words, hour, null, "the hour is only a limit");
      }
      return of(words, hour, FactTime.parse((isExact ? "" : "~") + clock(hour.group(2))), "");
    }
    Matcher half = HALF_KNOWN.matcher(words);
    if (half.find()) {
      return of(words, half, null, "the hour is in the morning or in the evening");
    }
    Matcher vague = EARLY_OR_LATE.matcher(words);
    if (vague.find()) {
      return of(words, vague, null, "");
    }
    Matcher part = PART.matcher(words);
    if (part.find()) {
      String name = part.group(1) == null ? part.group(2) : part.group(1);
      String rest = words.replaceFirst("\\b(?:early|late) ", "");
      Matcher again = PART.matcher(rest);
      again.find();
      return of(rest, again, FactTime.parse(name), "");
    }
    return new SaidTime(words, null, "");
  }

  private static SaidTime of(String words, Matcher found, @Nullable FactTime time, String reason) {
    String day = words.substring(0, found.start()) + " " + words.substring(found.end());
    return new SaidTime(day.strip().replaceAll(" +", " "), time, reason);
  }

  /// Returns an hour as 24-hour time. It may be one that doesn't exist.
  private static String clock(String said) {
    if (said.startsWith("noon") || said.startsWith("midday")) {
      return "12:00";
    }
    Matcher digits = Pattern.compile("(\\d\\d?)[:.]?(\\d\\d)?(?: ?([ap])m)?.*").matcher(said);
    if (!digits.matches()) {
      return said;
    }
    int hour = Integer.parseInt(digits.group(1));
    if (digits.group(3) != null) {
      hour = hour > 12 ? 99 : hour % 12 + (digits.group(3).equals("p") ? 12 : 0);
    }
    String minute = digits.group(2) == null ? "00" : digits.group(2);
    return String.format(Locale.ROOT, "%02d:%s", hour, minute);
  }
}
