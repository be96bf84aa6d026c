package dev.runup.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A line by which the desk takes something back, or ends that.
///
/// @param act what the desk did
/// @param target what it did that to
/// @param reason why, in the desk's words. Readers of a tombstone see it
/// @param day the day on which the desk did it, in its own zone
/// @param by who did it, as typed, or null in a line of a version that didn't record it
/// @param time when, to the second, or null in such a line
/// @param before the checksum of the line before as 64 hexadecimal digits; empty for the first line
public record ReleaseEntry(
    Act act,
    Target target,
    String reason,
    LocalDate day,
    @Nullable String by,
    @Nullable Instant time,
    String before)
    implements RegisterLine {

  /// What a desk does.
  public enum Act {
    /// It takes something back that it has published, or may have.
    TAKE_BACK,
    /// It ends that.
    RESTORE;

    /// Returns the word in the register.
    public String word() {
      return this == TAKE_BACK ? "take-back" : "restore";
    }
  }

  /// What a line is about: all issues of an edition, one of them, or one fact in all of them.
  ///
  /// @param edition the edition's name
  /// @param issue the day of an issue, or its day and time. Null for all issues and for a fact.
  ///   Examples: `2026-03-02`, `2026-03-02 11:30`
  /// @param fact the type and id of a fact, or null. Example: `statement:costa-1`
  public record Target(String edition, @Nullable String issue, @Nullable String fact) {

    /// Returns all issues of an edition.
    public static Target allIssues(String edition) {
      return new Target(edition, null, null);
    }

    /// Returns one issue of an edition.
    public static Target issue(String edition, String day) {
      return new Target(edition, day, null);
    }

    /// Returns one fact in all issues of an edition.
    public static Target fact(String edition, String id) {
      return new Target(edition, null, id);
    }

    /// Returns whether it takes part in what is printed of an issue as a whole. A day stands for
    /// all issues of that day, also those with a time.
    ///
    /// @param day the day of the issue, or its day and time
    boolean covers(String day) {
      return fact == null && (issue == null || day.equals(issue) || day.startsWith(issue + " "));
    }

    /// Returns it in words, for messages. Example: `the issue of 2026-03-02 of the edition
    /// "public"`.
    public String words() {
      String what = fact != null ? fact : issue == null ? "every issue" : "the issue of " + issue;
      return what + (fact == null ? " of" : " in") + " the edition \"" + edition + "\"";
    }
  }

  /// Returns whether readers see its reason: on the page in place of an issue.
  public boolean printsReason() {
    return act == Act.TAKE_BACK && target.fact() == null;
  }

  @Override
  public Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("entry", act.word());
    fields.put("edition", target.edition());
    if (target.issue() != null) {
      fields.put("issue", target.issue());
    }
    if (target.fact() != null) {
      fields.put("fact", target.fact());
    }
    fields.put("reason", reason);
    fields.put("day", day.toString());
    if (by != null && time != null) {
      fields.put("by", by);
      fields.put("time", time.toString());
    }
    fields.put("before", before);
    return fields;
  }
}
