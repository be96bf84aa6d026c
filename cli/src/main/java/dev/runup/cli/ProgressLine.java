package dev.runup.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A line on a terminal that says that work goes on, from when it takes longer than a moment until
/// something is printed. What is printed takes its place.
final class ProgressLine implements AutoCloseable {

  /// What takes less is over before it is read.
  static final Duration MOMENT = Duration.ofMillis(300);

  private static final Duration SECOND = Duration.ofSeconds(1);

  private static final String ERASE = "\r\033[K";

  private final OutputStream terminal;
  private final String what;
  private final Duration moment;
  private final CountDownLatch over = new CountDownLatch(1);
  private boolean drawn;

  /// @param terminal where the line stands
  /// @param what what goes on, as `building`
  /// @param moment after how long the line appears
  ProgressLine(OutputStream terminal, String what, Duration moment) {
    this.terminal = terminal;
    this.what = what;
    this.moment = moment;
  }

  /// Gives back what goes on, or null where nothing is to be said of it.
  static @Nullable String doing(String[] arguments) {
    List<String> words = List.of(arguments);
    if (words.isEmpty() || words.contains("-q") || words.contains("--quiet")) {
      return null;
    }
    return switch (words.getFirst()) {
      case "build", "serve" -> "building";
      case "check" -> "checking";
      case "diff" -> "comparing";
      case "explain" -> "looking";
      case "templates" -> words.contains("test") ? "trying templates" : null;
      default -> null;
    };
  }

  /// Begins to wait for the moment.
  void start() {
    Thread.ofPlatform().daemon().start(this::run);
  }

  private void run() {
    try {
      Duration pause = moment;
      for (long seconds = 0; !over.await(pause.toMillis(), TimeUnit.MILLISECONDS); seconds++) {
        draw(seconds);
        pause = SECOND;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void draw(long seconds) {
    if (over.getCount() > 0) {
      write(ERASE + "runup: " + what + " …" + (seconds == 0 ? "" : " " + seconds + " s"));
      drawn = true;
    }
  }

  private void write(String text) {
    try {
      terminal.write(text.getBytes(StandardCharsets.UTF_8));
      terminal.flush();
    } catch (IOException _) {
      over.countDown(); // There is nobody to tell.
    }
  }

  /// Ends the line for good.
  @Override
  public synchronized void close() {
    if (drawn) {
      write(ERASE);
    }
    over.countDown();
    drawn = false;
  }

  /// Gives back a stream that ends the line before it prints anything.
  PrintStream clearingBefore(PrintStream stream) {
    OutputStream ending =
        new FilterOutputStream(stream) {
          @Override
          public void write(int one) throws IOException {
            ProgressLine.this.close();
            out.write(one);
          }

          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            ProgressLine.this.close();
            out.write(bytes, from, length);
          }
        };
    return new PrintStream(ending, true, StandardCharsets.UTF_8);
  }
}
