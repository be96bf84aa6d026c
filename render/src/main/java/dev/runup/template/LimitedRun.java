package dev.runup.template;

import freemarker.core.Environment;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Work on a dossier's own template: given up when it takes too long, or goes too often through a
/// loop.
///
/// FreeMarker asks the thread it runs in, at each round of a loop and each call of a macro, whether
/// it is interrupted; so these are counted here. What never asks, such as a pattern that goes on
/// matching, is left behind when the time is over, and keeps no program from ending.
///
/// @param <T> what the work gives back
public final class LimitedRun<T> extends Thread {

  /// How long a template that was told to end has to do so.
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final long most;
  private final Supplier<T> work;
  private long rounds;
  private @Nullable T result;
  private @Nullable Throwable failure;
  private @Nullable At stopped;

  /// @param most how many rounds of loops and calls of macros there may be
  LimitedRun(long most, Supplier<T> work) {
    this.most = most;
    this.work = work;
    setDaemon(true);
  }

  /// A place in a template, from 1.
  record At(String template, int line, int column) {}

  /// Gives back what `work` gives back, or null if it does not within that time.
  public static <T> @Nullable T runWithin(Duration time, Supplier<T> work) {
    return new LimitedRun<>(Long.MAX_VALUE, work).runWithin(time);
  }

  /// Does the work, and gives back what it gave, or null if it did not end in time.
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
    return isAlive() ? null : done();
  }

  private @Nullable T done() {
    switch (failure) {
      case null -> {}
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
    Environment running = over ? Environment.getCurrentEnvironment() : null;
    stopped = running == null ? stopped : Engine.at(running);
    return over;
  }

  /// Gives back where it was stopped, or null if it was not.
  @Nullable At stopped() {
    return stopped;
  }
}
