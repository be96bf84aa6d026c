package dev.runup.template;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sets the quotation marks and apostrophes of a language in place of straight ones.
///
/// Example: `The "red line" isn't new` becomes “The “red line” isn’t new” in English. What stands
/// between two quotation marks is somebody's words, so its letters stay as they are typed. So do
/// addresses, code between backquotes, and marks that have no other one, such as that of inches.
///
/// @param open the quotation mark before quoted words
/// @param close the one behind them
/// @param apostrophe the apostrophe
record StraightMarks(String open, String close, String apostrophe) {

  private static final Pattern STRAIGHT =
      Pattern.compile(
          // Code, and a web or mail address.
          "(?<kept>`[^`]*`|(?<!\\S)\\S*(?:://|www\\.|[\\w.+-]@\\w)\\S*)"
              + "|(?<![\\p{L}\\p{N}])\"(?<quoted>[^\\s\"](?:[^\"]*[^\\s\"])?)\"(?![\\p{L}\\p{N}])"
              // Single marks around words, which may have apostrophes.
              + "|(?<![\\p{L}\\p{N}])'(?!(?i:tis|twas|em)\\b)"
              + "(?<single>\\p{L}[^']*+(?:(?<=\\p{L})'(?=\\p{L})[^']*+){0,99}+)(?<=\\S)'(?![\\p{L}\\p{N}])"
              + "|(?<=\\p{L})'|(?<=\\p{N})'(?=s\\b)");

  /// Returns a text with the marks of the language.
  String set(String text) {
    return text.indexOf('"') < 0 && text.indexOf('\'') < 0
        ? text
        : STRAIGHT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(inPlaceOf(found)));
  }

  private String inPlaceOf(MatchResult found) {
    String quoted = found.group("quoted") == null ? found.group("single") : found.group("quoted");
    return found.group("kept") != null
        ? found.group()
        : quoted == null ? apostrophe : open + quoted + close;
  }
}
