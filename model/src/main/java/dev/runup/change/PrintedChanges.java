package dev.runup.change;

import dev.runup.change.FactChange.Cause;
import dev.runup.fact.Edition;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.PositionField;
import dev.runup.history.Known;
import dev.runup.history.Known.IssueDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The changes that the readers of an edition see. Only facts that its issues print, or once
/// printed, are included.
///
/// All output about changes uses this class: the page, `diff`, the change labels, "Corrections of
/// earlier issues" and JSON-LD.
///
/// @param changes the printed changes, in the order of the ids
/// @param corrections the corrections and withdrawals of printed facts, each as a separate change
/// @param withdrawn the printed versions of facts that were withdrawn since the previous issue,
///   also of facts that no page prints
public record PrintedChanges(
    List<FactChange> changes, List<FactChange> corrections, List<Fact> withdrawn) {

  /// Compares an issue with the earlier ones.
  ///
  /// @param language the language of its readers as BCP 47. Translations into other languages are
  ///   not compared
  public static PrintedChanges of(Known known, Edition edition, String language) {
    Comparison issue = new Comparison(known, version -> version.withOnlyTranslation(language));
    List<FactChange> all = issue.sincePrevious();
    return new PrintedChanges(
        printed(all, edition, () -> referencedLately(known)).filter(one -> !isGap(one)).toList(),
        printed(issue.corrections(), edition, () -> Known.referencedBy(known.allVersions()))
            .toList(),
        all.stream()
            .filter(change -> change.cause() == Cause.WITHDRAWN)
            .map(FactChange::versionToPrint)
            .toList());
  }

  /// Returns the changes of facts that the edition prints, or printed. Example: a headline that an
  /// update moved to another edition was printed by this one.
  ///
  /// @param references finds the facts to which others refer. This takes long for many facts, so it
  ///   is called only if a register entry changed
  private static Stream<FactChange> printed(
      List<FactChange> changes, Edition edition, Supplier<Set<FactId>> references) {
    Predicate<FactChange> isEntry = change -> change.after().type().isRegister();
    Set<FactId> referenced = changes.stream().anyMatch(isEntry) ? references.get() : Set.of();
    return changes.stream()
        .filter(one -> edition.isFor(Objects.requireNonNullElse(one.before(), one.after())))
        .filter(one -> !isEntry.test(one) || referenced.contains(one.after().id()));
  }

  /// Returns the earlier issues that knew a value which was corrected later, or the fact if it was
  /// withdrawn, the first one first. An issue that has another value, which was right then, isn't
  /// among them.
  ///
  /// @param correction one of the corrections
  public List<IssueDay> printedIn(FactChange correction, Known known) {
    List<Fact> versions = known.versions().getOrDefault(correction.after().id(), List.of());
    return known.earlier().stream()
        .filter(issue -> {
          int count = Known.countAt(versions, issue);
          return count > 0 && correction.isMistaken(versions.get(count - 1));
        })
        .toList();
  }

  private static Set<FactId> referencedLately(Known known) {
    Set<FactId> referenced = new HashSet<>(known.referencedFacts());
    referenced.addAll(Known.referencedBy(known.factsComparedWith()));
    return referenced;
  }

  /// Returns the versions that changed or corrected something since the previous issue, in any
  /// language. Their reasons may be printed.
  public static Set<Fact> steps(Known known) {
    Comparison issue = new Comparison(known, UnaryOperator.identity());
    Set<Fact> steps = new LinkedHashSet<>();
    issue.corrections().forEach(change -> steps.addAll(change.steps()));
    issue.sincePrevious().forEach(change -> steps.addAll(change.steps()));
    return steps;
  }

  /// Returns whether a change is a new position that is not stated. It is a gap and not news.
  private static boolean isGap(FactChange change) {
    return change.isNew() && change.after().word(PositionField.STANCE, "").equals("not-stated");
  }

  /// Compares the versions that an issue knows of each fact with those that earlier issues knew.
  ///
  /// @param read converts a version to the one that a reader of the issue's language sees
  record Comparison(Known known, UnaryOperator<Fact> read) {

    /// Returns the change of each fact since the previous issue, in the order of the ids.
    ///
    /// Facts that read as before are left out. So are facts that were typed and withdrawn in
    /// between.
    List<FactChange> sincePrevious() {
      IssueDay since = known.comparedWith();
      List<FactChange> changes = new ArrayList<>();
      for (List<Fact> versions : known.versions().values()) {
        int count = since == null ? versions.size() : Known.countAt(versions, since);
        if (count < versions.size()) {
          FactChange change = change(versions, count);
          boolean inForce = !change.after().isWithdrawn();
          boolean differs = change.isNew() ? inForce : !inForce || !change.keys().isEmpty();
          if (differs && !isEditorial(change)) {
            changes.add(change);
          }
        }
      }
      return changes;
    }

    /// Returns the corrections and withdrawals of facts that an earlier issue printed. Each is a
    /// separate change.
    List<FactChange> corrections() {
      List<IssueDay> issues = new ArrayList<>(known.earlier());
      issues.add(known.issue());
      List<FactChange> corrections = new ArrayList<>();
      for (List<Fact> versions : known.versions().values()) {
        int printed = 0;
        for (IssueDay issue : issues) {
          int count = Known.countAt(versions, issue);
          if (printed > 0 && count > printed && !versions.get(printed - 1).isWithdrawn()) {
            corrections.addAll(change(versions.subList(0, count), printed).separateCorrections());
          }
          printed = count;
        }
      }
      return corrections;
    }

    /// Builds the change of one fact.
    ///
    /// @param printed the number of versions that the earlier issue knew
    private FactChange change(List<Fact> versions, int printed) {
      List<Fact> all = versions.stream().map(read).toList();
      Fact before = printed == 0 ? null : all.get(printed - 1);
      return new FactChange(
          before == null || before.isWithdrawn() ? null : before,
          all.subList(printed, all.size()),
          isLate(all.getLast()),
          stated(all.subList(0, printed)));
    }

    /// Returns the position that the actor stated last and that stands, or null.
    private static @Nullable Fact stated(List<Fact> versions) {
      Fact stated = null;
      for (Fact version : versions) {
        if (version.type() == FactType.POSITION
            && (version.isWithdrawn() || FactChange.isStated(version))) {
          stated = version.isWithdrawn() ? null : version;
        }
      }
      return stated;
    }

    /// Returns whether an event or a statement is dated before the day of the previous issue.
    private boolean isLate(Fact fact) {
      boolean isEvent = fact.type() == FactType.EVENT;
      FactDate date = isEvent ? fact.date(EventField.WHEN) : known.dateOf(fact);
      IssueDay since = known.comparedWith();
      return date != null && since != null && date.latest().isBefore(since.day());
    }

    /// Returns whether a change is a new or rewritten headline or line. The desk writes these for
    /// each issue, so they are not news. False for an older one that an update changed by an act
    /// such as `corrected`.
    private static boolean isEditorial(FactChange change) {
      FactType type = change.after().type();
      return (type == FactType.HEADLINE || type == FactType.LINE)
          && (change.isNew() || !change.hasAct());
    }
  }
}
