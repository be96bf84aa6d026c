package dev.runup.rows;

import dev.runup.briefing.ChangedFact.ChangeRow;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Position;
import dev.runup.fact.ActionField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IssueField;
import dev.runup.fact.ProposalField;
import dev.runup.fact.ProvisionField;
import dev.runup.fact.StatementField;
import dev.runup.values.ComposeContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The composers of rows, one for each type of fact. [#row] picks the composer of a fact's type.
public record FactRows(
    EventRows events,
    StatementRows statements,
    PositionRows positions,
    Measures figures,
    Assessments assessments,
    ActionRows actions) {

  /// The default keywords of keys. A fact that doesn't set such a key is printed with its default.
  private static final Map<Field, String> DEFAULT_WORDS =
      Map.of(
          IssueField.STATE, "open",
          StatementField.VERB, "said",
          ProposalField.STATE, "floated",
          ProvisionField.STATE, "reported",
          ActionField.STATE, "open");

  public static FactRows of(ComposeContext context) {
    StatementRows statements = new StatementRows(context);
    return new FactRows(
        new EventRows(context),
        statements,
        new PositionRows(context, statements),
        new Measures(context),
        new Assessments(context, statements),
        new ActionRows(context));
  }

  /// Returns the order of events, positions and measures in their sections. Other facts are equal
  /// to each other, and so are withdrawn ones. Both come last.
  Comparator<Fact> order() {
    Map<FactId, Integer> places = new HashMap<>();
    Stream.of(events.sorted(), positions.order().sorted(), figures.sorted())
        .flatMap(List::stream)
        .forEach(fact -> places.put(fact.id(), places.size()));
    return Comparator.comparingInt(fact -> places.getOrDefault(fact.id(), Integer.MAX_VALUE));
  }

  /// Returns the default keyword of a key, or an empty text if it has none.
  static String defaultWord(Field key) {
    return DEFAULT_WORDS.getOrDefault(key, "");
  }

  /// Returns the row of a changed fact. [ChangeRows] builds the rows of actors.
  ChangeRow row(Fact fact) {
    return switch (fact.type()) {
      case EVENT -> new ChangeRow.EventChange(events.event(fact));
      case STATEMENT -> new ChangeRow.StatementChange(statements.statement(fact));
      case POSITION -> {
        Position position = positions.position(fact);
        yield position == null
            ? new ChangeRow.TextChange()
            : new ChangeRow.PositionChange(position);
      }
      case MEASURE -> new ChangeRow.FigureChange(figures.figure(fact));
      case ASSESSMENT ->
          new ChangeRow.AssessmentChange(assessments.assessment(fact), assessments.author(fact));
      case ACTION -> new ChangeRow.ActionChange(actions.action(fact));
      case ISSUE -> state(fact, IssueField.STATE);
      case PROPOSAL -> state(fact, ProposalField.STATE);
      case PROVISION -> state(fact, ProvisionField.STATE);
      case ACTOR, SOURCE, PLACE, HEADLINE, LINE -> new ChangeRow.TextChange();
    };
  }

  private ChangeRow state(Fact fact, Field key) {
    Leaf.Prose proposal =
        fact.type() == FactType.PROVISION
            ? actions.context().leaves().gist(fact, ProvisionField.PROPOSAL)
            : null;
    return new ChangeRow.StateChange(fact.word(key, defaultWord(key)), proposal);
  }
}
