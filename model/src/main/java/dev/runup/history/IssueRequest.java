package dev.runup.history;

import dev.runup.fact.Moment;
import org.jspecify.annotations.Nullable;

/// Which issue is asked for.
///
/// @param asOf its day, or the moment up to which it knows; null for the newest issue
/// @param since the day or moment that it is compared with; null for the issue before
public record IssueRequest(@Nullable Moment asOf, @Nullable Moment since) {

  /// The newest issue, compared with the one before.
  public static final IssueRequest NEWEST = new IssueRequest(null, null);
}
