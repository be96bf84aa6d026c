package dev.runup.rows;

import dev.runup.briefing.Issue.TopicsByState;
import dev.runup.briefing.Issue.TopicsByState.Topic;
import dev.runup.change.FactChange;
import dev.runup.course.Freshness;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.IssueField;
import dev.runup.fact.PositionField;
import dev.runup.fact.StatementField;
import dev.runup.history.Known;
import dev.runup.values.ComposeContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Composes the topics, the heaviest first.
public final class Topics {

  /// The lowest weight of a topic on the first page.
  private static final int MAJOR = 8;

  /// The largest number of topics on the first page.
  private static final int MOST = 7;

  private static final Set<String> SETTLED = Set.of("agreed", "parked");

  private final ComposeContext context;
  private final Freshness freshness;
  private final Map<FactId, List<Fact>> positions;
  private final Map<FactId, List<Fact>> statements;

  public Topics(ComposeContext context, Freshness freshness) {
    this.context = context;
    this.freshness = freshness;
    Known known = context.known();
    this.positions =
        Known.byTarget(
            known.ofType(FactType.POSITION).stream().filter(FactChange::isStated).toList(),
            PositionField.ISSUE);
    this.statements = Known.byTarget(known.ofType(FactType.STATEMENT), StatementField.ABOUT);
  }

  private Stream<Fact> cited() {
    return context.known().ofType(FactType.ISSUE).stream()
        .filter(issue -> context.referenced().contains(issue.id()))
        .sorted(Comparator.comparingInt((Fact fact) -> -weight(fact)).thenComparing(Fact::id));
  }

  private static int weight(Fact issue) {
    return issue.wholeNumber(IssueField.WEIGHT, ComposeContext.USUAL_WEIGHT);
  }

  private static String state(Fact issue) {
    return issue.word(IssueField.STATE, "open");
  }

  /// Returns the topics for the first page. A fact refers to them, they are not settled, and they
  /// weigh 8 or more. Example: a topic of weight 9 that is `agreed` is left out. So is one that all
  /// parties of the summit support, or whose newest words confirm the summit, unless its state is
  /// typed.
  public List<Topic> major() {
    return majorIssues().map(this::topic).toList();
  }

  private Stream<Fact> majorIssues() {
    return cited()
        .filter(issue -> weight(issue) >= MAJOR && !SETTLED.contains(state(issue)))
        .filter(issue -> !isSettledByWords(issue))
        .limit(MOST);
  }

  /// Returns whether an issue without a typed state is settled by positions or by words.
  private boolean isSettledByWords(Fact issue) {
    return !issue.has(IssueField.STATE) && (isSupportedByAll(issue) || isConfirmed(issue));
  }

  /// Returns whether the newest words on a topic confirm the summit. Example: that on "whether the
  /// summit is held".
  private boolean isConfirmed(Fact issue) {
    FactId summit = context.known().settings().summit();
    return summit != null
        && statements.getOrDefault(issue.id(), List.of()).stream()
            .max(Comparator.comparing(freshness::day).thenComparing(Fact::knownFrom))
            .filter(one -> one.targets(StatementField.CONFIRMS).contains(summit))
            .isPresent();
  }

  /// Returns whether each party of the summit has a position on a topic, and all support it.
  private boolean isSupportedByAll(Fact issue) {
    Known known = context.known();
    Fact summit = known.find(known.settings().summit());
    List<Fact> on = positions.getOrDefault(issue.id(), List.of());
    return summit != null
        && !on.isEmpty()
        && freshness.parties(summit).stream()
            .filter(party -> freshness.members(party).isEmpty())
            .allMatch(party -> {
              List<Fact> own =
                  on.stream()
                      .filter(position -> freshness.holders(position).contains(party))
                      .toList();
              return !own.isEmpty()
                  && own.stream()
                      .allMatch(one -> one.word(PositionField.STANCE, "").equals("supports"));
            });
  }

  /// Returns the topics that a fact refers to, by state, without those that positions or words
  /// settle.
  public List<TopicsByState> all() {
    return byState(cited().filter(issue -> !isSettledByWords(issue)).toList(), List.of());
  }

  /// Returns the topics that aren't bare titles, by state. They have a state or a remark, or
  /// nothing else names them and no positions or words settle them.
  ///
  /// @param named the topics that the rows behind page 1 name
  public List<TopicsByState> toldAlone(Set<FactId> named) {
    Set<Fact> major = majorIssues().collect(Collectors.toSet());
    List<Fact> alone = new ArrayList<>();
    List<Fact> others = new ArrayList<>();
    cited()
        .forEach(issue -> {
          boolean isOpen = !major.contains(issue) && !isSettledByWords(issue);
          if (isOpen && !named.contains(issue.id())
              || !state(issue).equals("open")
              || issue.has(CommonField.CAVEAT)
              || issue.has(IssueField.WITHIN)) {
            alone.add(issue);
          } else if (isOpen) {
            others.add(issue);
          }
        });
    return byState(alone, others);
  }

  private List<TopicsByState> byState(List<Fact> issues, List<Fact> others) {
    return IssueField.STATE.keywords().stream()
        .map(state ->
            new TopicsByState(
                state,
                issues.stream()
                    .filter(issue -> state(issue).equals(state))
                    .map(this::topic)
                    .toList(),
                (int) others.stream().filter(issue -> state(issue).equals(state)).count()))
        .filter(state -> !state.topics().isEmpty())
        .toList();
  }

  private Topic topic(Fact issue) {
    return new Topic(
        context.leaves().required(issue, IssueField.TITLE),
        context.leaves().gist(issue, IssueField.WITHIN),
        context.citations().standing(issue));
  }
}
