package dev.runup.release;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A line that joins the lines of several branches of version control, each of which went on from
/// the same line.
///
/// @param ends the checksums of the last lines of the other branches
/// @param by who joined them
/// @param time when, to the second
/// @param before the checksum of the line before, which ends the last of the branches
public record Join(List<String> ends, String by, Instant time, String before)
    implements RegisterLine {

  /// The word in the register.
  public static final String WORD = "join";

  public Join {
    ends = List.copyOf(ends);
  }

  @Override
  public Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("entry", WORD);
    fields.put("ends", ends);
    fields.put("by", by);
    fields.put("time", time.toString());
    fields.put("before", before);
    return fields;
  }
}
