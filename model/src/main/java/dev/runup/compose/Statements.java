package dev.runup.compose;

import dev.runup.briefing.Leaf;
import dev.runup.briefing.Statement;
import dev.runup.fact.ActorField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Composes statements, with the speaker as the terms allow and the office held on the day.
final class Statements {

  private static final int AGENDA = 3;
  private static final Set<String> NAMELESS = Set.of("background", "deep-background");

  private final Known known;
  private final Leaves leaves;
  private final Citations citations;
  private final List<Fact> order;
  private final Map<FactId, List<Fact>> retractions = new HashMap<>();

  Statements(Known known, Leaves leaves, Citations citations, Weights weights) {
    this.known = known;
    this.leaves = leaves;
    this.citations = citations;
    this.order = new ArrayList<>(known.of(FactType.STATEMENT));
    order.sort(
        Comparator.comparingInt((Fact fact) -> -weights.of(fact, StatementField.ABOUT))
            .thenComparing(fact -> weights.topicName(fact, StatementField.ABOUT))
            .thenComparing(this::day)
            .thenComparing(Statements::passage, Passages.ORDER)
            .thenComparing(Fact::id));
    for (Fact fact : known.of(FactType.STATEMENT)) {
      for (FactId target : fact.targets(StatementField.RETRACTS)) {
        retractions.computeIfAbsent(target, _ -> new ArrayList<>()).add(fact);
      }
    }
  }

  /// Gives back all statements, those on heavier issues first.
  List<Statement> all() {
    return order.stream().map(this::statement).toList();
  }

  /// Gives back the first statements on or about the summit; page 1 has no room for more.
  List<Statement> onTheSummit() {
    FactId summit = known.settings().summit();
    List<Statement> found = new ArrayList<>();
    for (Fact fact : order) {
      boolean about = fact.targets(StatementField.ABOUT).contains(summit);
      boolean on = summit != null && (about || summit.equals(fact.target(StatementField.EVENT)));
      if (on && found.size() < AGENDA) {
        found.add(statement(fact));
      }
    }
    return found;
  }

  /// Says whether its speaker, or another, took a statement back.
  boolean isTakenBack(Fact fact) {
    return retractions.containsKey(fact.id());
  }

  /// Gives back one statement.
  Statement statement(Fact fact) {
    String translated = leaves.translated(fact, StatementField.QUOTE);
    return new Statement(
        speech(fact),
        fact.word(StatementField.VERB, "said"),
        says(fact),
        leaves.quote(fact, StatementField.QUOTE, null),
        translated == null ? null : new Leaf.Prose(translated, fact.ref(StatementField.QUOTE), ""),
        leaves.quote(fact, StatementField.ORIGINAL, fact.text(StatementField.ORIGINAL_LANG)),
        leaves.names(fact.targets(StatementField.TO)),
        leaves.prose(fact, StatementField.IF),
        via(fact),
        leaves.said(fact),
        retractions.getOrDefault(fact.id(), List.of()).stream().map(this::speech).toList(),
        citations.standing(fact));
  }

  /// Through whom we know, unless the statement is attributed instead.
  private List<Leaf.Name> via(Fact fact) {
    boolean untold = fact.has(StatementField.ATTRIBUTION) || nameless(fact);
    return untold ? List.of() : leaves.names(fact.targets(StatementField.VIA));
  }

  private Statement.Speech speech(Fact fact) {
    Leaf.Prose attribution = leaves.prose(fact, StatementField.ATTRIBUTION);
    boolean unnamed = attribution != null || nameless(fact);
    return new Statement.Speech(unnamed ? List.of() : speakers(fact), attribution);
  }

  /// What was said, unless the quotation says the same.
  private Leaf.@Nullable Prose says(Fact fact) {
    String says = fact.text(StatementField.SAYS);
    String quote = fact.text(StatementField.QUOTE);
    boolean same = says != null && quote != null && unstopped(says).equals(unstopped(quote));
    return same ? null : leaves.prose(fact, StatementField.SAYS);
  }

  private static String unstopped(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private boolean nameless(Fact fact) {
    boolean own = NAMELESS.contains(fact.word(StatementField.TERMS, "on-record"));
    boolean sources =
        fact.citations().stream()
            .map(Value.Citation::source)
            .map(known::find)
            .anyMatch(source ->
                source != null && NAMELESS.contains(source.word(SourceField.TERMS, "on-record")));
    return own || sources;
  }

  private List<Statement.Speaker> speakers(Fact fact) {
    LocalDate day = day(fact);
    List<Statement.Speaker> speakers = new ArrayList<>();
    for (FactId id : fact.targets(StatementField.WHO)) {
      Fact actor = known.find(id);
      for (Leaf.Name name : leaves.names(List.of(id))) {
        Value.Office office = actor == null ? null : office(actor, day);
        speakers.add(
            office == null || actor == null
                ? new Statement.Speaker(name, null, List.of())
                : new Statement.Speaker(
                    name,
                    leaves.untranslated(actor, ActorField.OFFICES, office.office()),
                    leaves.names(office.of())));
      }
    }
    return speakers;
  }

  /// Its first source and the place in it, for sorting.
  private static String passage(Fact fact) {
    for (Value.Citation citation : fact.citations()) {
      return citation.source().id() + " " + (citation.passage() == null ? "" : citation.passage());
    }
    return "";
  }

  private LocalDate day(Fact statement) {
    FactDate own = statement.date(StatementField.WHEN);
    Fact event = known.find(statement.target(StatementField.EVENT));
    FactDate date = own != null || event == null ? own : event.date(EventField.WHEN);
    return date == null || date.earliest().equals(LocalDate.MIN)
        ? known.issue().day()
        : date.earliest();
  }

  private static Value.@Nullable Office office(Fact actor, LocalDate day) {
    for (Value.Office office : actor.all(ActorField.OFFICES, Value.Office.class)) {
      boolean begun = office.from() == null || !office.from().earliest().isAfter(day);
      boolean over =
          office.former() || (office.until() != null && office.until().latest().isBefore(day));
      if (begun && !over) {
        return office;
      }
    }
    return null;
  }
}
