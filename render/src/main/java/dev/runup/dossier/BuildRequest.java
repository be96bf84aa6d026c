package dev.runup.dossier;

import dev.runup.fact.Moment;
import dev.runup.format.Format;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be built of a dossier.
///
/// @param editions the names of its editions; none for all of them
/// @param formats the formats; none for those of each edition
/// @param asOf the day or moment, as in [#isMoment]; null for the newest issue
public record BuildRequest(List<String> editions, List<Format> formats, @Nullable String asOf) {

  /// The newest issue of each edition, in the edition's own formats.
  public static final BuildRequest NEWEST = new BuildRequest(List.of(), List.of(), null);

  /// @throws IllegalArgumentException if there is no such day
  public BuildRequest {
    editions = List.copyOf(editions);
    formats = formats.stream().distinct().toList();
    if (asOf != null && !isMoment(asOf)) {
      throw new IllegalArgumentException("no day: " + asOf);
    }
  }

  /// Says whether a text is a day, a day and a time, or those with an offset.
  public static boolean isMoment(String typed) {
    return Moment.parse(typed, ZoneOffset.UTC) != null;
  }
}
