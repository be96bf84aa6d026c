package dev.runup.compose;

import dev.runup.briefing.Agreed;
import dev.runup.briefing.Agreed.Break;
import dev.runup.briefing.Agreed.Claim;
import dev.runup.briefing.Agreed.Count;
import dev.runup.briefing.Agreed.Group;
import dev.runup.briefing.Agreed.Row;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Phrase;
import dev.runup.briefing.Provenance;
import dev.runup.course.MeasureCourse;
import dev.runup.course.MeasureCourse.Dated;
import dev.runup.course.MeasureCourse.Stated;
import dev.runup.course.PlanVersions;
import dev.runup.course.PointCounts;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.MeasureField;
import dev.runup.fact.ProposalField;
import dev.runup.fact.ProvisionField;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.history.Known;
import dev.runup.history.Known.IssueDay;
import dev.runup.values.ComposeContext;
import dev.runup.values.LeafFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Composes what is said to be agreed of each plan over time. A claim is a measure with the plan
/// under `share-of`, and each amount that it had. Claims with the same text under `what` are
/// compared.
final class AgreedRows {

  /// The fewest claims of a figure.
  private static final int FEWEST = 3;

  private final ComposeContext context;
  private final Known known;
  private final ReferenceRows reference;

  /// The measures in force of each plan.
  private final Map<FactId, List<Fact>> shares;

  /// The plans of which there are claims.
  private final Set<FactId> plans;

  /// The versions of the points of each plan.
  private final Map<FactId, List<List<Fact>>> points = new HashMap<>();

  private final Map<FactId, List<Fact>> denials = new HashMap<>();
  private final Map<FactId, List<Fact>> statements = new HashMap<>();

  private final ClaimNotes notes;

  AgreedRows(ComposeContext context, ReferenceRows reference) {
    this.context = context;
    this.known = context.known();
    this.reference = reference;
    this.shares = Known.byTarget(known.ofType(FactType.MEASURE), MeasureField.SHARE_OF);
    this.plans =
        shares.keySet().stream()
            .filter(id -> id.type() == FactType.PROPOSAL && known.find(id) != null)
            .collect(Collectors.toSet());
    for (Fact point : known.ofType(FactType.PROVISION)) {
      FactId plan = point.target(ProvisionField.PROPOSAL);
      if (plan != null) {
        points.computeIfAbsent(plan, _ -> new ArrayList<>()).add(known.versionsUpTo(point));
      }
    }
    for (Fact statement : known.ofType(FactType.STATEMENT)) {
      add(statement, StatementField.DENIES, denials);
      add(statement, StatementField.MEASURE, statements);
    }
    this.notes = new ClaimNotes(context);
  }

  private static void add(Fact statement, Field key, Map<FactId, List<Fact>> byTarget) {
    for (FactId target : statement.targets(key)) {
      byTarget.computeIfAbsent(target, _ -> new ArrayList<>()).add(statement);
    }
  }

  /// A claim before it is known of which version of the plan it is.
  ///
  /// @param isLast whether it is the newest amount of its measure
  /// @param hidesNames whether no author may be printed
  /// @param at the single day of the words, or null
  /// @param said the date of the words, or null
  /// @param denied the statements that deny it
  public record Found(
      Stated stated,
      boolean isLast,
      boolean hidesNames,
      @Nullable LocalDate at,
      @Nullable Dated said,
      List<Fact> denied) {
    Fact fact() {
      return stated.last();
    }

    Instant knownFrom() {
      return stated.first().knownFrom();
    }

    /// Returns the day by which it is sorted. Claims without a single day come last.
    private LocalDate day() {
      return said == null ? LocalDate.MAX : said.date().earliest();
    }
  }

  /// Returns what is said to be agreed of a plan.
  Agreed of(Fact plan) {
    List<IssueDay> earlier = known.earlier();
    LocalDate start = (earlier.isEmpty() ? known.issue() : earlier.getFirst()).day();
    PlanVersions versions = new PlanVersions(context.leaves(), known.versionsUpTo(plan), start);
    List<Found> found = new ArrayList<>();
    shares.getOrDefault(plan.id(), List.of()).forEach(measure -> addFound(measure, found));
    found.sort(
        Comparator.comparing((Found one) -> one.at == null)
            .thenComparing(Found::day)
            .thenComparing(Found::knownFrom)
            .thenComparing(one -> one.fact().id()));
    for (Found one : found) {
      if (one.at != null) {
        versions.learn(one.at, one.knownFrom());
      }
    }
    Map<String, List<Found>> groups = new LinkedHashMap<>();
    found.forEach(one ->
        groups
            .computeIfAbsent(
                String.valueOf(one.fact().text(MeasureField.WHAT)), _ -> new ArrayList<>())
            .add(one));
    PointCounts counts = new PointCounts(points.getOrDefault(plan.id(), List.of()), start);
    Leaf title = context.leaves().required(plan, ProposalField.TITLE).withRef(null);
    Phrase name = Phrase.of("agreed.is", title);
    List<Group> sorted =
        groups.values().stream()
            .map(group -> group(group, versions, title))
            .sorted(Comparator.comparing((Group group) -> !group.drawn()))
            .toList();
    return new Agreed(
        name,
        sorted,
        versions.breaks(),
        counts.counts(),
        counts.unknown(),
        rows(name, sorted, versions.breaks(), counts.counts()));
  }

  /// Returns the rows of a plan's table. The changes and the newest count are among the claims of
  /// its first group.
  private static List<Row> rows(
      Phrase plan, List<Group> groups, List<Break> breaks, List<Count> counts) {
    List<Row> rows = new ArrayList<>();
    for (Group group : groups) {
      if (group.drawn()) {
        group.claims().forEach(claim -> rows.add(new Row(group.name(), claim, null, null)));
      }
      if (group == groups.getFirst() && group.drawn()) {
        breaks.forEach(change -> rows.add(new Row(plan, null, change, null)));
        counts.reversed().stream()
            .limit(1)
            .forEach(count -> rows.add(new Row(plan, null, null, count)));
        rows.sort(Comparator.comparing(AgreedRows::day));
      }
    }
    return rows;
  }

  /// Returns the day by which a row is sorted. Claims without a single day come last.
  private static LocalDate day(Row row) {
    Claim claim = row.claim();
    Break change = row.change();
    Count count = row.count();
    LocalDate day =
        claim != null
            ? claim.at()
            : change != null ? change.known() : count != null ? count.at() : null;
    return day == null ? LocalDate.MAX : day;
  }

  private void addFound(Fact measure, List<Found> found) {
    MeasureCourse course = new MeasureCourse(known, known.versionsUpTo(measure));
    List<@Nullable Dated> said = course.said(statements.getOrDefault(measure.id(), List.of()));
    List<@Nullable LocalDate> days = MeasureCourse.days(said);
    List<List<Fact>> denied = said.stream().<List<Fact>>map(_ -> new ArrayList<>()).toList();
    for (Fact denial : denials.getOrDefault(measure.id(), List.of())) {
      int about = course.about(denial, days);
      if (about >= 0) {
        denied.get(about).add(denial);
      }
    }
    boolean hidesNames = course.hidesNames();
    for (int i = 0; i < said.size(); i++) {
      found.add(
          new Found(
              course.all().get(i),
              i == said.size() - 1,
              hidesNames,
              days.get(i),
              said.get(i),
              denied.get(i)));
    }
  }

  private Group group(List<Found> found, PlanVersions versions, Leaf title) {
    List<Claim> claims = new ArrayList<>();
    Set<List<Object>> different = new HashSet<>();
    for (Found one : found) {
      Claim claim = claim(one, versions);
      claims.add(claim);
      if (claim.hasPlace()) {
        different.add(
            List.of(
                Objects.requireNonNull(claim.at()),
                Objects.requireNonNull(claim.value()).amount(),
                claim.by().stream().map(Phrase::values).toList()));
      }
    }
    Leaf.Prose what = context.leaves().required(found.getLast().fact(), MeasureField.WHAT);
    Leaf name = what.withRef(null);
    return new Group(
        what,
        plans.size() == 1 ? Phrase.of("agreed.is", name) : Phrase.of("figure.pair", title, name),
        different.size() >= FEWEST,
        claims);
  }

  private Claim claim(Found found, PlanVersions versions) {
    Fact fact = found.fact();
    LeafFactory leaves = context.leaves();
    Leaf.Quantity value = leaves.quantity(fact);
    if (value != null && !found.isLast) {
      value = (Leaf.Quantity) value.withRef(null);
    }
    List<Phrase> by = authors(found);
    return new Claim(
        found.at,
        value,
        !by.isEmpty(),
        !found.denied.isEmpty(),
        found.said == null
            ? Phrase.of("contacts.no-day")
            : Phrase.of("agreed.is", when(found.said, found)),
        by.isEmpty() ? List.of(Phrase.of("agreed.no-author")) : by,
        value == null ? Phrase.of("figure.no.amount") : Phrase.of("agreed.is", value),
        notes.of(found, versions.of(found.at, found.knownFrom())),
        standing(fact, found.isLast),
        found.isLast && reference.isTold(fact.id()),
        found.isLast ? reference.wordsOf(fact) : List.of());
  }

  /// Returns a date. It points to the measure if it is that of its newest amount. So no label says
  /// of an older amount, or because of another fact, that it has changed.
  private static Leaf when(Dated dated, Found found) {
    boolean isOwn = found.isLast && dated.fact() == found.fact();
    return new Leaf.When(dated.date(), isOwn ? dated.fact().ref(dated.key()) : null);
  }

  /// Returns the provenance of a claim. That two claims differ is clear from their rows, so only
  /// what a source says of the newest amount is kept.
  private Provenance standing(Fact fact, boolean isLast) {
    Provenance all = context.citations().standing(fact);
    return new Provenance(
        all.hedges(),
        all.inferred(),
        all.derived(),
        all.machine(),
        all.leftIn(),
        all.caveat(),
        all.drafter(),
        all.grade(),
        all.doubt(),
        all.against().stream().filter(other -> isLast && !other.word().equals("differs")).toList(),
        all.cites());
  }

  private List<Phrase> authors(Found found) {
    List<FactId> by = found.hidesNames ? List.of() : found.fact().targets(MeasureField.BY);
    return known.findAll(by).stream().map(this::author).toList();
  }

  /// Returns an author. A source that has no publisher says that it is a source.
  private Phrase author(Fact author) {
    boolean isTitle = author.type() == FactType.SOURCE && !author.has(SourceField.PUBLISHER);
    return Phrase.of(
        isTitle ? "agreed.source" : "agreed.is", context.leaves().nameOfAuthor(author));
  }
}
