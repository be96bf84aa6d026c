package dev.runup.reading;

import dev.runup.fact.Amount;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactTime;
import dev.runup.problem.Mend;
import dev.runup.text.MailAddress;
import dev.runup.text.WebAddress;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes hints for values in a wrong form. A hint shows the correct form of the typed value, if it
/// can be guessed.
///
/// Example: for the date `28/12/2025` it is "Write 2025-12-28."
final class Hints {

  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[./-](\\d{1,2})(?:[./-](\\d{1,2}))?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\p{Alpha}{3,9})\\.?(?: (\\d{1,2})(?:st|nd|rd|th)?)?,? (\\d{4})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)? (\\p{Alpha}{3,9})\\.?,? (\\d{4})");

  private static final Pattern INTERVAL =
      Pattern.compile("(\\d{4}[\\d-]*)(?: to | ?[–—] ?| - |\\.\\.)(\\d{4}[\\d-]*)");

  private static final Pattern TWELVE_HOURS =
      Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))? ?([ap])\\.?m\\.?", Pattern.CASE_INSENSITIVE);
  private static final Pattern HOURS = Pattern.compile("(\\d{1,2})[:.h]?(\\d{2})");

  private static final Pattern WITHOUT_SCHEME = Pattern.compile("[\\w-]+(\\.[\\w-]+)+(/\\S*)?");
  private static final Pattern CURRENCY_LAST = Pattern.compile("([^A-Z]*) ?([A-Z]{3})");

  /// Common ways to type parts of an amount, as patterns, with the form that the format uses.
  private static final List<Map.Entry<String, String>> WORDS_OF_AMOUNTS =
      List.of(
          Map.entry("(?<=\\d) ?(to|and|-|–) ?(?=\\d)", "–"),
          Map.entry("%(?=–)", ""),
          Map.entry("^~ ", "~"),
          Map.entry("(?i)^US\\$ ?", "USD "),
          Map.entry("^€ ?", "EUR "),
          Map.entry("^£ ?", "GBP "),
          Map.entry("(?i)^between ", ""),
          Map.entry("(?i)^(about|around|circa|ca\\.?|approximately|approx\\.?|roughly|some) ", "~"),
          Map.entry("(?i)^(more than|above|>) ?", "over "),
          Map.entry("(?i)^(less than|fewer than|below|<) ?", "under "),
          Map.entry("(?i) ?(percent|per cent|pct)$", " %"),
          Map.entry("(?i) ?thousand$", " k"),
          Map.entry("(?i) ?(million|mn|mln|mio)$", " m"),
          Map.entry("(?i) ?(billion|bln)$", " bn"),
          Map.entry("(?i) ?trillion$", " tn"));

  /// Country codes that are often typed for the code of the country's language.
  private static final Map<String, String> LANGUAGES =
      Map.of(
          "ua", "uk", "cz", "cs", "jp", "ja", "cn", "zh", "gr", "el", "dk", "da", "kr", "ko", "se",
          "sv");

  /// Terms in small letters, without blanks and signs.
  private static final Pattern OFF_RECORD = Pattern.compile("^off(?:the)?$|off(?:the)?rec");

  private static final Pattern ON_RECORD = Pattern.compile("(?:on)?(?:the)?record");

  private static final Pattern ON_BACKGROUND = Pattern.compile("(?:on|for)?b?ac?k?gro?u?n?d");

  private static final Pattern STRICTEST =
      Pattern.compile("deep|attribut|only|anonym|unnamed|confidential|secret|chatham");

  private Hints() {}

  /// Returns the hint for a text that isn't a date.
  static Hint date(String typed) {
    String forms = "Write 2025, 2025-12, 2025-12-28, 2025-12-28~ or 2025-06-19/2025-06-21.";
    String meant = guessDate(typed);
    if (meant != null && FactDate.parse(meant) != null) {
      return Hint.write(meant);
    }
    if (meant != null) {
      return new Hint("There is no such day. " + forms);
    }
    Matcher unclear = YEAR_LAST.matcher(typed);
    if (unclear.matches()) {
      String first = iso(unclear.group(3), unclear.group(2), unclear.group(1));
      String second = iso(unclear.group(3), unclear.group(1), unclear.group(2));
      return new Hint("Write " + first + " or " + second + ", whichever is meant.");
    }
    if (typed.matches("\\d{4}-\\d{2}-\\d{2}[T ]\\d.*")) {
      return new Hint("Write the date here and the time of day under \"time\".");
    }
    return new Hint(
        typed.matches("[^/]+/[^/]+")
            ? "Is the end before the start? An interval is written as 2025-06-19/2025-06-21."
            : forms);
  }

  /// Returns the date that was probably meant, or null. It may be a day that doesn't exist.
  ///
  /// Example: `30.2.2025` gives `2025-02-30`. `3/4/2025` gives null, because it has two readings.
  private static @Nullable String guessDate(String typed) {
    Matcher interval = INTERVAL.matcher(typed);
    if (interval.matches()) {
      return interval.group(1) + "/" + interval.group(2);
    }
    if (typed.startsWith("~")) {
      return typed.substring(1) + "~";
    }
    Matcher yearFirst = YEAR_FIRST.matcher(typed);
    if (yearFirst.matches()) {
      return iso(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
    }
    Matcher yearLast = YEAR_LAST.matcher(typed);
    if (yearLast.matches()) {
      return yearLast(yearLast.group(1), yearLast.group(2), yearLast.group(3));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(typed);
    if (monthFirst.matches()) {
      return iso(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
    }
    Matcher dayFirst = DAY_FIRST.matcher(typed);
    return dayFirst.matches()
        ? iso(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1))
        : null;
  }

  private static @Nullable String yearLast(String first, String second, String year) {
    boolean dayFirst = Integer.parseInt(first) > 12;
    boolean monthFirst = Integer.parseInt(second) > 12;
    if (dayFirst == monthFirst) {
      return null;
    }
    return dayFirst ? iso(year, second, first) : iso(year, first, second);
  }

  private static @Nullable String iso(String year, @Nullable String month, @Nullable String day) {
    if (month == null) {
      return null;
    }
    return year + "-" + twoDigits(month) + (day == null ? "" : "-" + twoDigits(day));
  }

  private static String twoDigits(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }

  private static @Nullable String month(String word) {
    for (Month month : Month.values()) {
      String name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      if (name.regionMatches(true, 0, word, 0, word.length())) {
        return String.valueOf(month.getValue());
      }
    }
    return null;
  }

  /// Returns the hint for a text that isn't a moment.
  ///
  /// Example: for `28 December 2025` it is "Write 2025-12-28."
  static Hint moment(String typed) {
    String meant = guessDate(typed);
    boolean day = meant != null && FactDate.parse(meant) != null && meant.length() == 10;
    return day && meant != null
        ? Hint.write(meant)
        : new Hint("Write 2025-12-28, 2025-12-28 11:30 or 2025-12-28T11:30+02:00.");
  }

  /// Returns the hint for a text that isn't a time of day.
  ///
  /// @param forms the hint if no time can be guessed
  static Hint time(String typed, String forms) {
    Matcher twelve = TWELVE_HOURS.matcher(typed);
    Matcher hours = HOURS.matcher(typed);
    String meant = null;
    if (twelve.matches() && Integer.parseInt(twelve.group(1)) <= 12) {
      int half = twelve.group(3).equalsIgnoreCase("p") ? 12 : 0;
      int hour = Integer.parseInt(twelve.group(1)) % 12 + half;
      meant =
          twoDigits(String.valueOf(hour))
              + ":"
              + (twelve.group(2) == null ? "00" : twelve.group(2));
    } else if (hours.matches()) {
      meant = twoDigits(hours.group(1)) + ":" + hours.group(2);
    }
    return meant != null && FactTime.parse(meant) != null
        ? new Hint("Write \"" + meant + "\".", Mend.value(meant))
        : new Hint(forms);
  }

  /// Returns the hint for a text that isn't a web address.
  static Hint address(String typed) {
    if (typed.chars().anyMatch(c -> c >= 128)) {
      return new Hint(
          "Write letters that are not English as the browser copies them: %C3%A4 for ä, xn--… for a name.");
    }
    if (WebAddress.hasCredentials(typed)) {
      return new Hint(
          "Delete the user name and the password before the \"@\": everyone who reads the briefing would have them.");
    }
    if (WebAddress.hasImpossiblePort(typed)) {
      return new Hint(
          "Correct the port after the colon, a number from 1 to 65535, or delete it and the colon.");
    }
    boolean address = typed.length() < 200 && WITHOUT_SCHEME.matcher(typed).matches();
    return address
        ? new Hint(
            "Write it from its beginning: \"https://" + typed + "\".",
            Mend.value("https://" + typed))
        : new Hint(
            "Write an absolute http or https address without spaces, user name or password.");
  }

  /// Returns the hint for a text that isn't an address for mail.
  static Hint mailbox(String typed) {
    List<String> parts = List.of(typed.split("[,;]"));
    if (parts.size() > 1
        && parts.stream().allMatch(part -> MailAddress.parse(part.strip()) != null)) {
      List<String> members = parts.stream().map(String::strip).toList();
      return new Hint(
          "Write a list: [" + String.join(", ", members) + "].", new Mend.Values(members));
    }
    if (typed.startsWith("mailto:")
        && MailAddress.parse(typed.substring("mailto:".length())) != null) {
      return new Hint("Leave out \"mailto:\".");
    }
    int at = typed.lastIndexOf('@');
    if (at >= 0 && typed.substring(at).chars().anyMatch(c -> c >= 128)) {
      return new Hint(
          "Write a host with letters that are not English as xn--…, as mail programs do.");
    }
    return new Hint("Write desk@example.org or The desk <desk@example.org>, one address each.");
  }

  /// Returns the hint for a text that isn't an amount.
  ///
  /// Example: for `about 90 percent` it is "Write ~90 %."
  static Hint amount(String typed) {
    if (typed.chars().filter(Character::isDigit).count() > Amount.MOST_DIGITS) {
      return new Hint("A number has " + Amount.MOST_DIGITS + " digits at most.");
    }
    String meant = guessAmount(typed);
    if (Amount.parse(meant) != null) {
      return Hint.write(meant);
    }
    if (typed.matches("[~\\d.–+-]+ ?\\p{L}[\\p{L}²³/ ]*")) {
      return new Hint("Write the number alone, and the unit under \"unit\".");
    }
    if (typed.contains("$") || typed.contains("€") || typed.contains("£")) {
      return new Hint(
          "Write the currency's code of ISO 4217, as in USD 700–800 bn; if you had to guess it, add inferred: currency.");
    }
    if (typed.matches(".*\\d,\\d{3}.*")) {
      return new Hint("Write thousands without a comma, as 3600.");
    }
    if (typed.matches(".*\\d,\\d.*")) {
      return new Hint("Write a decimal point, as 3.5.");
    }
    return new Hint("Write USD 700–800 bn, ~90 %, over 90 %, 440+ or 12–15.");
  }

  /// Returns the amount that was probably meant.
  static String guessAmount(String typed) {
    String meant = typed.replaceFirst("(?i) ?euros?$", " EUR");
    Matcher last = CURRENCY_LAST.matcher(meant);
    if (last.matches()) {
      meant = last.group(2) + " " + last.group(1).strip();
    }
    for (Map.Entry<String, String> word : WORDS_OF_AMOUNTS) {
      meant = meant.replaceFirst(word.getKey(), word.getValue());
    }
    return meant.replaceAll("(?<=\\d),(?=\\d{3}(?!\\d))", "");
  }

  /// Returns the hint for a text that isn't a country's code.
  ///
  /// @param codes all valid codes
  static Hint country(String typed, Iterable<String> codes) {
    String meant = typed.equalsIgnoreCase("UK") ? "GB" : null;
    for (String code : codes) {
      Locale country = Locale.of("", code);
      boolean named = country.getDisplayCountry(Locale.ENGLISH).equalsIgnoreCase(typed);
      if (code.equalsIgnoreCase(typed) || named || threeLetters(country).equals(typed)) {
        meant = code;
      }
    }
    return Hint.question(meant).then("Write the two capital letters of ISO 3166, as UA or US.");
  }

  /// Returns the three-letter code of a country. Empty for withdrawn codes, which have none.
  private static String threeLetters(Locale country) {
    return List.of(Locale.getISOCountries()).contains(country.getCountry())
        ? country.getISO3Country()
        : "";
  }

  /// Returns the hint for a text that isn't a language tag.
  ///
  /// Example: for `ua`, a code of a country, it suggests `uk`.
  static Hint language(String typed) {
    String meant = LANGUAGES.get(typed.toLowerCase(Locale.ROOT));
    for (String code : Locale.getISOLanguages()) {
      if (Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(typed)) {
        meant = code;
      }
    }
    return Hint.question(meant).then("Write a language tag such as en, uk or en-CA.");
  }

  /// Returns the hint for a text that isn't a time zone.
  static Hint zone(String typed) {
    List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
    if (typed.matches("[A-Z]{2,5}|[+-]\\d.*|(UTC|GMT).*")) {
      return new Hint("Zones are named as in Europe/Kyiv: a city knows its summer time.");
    }
    String city = "/" + typed.replace(' ', '_');
    for (String zone : zones) {
      if (zone.regionMatches(true, zone.length() - city.length(), city, 0, city.length())) {
        return Hint.question(zone).then("Zones are named as in Europe/Kyiv.");
      }
    }
    return Suggestion.question(typed.replace(' ', '_'), zones)
        .then("Zones are named as in Europe/Kyiv.");
  }

  /// Returns the hint for a text that isn't one of the words of a key.
  static Hint word(String key, String typed, List<String> words) {
    if (key.equals("reliability") && typed.matches("[A-Fa-f][1-6]")) {
      String letter = typed.substring(0, 1).toUpperCase(Locale.ROOT);
      return new Hint(
          "Write "
              + letter
              + " here; the digit belongs to the fact, as credibility: "
              + typed.charAt(1)
              + ".",
          Mend.value(letter));
    }
    if (key.equals("terms")) {
      return terms(typed, words);
    }
    List<String> parts = List.of(typed.split(" *[,;] *", -1));
    return parts.size() > 1 && words.containsAll(parts)
        ? new Hint("Write [" + String.join(", ", parts) + "].", new Mend.Values(parts))
        : Suggestion.hint(typed, words, "Words");
  }

  /// Returns the hint for a word that is no terms. It never leads from stricter terms to looser
  /// ones, because that would publish a name: only "on the record" means `on-record`.
  private static Hint terms(String typed, List<String> words) {
    String letters = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    if (OFF_RECORD.matcher(letters).find()) {
      return new Hint(
          "What is off the record is not to be used: leave it out of the dossier. If it may be used without any source, write deep-background.");
    }
    String meant =
        ON_RECORD.matcher(letters).matches()
            ? "on-record"
            : STRICTEST.matcher(letters).find()
                ? "deep-background"
                : ON_BACKGROUND.matcher(letters).matches()
                    ? "background"
                    : Suggestion.nearest(typed, List.of("deep-background", "embargo"));
    return meant == null
        ? new Hint("Words: " + String.join(", ", words) + ".")
        : Hint.question(meant);
  }

  /// Returns the hint for a text that isn't a whole number in a range.
  static Hint wholeNumber(String key, String typed, int low, int high) {
    String numbers = "Write a whole number from " + low + " to " + high;
    if (!key.equals("credibility")) {
      return new Hint(numbers + ".");
    }
    return typed.matches("[A-Fa-f][1-6]")
        ? new Hint(
            "Write "
                + typed.charAt(1)
                + " here; the letter belongs to the source, as reliability: "
                + typed.substring(0, 1).toUpperCase(Locale.ROOT)
                + ".",
            Mend.value(typed.substring(1)))
        : new Hint(numbers + ": 1 is confirmed by others, 6 can't be judged.");
  }
}
