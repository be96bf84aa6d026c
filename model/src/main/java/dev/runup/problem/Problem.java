package dev.runup.problem;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// One thing to tell the user about the input.
///
/// @param severity how much it weighs
/// @param code a readable slug that `docs` and `rules:` know it by, such as `unknown-source`
/// @param place where it was typed; null where it is about the whole input, or known only as `ref`
/// @param ref the value it is about, while its place is not known yet
/// @param message one sentence without a full stop, in lower case, saying what is wrong
/// @param hint one or more sentences saying what to do, perhaps with lines to compare, or null
public record Problem(
    Severity severity,
    String code,
    @Nullable Place place,
    @Nullable FieldRef ref,
    String message,
    @Nullable String hint) {

  /// A value of the input may be as long as it likes; what is said of it stays readable.
  private static final int LONGEST = 600;

  public Problem {
    message = cut(message);
    hint = hint == null ? null : cut(hint);
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text; // as nearly always; it has no more code points than characters
    }
    int length = text.codePointCount(0, text.length());
    int from = text.offsetByCodePoints(0, Math.min(length, LONGEST * 2 / 3));
    int to = text.offsetByCodePoints(text.length(), -Math.min(length, LONGEST / 3));
    return length <= LONGEST ? text : text.substring(0, from) + "…" + text.substring(to);
  }

  /// Sorts by file, line and column; problems without a place come first.
  public static final Comparator<Problem> BY_PLACE =
      Comparator.comparing((Problem p) -> p.place == null ? "" : p.place.file())
          .thenComparingInt(p -> p.place == null ? 0 : p.place.line())
          .thenComparingInt(p -> p.place == null ? 0 : p.place.column())
          .thenComparing(Problem::code)
          .thenComparing(Problem::message);

  /// Gives back an error at a place.
  public static Problem error(String code, Place place, String message, @Nullable String hint) {
    return new Problem(Severity.ERROR, code, place, null, message, hint);
  }

  /// Gives back an error about a value whose place only the reader's origins know.
  public static Problem error(String code, FieldRef ref, String message, @Nullable String hint) {
    return new Problem(Severity.ERROR, code, null, ref, message, hint);
  }

  /// Gives back an error that no single place explains.
  public static Problem error(String code, String message, @Nullable String hint) {
    return new Problem(Severity.ERROR, code, null, null, message, hint);
  }

  /// Gives back this problem with another severity.
  public Problem withSeverity(Severity other) {
    return new Problem(other, code, place, ref, message, hint);
  }

  /// Gives back this problem at the place that its value was typed at.
  public Problem withPlace(Place where) {
    return new Problem(severity, code, where, ref, message, hint);
  }

  /// Gives back this problem with the value that it is about.
  public Problem withRef(FieldRef value) {
    return new Problem(severity, code, place, value, message, hint);
  }

  /// Gives back this problem in other words.
  public Problem withMessage(String other) {
    return new Problem(severity, code, place, ref, other, hint);
  }

  /// Gives back this problem with another hint.
  public Problem withHint(String other) {
    return new Problem(severity, code, place, ref, message, other);
  }

  /// Says whether building can't go on.
  public boolean stops() {
    return severity == Severity.ERROR || severity == Severity.REFUSAL;
  }

  /// Gives back what is printed: place, message, the source line with a caret under the place,
  /// hint.
  ///
  /// Without a line end behind it. Safe for terminals, whatever the input holds.
  public String printed() {
    return new PrintedProblem(this).text();
  }
}
