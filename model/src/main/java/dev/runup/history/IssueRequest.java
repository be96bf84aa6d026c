package dev.runup.history;

import dev.runup.fact.Moment;
import org.jspecify.annotations.Nullable;

/// A request for an issue.
///
/// @param asOf its day, or the moment of its cut-off; null for the newest issue
/// @param since the day or moment to compare it with; null for the previous issue
public record IssueRequest(@Nullable Moment asOf, @Nullable Moment since) {

  /// The newest issue, compared with the previous one.
  public static final IssueRequest NEWEST = new IssueRequest(null, null);
}
