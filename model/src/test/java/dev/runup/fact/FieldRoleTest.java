package dev.runup.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.FieldSpec.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Which role the text of each key of a fact has. Whoever adds a key enters it here, and sees that
/// its role may have to be set in its table.
class FieldRoleTest {

  private static final String ROLES =
      """
      CONTENT common.caveat source.title source.publisher source.author source.descriptor actor.name
      CONTENT actor.in-text actor.short actor.aliases actor.pronounced place.name place.aliases place.called event.title
      CONTENT event.outcome event.aliases statement.says statement.if statement.attribution issue.title issue.aliases
      CONTENT position.says position.if position.until position.ground position.minimum position.maximum
      CONTENT proposal.title proposal.aim proposal.version proposal.aliases provision.text
      CONTENT provision.number measure.what measure.unit measure.basis assessment.says assessment.basis
      CONTENT assessment.alternatives action.says action.evidence line.says headline.title headline.text
      CONTENT headline.editions
      VERBATIM statement.quote statement.original
      LOCATOR common.passage source.url
      INTERNAL common.id common.note source.archived actor.sort-as
      """;

  @Test
  void everyTextHasItsRole() {
    Map<Role, List<String>> expected = new EnumMap<>(Role.class);
    ROLES
        .lines()
        .map(line -> List.of(line.split(" ")))
        .forEach(line ->
            expected
                .computeIfAbsent(Role.valueOf(line.getFirst()), _ -> new ArrayList<>())
                .addAll(line.subList(1, line.size())));
    Map<Role, List<String>> typed = new EnumMap<>(Role.class);
    fields()
        .forEach(field -> {
          String type =
              field.getClass().getSimpleName().replace("Field", "").toLowerCase(Locale.ROOT);
          typed
              .computeIfAbsent(field.spec().role(), _ -> new ArrayList<>())
              .add(type + "." + field.key());
        });

    assertThat(typed).isEqualTo(expected);
  }

  private static Stream<Field> fields() {
    return Stream.of(
            CommonField.values(),
            SourceField.values(),
            ActorField.values(),
            PlaceField.values(),
            EventField.values(),
            StatementField.values(),
            IssueField.values(),
            PositionField.values(),
            ProposalField.values(),
            ProvisionField.values(),
            MeasureField.values(),
            AssessmentField.values(),
            ActionField.values(),
            LineField.values(),
            HeadlineField.values())
        .<Field>flatMap(Arrays::stream)
        .filter(field ->
            switch (field.spec().shape()) {
              case Shape.Text _, Shape.Url _, Shape.Id _ -> true;
              default -> false;
            });
  }
}
