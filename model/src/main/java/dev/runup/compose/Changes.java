package dev.runup.compose;

import dev.runup.briefing.Change;
import dev.runup.briefing.Correction;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Statement;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IssueField;
import dev.runup.fact.Moment;
import dev.runup.fact.ProposalField;
import dev.runup.fact.ProvisionField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Update;
import dev.runup.fact.UpdateField;
import dev.runup.fact.UpdateReason;
import dev.runup.fact.UpdateReason.Act;
import dev.runup.fact.Value;
import dev.runup.history.IssueDay;
import dev.runup.problem.FieldRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Composes what changed since the issue before, by kind.
final class Changes {

  /// In the order of the page.
  private static final List<String> KINDS =
      List.of("corrected", "withdrawn", "moved", "superseded", "new", "late", "other");

  private final ComposeContext bench;
  private final Told told;
  private final Parts parts;
  private final Forms forms;

  /// The same of what is not in force, which what was withdrawn stands beside.
  private final Forms then;

  private final News news;

  Changes(ComposeContext bench, Forms forms) {
    this.bench = bench;
    this.forms = forms;
    ComposeContext all = bench.withWithdrawn();
    this.then = all.known().facts().size() == bench.known().facts().size() ? forms : Forms.of(all);
    this.told = new Told(all, then.statements());
    this.parts = new Parts(bench, all, told);
    this.news = new News(bench);
  }

  /// Gives back all changes.
  List<Change.Kind> all() {
    Map<Integer, List<Change>> byKind = new TreeMap<>();
    List<dev.runup.history.Change> order = new ArrayList<>(news.changes());
    order.sort(
        Comparator.comparing((dev.runup.history.Change change) -> change.after().type())
            .thenComparing(change -> day(change.after())));
    for (dev.runup.history.Change change : order) {
      byKind
          .computeIfAbsent(KINDS.indexOf(kind(News.said(change))), _ -> new ArrayList<>())
          .add(change(change));
    }
    List<Change.Kind> kinds = new ArrayList<>();
    byKind.forEach((kind, changes) -> kinds.add(new Change.Kind(KINDS.get(kind), changes)));
    return kinds;
  }

  /// By which facts of one type stand in order; the sort is stable, and they come in that of their
  /// ids.
  private LocalDate day(Fact fact) {
    Field when = fact.type() == FactType.EVENT ? EventField.WHEN : StatementField.WHEN;
    return bench.day(fact, when);
  }

  /// What was wrong is owned up to, whatever else became of it; a key that something else changed
  /// again is told as that, and its correction for itself.
  private String kind(dev.runup.history.Change change) {
    if (change.isNew()) {
      return isLate(change.after()) ? "late" : "new";
    }
    if (change.withdrawn()) {
      return Act.WITHDRAWN.word();
    }
    if (change.corrected()) {
      return Act.CORRECTED.word();
    }
    // Where all of it reads as before, it is neither told as moved nor as out of date.
    if (Update.SCOPE.containsAll(change.keys())) {
      return "other";
    }
    if (change.moved()) {
      return "moved";
    }
    boolean superseded = change.amendments().stream().anyMatch(one -> one.act() == Act.SUPERSEDED);
    return superseded ? Act.SUPERSEDED.word() : "other";
  }

  /// Says whether something happened or was said before the day of the issue before, which could
  /// have told it had the desk known.
  private boolean isLate(Fact fact) {
    FactDate when =
        switch (fact.type()) {
          case EVENT -> fact.date(EventField.WHEN);
          case STATEMENT -> bench.dateOf(fact);
          default -> null;
        };
    IssueDay since = bench.known().comparedWith();
    return when != null && since != null && when.latest().isBefore(since.day());
  }

  private Change change(dev.runup.history.Change change) {
    Fact fact = told.of(change);
    // One that is in force is told with its actor everywhere.
    boolean unnamed =
        fact.type() == FactType.POSITION && change.withdrawn() && told.isUnnamed(fact);
    FactType type = fact.type();
    Forms of = bench.known().find(fact.id()) == null ? then : forms;
    // A correction that is told for itself was made of what stood there.
    dev.runup.history.Change since = News.said(change).corrected() ? change : change.righted();
    return new Change(
        fact.id().toString(),
        unnamed ? told.gistOfUnnamed(fact) : bench.leaves().gist(fact),
        bench.citations().standing(fact),
        type.word(),
        type == FactType.EVENT ? of.events().event(fact) : null,
        type == FactType.STATEMENT ? of.statements().statement(fact) : null,
        type == FactType.POSITION && !unnamed ? of.positions().position(fact) : null,
        type == FactType.MEASURE ? of.figures().figure(fact) : null,
        type == FactType.ASSESSMENT ? of.assessments().assessment(fact) : null,
        type == FactType.ASSESSMENT ? of.assessments().author(fact) : null,
        type == FactType.ACTION ? of.actions().action(fact) : null,
        type == FactType.ACTOR ? actor(change) : null,
        state(fact),
        reasons(change),
        unnamed ? List.of() : parts.of(since, News.said(change).keys()),
        keys(News.said(change)));
  }

  private Statement.Speaker actor(dev.runup.history.Change change) {
    Fact was = change.withdrawn() ? null : change.before();
    return new Speakers(bench).changed(was, told.of(change), bench.known().issue().day());
  }

  /// Gives back what earlier issues said and was wrong, the first one first.
  List<Correction> corrections() {
    Map<FactId, dev.runup.history.Change> changes = new HashMap<>();
    news.changes().forEach(change -> changes.put(change.after().id(), change));
    List<Correction> corrections = new ArrayList<>();
    for (dev.runup.history.Change step : news.corrections()) {
      Moment recorded = step.corrections().getFirst().recorded();
      dev.runup.history.Change change = changes.get(step.after().id());
      boolean inNews =
          change != null
              && (change.withdrawn()
                  ? step.after().equals(change.withdrawing())
                  : News.said(change).corrected() && change.steps().contains(step.after()));
      corrections.add(
          new Correction(
              change(step),
              step.withdrawn(),
              recorded == null ? null : Times.day(recorded.day()),
              inNews));
    }
    corrections.sort(Comparator.comparing(Changes::since));
    return corrections;
  }

  private static LocalDate since(Correction correction) {
    FactDate day = correction.day() == null ? null : correction.day().date();
    return day == null ? LocalDate.MIN : day.earliest();
  }

  /// Gives back the keys that changed, in the order of their names, without those of names that are
  /// not to be printed; none of what was withdrawn as it was issued.
  private List<Change.Key> keys(dev.runup.history.Change change) {
    Fact before = change.before();
    List<Change.Key> keys = new ArrayList<>();
    if (before != null && !change.told().equals(before)) {
      for (Field field : change.keys()) {
        if (told.keeps(before, change.after(), field)) {
          keys.add(new Change.Key(field.key(), typed(before, field), typed(change.after(), field)));
        }
      }
    }
    keys.sort(Comparator.comparing(Change.Key::key));
    return keys;
  }

  private static List<String> typed(Fact fact, Field field) {
    return fact.all(field).stream().map(Value::typed).toList();
  }

  /// Where a proposal, a provision or an issue stands; what has a form of its own says so itself.
  private static @Nullable String state(Fact fact) {
    return switch (fact.type()) {
      case ISSUE -> StateKeys.of(fact, IssueField.STATE);
      case PROPOSAL -> StateKeys.of(fact, ProposalField.STATE);
      case PROVISION -> StateKeys.of(fact, ProvisionField.STATE);
      default -> null;
    };
  }

  /// Gives back why what is told came about: of what was withdrawn, nothing that led up to it.
  private List<Leaf.Prose> reasons(dev.runup.history.Change change) {
    Fact last = change.before();
    if (last == null) {
      return List.of();
    }
    if (change.withdrawn()) {
      Leaf.Prose reason = reason(change.withdrawing());
      return reason == null ? List.of() : List.of(reason);
    }
    List<Leaf.Prose> reasons = new ArrayList<>();
    boolean corrected = News.said(change).corrected();
    List<Fact> corrections = change.corrections();
    Set<Field> keys = News.said(change).keys();
    for (Fact step : change.steps()) {
      boolean told = corrections.contains(step) ? corrected : !step.isWithdrawn();
      Leaf.Prose reason = told && counts(last, step, keys) ? reason(step) : null;
      if (reason != null) {
        reasons.add(reason);
      }
      last = step;
    }
    return reasons;
  }

  /// Says whether something came of a step: it changed one of some keys, and what it says if it
  /// changed that; or it changed none.
  private static boolean counts(Fact last, Fact step, Set<Field> keys) {
    Set<Field> changed = step.changedKeys(last);
    Set<Field> says = new HashSet<>(changed);
    says.removeAll(Update.SCOPE);
    return changed.isEmpty() || !Collections.disjoint(says.isEmpty() ? changed : says, keys);
  }

  private Leaf.@Nullable Prose reason(Fact step) {
    UpdateReason amendment = step.amendment();
    if (amendment == null || amendment.reason() == null) {
      return null;
    }
    FieldRef ref = new FieldRef(step.id().toString(), UpdateField.REASON.key(), step.version());
    return bench
        .leaves()
        .worded(
            amendment.reason(),
            UpdateField.REASON,
            amendment.language(),
            amendment.translations(),
            ref);
  }
}
