package dev.runup.serve;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The form of addresses that open a place of a file in the user's editor.
public final class EditorAddress {

  /// The address of Visual Studio Code.
  public static final String DEFAULT = "vscode://file{file}:{line}:{column}";

  private static final Pattern FORM = Pattern.compile("([A-Za-z][A-Za-z-]*):[!-~&&[^\"'<>{}]]+");

  private static final Pattern PARTS = Pattern.compile("\\{(?:file|line|column)}");

  /// Schemes that a browser opens itself.
  private static final Set<String> OF_BROWSERS =
      Set.of(
          "about",
          "blob",
          "chrome",
          "data",
          "file",
          "filesystem",
          "ftp",
          "http",
          "https",
          "javascript",
          "vbscript",
          "view-source",
          "ws",
          "wss");

  private EditorAddress() {}

  /// Returns whether a text can be the address of a place in an editor. It has `{file}`, and may
  /// have `{line}` and `{column}`. Its scheme has letters and hyphens only, and is none that a
  /// browser would open itself.
  ///
  /// Example: `idea://open?file={file}&line={line}` is one, `http://{file}` isn't.
  public static boolean isSound(String text) {
    Matcher form = FORM.matcher(PARTS.matcher(text).replaceAll("0"));
    return form.matches()
        && text.contains("{file}")
        && !OF_BROWSERS.contains(form.group(1).toLowerCase(Locale.ROOT));
  }
}
