package dev.runup.serve;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// The connections that haven't sent the secret yet.
///
/// If there are too many, each new one closes the oldest. So clients that don't know the secret
/// keep out neither each other nor a browser, which sends it at once.
final class WaitingConnections {

  /// How long every connection may wait. Clients that always connect again can't close a new
  /// connection sooner. A browser sends its request within some milliseconds.
  static final Duration GRACE = Duration.ofMillis(50);

  private final int most;

  /// The time in nanoseconds at which each was added, the oldest first.
  private final SequencedMap<Closeable, Long> waiting = new LinkedHashMap<>();

  /// @param most how many connections may wait
  WaitingConnections(int most) {
    this.most = most;
  }

  /// Returns how long to wait before the next connection may be added.
  ///
  /// Example: 250 of 250 connections wait, the oldest for 30 ms. The result is 20 ms.
  ///
  /// @param now the value of [System#nanoTime]
  synchronized Duration timeUntilRoom(long now) {
    Map.Entry<Closeable, Long> oldest = waiting.firstEntry();
    if (oldest == null || waiting.size() < most) {
      return Duration.ZERO;
    }
    Duration left = GRACE.minusNanos(now - oldest.getValue());
    return left.isPositive() ? left : Duration.ZERO;
  }

  /// Adds a new connection.
  ///
  /// @param now the value of [System#nanoTime]
  synchronized void add(Closeable connection, long now) {
    waiting.put(connection, now);
    if (waiting.size() > most) {
      closeOldest();
    }
  }

  /// Removes a connection that has sent the secret or has ended.
  synchronized void remove(Closeable connection) {
    waiting.remove(connection);
  }

  /// Closes the oldest connection, if there is one.
  synchronized void closeOldest() {
    Map.Entry<Closeable, Long> oldest = waiting.pollFirstEntry();
    if (oldest == null) {
      return;
    }
    try {
      oldest.getKey().close();
    } catch (IOException _) {
      // It has ended by itself.
    }
  }
}
