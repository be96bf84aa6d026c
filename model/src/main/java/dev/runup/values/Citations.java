package dev.runup.values;

import dev.runup.briefing.Briefing.Source;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Provenance;
import dev.runup.briefing.Provenance.Against;
import dev.runup.briefing.Provenance.Cite;
import dev.runup.change.FactChange;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IssueField;
import dev.runup.fact.MeasureField;
import dev.runup.fact.PositionField;
import dev.runup.fact.ProposalField;
import dev.runup.fact.ProvisionField;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.history.ConflictingMeasures;
import dev.runup.history.Known;
import dev.runup.history.Overtaking;
import dev.runup.history.Retractions;
import dev.runup.history.RootSources;
import dev.runup.history.StrongComponents;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Composes the provenance of each fact, with the note numbers of its sources, and the list of
/// sources.
public final class Citations {

  /// The credibility of a fact that sets none: it can't be judged.
  public static final int UNKNOWN = 6;

  private static final List<Field> AGAINST =
      List.of(
          StatementField.DENIES,
          StatementField.RETRACTS,
          StatementField.CONTRADICTS,
          EventField.CONTRADICTS,
          MeasureField.CONTRADICTS);

  /// The keys that hold the state of a fact. A source that gave an earlier state doesn't support a
  /// headline on the state in force.
  private static final List<Field> STATES =
      List.of(
          EventField.STATUS,
          IssueField.STATE,
          ProposalField.STATE,
          ProvisionField.STATE,
          PositionField.STANCE,
          MeasureField.VALUE);

  private final Known known;
  private final LeafFactory leaves;
  private final Numbering numbering;
  private final Map<FactId, Integer> usual;
  private final Map<FactId, Fact> conflicting = new HashMap<>();

  /// The events that contradict another one and still stand, by that one. Both are marked.
  private final Map<FactId, List<FactId>> contradicting = new HashMap<>();

  /// The statements that confirm each fact. Both are marked.
  private final Map<FactId, List<FactId>> confirming;

  /// The citations of each fact on which another one rests, with those of its own bases.
  private final Map<FactId, List<Cite>> behind = new HashMap<>();

  private final RootSources roots;
  private final Reserves reserves;

  Citations(Known known, LeafFactory leaves, Numbering numbering, Overtaking overtaking) {
    this.known = known;
    this.leaves = leaves;
    this.numbering = numbering;
    this.usual = usualDigits(known);
    this.roots = new RootSources(known);
    this.confirming = roots.confirming();
    this.reserves = new Reserves(known, roots, Retractions.among(known));
    ConflictingMeasures.among(known).forEach(group -> conflicting.putAll(group.others()));
    known.ofType(FactType.EVENT).stream()
        .filter(event -> !overtaking.isSettled(event))
        .forEach(event ->
            event
                .targets(EventField.CONTRADICTS)
                .forEach(other ->
                    contradicting.computeIfAbsent(other, _ -> new ArrayList<>()).add(event.id())));
  }

  /// Returns the usual credibility of each source: the digit that most of its facts have. If two
  /// digits are equally frequent, the worse one wins. A fact that was withdrawn counts as it was
  /// printed, and what a source has passed on counts too. Example: the facts of a source have the
  /// digits 2, 2 and 3. The usual one is 2.
  private static Map<FactId, Integer> usualDigits(Known known) {
    Map<FactId, Map<Integer, Integer>> counts = new HashMap<>();
    for (Fact fact : known.withWithdrawn(List.of()).facts().values()) {
      Stream.concat(
              fact.citations().stream().map(Value.Citation::source),
              known.forbidsName(fact)
                  ? Stream.<FactId>empty()
                  : fact.targets(StatementField.VIA).stream())
          .forEach(source ->
              counts
                  .computeIfAbsent(source, _ -> new HashMap<>())
                  .merge(fact.wholeNumber(CommonField.CREDIBILITY, UNKNOWN), 1, Integer::sum));
    }
    Map<FactId, Integer> usual = new HashMap<>();
    counts.forEach((source, digits) ->
        digits.entrySet().stream()
            .max(
                Map.Entry.<Integer, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .ifPresent(most -> usual.put(source, most.getKey())));
    return usual;
  }

  /// Returns the provenance of a fact. Its citations include the sources of the facts that it rests
  /// on.
  public Provenance standing(Fact fact) {
    return new Provenance(
        reserves.of(fact),
        fact.words(CommonField.INFERRED),
        fact.has(CommonField.DERIVED),
        leaves.byMachine(fact),
        leaves.untranslatedLanguage(fact),
        leaves.prose(fact, CommonField.CAVEAT),
        fact.drafter(),
        grade(fact),
        reserves.doubt(fact),
        against(fact),
        cites(fact, fact.bases()));
  }

  /// Returns the sources of a withdrawal that the withdrawn fact doesn't cite. Empty for another
  /// change.
  public List<Cite> withdrawal(FactChange change) {
    List<Cite> cites = new ArrayList<>();
    change.reasonSteps().stream().filter(Fact::isWithdrawn).map(this::cites).forEach(cites::addAll);
    return without(cites, cites(change.versionToPrint()));
  }

  /// Returns citations without others. They are compared by source and passage, because a passage
  /// knows the version of the fact that has it.
  private static List<Cite> without(List<Cite> cites, List<Cite> others) {
    Set<String> left = new HashSet<>();
    others.forEach(one -> left.add(place(one)));
    return cites.stream().filter(one -> !left.contains(place(one))).toList();
  }

  private static String place(Cite cite) {
    return cite.number() + " " + passage(cite);
  }

  private List<Cite> cites(Fact fact, List<FactId> bases) {
    if (bases.isEmpty()) {
      return cites(fact);
    }
    findBehind(bases);
    List<Cite> cites = new ArrayList<>(cites(fact));
    bases.forEach(base -> cites.addAll(behind.getOrDefault(base, List.of())));
    return distinct(
        fact.type() == FactType.HEADLINE
            ? without(cites, ofEarlierStates(known.findAll(bases)))
            : cites);
  }

  /// Returns the sources that gave facts an earlier state than the one in force. Empty for a fact
  /// whose state in force has no further source.
  ///
  /// Example: a source says that a summit is cancelled, and a later one that it is back on. A
  /// headline on the summit doesn't rest on the first one.
  private List<Cite> ofEarlierStates(List<Fact> facts) {
    List<Cite> earlier = new ArrayList<>();
    List<Cite> inForce = new ArrayList<>();
    for (Fact fact : facts) {
      List<Cite> before =
          known.versionsUpTo(fact).stream()
              .filter(version ->
                  STATES.stream().anyMatch(key -> !version.all(key).equals(fact.all(key))))
              .reduce((_, last) -> last)
              .map(this::cites)
              .orElse(List.of());
      List<Cite> now = without(cites(fact), before);
      earlier.addAll(now.isEmpty() ? List.of() : before);
      inForce.addAll(now.isEmpty() ? cites(fact) : now);
    }
    return without(earlier, inForce);
  }

  /// Finds the sources of facts and of all direct and indirect bases of these. Works without
  /// recursion, because a chain may be too long for it.
  private void findBehind(List<FactId> facts) {
    List<FactId> open = facts.stream().filter(id -> !behind.containsKey(id)).toList();
    for (List<FactId> circle :
        open.isEmpty() ? List.<List<FactId>>of() : StrongComponents.of(open, this::openBases)) {
      List<Cite> cites = new ArrayList<>();
      for (FactId id : circle.reversed()) {
        Fact base = known.find(id);
        if (base != null) {
          if (base.type() == FactType.SOURCE) {
            cites.add(new Cite(number(id), null));
          }
          cites.addAll(cites(base));
          base.bases().forEach(one -> cites.addAll(behind.getOrDefault(one, List.of())));
        }
      }
      List<Cite> all = distinct(cites);
      circle.forEach(id -> behind.put(id, all));
    }
  }

  /// Returns the bases of a fact whose sources are still to be found.
  private List<FactId> openBases(FactId id) {
    Fact fact = known.find(id);
    return fact == null
        ? List.of()
        : fact.bases().stream().filter(base -> !behind.containsKey(base)).toList();
  }

  /// Returns the citations sorted by source. A citation without a passage is dropped if another one
  /// of the same source has a passage. Example: `1`, `1, p. 4` and `2` become `1, p. 4` and `2`.
  public static List<Cite> distinct(List<Cite> cites) {
    Map<String, Cite> distinct = new LinkedHashMap<>();
    Set<Integer> withPassage = new HashSet<>();
    for (Cite cite : cites) {
      distinct.putIfAbsent(place(cite), cite);
      if (cite.passage() != null) {
        withPassage.add(cite.number());
      }
    }
    return distinct.values().stream()
        .filter(cite -> cite.passage() != null || !withPassage.contains(cite.number()))
        .sorted(
            Comparator.comparingInt(Cite::number)
                .thenComparing(Citations::passage, PassageOrder.ORDER))
        .toList();
  }

  private static String passage(Cite cite) {
    return cite.passage() == null ? "" : cite.passage().text();
  }

  /// Returns the citations of a fact's own sources by number. Citations of one source keep the
  /// typed order.
  private List<Cite> cites(Fact fact) {
    List<Cite> cites = new ArrayList<>();
    for (Value.Citation citation : fact.citations()) {
      if (known.find(citation.source()) != null) {
        String passage = citation.passage();
        cites.add(
            new Cite(
                number(citation.source()),
                passage == null ? null : leaves.part(fact, CommonField.PASSAGE, passage)));
      }
    }
    cites.sort(Comparator.comparingInt(Cite::number));
    return cites;
  }

  private List<Against> against(Fact fact) {
    List<Against> against = new ArrayList<>();
    Set<FactId> listed = new HashSet<>();
    for (Field field : AGAINST) {
      for (FactId id : fact.targets(field)) {
        if (listed.add(id)) {
          addAgainst(against, fact, field.key(), known.find(id));
        }
      }
    }
    for (FactId id : contradicting.getOrDefault(fact.id(), List.of())) {
      if (listed.add(id)) {
        addAgainst(against, fact, "contradicted", known.find(id));
      }
    }
    fact.targets(StatementField.CONFIRMS)
        .forEach(id -> addAgainst(against, fact, "confirms", known.find(id)));
    confirming
        .getOrDefault(fact.id(), List.of())
        .forEach(id -> addAgainst(against, fact, "confirmed", known.find(id)));
    Fact now = known.find(fact.id());
    if (now != null && now.version() == fact.version()) {
      addAgainst(against, fact, "differs", conflicting.get(fact.id()));
    }
    return against;
  }

  /// Returns the facts that a fact says it opposes, each once.
  public static Stream<FactId> opposed(Fact fact) {
    return AGAINST.stream().flatMap(field -> fact.targets(field).stream()).distinct();
  }

  /// Returns a fact that opposes another one, as [Provenance#against] has them. Empty if it can't
  /// be told.
  ///
  /// @param word `denies` or `contradicts`
  public List<Against> opposing(Fact fact, String word, Fact opposing) {
    List<Against> against = new ArrayList<>();
    addAgainst(against, fact, word, opposing);
    return against;
  }

  private void addAgainst(List<Against> against, Fact fact, String word, @Nullable Fact other) {
    Leaf.Prose text = other == null ? null : leaves.gist(other);
    if (other == null || text == null) {
      return;
    }
    boolean isStatement = other.type() == FactType.STATEMENT;
    FactDate day = isStatement ? known.dateOf(other) : null;
    Field speakers = isStatement ? StatementField.WHO : MeasureField.BY;
    boolean isNamed = isStatement ? known.namesSpeakers(other) : other.type() == FactType.MEASURE;
    against.add(
        new Against(
            word,
            isNamed ? leaves.names(known.namedBeside(fact, other.targets(speakers))) : List.of(),
            isStatement ? leaves.prose(other, StatementField.ATTRIBUTION) : null,
            day == null ? null : new Leaf.When(day, null),
            text,
            isStatement ? leaves.prose(other, StatementField.IF) : null,
            reserves.reserve(other),
            isStatement
                ? text.ref() != null && text.ref().key().equals(StatementField.QUOTE.key())
                : other.type() != FactType.MEASURE,
            leaves.quantity(other),
            reserves.stands(other)));
  }

  public Reserves reserves() {
    return reserves;
  }

  /// Returns the number of a known source, from 1.
  public int number(FactId source) {
    return numbering.number(source);
  }

  private @Nullable Integer grade(Fact fact) {
    if (fact.isByDesk()) {
      return null;
    }
    int digit = fact.wholeNumber(CommonField.CREDIBILITY, UNKNOWN);
    boolean usualOne =
        fact.citations().stream()
            .allMatch(citation -> usual.getOrDefault(citation.source(), digit) == digit);
    return usualOne ? null : digit;
  }

  /// Returns whether nobody has typed the reliability of a source.
  public boolean isUngraded(int number) {
    Fact source = known.find(numbering.source(number));
    return source != null && !source.has(SourceField.RELIABILITY);
  }

  /// Returns the entries of the cited sources by number. Adds the sources that these are derived
  /// from or cite themselves.
  ///
  /// @param cited the numbers of the cited sources
  public List<Source> sources(Collection<Integer> cited) {
    Map<Integer, Source> sources = new LinkedHashMap<>();
    Deque<Integer> open = new ArrayDeque<>(cited);
    while (!open.isEmpty()) {
      int number = open.remove();
      Fact fact = known.find(numbering.source(number));
      if (fact != null && !sources.containsKey(number)) {
        Source source = source(fact);
        sources.put(number, source);
        open.addAll(References.in(source).sources());
      }
    }
    return sources.values().stream().sorted(Comparator.comparingInt(Source::number)).toList();
  }

  /// Returns whether all sources go back to a single one. False for an empty list.
  public boolean single(List<Source> sources) {
    List<FactId> ids = sources.stream().map(source -> numbering.source(source.number())).toList();
    return !ids.isEmpty() && !roots.independent(ids);
  }

  private Source source(Fact source) {
    List<Leaf.Prose> urls =
        source.all(SourceField.URL, Value.Text.class).stream()
            .map(url -> new Leaf.Prose(url.text(), source.ref(SourceField.URL), ""))
            .toList();
    List<Integer> derivedFrom =
        source.targets(SourceField.DERIVED_FROM).stream()
            .filter(base -> known.find(base) != null)
            .map(this::number)
            .sorted()
            .toList();
    return new Source(
        source.id().toString(),
        number(source.id()),
        leaves.text(source, SourceField.TITLE),
        source.word(SourceField.KIND, "document"),
        leaves.text(source, SourceField.PUBLISHER),
        new Source.Days(
            Times.dateOfSource(source, SourceField.PUBLISHED),
            isLater(source),
            Times.dateOfSource(source, SourceField.ACCESSED)),
        leaves.text(source, SourceField.AUTHOR),
        urls,
        new Source.Grade(
            source.word(SourceField.RELIABILITY, "F"),
            source.has(SourceField.RELIABILITY),
            usual.getOrDefault(source.id(), UNKNOWN),
            leaves.prose(source, SourceField.DESCRIPTOR)),
        derivedFrom,
        standing(source));
  }

  /// Returns whether a source was published after the day of the issue.
  private boolean isLater(Fact source) {
    FactDate published = source.date(SourceField.PUBLISHED);
    return published != null && published.earliest().isAfter(known.issue().day());
  }

  /// Orders passages by their numbers. Example: ¶8 comes before ¶10.
  public static final class PassageOrder {

    public static final Comparator<String> ORDER =
        Comparator.comparing((String passage) -> start(passage).group(1))
            .thenComparingInt(passage -> Integer.parseInt("0" + start(passage).group(2)))
            .thenComparing(Comparator.naturalOrder());

    /// The text before the first number of a passage, and this number.
    private static final Pattern START = Pattern.compile("([^0-9]*)([0-9]{0,9})");

    private PassageOrder() {}

    private static MatchResult start(String passage) {
      Matcher start = START.matcher(passage);
      start.lookingAt();
      return start;
    }

    /// Returns the id of a fact's first source and the passage in it. Empty if the fact cites no
    /// source.
    public static String first(Fact fact) {
      for (Value.Citation citation : fact.citations()) {
        String passage = citation.passage();
        return citation.source().id() + " " + (passage == null ? "" : passage);
      }
      return "";
    }
  }
}
