package dev.runup.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// A disk on which one chosen step fails.
final class FaultyDisk implements Publication.Disk {

  /// A step number that is never reached.
  static final int NEVER = Integer.MAX_VALUE;

  enum Fault {
    /// Only this step fails.
    ONCE,
    /// This step and all later ones fail, for example because the disk was removed.
    FROM_THEN_ON,
    /// The process is killed at this step.
    KILLED,
    /// The power fails at this step. Bytes that were not flushed are lost.
    POWER_CUT
  }

  /// Stands for the end of the process. Later steps throw it again and have no effect.
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private final LocalDisk disk = new LocalDisk();
  private final Fault fault;
  private final int at;

  /// The files whose bytes are not flushed.
  private final Map<Path, Path> unflushed = new HashMap<>();

  private int steps;

  /// @param at the number of the step that fails, from 1
  FaultyDisk(Fault fault, int at) {
    this.fault = fault;
    this.at = at;
  }

  /// Returns a disk on which every step succeeds.
  static FaultyDisk sound() {
    return new FaultyDisk(Fault.ONCE, NEVER);
  }

  /// Returns the number of steps so far.
  int steps() {
    return steps;
  }

  private interface Step {
    void take() throws IOException;
  }

  /// @param half the effect if the step is interrupted
  /// @param whole the effect if it succeeds
  private void step(Step half, Step whole) throws IOException {
    steps++;
    boolean ended = fault == Fault.KILLED || fault == Fault.POWER_CUT;
    if (steps == at) {
      half.take();
      if (fault == Fault.POWER_CUT) {
        for (Path file : unflushed.values()) {
          Files.write(file, new byte[0]);
        }
      }
    }
    if (steps >= at && ended) {
      throw new Killed();
    }
    if (steps == at || (steps > at && fault == Fault.FROM_THEN_ON)) {
      throw new IOException("step " + steps + " fails");
    }
    whole.take();
  }

  @Override
  public void create(Path file, byte[] bytes) throws IOException {
    unflushed.put(file, file);
    step(
        () -> disk.create(file, Arrays.copyOf(bytes, bytes.length / 2)),
        () -> disk.create(file, bytes));
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    step(() -> {}, () -> disk.makeFolder(folder));
  }

  @Override
  public void flush(Path fileOrFolder) throws IOException {
    // Power cuts are only simulated, so the real disk needs no flush.
    step(() -> {}, () -> unflushed.remove(fileOrFolder));
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    step(() -> {}, () -> disk.move(from, to));
  }

  @Override
  public void place(Path from, Path to) throws IOException {
    step(() -> {}, () -> disk.place(from, to));
  }

  @Override
  public void link(Path file, Path secondName) throws IOException {
    step(() -> {}, () -> disk.link(file, secondName));
  }

  @Override
  public void delete(Path file) throws IOException {
    step(() -> {}, () -> disk.delete(file));
  }
}
