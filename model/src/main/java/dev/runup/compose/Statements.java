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

  private static final Set<String> NAMELESS = Set.of("background", "deep-background");

  private final Known known;
  private final Leaves leaves;
  private final Citations citations;
  private final Weights weights;
  private final Map<FactId, List<Fact>> retractions = new HashMap<>();

  Statements(Known known, Leaves leaves, Citations citations, Weights weights) {
    this.known = known;
    this.leaves = leaves;
    this.citations = citations;
    this.weights = weights;
    for (Fact fact : known.of(FactType.STATEMENT)) {
      for (FactId target : fact.targets(StatementField.RETRACTS)) {
        retractions.computeIfAbsent(target, _ -> new ArrayList<>()).add(fact);
      }
    }
  }

  /// Gives back all statements, those on heavier issues first.
  List<Statement> all() {
    List<Fact> facts = new ArrayList<>(known.of(FactType.STATEMENT));
    facts.sort(
        Comparator.comparingInt((Fact fact) -> -weights.of(fact, StatementField.ABOUT))
            .thenComparing(fact -> weights.topic(fact, StatementField.ABOUT))
            .thenComparing(Fact::id));
    return facts.stream().map(this::statement).toList();
  }

  /// Gives back what was said on or about the summit.
  List<Statement> onTheSummit() {
    FactId summit = known.dossier().summit();
    List<Statement> found = new ArrayList<>();
    for (Fact fact : known.of(FactType.STATEMENT)) {
      boolean about = fact.targets(StatementField.ABOUT).contains(summit);
      if (summit != null && (about || summit.equals(fact.target(StatementField.EVENT)))) {
        found.add(statement(fact));
      }
    }
    return found;
  }

  /// Gives back one statement.
  Statement statement(Fact fact) {
    Leaf.Prose attribution = leaves.prose(fact, StatementField.ATTRIBUTION);
    boolean nameless = attribution != null || nameless(fact);
    return new Statement(
        nameless ? List.of() : speakers(fact),
        attribution,
        fact.word(StatementField.VERB, "said"),
        says(fact),
        leaves.quote(fact, StatementField.QUOTE, null),
        leaves.quote(fact, StatementField.ORIGINAL, fact.text(StatementField.ORIGINAL_LANG)),
        leaves.names(fact.targets(StatementField.TO)),
        leaves.prose(fact, StatementField.IF),
        fact.has(StatementField.WHEN) ? leaves.said(fact) : null,
        takenBackBy(fact),
        citations.standing(fact));
  }

  /// What was said, unless the quotation says the same.
  private Leaf.@Nullable Prose says(Fact fact) {
    String says = fact.text(StatementField.SAYS);
    boolean same = says != null && says.equals(fact.text(StatementField.QUOTE));
    return same ? null : leaves.prose(fact, StatementField.SAYS);
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
                    leaves.prose(actor, ActorField.OFFICES, office.office()),
                    leaves.names(office.of())));
      }
    }
    return speakers;
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

  private List<Leaf.Name> takenBackBy(Fact fact) {
    List<Leaf.Name> names = new ArrayList<>();
    for (Fact other : retractions.getOrDefault(fact.id(), List.of())) {
      speakers(other).forEach(speaker -> names.add(speaker.name()));
    }
    return names;
  }
}
