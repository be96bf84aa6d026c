package dev.runup.reading;

import dev.runup.fact.Field;
import dev.runup.fact.Shape;
import dev.runup.fact.StatementField;
import dev.runup.node.Node;
import dev.runup.problem.Place.CellKind;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes the forms in which people type values into tables, where they can mean one thing only. Any
/// other text stays as it is, so that the reader of its key reports it.
///
/// A notice says how a text was read, unless only capitals, blanks and the kind of dash differ.
final class TypedCell {

  /// The text that stands for an empty cell in a column that takes no text.
  private static final Pattern NONE = Pattern.compile("[-–—]|(?i:n/a)");

  private static final Pattern DASH = Pattern.compile("[-–—]");

  /// A sentence in quotation marks, without others in it.
  private static final Pattern QUOTED = Pattern.compile("[“„«\"‟]([^“”„«»\"‟]+)[”“»\"‟]");

  /// Words of the format in another spelling.
  private static final Map<String, String> SPELLINGS = Map.of("canceled", "cancelled");

  /// How a text is read.
  ///
  /// @param text the text in the form that the format has for it
  /// @param isTold whether a notice says so
  record Reading(String text, boolean isTold) {}

  private TypedCell() {}

  /// Returns the cell with its text in the form of the format. Null if the text says that there is
  /// nothing.
  static Node.@Nullable Scalar read(Field field, Node.Scalar cell, Problems problems) {
    Shape shape = field.spec().shape();
    boolean isText = shape instanceof Shape.Text || shape instanceof Shape.FactOrText;
    String typed = isText ? cell.text() : plainSpaces(cell.text());
    if ((isText ? DASH : NONE).matcher(typed.strip()).matches()
        || shape instanceof Shape.Flag && typed.strip().equalsIgnoreCase("false")) {
      String message = "\"" + typed.strip() + "\" is read as an empty cell";
      problems.add(Problem.of(ProblemCode.READ_AS, cell.place(), message, null));
      return null;
    }
    if (shape instanceof Shape.Quantity && cell.place().cell() != null) {
      TypedAmount.reportAmbiguous(field, cell, problems);
    }
    Reading reading = reading(field, typed.strip());
    if (reading == null) {
      return new Node.Scalar(typed, cell.place());
    }
    if (reading.isTold()) {
      String message = "\"" + cell.text().strip() + "\" is read as \"" + reading.text() + "\"";
      problems.add(Problem.of(ProblemCode.READ_AS, cell.place(), message, null));
    }
    return new Node.Scalar(reading.text(), cell.place());
  }

  /// Returns a text with blanks in place of other spaces.
  private static String plainSpaces(String text) {
    return text.replace('\u00A0', ' ').replace('\u202F', ' ').replace('\u2009', ' ');
  }

  /// Returns how a text is read, or null if it stays as it is.
  private static @Nullable Reading reading(Field field, String typed) {
    return switch (field.spec().shape()) {
      case Shape.Date _ -> TypedDate.date(typed);
      case Shape.DayOrMoment _ -> TypedDate.day(typed);
      case Shape.Time _, Shape.Clock _ -> TypedTime.read(typed);
      case Shape.Quantity _ -> TypedAmount.read(typed);
      case Shape.Word(List<String> words) -> word(typed, words);
      case Shape.Flag _ -> typed.equalsIgnoreCase("true") ? new Reading("true", false) : null;
      case Shape.Zone _ -> zone(typed);
      case Shape.Text _ when field == StatementField.QUOTE -> quotation(typed);
      default -> null;
    };
  }

  private static @Nullable Reading word(String typed, List<String> words) {
    String lower = typed.toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-");
    for (String word : words) {
      if (word.toLowerCase(Locale.ROOT).equals(lower)) {
        return new Reading(word, false);
      }
    }
    String other = SPELLINGS.get(lower);
    return other != null && words.contains(other) ? new Reading(other, true) : null;
  }

  private static @Nullable Reading zone(String typed) {
    for (String zone : ZoneRulesProvider.getAvailableZoneIds()) {
      if (zone.equalsIgnoreCase(typed) && zone.contains("/")) {
        return new Reading(zone, false);
      }
    }
    return null;
  }

  private static @Nullable Reading quotation(String typed) {
    Matcher quoted = QUOTED.matcher(typed);
    return quoted.matches() ? new Reading(quoted.group(1).strip(), true) : null;
  }

  /// Returns whether a workbook holds a cell as a number, a date or a flag, so that it says what it
  /// is by itself.
  static boolean isExact(Node.Scalar cell) {
    return cell.place().cell() != null && cell.place().cell().kind() != CellKind.TEXT;
  }
}
