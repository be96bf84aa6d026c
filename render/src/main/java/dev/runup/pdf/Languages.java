package dev.runup.pdf;

import java.util.regex.Pattern;

/// Tags of languages, as PDF takes them.
final class Languages {
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

  private Languages() {}

  static boolean isTag(String text) {
    return TAG.matcher(text).matches();
  }

  /// Gives back a document's language, `und` (undetermined) where it has none.
  static String orUndetermined(String language) {
    return isTag(language) ? language : "und";
  }
}
