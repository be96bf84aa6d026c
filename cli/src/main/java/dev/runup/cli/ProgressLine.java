package dev.runup.cli;

import dev.runup.progress.Progress;
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

/// A line on a terminal that shows what a command is doing, and how much is left. Example: `runup:
/// issue 3/12 · page 12/40 … 2 s`.
///
/// The line appears after a short delay. It is erased before anything else is printed, and appears
/// again if another stage begins.
final class ProgressLine implements AutoCloseable, Progress {

  /// The delay before the line appears. A shorter command needs no line, because nobody could read
  /// it.
  static final Duration MOMENT = Duration.ofMillis(300);

  private static final int LOOKS_PER_SECOND = 5;

  private static final String ERASE = "\r\033[K";

  private final OutputStream terminal;
  private final Duration delay;

  /// Reaches zero when the line must not be drawn any more.
  private final CountDownLatch endSignal = new CountDownLatch(1);

  private String stage;

  /// What the line says on the terminal.
  private String drawn = "";

  /// Whether the line may be drawn: nothing was printed since the stage began.
  private boolean isWanted = true;

  /// @param activity the word to print, for example `building`
  /// @param delay the time until the line appears
  ProgressLine(OutputStream terminal, String activity, Duration delay) {
    this.terminal = terminal;
    this.stage = activity;
    this.delay = delay;
  }

  /// Returns the word for the activity of a command, or null if it needs no line.
  static @Nullable String doing(String[] arguments) {
    List<String> words = List.of(arguments);
    String activity =
        switch (words.isEmpty() ? "" : words.getFirst()) {
          case "build", "serve", "site" -> "building";
          case "check" -> "checking";
          case "diff" -> "comparing";
          case "explain" -> "searching";
          case "templates" -> words.contains("test") ? "testing templates" : null;
          default -> null;
        };
    boolean isQuiet =
        activity != null && words.stream().anyMatch(one -> one.matches("-q+|--quiet"));
    return isQuiet ? null : activity;
  }

  @Override
  public synchronized void begin(String other) {
    stage = other;
    isWanted = true;
  }

  /// Starts a thread that draws the line after the delay, then again when it says something else.
  void start() {
    Thread.ofPlatform().daemon().start(this::run);
  }

  private void run() {
    try {
      Duration pause = delay;
      for (long looks = 0; !endSignal.await(pause.toMillis(), TimeUnit.MILLISECONDS); looks++) {
        draw(looks / LOOKS_PER_SECOND);
        pause = Duration.ofSeconds(1).dividedBy(LOOKS_PER_SECOND);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void draw(long seconds) {
    String line = "runup: " + stage + " …" + (seconds == 0 ? "" : " " + seconds + " s");
    if (endSignal.getCount() > 0 && isWanted && !line.equals(drawn)) {
      write(ERASE + line);
      drawn = line;
    }
  }

  private void write(String text) {
    try {
      terminal.write(text.getBytes(StandardCharsets.UTF_8));
      terminal.flush();
    } catch (IOException _) {
      endSignal.countDown(); // Without a terminal, the failure can't be reported either.
    }
  }

  /// Erases the line until another stage begins.
  private synchronized void erase() {
    if (!drawn.isEmpty()) {
      write(ERASE);
    }
    isWanted = false;
    drawn = "";
  }

  /// Erases the line and prevents drawing it again.
  @Override
  public synchronized void close() {
    erase();
    endSignal.countDown();
  }

  /// Returns a stream that erases the line before it prints anything.
  PrintStream clearingBefore(PrintStream stream) {
    OutputStream ending =
        new FilterOutputStream(stream) {
          @Override
          public void write(int one) throws IOException {
            erase();
            out.write(one);
          }

          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            erase();
            out.write(bytes, from, length);
          }
        };
    return new PrintStream(ending, true, StandardCharsets.UTF_8);
  }
}
