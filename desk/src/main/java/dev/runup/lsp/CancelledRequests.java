package dev.runup.lsp;

import java.util.LinkedHashSet;

/// The ids of requests that the editor cancelled. Two threads use it. Only the newest are kept,
/// because an answered request may be cancelled too.
final class CancelledRequests {

  private static final int MOST = 1000;

  private final LinkedHashSet<Object> ids = new LinkedHashSet<>();

  synchronized void add(Object id) {
    if (ids.size() == MOST) {
      ids.removeFirst();
    }
    ids.add(id);
  }

  /// Removes an id. Returns whether it was cancelled.
  synchronized boolean remove(Object id) {
    return ids.remove(id);
  }
}
