package dev.runup.reading;

import dev.runup.fact.Moment;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The forms of text that a key may ask for, and hints for texts that missed them.
final class Texts {

  /// Looks behind itself, so that a long row of spaces is gone through once and not from each of
  /// its spaces anew.
  private static final Pattern LINE_FEED = Pattern.compile("(?<![ \\t])[ \\t]*+\\n\\s*");

  private static final Pattern PARAGRAPHS =
      Pattern.compile("(?<![ \\t])[ \\t]*+\\n[ \\t]*+\\n\\s*");

  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{2})[./](0[1-9]|1[0-2])[./](\\d{4})");

  private Texts() {}

  /// Gives back the text with its line feeds as spaces.
  static String oneLine(String text) {
    return text.indexOf('\n') < 0 ? text : LINE_FEED.matcher(text).replaceAll(" ");
  }

  /// Gives back the paragraphs of a text, which a blank line separates.
  static List<String> paragraphs(String text) {
    return PARAGRAPHS.splitAsStream(text.strip()).map(Texts::oneLine).toList();
  }

  /// Says whether a text is an absolute http or https address without credentials and spaces.
  static boolean isWebAddress(String text) {
    try {
      URI uri = new URI(text);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null && uri.getRawUserInfo() == null;
    } catch (URISyntaxException _) {
      return false;
    }
  }

  /// Says whether a text is a well-formed language tag of BCP 47.
  static boolean isLanguage(String text) {
    try {
      return !new Locale.Builder().setLanguageTag(text).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException _) {
      return false;
    }
  }

  /// Says whether a text is a code of ISO 4217.
  static boolean isCurrency(String text) {
    try {
      return Currency.getInstance(text).getCurrencyCode().equals(text);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /// Gives back the moment typed as a day, a day and a time in `zone`, or with an offset; null if
  /// it is neither.
  static @Nullable Moment moment(String typed, ZoneId zone) {
    try {
      if (typed.length() == 10) {
        LocalDate day = LocalDate.parse(typed);
        return new Moment(day, day.atStartOfDay(zone).toInstant(), true);
      }
      String iso = typed.replace(' ', 'T');
      boolean offset = iso.matches(".*(Z|[+-]\\d\\d:\\d\\d)");
      var at =
          offset
              ? OffsetDateTime.parse(iso).atZoneSameInstant(zone)
              : LocalDateTime.parse(iso).atZone(zone);
      boolean inRange = at.getYear() >= 1 && at.getYear() <= 9999;
      return inRange ? new Moment(at.toLocalDate(), at.toInstant(), false) : null;
    } catch (DateTimeException _) {
      return null;
    }
  }

  /// Gives back what to write instead of a text that is no date.
  static String dateHint(String typed) {
    String forms = "Write 2025, 2025-12, 2025-12-28, 2025-12-28~ or 2025-06-19/2025-06-21.";
    Matcher dayFirst = DAY_FIRST.matcher(typed);
    if (dayFirst.matches() && Integer.parseInt(dayFirst.group(1)) > 12) {
      return "Write " + dayFirst.group(3) + "-" + dayFirst.group(2) + "-" + dayFirst.group(1) + ".";
    }
    if (typed.matches("\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}")) {
      return "Which number is the month can't be told. " + forms;
    }
    if (typed.matches("\\d{4}-\\d{2}-\\d{2}[T ]\\d.*")) {
      return "Write the date here and the time of day under \"time\".";
    }
    if (typed.contains("/")) {
      return "Is the end before the start? An interval is written as 2025-06-19/2025-06-21.";
    }
    if (typed.matches("\\d{4}-\\d{1,2}-\\d{1,2}.*") || typed.matches("\\d{4}-\\d{1,2}")) {
      return "There is no such day, or a digit is missing. " + forms;
    }
    return forms;
  }

  /// Gives back what to write instead of a text that is no web address.
  static String addressHint(String typed) {
    boolean ascii = typed.chars().allMatch(c -> c < 128);
    return ascii
        ? "Write an absolute http or https address without spaces, user name or password."
        : "Write letters that are not English as the browser copies them: %C3%A4 for ä, xn--… for a name.";
  }

  /// Gives back what to write instead of a text that is no amount.
  static String amountHint(String typed) {
    String forms = "Write USD 700–800 bn, ~90 %, over 90 %, 440+ or 12–15.";
    if (typed.matches("(?i).*\\b(thousand|million|billion|trillion|mn|mln|bln|t)\\b.*")) {
      return "Write k, m, bn or tn for thousands, millions, billions and trillions, as in USD 5 bn.";
    }
    if (typed.matches("[~\\d.–+-]+ ?\\p{L}[\\p{L}²³/ ]*")) {
      return "Write the number alone, and the unit under \"unit\".";
    }
    if (typed.contains("$") || typed.contains("€") || typed.contains("£")) {
      return "Write the currency's code of ISO 4217, as in USD 700–800 bn; if you had to guess it, add inferred: currency.";
    }
    if (typed.matches(".*\\d,\\d{3}.*")) {
      return "Write thousands without a comma, as 3600.";
    }
    if (typed.matches(".*\\d,\\d.*")) {
      return "Write a decimal point, as 3.5.";
    }
    return forms;
  }
}
