package dev.runup.typing;

import dev.runup.fact.ActionField;
import dev.runup.fact.ActorField;
import dev.runup.fact.AssessmentField;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Field;
import dev.runup.fact.IssueField;
import dev.runup.fact.MeasureField;
import dev.runup.fact.PlaceField;
import dev.runup.fact.PositionField;
import dev.runup.fact.ProposalField;
import dev.runup.fact.ProvisionField;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Says what a fact is, in a line, for somebody who looks for its id.
final class FactDescription {

  private FactDescription() {}

  /// Returns the text that sums up a fact, or an empty text.
  static String name(Fact fact) {
    List<String> texts = fact.texts(fact.gist());
    return texts.isEmpty() ? "" : texts.getFirst();
  }

  /// Returns the other names that a fact goes by, also in other languages.
  static List<String> aliases(Fact fact) {
    List<Field> keys =
        switch (fact.type()) {
          case ACTOR -> List.of(ActorField.ALIASES, ActorField.SHORT, ActorField.IN_TEXT);
          case PLACE -> List.of(PlaceField.ALIASES);
          case EVENT -> List.of(EventField.ALIASES);
          case ISSUE -> List.of(IssueField.ALIASES);
          case PROPOSAL -> List.of(ProposalField.ALIASES);
          case SOURCE, STATEMENT, POSITION, PROVISION -> List.of();
          case MEASURE, ASSESSMENT, ACTION, LINE, HEADLINE -> List.of();
        };
    List<String> aliases = new ArrayList<>();
    keys.forEach(key -> aliases.addAll(fact.texts(key)));
    for (Value.Translation one : fact.all(CommonField.TRANSLATIONS, Value.Translation.class)) {
      aliases.addAll(one.parts(fact.gist()));
    }
    return aliases;
  }

  /// Returns what a fact is.
  ///
  /// Examples: `person, President of Ukraine` · `news-report, The Gazette, 2025-12-27` · `event,
  /// planned, 2025-12-28` · `statement, António Costa`
  ///
  /// @param names the names of other facts
  static String of(Fact fact, Function<FactId, String> names) {
    List<Field> keys =
        switch (fact.type()) {
          case ACTOR -> List.of(ActorField.KIND, ActorField.OFFICES);
          case SOURCE -> List.of(SourceField.KIND, SourceField.PUBLISHER, SourceField.PUBLISHED);
          case PLACE -> List.of(PlaceField.COUNTRY, PlaceField.WITHIN);
          case EVENT -> List.of(EventField.STATUS, EventField.WHEN, EventField.WHERE);
          case STATEMENT ->
              List.of(StatementField.WHO, StatementField.ATTRIBUTION, StatementField.WHEN);
          case ISSUE -> List.of(IssueField.STATE, IssueField.WITHIN);
          case POSITION -> List.of(PositionField.ACTOR, PositionField.ISSUE, PositionField.STANCE);
          case PROPOSAL -> List.of(ProposalField.STATE, ProposalField.BY);
          case PROVISION -> List.of(ProvisionField.PROPOSAL);
          case MEASURE -> List.of(MeasureField.VALUE, MeasureField.UNIT);
          case ASSESSMENT -> List.of(AssessmentField.BY);
          case ACTION -> List.of(ActionField.OWNER, ActionField.DUE);
          case LINE, HEADLINE -> List.of();
        };
    List<String> parts = new ArrayList<>();
    boolean kindSaysType = fact.has(ActorField.KIND) || fact.has(SourceField.KIND);
    if (!kindSaysType) {
      parts.add(fact.type().word());
    }
    keys.forEach(
        key -> fact.all(key).stream().limit(2).forEach(value -> parts.add(text(value, names))));
    if (fact.isWithdrawn()) {
      parts.add("withdrawn");
    }
    return String.join(", ", parts);
  }

  private static String text(Value value, Function<FactId, String> names) {
    return switch (value) {
      case Value.Office(String office, String inText, var _, var _, var _, var _) ->
          inText == null ? office : inText;
      case Value.Reference(FactId fact) -> names.apply(fact);
      default -> value.shortText();
    };
  }
}
