package dev.runup.template;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/// The names of time zones. A zone is named by its city, for example "New York". A zone of a fixed
/// distance from UTC is named by it.
final class Zones {

  /// The beginning of zones at a fixed distance. Their ids have the sign reversed: `Etc/GMT+5` is
  /// five hours behind UTC.
  private static final String FIXED = "Etc/";

  private Zones() {}

  /// Returns whether the name of a zone is a code, for example `CET`, and not a place.
  static boolean isCode(String id) {
    return id.startsWith(FIXED) || id.matches("[A-Z0-9]+");
  }

  /// Returns the name of a zone in a language.
  static String name(String id, Messages messages) {
    if (id.startsWith(FIXED)) {
      String offset = ZoneId.of(id).getRules().getOffset(Instant.EPOCH).getId();
      return "UTC" + (offset.equals("Z") ? "" : offset.replace('-', '−'));
    }
    String city = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    String key = "zone." + city.toLowerCase(Locale.ROOT).replace(' ', '-');
    return messages.find(key) == null ? city : messages.text(key);
  }
}
