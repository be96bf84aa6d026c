package dev.runup.change;

import dev.runup.history.Known;
import java.util.List;
import java.util.function.UnaryOperator;

/// All changes of a known issue, for tests of other packages.
public final class KnownChanges {

  private KnownChanges() {}

  /// Returns the changes since the previous issue.
  public static List<FactChange> since(Known known) {
    return new PrintedChanges.Comparison(known, UnaryOperator.identity()).sincePrevious();
  }

  /// Returns the corrections of earlier issues.
  public static List<FactChange> corrections(Known known) {
    return new PrintedChanges.Comparison(known, UnaryOperator.identity()).corrections();
  }
}
