package dev.runup.node;

import dev.runup.problem.Place;
import dev.runup.problem.ProblemCode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Checks which characters a text contains and how long it is.
final class TextRules {

  /// The longest text, in code points.
  static final int MAX_LENGTH = 100_000;

  /// The longest number of JSON, in digits.
  static final int MAX_DIGITS = 64;

  private static final int REPLACEMENT = 0xFFFD;

  private TextRules() {}

  /// Returns the text with U+FFFD in place of each forbidden character, so that parsers don't fail
  /// on it. A CR alone becomes a line feed. Each forbidden character is reported.
  static String replaceForbidden(CodePointText source, FileProblems problems) {
    StringBuilder text = null;
    for (int i = 0; i < source.length(); i++) {
      int point = source.codePointAt(i);
      boolean isForbidden =
          isForbidden(point) && !(point == '\r' && source.codePointAt(i + 1) == '\n');
      if (isForbidden) {
        if (!problems.isFull()) {
          report(point, source.place(i, i + 1), problems);
        }
        text = text == null ? new StringBuilder(source.text(0, i)) : text;
        text.appendCodePoint(point == '\r' ? '\n' : REPLACEMENT);
      } else if (text != null) {
        text.appendCodePoint(point);
      }
    }
    return text == null ? source.text() : text.toString();
  }

  /// Checks a text after its escapes are resolved. Reports a text that is too long, and the first
  /// forbidden character. Only an escape can produce one here, because [#replaceForbidden] has
  /// checked the file.
  static void check(String text, Place place, FileProblems problems) {
    for (int i = 0, point; i < text.length(); i += Character.charCount(point)) {
      point = text.codePointAt(i);
      if (isForbidden(point)) {
        report(point, place, problems);
        break;
      }
    }
    checkLength(text, place, problems);
  }

  /// Checks that a text can be seen. Reports a text of invisible characters alone, or else the
  /// first invisible character that no character beside it needs.
  ///
  /// @param place the place of the text
  /// @param from the index at which the text begins in the file
  /// @param to the index at which it ends
  static void checkVisible(
      String text, Place place, CodePointText source, int from, int to, FileProblems problems) {
    if (InvisibleCharacters.isAll(text)) {
      problems.error(
          ProblemCode.BAD_CHARACTER,
          place,
          "nobody can see this text: it holds " + codeAndName(text.strip().codePointAt(0)),
          "Write a text, or delete the key.");
      return;
    }
    if (!InvisibleCharacters.isIn(text)) {
      return;
    }
    InvisibleCharacters characters = new InvisibleCharacters(text);
    int found = characters.firstUnneeded();
    if (found >= 0) {
      int point = characters.at(found);
      int typed = source.indexOf(point, from, to, characters.countBefore(found));
      Place exact = typed < 0 ? place : source.place(typed, typed + 1);
      problems.error(
          ProblemCode.BAD_CHARACTER,
          place.cell() == null ? exact : exact.withCell(place.cell()),
          codeAndName(point) + " is not allowed here: nobody sees it",
          "Delete it: it often comes along when text is copied." + whereAllowed(point));
    }
  }

  /// Returns a sentence about the places in which an invisible character is allowed, after a space.
  private static String whereAllowed(int point) {
    return switch (point) {
      case 0x200B -> " It is allowed between letters of scripts without spaces, such as Thai.";
      case 0x200C, 0x200D -> " It is allowed beside letters that join, as in Arabic and Hindi.";
      case 0x200E, 0x200F, 0x61C -> " It is allowed beside words that run from right to left.";
      case 0xFE0E, 0xFE0F -> " It is allowed after an emoji.";
      default -> "";
    };
  }

  static void checkLength(String text, Place place, FileProblems problems) {
    // A text never has more code points than chars. Most texts need no counting.
    int length = text.length() > MAX_LENGTH ? text.codePointCount(0, text.length()) : 0;
    if (length > MAX_LENGTH) {
      problems.error(
          ProblemCode.TOO_LONG,
          place,
          String.format(
              Locale.ROOT, "this text has %,d characters; %,d are the limit", length, MAX_LENGTH),
          "Is a quotation mark missing? Otherwise split the text, or keep it beside the dossier.");
    }
  }

  /// Reports a number in JSON that has too many digits.
  static void checkNumber(String number, Place place, FileProblems problems) {
    long digits = number.chars().filter(Character::isDigit).count();
    if (digits > MAX_DIGITS) {
      problems.error(
          ProblemCode.TOO_LONG,
          place,
          "this number has " + digits + " digits; " + MAX_DIGITS + " are the limit",
          "If it is a code and no number, put it in quotes.");
    }
  }

  private static void report(int point, Place place, FileProblems problems) {
    problems.error(
        ProblemCode.BAD_CHARACTER,
        place,
        codeAndName(point) + " is not allowed in a text",
        hint(point));
  }

  /// Returns whether a character is forbidden in every text.
  static boolean isForbidden(int point) {
    if (point >= ' ' && point < 0x7F) {
      return false; // most characters
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL -> point != '\t' && point != '\n';
      case Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> isNonCharacter(point) || isTag(point) || isBidiControl(point) || point == 0xFEFF;
    };
  }

  private static boolean isNonCharacter(int point) {
    return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
  }

  private static boolean isTag(int point) {
    return point >= 0xE0000 && point <= 0xE007F;
  }

  /// Returns whether a character embeds, overrides or isolates a reading direction. The marks
  /// U+200E and U+200F don't, and are allowed.
  private static boolean isBidiControl(int point) {
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  }

  /// Returns code and name of a character, for example `U+00A0 NO-BREAK SPACE`.
  static String codeAndName(int point) {
    @Nullable String name = Character.getName(point);
    String code = String.format(Locale.ROOT, "U+%04X", point);
    int type = Character.getType(point);
    boolean nameless = type == Character.PRIVATE_USE || type == Character.SURROGATE;
    return name == null || nameless ? code : code + " " + name;
  }

  private static String hint(int point) {
    if (isBidiControl(point)) {
      return "Delete it: it is invisible and changes the order in which a line is read.";
    }
    if (point == 0xFEFF || isTag(point)) {
      return "Delete it: it is invisible; it often comes along when text is copied.";
    }
    return switch (Character.getType(point)) {
      case Character.PRIVATE_USE ->
          "It means something in one font only; write the character you want.";
      case Character.SURROGATE -> "It is one half of a character; write the whole character.";
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> "Replace it by a line break.";
      case Character.CONTROL ->
          point == '\r' || point == 0x85
              ? "Save the file with line ends of Unix or Windows."
              : "Delete it: it is invisible; it often comes along when text is copied.";
      default -> "Delete it: Unicode keeps it for use inside of programs.";
    };
  }
}
