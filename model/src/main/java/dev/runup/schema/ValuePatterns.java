package dev.runup.schema;

import dev.runup.fact.Amount;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactTime;
import dev.runup.fact.FactType;
import java.util.List;

/// The patterns of values that are typed as text, whole and as JSON Schema wants them. They let
/// through what the reader takes, and a little more: that the 30th of February is no day only the
/// reader knows.
final class ValuePatterns {

  static final String ID = FactId.FORM.pattern();

  static final String COUNTRY = whole("[A-Z]{2}");
  static final String ZONE = whole("[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)*");
  static final String LANGUAGE = whole("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*");
  static final String URL = whole("[Hh][Tt][Tt][Pp][Ss]?://\\S+");
  static final String CLOCK = whole("\\d\\d:\\d\\d");
  static final String TIME = whole(FactTime.CLOCK + "|" + String.join("|", FactTime.PARTS));
  static final String AMOUNT = whole(Amount.FORM.pattern());
  static final String MOMENT =
      whole(
          "\\d{4}-\\d\\d-\\d\\d(?:[ T]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?"
              + "(?:Z|[+-]\\d\\d:\\d\\d)?)?");

  private static final String POINT = "(?:" + FactDate.Point.FORM + ")";
  private static final String EDGE = "(?:" + POINT + "|\\.\\.)?";
  private static final String MEMBER = "(?:" + POINT + "?\\.\\." + POINT + "?|" + POINT + ")";

  /// A date; a set in quotes keeps its brackets.
  static final String DATE =
      whole(POINT + "|" + EDGE + "/" + EDGE + "|\\[ *" + MEMBER + "(?: *, *" + POINT + ")* *\\]");

  /// What YAML makes of the members of a set that stands without quotes.
  static final String DATE_IN_SET = whole(MEMBER);

  private ValuePatterns() {}

  /// Gives back the pattern of a text that a form covers from end to end.
  static String whole(String form) {
    return "^(?:" + form + ")$";
  }

  /// Gives back the form of a reference to facts of the types: an id, with its type's word in front
  /// or without; for a position, actor and issue.
  static String reference(List<FactType> targets) {
    List<String> words = targets.stream().map(FactType::word).toList();
    String form = "(?:(?:" + String.join("|", words) + "):)?" + ID;
    return targets.contains(FactType.POSITION) ? form + "(?:/(?:" + ID + "|\\*))?" : form;
  }
}
