package dev.runup.font;

import dev.runup.problem.Checked;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.theme.Theme.FontFile;
import java.nio.charset.StandardCharsets;

/// Checks the font files that a theme names.
public final class FontReader {

  /// The largest accepted file, in bytes: 16 MiB.
  public static final int LARGEST = 16 << 20;

  /// The bits of `fsType` (OpenType, table `OS/2`) for the level of embedding that the maker
  /// permits.
  private static final int LEVELS = 0xe;

  private static final int RESTRICTED = 0x2;
  private static final int NO_SUBSETS = 0x100;
  private static final int BITMAPS_ONLY = 0x200;

  private FontReader() {}

  /// Returns the font, or the problem why it can't be used. [Face#of] can read each font that this
  /// method returns.
  ///
  /// @param file the bytes of the file, which the caller doesn't change afterwards
  /// @param name the file's name, for messages
  /// @param where the place that names the file
  public static Checked<FontFile> read(byte[] file, String name, Place where) {
    try {
      checkKind(file);
      TrueType font = new TrueType(file);
      checkPermission(font.embedding());
      font.outlines().check();
      FontFile checked = new FontFile(name, file);
      Face.of(checked);
      return Checked.good(checked);
    } catch (IndexOutOfBoundsException _) {
      return bad(
          UnusableFontException.damaged("a part of it is shorter than it says"), name, where);
    } catch (UnusableFontException e) {
      return bad(e, name, where);
    }
  }

  private static Checked<FontFile> bad(UnusableFontException why, String name, Place where) {
    return Checked.bad(
        Problem.of(ProblemCode.WRONG_FONT, where, name + " " + why.reason, why.hint));
  }

  private static void checkKind(byte[] file) {
    String first = file.length < 12 ? "" : new String(file, 0, 4, StandardCharsets.ISO_8859_1);
    String kind =
        switch (first) {
          case "\0\1\0\0", "true" -> "";
          case "OTTO" -> "is an OpenType font with PostScript outlines (CFF)";
          case "ttcf" -> "is a collection of several fonts";
          case "wOFF", "wOF2" -> "is a web font (WOFF)";
          default -> "is no TrueType font";
        };
    if (!kind.isEmpty()) {
      throw new UnusableFontException(
          kind, "Take the single TrueType file, which usually ends in .ttf.");
    }
  }

  private static void checkPermission(int permission) {
    String forbidden = "";
    if ((permission & LEVELS) == RESTRICTED) {
      forbidden = "must not be embedded in documents";
    } else if ((permission & NO_SUBSETS) != 0) {
      forbidden = "must not be embedded in part, and a PDF takes only the letters that it uses";
    } else if ((permission & BITMAPS_ONLY) != 0) {
      forbidden = "must not be embedded but as pixels";
    }
    if (!forbidden.isEmpty()) {
      throw new UnusableFontException(
          forbidden + ": so its maker says in it (fsType)",
          "Take one whose licence permits it, such as one under the SIL Open Font License.");
    }
  }

  /// The reason why a file can't be used as a font.
  ///
  /// It is unchecked: only [FontReader] reads a font that nobody has checked, and it catches this.
  static final class UnusableFontException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;
    private final String hint;

    /// @param reason the rest of a sentence that begins with the file's name
    UnusableFontException(String reason, String hint) {
      super(reason, null, false, false);
      this.reason = reason;
      this.hint = hint;
    }

    static UnusableFontException damaged(String how) {
      return new UnusableFontException(
          "is damaged: " + how, "Copy it again from where it comes from.");
    }
  }
}
