package dev.runup.check;

/// A folded text to search for quotations, with a limit on the characters compared.
final class Haystack {

  private final Folded folded;

  /// The number of characters that may still be compared, for all quotations together. Only a text
  /// that repeats itself needs more than a few times its length.
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

  /// Subtracts compared characters from the budget. Returns whether it is used up.
  boolean isWornOut(int characters) {
    budget -= characters;
    return budget < 0;
  }

  /// Returns the first place at `from` or after it where a stretch begins, -1 if there is none.
  int next(String stretch, int from) {
    return folded.text().indexOf(stretch, from);
  }
}
