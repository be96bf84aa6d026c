package dev.runup.pdf;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;

/// Converts texts for the parts of a PDF outside its pages: titles, bookmarks, names of links,
/// metadata.
final class PdfStrings {
  private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

  private static final int REPLACEMENT = 0xfffd;

  private PdfStrings() {}

  /// Returns a text in normal form C. Characters that XML forbids become U+FFFD.
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().map(c -> isAllowed(c) ? c : REPLACEMENT).forEach(clean::appendCodePoint);
    return Normalizer.normalize(clean, Normalizer.Form.NFC);
  }

  /// Returns a clean text as a PDF string.
  static PdfString unicode(String text) {
    return new PdfString(clean(text), PdfObject.TEXT_UNICODE);
  }

  /// Returns whether a character is allowed in XML. All controls except tab and line ends are
  /// excluded, more than XML 1.0 requires.
  private static boolean isAllowed(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE -> c == '\t' || c == '\n' || c == '\r';
      default -> (c & 0xfffe) != 0xfffe;
    };
  }

  /// Returns whether a text has the form of a language tag of BCP 47.
  static boolean isLanguageTag(String text) {
    return LANGUAGE_TAG.matcher(text).matches();
  }

  /// Returns a document's language, or `und` (undetermined) for a text that isn't a tag.
  static String languageOrUndetermined(String language) {
    return isLanguageTag(language) ? language : "und";
  }
}
