package dev.runup.compose;

import dev.runup.briefing.Basis;
import dev.runup.briefing.Briefing;
import dev.runup.briefing.Briefing.OpenIssue;
import dev.runup.briefing.Briefing.Proposal;
import dev.runup.briefing.Event;
import dev.runup.briefing.Headline;
import dev.runup.briefing.Issue;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Source;
import dev.runup.briefing.Statement;
import dev.runup.fact.CommonField;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IssueField;
import dev.runup.fact.ProposalField;
import dev.runup.fact.Shape;
import dev.runup.fact.Value;
import dev.runup.history.IssueDay;
import dev.runup.history.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Composes a briefing from what was known: which facts, in which order, numbered how.
public final class Composer {

  /// Issues of this weight and more are named on the first page.
  private static final int MAJOR = 8;

  private static final Set<String> CLOSED = Set.of("agreed", "parked");

  private final Known known;
  private final Edition edition;
  private final Leaves leaves;
  private final Citations citations;

  private Composer(Known known, Edition edition) {
    this.known = known;
    this.edition = edition;
    this.leaves = new Leaves(known);
    this.citations = new Citations(known, leaves);
  }

  /// Gives back the edition's briefing of what was known.
  public static Briefing compose(Known known, Edition edition) {
    return new Composer(known, edition).briefing();
  }

  private Briefing briefing() {
    Weights weights = new Weights(known);
    Events events = new Events(known, leaves, citations);
    Statements statements = new Statements(known, leaves, citations, weights);
    Figures figures = new Figures(known, leaves, citations, weights);
    // In the order of the page: sources are numbered as they are first cited.
    Event summit = events.summit();
    List<Statement> agenda = statements.onTheSummit();
    List<OpenIssue> open = open();
    List<Headline> headlines =
        new Headlines(known, edition, leaves, citations, statements, figures, events, weights)
            .all();
    List<Event> next = events.next();
    List<Event> timeline = events.timeline();
    List<Statement> said = statements.all();
    List<Proposal> proposals = proposals();
    List<Briefing.Figure> measured = figures.all();
    List<Source> sources = citations.sources();
    return new Briefing(
        issue(),
        basis(sources),
        summit,
        agenda,
        open,
        figures.gaps(),
        headlines.isEmpty() ? null : headlines.getFirst(),
        headlines.isEmpty() ? headlines : headlines.subList(1, headlines.size()),
        next,
        timeline,
        said,
        proposals,
        measured,
        sources);
  }

  private Issue issue() {
    IssueDay issue = known.issue();
    return new Issue(
        edition.name(),
        edition.title(),
        issue.number(),
        day(issue.day()),
        issue.since() == null ? null : day(issue.since()),
        known.fresh(),
        known.settings().desk(),
        edition.addressee(),
        edition.ceiling(),
        known.settings().language(),
        issue.cutOff());
  }

  private static Leaf.When day(LocalDate day) {
    FactDate date =
        new FactDate.Point(
            day.getYear(),
            day.getMonthValue(),
            day.getDayOfMonth(),
            FactDate.Precision.DAY,
            false,
            FactDate.Qualifier.SURE);
    return new Leaf.When(date, null, null, null);
  }

  private Basis basis(List<Source> sources) {
    TreeMap<String, Integer> kinds = new TreeMap<>();
    sources.forEach(source -> kinds.merge(source.kind(), 1, Integer::sum));
    List<Basis.Kind> counted = new ArrayList<>();
    kinds.forEach((kind, count) -> counted.add(new Basis.Kind(kind, count)));
    Set<String> inferred = new TreeSet<>(Comparator.comparingInt(Composer::place));
    int derived = 0;
    for (Fact fact : known.facts().values()) {
      inferred.addAll(fact.words(CommonField.INFERRED));
      derived += fact.has(CommonField.DERIVED) ? 1 : 0;
    }
    return new Basis(sources.size(), counted, List.copyOf(inferred), derived);
  }

  /// The place of a word in the format's own list.
  private static int place(String inferred) {
    return CommonField.INFERRED.spec().shape() instanceof Shape.Word(List<String> words)
        ? words.indexOf(inferred)
        : 0;
  }

  /// The heaviest issues that are not settled; with none of them major, none is named.
  private List<OpenIssue> open() {
    List<Fact> issues = new ArrayList<>();
    for (Fact issue : known.of(FactType.ISSUE)) {
      boolean major = issue.digit(IssueField.WEIGHT, Weights.USUAL) >= MAJOR;
      if (major && !CLOSED.contains(issue.word(IssueField.STATE, "open"))) {
        issues.add(issue);
      }
    }
    issues.sort(
        Comparator.comparingInt((Fact issue) -> -issue.digit(IssueField.WEIGHT, Weights.USUAL))
            .thenComparing(Fact::id));
    return issues.stream()
        .map(issue ->
            new OpenIssue(leaves.required(issue, IssueField.TITLE), citations.standing(issue)))
        .toList();
  }

  private List<Proposal> proposals() {
    Set<FactId> cited = cited();
    List<Proposal> proposals = new ArrayList<>();
    for (Fact fact : known.of(FactType.PROPOSAL)) {
      if (cited.contains(fact.id())) {
        proposals.add(
            new Proposal(
                leaves.required(fact, ProposalField.TITLE),
                fact.word(ProposalField.STATE, "floated"),
                leaves.names(fact.targets(ProposalField.BY)),
                leaves.names(fact.targets(ProposalField.WITH)),
                leaves.prose(fact, ProposalField.AIM),
                leaves.prose(fact, ProposalField.VERSION),
                citations.standing(fact)));
      }
    }
    return proposals;
  }

  /// Entries of a register that nothing refers to are not printed.
  private Set<FactId> cited() {
    Set<FactId> cited = new HashSet<>();
    for (Fact fact : known.facts().values()) {
      for (Field field : fact.values().keySet()) {
        cited.addAll(fact.all(field, Value.Target.class).stream().map(Value.Target::fact).toList());
      }
    }
    return cited;
  }
}
