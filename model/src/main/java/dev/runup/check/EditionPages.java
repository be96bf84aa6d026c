package dev.runup.check;

import dev.runup.fact.Edition;
import dev.runup.history.Known;
import dev.runup.problem.Checked;
import java.util.Set;

/// The pages of editions.
@FunctionalInterface
public interface EditionPages {

  /// Returns the facts of which an edition's pages print a value, each by type and id.
  ///
  /// @param known the facts that the edition may show
  Checked<Set<String>> shownFacts(Known known, Edition edition);
}
