package dev.runup.change;

import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactType;
import dev.runup.history.IssueDay;
import dev.runup.history.Known;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Compares the versions that an issue knows of each fact with those that earlier issues knew.
///
/// [PrintedChanges] decides which of these changes an edition prints.
public final class IssueChanges {

  private final Known known;
  private final UnaryOperator<Fact> read;

  /// Creates a comparison.
  ///
  /// @param read converts a version to the one that a reader of the issue's language sees
  IssueChanges(Known known, UnaryOperator<Fact> read) {
    this.known = known;
    this.read = read;
  }

  /// Returns the versions that changed or corrected something since the previous issue, in any
  /// language. Their reasons may be printed.
  public static Set<Fact> steps(Known known) {
    IssueChanges changes = new IssueChanges(known, UnaryOperator.identity());
    Set<Fact> steps = new LinkedHashSet<>();
    changes.corrections().forEach(change -> steps.addAll(change.steps()));
    changes.sincePrevious().forEach(change -> steps.addAll(change.steps()));
    return steps;
  }

  /// Returns the change of each fact since the previous issue, in the order of the ids.
  ///
  /// Facts that read as before are left out. So are facts that were typed and withdrawn in between.
  List<FactChange> sincePrevious() {
    IssueDay since = known.comparedWith();
    if (since == null) {
      return List.of();
    }
    List<FactChange> changes = new ArrayList<>();
    for (List<Fact> versions : known.versions().values()) {
      int count = Known.countAt(versions, since);
      boolean had = count > 0 && !versions.get(count - 1).isWithdrawn();
      boolean has = !versions.getLast().isWithdrawn();
      if (count < versions.size() && (had || has)) {
        FactChange change = change(versions, count);
        boolean asBefore = had && has && change.keys().isEmpty();
        if (!asBefore && !isEditorial(change)) {
          changes.add(change);
        }
      }
    }
    return changes;
  }

  /// Returns the corrections and withdrawals of facts that an earlier issue printed. Each change
  /// has one correction as its last step.
  List<FactChange> corrections() {
    List<IssueDay> issues = new ArrayList<>(known.earlier());
    issues.add(known.issue());
    List<FactChange> corrections = new ArrayList<>();
    for (List<Fact> versions : known.versions().values()) {
      int printed = 0;
      for (IssueDay issue : versions.size() > 1 ? issues : List.<IssueDay>of()) {
        int count = Known.countAt(versions, issue);
        if (printed > 0 && count > printed && !versions.get(printed - 1).isWithdrawn()) {
          corrections.addAll(corrections(change(versions.subList(0, count), printed)));
        }
        printed = count;
      }
    }
    return corrections;
  }

  /// Returns each correction as a separate change. A position that was withdrawn and typed again
  /// counts as corrected by all of its steps.
  private static List<FactChange> corrections(FactChange change) {
    boolean typedAgain = !change.after().isWithdrawn();
    return change.corrections().stream()
        .map(step -> step.isWithdrawn() && typedAgain ? change : change.onlyCorrection(step))
        .toList();
  }

  /// Builds the change of one fact.
  ///
  /// @param printed the number of versions that the earlier issue knew
  private FactChange change(List<Fact> versions, int printed) {
    List<Fact> all = versions.stream().map(read).toList();
    boolean had = printed > 0 && !all.get(printed - 1).isWithdrawn();
    return new FactChange(
        had ? all.get(printed - 1) : null, all.subList(printed, all.size()), this::isLate);
  }

  /// Returns whether an event or a statement is dated before the day of the previous issue.
  private boolean isLate(Fact fact) {
    FactDate date =
        fact.type() == FactType.EVENT ? fact.date(EventField.WHEN) : statementDate(fact);
    IssueDay since = known.comparedWith();
    return date != null && since != null && date.latest().isBefore(since.day());
  }

  private @Nullable FactDate statementDate(Fact fact) {
    return fact.type() == FactType.STATEMENT ? known.dateOf(fact) : null;
  }

  /// Returns whether a change is only that the desk rewrote a headline or line, as it does for each
  /// issue. An update with a reason for readers counts as more.
  private static boolean isEditorial(FactChange change) {
    FactType type = change.after().type();
    return (type == FactType.HEADLINE || type == FactType.LINE)
        && (change.isNew() || !change.hasAct());
  }
}
