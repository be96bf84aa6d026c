package dev.runup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingConnectionsTest {

  private final List<String> closed = new ArrayList<>();
  private final WaitingConnections waiting = new WaitingConnections(2);

  private Closeable connection(String name) {
    return () -> closed.add(name);
  }

  @Test
  void newConnectionClosesTheOldest() {
    for (String name : List.of("a", "b", "c", "d")) {
      waiting.add(connection(name), 0);
    }

    assertThat(closed).containsExactly("a", "b");
  }

  @Test
  void removedConnectionIsNeverClosed() {
    Closeable known = connection("known");
    waiting.add(known, 0);
    waiting.remove(known);
    for (String name : List.of("a", "b", "c")) {
      waiting.add(connection(name), 0);
    }

    assertThat(closed).containsExactly("a");
  }

  @Test
  void connectionThatCannotBeClosedMakesRoom() {
    Closeable broken =
        () -> {
          closed.add("a");
          throw new IOException("it has ended");
        };
    waiting.add(broken, 0);
    waiting.closeOldest();
    waiting.closeOldest();

    assertThat(closed).containsExactly("a");
  }

  @Test
  void newConnectionWaitsUntilTheOldestHadItsTime() {
    waiting.add(connection("a"), at(0));
    assertThat(waiting.timeUntilRoom(at(0))).isZero();
    waiting.add(connection("b"), at(10));

    assertThat(waiting.timeUntilRoom(at(40))).isEqualTo(Duration.ofMillis(10));
    assertThat(waiting.timeUntilRoom(at(50))).isZero();

    waiting.add(connection("c"), at(50));
    assertThat(waiting.timeUntilRoom(at(50))).isEqualTo(Duration.ofMillis(10));
    assertThat(closed).containsExactly("a");
  }

  /// Returns a time that [System#nanoTime] may return, which may also overflow.
  private static long at(long milliseconds) {
    return Long.MAX_VALUE - 50_000_000 + milliseconds * 1_000_000;
  }
}
