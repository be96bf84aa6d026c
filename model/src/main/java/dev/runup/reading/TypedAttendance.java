package dev.runup.reading;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads words of attendance that were typed as a role.
///
/// Example: the role `invited and declined` is the attendance `declined`. The role `guest` and the
/// role `invited guest` stay roles.
final class TypedAttendance {

  private static final Pattern BETWEEN =
      Pattern.compile("(?U),?\\s+(?:and|but|і|й|та|але)\\s+|,\\s*");

  /// The forms of each word, in English and Ukrainian.
  private static final Map<String, Pattern> FORMS =
      Map.of(
          "invited", Pattern.compile("invited|запрошен(?:ий|а|о|і)"),
          "declined", Pattern.compile("declined|відмови(?:в(?:ся|сь)|ла(?:ся|сь)|ли(?:ся|сь))"),
          "absent", Pattern.compile("absent|відсутн(?:ій|я|є|і)"),
          "left",
              Pattern.compile("left|(?:поїха|виїха|вибу)(?:в|ла|ло|ли)|(?:пі|вий)(?:шов|шла|шли)"));

  private TypedAttendance() {}

  /// Returns the attendance that a role means, its last word. Null if the role has other words.
  static @Nullable String of(String role) {
    String attendance = null;
    for (String part : BETWEEN.split(role.strip().toLowerCase(Locale.ROOT), -1)) {
      attendance = word(part);
      if (attendance == null) {
        return null;
      }
    }
    return attendance;
  }

  private static @Nullable String word(String form) {
    return FORMS.entrySet().stream()
        .filter(one -> one.getValue().matcher(form).matches())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }
}
