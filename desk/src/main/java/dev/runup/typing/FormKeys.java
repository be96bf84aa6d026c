package dev.runup.typing;

import dev.runup.fact.ActionField;
import dev.runup.fact.ActorField;
import dev.runup.fact.AssessmentField;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.IssueField;
import dev.runup.fact.LineField;
import dev.runup.fact.MeasureField;
import dev.runup.fact.PlaceField;
import dev.runup.fact.PositionField;
import dev.runup.fact.ProposalField;
import dev.runup.fact.ProvisionField;
import dev.runup.fact.Shape;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The order in which a form offers the keys of a type, and in which a new entry has them.
public final class FormKeys {

  private FormKeys() {}

  /// Returns the keys that most facts of a type have. A form shows them at once.
  public static List<Field> main(FactType type) {
    return switch (type) {
      case SOURCE ->
          List.of(
              SourceField.TITLE,
              SourceField.KIND,
              SourceField.PUBLISHER,
              SourceField.AUTHOR,
              SourceField.PUBLISHED,
              SourceField.URL,
              SourceField.RELIABILITY);
      case ACTOR -> List.of(ActorField.NAME, ActorField.SHORT, ActorField.KIND, ActorField.OFFICES);
      case PLACE -> List.of(PlaceField.NAME, PlaceField.COUNTRY);
      case EVENT ->
          List.of(
              EventField.TITLE,
              EventField.STATUS,
              EventField.FORM,
              EventField.WHEN,
              EventField.TIME,
              EventField.WHERE,
              EventField.WHO,
              EventField.ABOUT);
      case STATEMENT ->
          List.of(
              StatementField.WHO,
              StatementField.VERB,
              StatementField.QUOTE,
              StatementField.SAYS,
              StatementField.WHEN,
              StatementField.EVENT,
              StatementField.ABOUT);
      case ISSUE -> List.of(IssueField.TITLE, IssueField.WEIGHT);
      case POSITION ->
          List.of(
              PositionField.ACTOR,
              PositionField.ISSUE,
              PositionField.STANCE,
              PositionField.SAYS,
              PositionField.IF,
              PositionField.STATED_IN);
      case PROPOSAL ->
          List.of(ProposalField.TITLE, ProposalField.STATE, ProposalField.BY, ProposalField.AIM);
      case PROVISION ->
          List.of(
              ProvisionField.TEXT,
              ProvisionField.PROPOSAL,
              ProvisionField.NUMBER,
              ProvisionField.STATE,
              CommonField.HEDGE,
              ProvisionField.ABOUT);
      case MEASURE ->
          List.of(
              MeasureField.WHAT,
              MeasureField.VALUE,
              MeasureField.UNIT,
              MeasureField.BY,
              CommonField.HEDGE,
              MeasureField.WHEN,
              MeasureField.ABOUT);
      case ASSESSMENT ->
          List.of(
              AssessmentField.BY,
              AssessmentField.KIND,
              AssessmentField.SAYS,
              AssessmentField.CAUSE,
              AssessmentField.EFFECT,
              AssessmentField.RELATION,
              AssessmentField.ABOUT);
      case ACTION ->
          List.of(
              ActionField.SAYS,
              ActionField.OWNER,
              ActionField.DUE,
              ActionField.STATE,
              ActionField.ABOUT);
      case LINE -> List.of(LineField.USE, LineField.SAYS, LineField.ABOUT, LineField.COUNTERPART);
      case HEADLINE ->
          List.of(
              HeadlineField.TITLE,
              HeadlineField.TEXT,
              CommonField.RESTS_ON,
              HeadlineField.WEIGHT,
              HeadlineField.UNTIL);
    };
  }

  /// Returns all keys of a type: its id, those that most facts have, the others.
  public static List<Field> ordered(FactType type) {
    Set<Field> keys = new LinkedHashSet<>();
    keys.add(CommonField.ID);
    keys.addAll(main(type));
    keys.addAll(type.ownFields());
    keys.addAll(type.fields());
    List<Field> ordered = new ArrayList<>(keys);
    ordered.retainAll(type.fields());
    moveBehind(ordered, CommonField.ID, "lead");
    moveBehind(ordered, StatementField.WHO, "attribution");
    ordered.stream()
        .filter(key -> key.spec().shape() instanceof Shape.Date)
        .findFirst()
        .ifPresent(day -> {
          moveBehind(ordered, day, "inferred");
          moveBehind(ordered, day, "time");
        });
    return List.copyOf(ordered);
  }

  /// Moves a key to the place behind another one, to which it belongs.
  private static void moveBehind(List<Field> ordered, Field first, String key) {
    Field moved = ordered.stream().filter(one -> one.key().equals(key)).findFirst().orElse(null);
    if (moved != null && ordered.contains(first)) {
      ordered.remove(moved);
      ordered.add(ordered.indexOf(first) + 1, moved);
    }
  }
}
