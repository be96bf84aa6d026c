package dev.runup.compose;

import dev.runup.briefing.Change;
import dev.runup.briefing.Correction;
import dev.runup.briefing.Leaf;
import dev.runup.fact.Act;
import dev.runup.fact.ActionField;
import dev.runup.fact.ActorField;
import dev.runup.fact.Amendment;
import dev.runup.fact.AssessmentField;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IssueField;
import dev.runup.fact.MeasureField;
import dev.runup.fact.Moment;
import dev.runup.fact.PositionField;
import dev.runup.fact.ProposalField;
import dev.runup.fact.ProvisionField;
import dev.runup.fact.StatementField;
import dev.runup.fact.UpdateField;
import dev.runup.fact.Value;
import dev.runup.history.IssueDay;
import dev.runup.problem.FieldRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Composes what changed since the issue before, by kind.
final class Changes {

  /// In the order of the page.
  private static final List<String> KINDS =
      List.of("corrected", "withdrawn", "moved", "superseded", "new", "late", "other");

  /// The keys that say where something stands, with what is meant where they say nothing.
  private static final Map<Field, String> STATES =
      Map.of(
          EventField.STATUS, "",
          IssueField.STATE, "open",
          PositionField.STANCE, "",
          ProposalField.STATE, "floated",
          ProvisionField.STATE, "reported",
          ActionField.STATE, "open");

  private static final Set<Field> TIMES_OF_EVENTS =
      Set.of(EventField.WHEN, EventField.TIME, EventField.ZONE);

  private static final Set<Field> TIMES_OF_STATEMENTS =
      Set.of(StatementField.WHEN, StatementField.TIME, StatementField.ZONE);

  private final Bench bench;
  private final Events events;
  private final Statements statements;
  private final Positions positions;
  private final Figures figures;
  private final Assessments assessments;
  private final Actions actions;

  Changes(
      Bench bench,
      Events events,
      Statements statements,
      Positions positions,
      Figures figures,
      Assessments assessments,
      Actions actions) {
    this.bench = bench;
    this.events = events;
    this.statements = statements;
    this.positions = positions;
    this.figures = figures;
    this.assessments = assessments;
    this.actions = actions;
  }

  /// Gives back all changes.
  List<Change.Kind> all() {
    Map<Integer, List<Change>> byKind = new TreeMap<>();
    List<dev.runup.history.Change> order = new ArrayList<>(bench.known().changes());
    order.sort(
        Comparator.comparing((dev.runup.history.Change change) -> change.after().type())
            .thenComparing(change -> day(change.after())));
    // That somebody said nothing is a gap, and no news.
    order.removeIf(change ->
        change.isNew() && change.after().word(PositionField.STANCE, "").equals("not-stated"));
    for (dev.runup.history.Change change : order) {
      byKind
          .computeIfAbsent(KINDS.indexOf(kind(change)), _ -> new ArrayList<>())
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

  /// What was wrong is owned up to, whatever else became of it.
  private String kind(dev.runup.history.Change change) {
    List<Act> acts = new ArrayList<>();
    for (Amendment amendment : change.amendments()) {
      acts.add(Objects.requireNonNull(amendment.act()));
    }
    if (change.isNew()) {
      return isLate(change.after()) ? "late" : "new";
    }
    if (change.withdrawn()) {
      return Act.WITHDRAWN.word();
    }
    if (acts.contains(Act.CORRECTED) && corrects(change)) {
      return Act.CORRECTED.word();
    }
    if (change.moved()) {
      return "moved";
    }
    return acts.contains(Act.SUPERSEDED) ? Act.SUPERSEDED.word() : "other";
  }

  /// Says whether it puts right what an issue said.
  private boolean corrects(dev.runup.history.Change change) {
    for (dev.runup.history.Change one : bench.known().corrected()) {
      if (one.after().id().equals(change.after().id()) && change.steps().contains(one.after())) {
        return true;
      }
    }
    return false;
  }

  /// Says whether something happened or was said before the day of the issue before, which could
  /// have told it had the desk known.
  private boolean isLate(Fact fact) {
    FactDate when =
        switch (fact.type()) {
          case EVENT -> fact.date(EventField.WHEN);
          case STATEMENT -> said(fact);
          default -> null;
        };
    IssueDay since = bench.known().since();
    return when != null && since != null && when.latest().isBefore(since.day());
  }

  private @Nullable FactDate said(Fact statement) {
    FactDate own = statement.date(StatementField.WHEN);
    Fact event = bench.known().find(statement.target(StatementField.EVENT));
    return own != null || event == null ? own : event.date(EventField.WHEN);
  }

  /// Gives back what is told of a change: the fact as it is after it, or, where it was withdrawn,
  /// as it stood until then, with where that is known from.
  private Fact told(dev.runup.history.Change change) {
    Fact before = change.before();
    return unnamed(
        before == null || !change.withdrawn()
            ? change.after()
            : before.with(CommonField.SOURCE, change.after().all(CommonField.SOURCE)));
  }

  /// Says whether a position is known only from what nobody may be named for.
  private boolean isUnnamed(Fact position) {
    List<Fact> stated = new ArrayList<>();
    for (FactId id : position.targets(PositionField.STATED_IN)) {
      Fact statement = bench.known().find(id);
      if (statement != null) {
        stated.add(statement);
      }
    }
    return bench.isOnBackground(position)
        || (!stated.isEmpty() && stated.stream().noneMatch(statements::namesSpeakers));
  }

  /// Gives back in one text what a position is on where nobody is named for it.
  private Leaf.@Nullable Prose gistOfUnnamed(Fact position) {
    Leaf.Prose gist = bench.leaves().gist(position);
    Fact issue = bench.known().find(position.target(PositionField.ISSUE));
    return gist != null || issue == null ? gist : bench.leaves().required(issue, IssueField.TITLE);
  }

  /// Gives back a version without the names that a later one took back.
  private Fact unnamed(Fact version) {
    Fact newest = newest(version);
    Fact left = version;
    if (version.type() == FactType.STATEMENT && !statements.namesSpeakers(newest)) {
      left =
          left.with(StatementField.WHO, List.of())
              .with(StatementField.VIA, List.of())
              .with(StatementField.ATTRIBUTION, newest.all(StatementField.ATTRIBUTION));
    }
    for (Field by : List.of(MeasureField.BY, AssessmentField.BY)) {
      boolean gone = !newest.has(by) || bench.isOnBackground(newest);
      left = version.has(by) && gone ? left.with(by, List.of()) : left;
    }
    return left;
  }

  /// Gives back the newest version of a fact that is known, also of one that was withdrawn.
  private Fact newest(Fact version) {
    Fact newest = Objects.requireNonNullElse(bench.known().find(version.id()), version);
    for (dev.runup.history.Change change : bench.known().corrected()) {
      Fact after = change.after();
      newest =
          after.id().equals(version.id()) && after.version() > newest.version() ? after : newest;
    }
    return newest;
  }

  private Change change(dev.runup.history.Change change) {
    Fact fact = told(change);
    boolean unnamed = fact.type() == FactType.POSITION && isUnnamed(fact);
    FactType type = fact.type();
    return new Change(
        fact.id().toString(),
        unnamed ? gistOfUnnamed(fact) : bench.leaves().gist(fact),
        bench.citations().standing(fact),
        type.word(),
        type == FactType.EVENT ? events.event(fact) : null,
        type == FactType.STATEMENT ? statements.statement(fact) : null,
        type == FactType.POSITION && !unnamed ? positions.position(fact) : null,
        type == FactType.MEASURE ? figures.figure(fact) : null,
        type == FactType.ASSESSMENT ? assessments.assessment(fact) : null,
        type == FactType.ASSESSMENT ? assessments.author(fact) : null,
        type == FactType.ACTION ? actions.action(fact) : null,
        type == FactType.ACTOR
            ? new Speakers(bench).of(fact.id(), bench.known().issue().day())
            : null,
        state(fact),
        reasons(change),
        before(change),
        unnamed ? null : stateBefore(change),
        keys(change));
  }

  /// Gives back what earlier issues said and was wrong, the first one first.
  List<Correction> corrections() {
    List<Correction> corrections = new ArrayList<>();
    for (dev.runup.history.Change step : bench.known().corrected()) {
      Moment recorded = step.after().recorded();
      boolean news =
          bench.known().changes().stream()
              .anyMatch(change ->
                  !change.isNew()
                      && change.after().id().equals(step.after().id())
                      && change.steps().contains(step.after()));
      corrections.add(
          new Correction(
              change(step),
              step.withdrawn(),
              recorded == null ? null : Times.day(recorded.day()),
              news));
    }
    corrections.sort(Comparator.comparing(Changes::since));
    return corrections;
  }

  private static LocalDate since(Correction correction) {
    FactDate day = correction.day() == null ? null : correction.day().date();
    return day == null ? LocalDate.MIN : day.earliest();
  }

  /// Gives back the keys that changed, in the order of their names, but for who spoke: that is not
  /// always to be printed.
  private List<Change.Key> keys(dev.runup.history.Change change) {
    Fact before = change.before();
    List<Change.Key> keys = new ArrayList<>();
    if (before != null) {
      for (Field field : change.keys()) {
        boolean by = field == MeasureField.BY || field == AssessmentField.BY;
        boolean named = field == StatementField.WHO || field == StatementField.VIA;
        boolean gone = by && (bench.isOnBackground(change.after()) || !change.after().has(field));
        if (!named && !gone) {
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
      case ISSUE -> state(fact, IssueField.STATE);
      case PROPOSAL -> state(fact, ProposalField.STATE);
      case PROVISION -> state(fact, ProvisionField.STATE);
      default -> null;
    };
  }

  private static String state(Fact fact, Field key) {
    return fact.word(key, STATES.getOrDefault(key, ""));
  }

  private List<Leaf.Prose> reasons(dev.runup.history.Change change) {
    List<Leaf.Prose> reasons = new ArrayList<>();
    for (Fact step : change.isNew() ? List.<Fact>of() : change.steps()) {
      Leaf.Prose reason = reason(step);
      if (reason != null) {
        reasons.add(reason);
      }
    }
    return reasons;
  }

  private Leaf.@Nullable Prose reason(Fact step) {
    Amendment amendment = step.amendment();
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

  /// What stood there before of what a reader would look for: the words, who said them, the date,
  /// the amount, the office, the place.
  private List<Leaf> before(dev.runup.history.Change change) {
    Fact before = change.before();
    List<Leaf> leaves = new ArrayList<>();
    if (before == null || change.withdrawn()) {
      return leaves;
    }
    Leaf.Prose gist = bench.leaves().gist(before);
    Leaf.Prose now = bench.leaves().gist(change.after());
    if (gist != null && now != null && !gist.text().equals(now.text())) {
      leaves.add(gist);
    }
    Set<Field> keys = change.keys();
    if (gist == null && keys.contains(PositionField.STATED_IN)) {
      for (FactId said : before.targets(PositionField.STATED_IN)) {
        Fact statement = bench.known().find(said);
        add(statement == null ? null : bench.leaves().gist(statement), leaves);
      }
    }
    if (keys.contains(StatementField.WHO) && keepsNames(before, change.after())) {
      leaves.addAll(bench.leaves().names(before.targets(StatementField.WHO)));
    }
    if (keys.contains(StatementField.QUOTE) && before.gist() != StatementField.QUOTE) {
      add(bench.leaves().prose(before, StatementField.QUOTE), leaves);
    }
    for (Field condition : List.of(StatementField.IF, PositionField.IF, PositionField.UNTIL)) {
      add(keys.contains(condition) ? bench.leaves().prose(before, condition) : null, leaves);
    }
    if (keys.contains(ActionField.OWNER)) {
      leaves.addAll(bench.leaves().names(before.targets(ActionField.OWNER)));
    }
    if (keys.contains(EventField.WHO)) {
      for (Value.Participant one : before.all(EventField.WHO, Value.Participant.class)) {
        leaves.addAll(bench.leaves().names(List.of(one.actor())));
      }
    }
    if (!Collections.disjoint(keys, TIMES_OF_EVENTS)) {
      add(bench.times().when(before), leaves);
    }
    if (!Collections.disjoint(keys, TIMES_OF_STATEMENTS)) {
      add(bench.times().said(before), leaves);
    }
    for (Field date : List.of(ActionField.DUE, MeasureField.WHEN)) {
      add(keys.contains(date) ? Times.date(before, date) : null, leaves);
    }
    if (keys.contains(MeasureField.VALUE) || keys.contains(MeasureField.UNIT)) {
      add(bench.leaves().quantity(before), leaves);
    }
    if (keys.contains(ActorField.OFFICES)) {
      leaves.addAll(offices(before, change.after()));
    }
    if (keys.contains(EventField.WHERE)) {
      leaves.addAll(bench.leaves().names(before.targets(EventField.WHERE)));
    }
    return leaves;
  }

  /// Gives back the offices of an actor that do not stand there any more as they did.
  private List<Leaf> offices(Fact before, Fact after) {
    List<Value.Office> offices = before.all(ActorField.OFFICES, Value.Office.class);
    List<Leaf> gone = new ArrayList<>();
    for (int i = 0; i < offices.size(); i++) {
      Value.Office office = offices.get(i);
      if (!after.all(ActorField.OFFICES).contains(office)) {
        gone.add(
            bench.leaves().member(before, ActorField.OFFICES, i, offices.size(), office.office()));
      }
    }
    return gone;
  }

  private boolean keepsNames(Fact before, Fact after) {
    return statements.namesSpeakers(before)
        && statements.namesSpeakers(after)
        && statements.namesSpeakers(newest(after));
  }

  private static void add(@Nullable Leaf leaf, List<Leaf> to) {
    if (leaf != null) {
      to.add(leaf);
    }
  }

  /// The state, status, stance or likelihood that stood there before; null where it did not change.
  private static @Nullable String stateBefore(dev.runup.history.Change change) {
    Fact before = change.before();
    if (before == null || change.withdrawn()) {
      return null;
    }
    Set<Field> keys = change.keys();
    for (Field field : keys) {
      if (STATES.containsKey(field)) {
        return state(before, field);
      }
    }
    Value.Likely was = before.first(AssessmentField.LIKELIHOOD, Value.Likely.class);
    return was != null && keys.contains(AssessmentField.LIKELIHOOD)
        ? was.likelihood().word()
        : null;
  }
}
