package dev.runup.reading;

import dev.runup.fact.Field;
import dev.runup.fact.Shape;
import dev.runup.node.Node;
import dev.runup.problem.Place.CellKind;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.problem.Severity;
import java.util.regex.Pattern;

/// Recognizes cells that a spreadsheet has probably changed.
final class SpreadsheetDamage {

  private static final String AS_TEXT = "format its column as text, then type it again.";

  /// The errors that a spreadsheet shows for texts read as formulas and for numbers that are too
  /// wide.
  private static final Pattern ERROR =
      Pattern.compile("#(NAME\\?|REF!|VALUE!|DIV/0!|N/A|NUM!|NULL!|SPILL!|CALC!|#+)|Err:\\d{3}");

  /// Dates and numbers as a spreadsheet rewrites other texts, in English and German. Example:
  /// `Jun-25`, `25-Jun` and `1.2E+05`.
  private static final Pattern CHANGED =
      Pattern.compile(
          "(M)-\\d{2,4}|\\d{1,2}[-.] ?(M)([- ]\\d{2,4})?|-?\\d([.,]\\d+)?E[+-]\\d{2,3}"
              .replace("M", "Jan|Feb|Mar|Mrz|Apr|May|Mai|Jun|Jul|Aug|Sep|Oct|Okt|Nov|Dec|Dez"));

  /// Rewritten dates, times and flags, for keys that don't take texts. Example: `28/12/2025`,
  /// `28.12.2025 00:00`, `21:00:00`, `9:30 AM`, `TRUE`.
  private static final Pattern NO_TEXT =
      Pattern.compile(
          "\\d{1,4}([-./])\\d{1,2}\\1\\d{2,4}( \\d.*)?|\\d{1,2}:\\d\\d(:\\d\\d)?( [AP]M)?|TRUE|FALSE");

  private SpreadsheetDamage() {}

  /// Reports a text that is a spreadsheet's error. Warns of one that a spreadsheet may have
  /// rewritten.
  static void check(Node.Scalar cell, Problems problems) {
    String typed = cell.text().strip();
    if (ERROR.matcher(typed).matches()) {
      problems.report(
          ProblemCode.RETYPED,
          cell.place(),
          "\"" + typed + "\" is an error of a spreadsheet, not the text that was typed",
          "The spreadsheet took it for a formula or a number: " + AS_TEXT);
    } else if (CHANGED.matcher(typed).matches()) {
      problems.add(
          Problem.of(
                  ProblemCode.RETYPED,
                  cell.place(),
                  "\"" + typed + "\" may be what a spreadsheet made of another text",
                  "If so, " + AS_TEXT)
              .withSeverity(Severity.WARNING));
    }
  }

  /// Reports a date or a flag of a workbook under a key that takes none: the program made it of
  /// another text. Warns of a number that may have lost its last zeros.
  static void checkKind(Node.Scalar cell, Field field, Problems problems) {
    CellKind kind = cell.place().cell() == null ? CellKind.TEXT : cell.place().cell().kind();
    Shape shape = field.spec().shape();
    boolean takesDate =
        shape instanceof Shape.Date
            || shape instanceof Shape.DayOrMoment
            || shape instanceof Shape.Time
            || shape instanceof Shape.Clock;
    if (kind == CellKind.DATE && !takesDate
        || kind == CellKind.FLAG && !(shape instanceof Shape.Flag)) {
      problems.addUnreadable(
          Problem.of(
              ProblemCode.RETYPED,
              cell.place(),
              (kind == CellKind.DATE
                      ? "this cell holds a date, "
                      : "this cell holds TRUE or FALSE, ")
                  + ("which \"" + field.key() + "\" doesn't take"),
              "The program made it of what was typed: " + AS_TEXT));
    } else if (kind == CellKind.NUMBER
        && shape instanceof Shape.Text
        && cell.text().indexOf('.') >= 0) {
      problems.add(
          Problem.of(
                  ProblemCode.RETYPED,
                  cell.place(),
                  "\"" + cell.text() + "\" may have lost zeros at its end",
                  "If so, " + AS_TEXT)
              .withSeverity(Severity.WARNING));
    }
  }

  /// Returns a hint about the spreadsheet before the given one, if the cell looks changed.
  static String hint(Node node, String otherwise) {
    boolean changed =
        node.place().cell() != null
            && node instanceof Node.Scalar scalar
            && isChanged(scalar.text().strip());
    return changed
        ? "A spreadsheet seems to have changed this cell: " + AS_TEXT + " " + otherwise
        : otherwise;
  }

  /// Returns the same for a hint with a mend. Of a changed cell nobody knows what was typed.
  static Hint hint(Node node, Hint otherwise) {
    String text = hint(node, otherwise.text());
    return text.equals(otherwise.text()) ? otherwise : new Hint(text);
  }

  private static boolean isChanged(String typed) {
    return ERROR.matcher(typed).matches()
        || CHANGED.matcher(typed).matches()
        || NO_TEXT.matcher(typed).matches();
  }
}
