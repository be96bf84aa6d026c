package dev.runup.workbook;

import dev.runup.problem.Place.CellKind;
import dev.runup.workbook.CellFormat.Kind;
import dev.runup.workbook.Workbook.Cell;
import dev.runup.workbook.Workbook.CellFault;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds what a person sees of the numbers and dates in a workbook.
///
/// @param is1904 whether its days are counted from 1904, as old programs for the Mac did
record CellText(boolean is1904) {

  private static final String AS_TEXT = "Format its column as text, then type the value again.";

  /// A number as programs write it. Longer ones are not numbers that a person typed.
  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{0,20}(\\.\\d{0,30})?(E[+-]?\\d{1,3})?", Pattern.CASE_INSENSITIVE);

  /// The digits that programs keep of a number. Further ones are not what was typed.
  private static final int KEPT_DIGITS = 15;

  private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
  private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);

  /// The last day that programs count wrongly: they take 1900 for a leap year.
  private static final int LAST_WRONG_DAY = 60;

  private static final int SECONDS_A_DAY = 86_400;
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

  /// Returns the cell with a number or date.
  ///
  /// @param typed the number in the file
  Cell number(int column, String typed, CellFormat format) {
    if (typed.isEmpty() || typed.equals(".") || !NUMBER.matcher(typed).matches()) {
      return faulty(column, typed, "this cell holds no number that can be read", AS_TEXT);
    }
    BigDecimal exact;
    try {
      exact = new BigDecimal(typed);
    } catch (NumberFormatException _) {
      return faulty(column, typed, "this cell holds no number that can be read", AS_TEXT);
    }
    BigDecimal value = exact.round(new MathContext(KEPT_DIGITS)).stripTrailingZeros();
    return switch (format.kind()) {
      case GENERAL, NUMBER, PERCENT -> plain(column, value, format);
      case DAY, MOMENT, TIME -> dated(column, value, format.kind());
      case PART_OF_DATE ->
          faulty(
              column,
              value.toPlainString(),
              "this cell is a date of which the sheet shows a part only",
              "The program made a date of what was typed. " + AS_TEXT);
      case HIDING -> hidden(column, value.toPlainString());
      case OTHER ->
          faulty(
              column,
              value.toPlainString(),
              "the format of this cell shows more or less than the number in it, "
                  + value.toPlainString(),
              AS_TEXT);
    };
  }

  /// Returns the cell with a date that the file has as text.
  Cell isoDate(int column, String typed, CellFormat format) {
    try {
      LocalDateTime moment =
          typed.contains("T") ? LocalDateTime.parse(typed) : LocalDate.parse(typed).atStartOfDay();
      return dated(column, moment, format.kind() == Kind.GENERAL ? Kind.DAY : format.kind());
    } catch (DateTimeParseException _) {
      return faulty(column, typed, "this cell holds no date that can be read", AS_TEXT);
    }
  }

  static Cell hidden(int column, String text) {
    return faulty(
        column,
        text,
        "the format of this cell hides its text",
        "Give the cell another number format, or empty it.");
  }

  static Cell faulty(int column, String text, String message, String hint) {
    return new Cell(column, text, CellKind.TEXT, new CellFault(message, hint));
  }

  private static Cell plain(int column, BigDecimal value, CellFormat format) {
    boolean isPercent = format.kind() == Kind.PERCENT;
    BigDecimal shown = isPercent ? value.movePointRight(2) : value;
    if (Math.abs(shown.scale()) > 64) {
      return faulty(column, value.toString(), "this number is too large or too small", AS_TEXT);
    }
    if (shown.precision() - shown.scale() > KEPT_DIGITS) {
      return faulty(
          column,
          shown.toPlainString(),
          "this number has more than 15 digits, of which programs lose the last ones",
          AS_TEXT);
    }
    if (format.kind() != Kind.GENERAL) {
      BigDecimal rounded = shown.setScale(format.decimals().most(), RoundingMode.HALF_UP);
      if (rounded.compareTo(shown) != 0) {
        return faulty(
            column,
            shown.toPlainString(),
            "the sheet shows this number rounded: "
                + rounded.toPlainString()
                + " for "
                + shown.toPlainString(),
            AS_TEXT);
      }
      shown = shown.setScale(Math.max(format.decimals().fewest(), Math.max(0, shown.scale())));
    }
    String text = shown.toPlainString();
    int whole = (text.indexOf('.') < 0 ? text.length() : text.indexOf('.'));
    String padded =
        text.startsWith("-") ? text : "0".repeat(Math.max(0, format.digits() - whole)) + text;
    return new Cell(column, isPercent ? padded + " %" : padded, CellKind.NUMBER, null);
  }

  private Cell dated(int column, BigDecimal days, Kind kind) {
    long whole = days.setScale(0, RoundingMode.FLOOR).longValue();
    long seconds =
        days.subtract(BigDecimal.valueOf(whole))
            .multiply(BigDecimal.valueOf(SECONDS_A_DAY))
            .setScale(0, RoundingMode.HALF_UP)
            .longValue();
    boolean isWrong = !is1904 && whole <= LAST_WRONG_DAY;
    boolean isDay = kind != Kind.TIME;
    if (isDay && isWrong || whole < 0 || whole > 3_000_000) {
      return faulty(
          column, days.toPlainString(), "programs disagree on the day in this cell", AS_TEXT);
    }
    if (!isDay && whole > 0) {
      return faulty(
          column,
          days.toPlainString(),
          "this cell holds a date of which the sheet shows the time only",
          AS_TEXT);
    }
    LocalDate first = is1904 ? DAY_0_OF_1904 : DAY_0;
    return dated(column, first.plusDays(whole).atStartOfDay().plusSeconds(seconds), kind);
  }

  private static Cell dated(int column, LocalDateTime moment, Kind kind) {
    LocalTime time = moment.toLocalTime().truncatedTo(ChronoUnit.SECONDS);
    String clock = (time.getSecond() == 0 ? MINUTES : SECONDS).format(time);
    String day = moment.toLocalDate().toString();
    @Nullable String text =
        switch (kind) {
          case TIME -> clock;
          case MOMENT -> day + " " + clock;
          case DAY -> time.equals(LocalTime.MIDNIGHT) ? day : null;
          default -> null;
        };
    return text == null
        ? faulty(
            column,
            day + " " + clock,
            "this cell holds a time that the sheet doesn't show",
            AS_TEXT)
        : new Cell(column, text, CellKind.DATE, null);
  }
}
