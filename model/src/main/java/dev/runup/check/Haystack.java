package dev.runup.check;

/// A folded text in which quotations are looked for, with a bound on how much of it is compared.
final class Haystack {

  private final Folded folded;

  /// How many characters may still be compared, for all quotations together. Only a text that
  /// repeats itself needs more than a few times its length.
  private long budget;

  Haystack(Folded folded) {
    this.folded = folded;
    this.budget = 50_000_000 + 64L * folded.text().length();
  }

  Folded folded() {
    return folded;
  }

  int length() {
    return folded.text().length();
  }

  /// Takes characters from those that may still be compared. Returns whether none are left.
  boolean isWornOut(int characters) {
    budget -= characters;
    return budget < 0;
  }

  /// Returns the first place at `from` or after it where a stretch begins, -1 if there is none.
  int next(String stretch, int from) {
    return folded.text().indexOf(stretch, from);
  }
}
