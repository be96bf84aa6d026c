package dev.runup.template;

import java.time.Duration;

/// How much a dossier's own template may take. What a shipped one takes is known.
///
/// @param characters the longest output, in UTF-16 units
/// @param rounds how many rounds of loops and calls of macros there may be
/// @param time how long it may take; what is cut off by it may depend on the machine, what is
///   printed never does
public record Limits(int characters, long rounds, Duration time) {

  /// Of a dossier without any facts. A daily briefing has about 30,000 characters.
  private static final Limits LEAST = new Limits(4_000_000, 20_000_000, Duration.ofSeconds(10));

  /// Gives back the limits of a briefing of so many facts.
  public static Limits of(int facts) {
    return new Limits(
        (int) Math.min(LEAST.characters + 2_000L * facts, Engine.LONGEST),
        LEAST.rounds + 10_000L * facts,
        LEAST.time.plusMillis(2L * facts));
  }

  /// Gives back these with more characters: those that are given to a template are no fault of its.
  Limits plusCharacters(int length) {
    return new Limits((int) Math.min((long) characters + length, Engine.LONGEST), rounds, time);
  }
}
