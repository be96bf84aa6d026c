package dev.runup.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/// The clock of this machine. It reads the zone when it is asked for, which takes longer than
/// `--version`. Only `runup init` asks.
final class MachineClock extends Clock {

  @Override
  public ZoneId getZone() {
    return ZoneId.systemDefault();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.system(zone);
  }

  @Override
  public Instant instant() {
    return Instant.now();
  }
}
