package dev.runup.prose;

import java.time.YearMonth;

/// A part of a month, as sources name it.
enum MonthPart {
  EARLY("early"),
  MID("mid"),
  LATE("late"),
  FIRST_WEEK("the first week of"),
  START("the beginning of"),
  END("the end of");

  private final String word;

  MonthPart(String word) {
    this.word = word;
  }

  static MonthPart of(String said) {
    return switch (said) {
      case "early" -> EARLY;
      case "mid" -> MID;
      case "late" -> LATE;
      case "first week of" -> FIRST_WEEK;
      case "end of" -> END;
      default -> START;
    };
  }

  String word() {
    return word;
  }

  /// Returns the days of this part in a month. The beginning and the end are single days.
  Stretch in(YearMonth month) {
    int last = month.lengthOfMonth();
    return switch (this) {
      case EARLY -> of(month, 1, 10);
      case MID -> of(month, 11, 20);
      case LATE -> of(month, 21, last);
      case FIRST_WEEK -> of(month, 1, 7);
      case START -> of(month, 1, 1);
      case END -> of(month, last, last);
    };
  }

  private static Stretch of(YearMonth month, int first, int last) {
    return new Stretch(month.atDay(first), month.atDay(last));
  }

  /// Returns a date of this part as it is typed.
  String typed(Stretch days) {
    return this == START || this == END
        ? days.first() + "~"
        : "[" + days.first() + ".." + days.last() + "]";
  }
}
