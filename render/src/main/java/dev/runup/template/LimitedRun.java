package dev.runup.template;

import dev.runup.text.CountedRun;
import freemarker.core.Environment;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Runs a dossier's own template, and stops it after a time or a number of rounds of loops.
///
/// In each round of a loop and each call of a macro, FreeMarker asks its thread whether it is
/// interrupted. This class is that thread and counts the questions. What doesn't ask by itself is
/// made to ask: patterns and sequences by [freemarker.core.CountedPatterns] and
/// [freemarker.core.CountedSequences], a parser by [#check]. So the work ends with its time. It is
/// a daemon thread, so the program can end before.
///
/// @param <T> the result of the work
public final class LimitedRun<T> extends Thread implements CountedRun {

  /// The bytes of its stack. A pattern such as `(a|b)*` needs some for each character.
  private static final long STACK = 16 << 20;

  /// The time that a template has to stop after its interruption.
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final long most;
  private final Supplier<T> work;
  private long rounds;
  private @Nullable T result;
  private @Nullable Throwable failure;
  private @Nullable TemplatePosition stopped;

  /// @param most the largest number of rounds of loops and calls of macros
  LimitedRun(long most, Supplier<T> work) {
    this(most, STACK, work);
  }

  private LimitedRun(long most, long stack, Supplier<T> work) {
    super(null, null, "template", stack);
    this.most = most;
    this.work = work;
    setDaemon(true);
  }

  /// A position in a template. Line and column count from 1.
  record TemplatePosition(String template, int line, int column) {

    /// Returns the position of a character of a template's text.
    static TemplatePosition of(String template, String text, int index) {
      String before = text.substring(0, index);
      int line = 1 + (int) before.chars().filter(unit -> unit == '\n').count();
      return new TemplatePosition(template, line, index - before.lastIndexOf('\n'));
    }
  }

  /// Returns the result of `work`, or null if it takes longer than the time.
  public static <T> @Nullable T runWithin(Duration time, Supplier<T> work) {
    return new LimitedRun<>(Long.MAX_VALUE, work).runWithin(time);
  }

  /// Does the work and returns its result, or null if it takes longer than the time. Exceptions of
  /// the work are thrown here.
  @Nullable T runWithin(Duration time) {
    start();
    try {
      if (!join(time)) {
        interrupt();
        join(GRACE);
      }
    } catch (InterruptedException _) {
      interrupt();
      Thread.currentThread().interrupt();
      return null;
    }
    return isAlive() ? null : resultOrFailure();
  }

  /// Stops the work of this thread if its time is over.
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new TimeIsOverException();
    }
  }

  private static final class TimeIsOverException extends RuntimeException {}

  private @Nullable T resultOrFailure() {
    switch (failure) {
      case null -> {}
      case TimeIsOverException _ -> {}
      case RuntimeException thrown -> throw thrown;
      case Error thrown -> throw thrown;
      default -> throw new IllegalStateException(failure);
    }
    return result;
  }

  @Override
  public void run() {
    try {
      result = work.get();
    } catch (RuntimeException | Error thrown) {
      failure = thrown;
    }
  }

  @Override
  public boolean isInterrupted() {
    boolean over = super.isInterrupted() || ++rounds > most;
    if (over && Environment.getCurrentEnvironment() != null) {
      stopped = Engine.blamedPosition();
    }
    return over;
  }

  /// Does the work again up to its last round, and returns the place in the template. FreeMarker
  /// forgets it if memory runs out, or the stack.
  ///
  /// The second run has a larger stack. It may still be full before, because Java uses more of it
  /// for code that it hasn't compiled. Then an eighth of the rounds is run.
  ///
  /// @param times how often to run it again at most
  /// @param time the longest time of a run
  @Nullable TemplatePosition lastPosition(Runnable again, int times, Duration time) {
    long last = rounds - 1;
    for (int i = 0; i < times && last > 0; i++, last /= 8) {
      LimitedRun<Boolean> second = new LimitedRun<>(last, 4 * STACK, () -> runs(again));
      second.runWithin(time);
      if (second.stopped() != null) {
        return second.stopped();
      }
    }
    return null;
  }

  private static boolean runs(Runnable work) {
    work.run();
    return true;
  }

  /// Returns the place in the template at which the run was stopped, or null if it wasn't stopped.
  @Nullable TemplatePosition stopped() {
    return stopped;
  }
}
