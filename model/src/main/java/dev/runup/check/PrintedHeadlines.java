package dev.runup.check;

import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.history.Known;
import dev.runup.problem.Checked;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Tells which headlines editions print. Only a filled page shows it. It is filled once for each
/// edition, and only if a rule asks about a headline.
final class PrintedHeadlines {

  private final EditionPages pages;

  /// The facts that each page prints, by the name of the edition.
  private final Map<String, Checked<Set<String>>> printed = new HashMap<>();

  PrintedHeadlines(EditionPages pages) {
    this.pages = pages;
  }

  /// Returns whether an edition prints a headline. It may print it if its page can't be filled.
  ///
  /// @param known the facts that the edition shows
  boolean prints(Edition edition, Known known, Fact headline) {
    return edition.isFor(headline)
        && (!(page(edition, known) instanceof Checked.Good<Set<String>>(var facts, var _))
            || facts.contains(headline.id().toString()));
  }

  private Checked<Set<String>> page(Edition edition, Known known) {
    return printed.computeIfAbsent(edition.name(), _ -> pages.shownFacts(known, edition));
  }
}
