package dev.runup.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// A disk on which one step goes wrong, as often as the kind of fault has it.
final class FaultyDisk implements Disk {

  /// The step that is never reached.
  static final int NEVER = Integer.MAX_VALUE;

  enum Fault {
    /// The step fails, those after it succeed: an error that passes.
    ONCE,
    /// The step fails and so do all after it: the disk was pulled out.
    FROM_THEN_ON,
    /// The process is killed at the step.
    KILLED,
    /// The power goes at the step, and takes all bytes with it that were not flushed.
    POWER_CUT
  }

  /// Ends the process, as far as the code under test can tell: nothing after it does anything.
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private final LocalDisk disk = new LocalDisk();
  private final Fault fault;
  private final int at;
  private final Map<Path, Path> unflushed = new HashMap<>();
  private int steps;

  /// @param at the step that goes wrong, from 1
  FaultyDisk(Fault fault, int at) {
    this.fault = fault;
    this.at = at;
  }

  /// Gives back a disk on which all goes well.
  static FaultyDisk sound() {
    return new FaultyDisk(Fault.ONCE, NEVER);
  }

  /// Gives back how many steps were taken.
  int steps() {
    return steps;
  }

  private interface Step {
    void take() throws IOException;
  }

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
    // The machine itself loses no power here, so that nothing has to wait for its disk.
    step(() -> {}, () -> unflushed.remove(fileOrFolder));
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    step(() -> {}, () -> disk.move(from, to));
  }

  @Override
  public void keep(Path file, Path as) throws IOException {
    step(() -> {}, () -> disk.keep(file, as));
  }

  @Override
  public void delete(Path file) throws IOException {
    step(() -> {}, () -> disk.delete(file));
  }
}
