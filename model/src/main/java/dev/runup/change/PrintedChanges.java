package dev.runup.change;

import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.PositionField;
import dev.runup.history.Known;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The changes that the readers of an edition see: those of facts that its issues print or printed.
///
/// All output about changes uses this class: the page, `diff`, the change labels, "Corrections of
/// earlier issues" and JSON-LD.
///
/// @param known the facts of the issue
/// @param all all changes since the previous issue, also of facts that no page prints
/// @param changes the printed changes, in the order of the ids
/// @param corrections the corrections and withdrawals of printed facts, each as a separate change
public record PrintedChanges(
    Known known, List<FactChange> all, List<FactChange> changes, List<FactChange> corrections) {

  public PrintedChanges {
    all = List.copyOf(all);
    changes = List.copyOf(changes);
    corrections = List.copyOf(corrections);
  }

  /// Compares an issue with the earlier ones.
  ///
  /// @param language the language of its readers as BCP 47; translations into others are not
  ///   compared
  public static PrintedChanges of(Known known, Edition edition, String language) {
    IssueChanges issue = new IssueChanges(known, version -> version.readIn(language));
    List<FactChange> all = issue.sincePrevious();
    List<FactChange> corrections = issue.corrections();
    Set<FactId> now = new HashSet<>();
    if (hasRegisterEntry(all)) {
      now.addAll(known.referencedFacts());
      now.addAll(Known.referencedBy(known.earlierFacts()));
    }
    Set<FactId> ever =
        hasRegisterEntry(corrections) ? Known.referencedBy(known.allVersions()) : Set.of();
    return new PrintedChanges(
        known,
        all,
        all.stream()
            .filter(PrintedChanges::isNews)
            .filter(change -> isPrinted(change, edition, now))
            .toList(),
        corrections.stream().filter(change -> isPrinted(change, edition, ever)).toList());
  }

  /// Returns the facts of the issue together with withdrawn ones, each as the issue prints it.
  public Known withWithdrawn() {
    return known.withWithdrawn(withdrawnVersions());
  }

  /// Returns the printed versions of facts that were withdrawn since the previous issue.
  public List<Fact> withdrawnVersions() {
    return all.stream()
        .filter(change -> change.cause() instanceof Cause.Withdrawn)
        .map(FactChange::versionToPrint)
        .toList();
  }

  /// Returns whether a change is news. A position that is not stated is a gap and not news. Neither
  /// is a fact that reads as before.
  private static boolean isNews(FactChange change) {
    return switch (change.cause()) {
      case Cause.New _, Cause.Late _ ->
          !change.after().word(PositionField.STANCE, "").equals("not-stated");
      case Cause.Withdrawn _ -> true;
      case Cause.Corrected _, Cause.Moved _, Cause.Superseded _, Cause.Scope _ ->
          !change.keys().isEmpty();
    };
  }

  private static boolean hasRegisterEntry(Collection<FactChange> changes) {
    return changes.stream().anyMatch(change -> change.after().type().register());
  }

  /// Returns whether the edition prints a fact, or printed it. Example: a headline that an update
  /// moved to another edition was printed by this one.
  ///
  /// @param referenced the register entries to which a fact refers
  private static boolean isPrinted(FactChange change, Edition edition, Set<FactId> referenced) {
    Fact before = change.before();
    Fact after = change.after();
    return edition.mayPrint(before == null ? after : before)
        && (!after.type().register() || referenced.contains(after.id()));
  }
}
