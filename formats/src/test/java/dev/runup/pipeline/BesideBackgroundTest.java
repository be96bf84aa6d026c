package dev.runup.pipeline;

import static dev.runup.pipeline.BackgroundTest.CANARY;
import static dev.runup.pipeline.BackgroundTest.NEXT_FILE;
import static dev.runup.pipeline.BackgroundTest.facts;
import static dev.runup.pipeline.BackgroundTest.named;
import static dev.runup.pipeline.BackgroundTest.outputs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.CommonField;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.KeyTrait;
import dev.runup.fact.Shape;
import dev.runup.format.Format;
import dev.runup.pipeline.BackgroundTest.Ground;
import dev.runup.pipeline.BackgroundTest.Shaped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands beside words on background names nobody who spoke there: references, rows of
/// positions and figures.
class BesideBackgroundTest {

  @Test
  void rowOfPositionHasOnlyWordsOnRecord() {
    String facts =
        facts("background", "person", "talk", "background", "")
            + NEXT_FILE
            + """
            statements: [{id: open, who: zanary, says: It is closed.}]
            positions: [{actor: zanary, issue: border, stance: opposes, stated-in: [open, word]}]
            """;

    assertThat(outputs(facts, null, Format.MARKDOWN).filter(text -> text.startsWith("#")))
        .allSatisfy(page -> assertThat(page).doesNotContainPattern("Zanary[^\n]*It may open"));
  }

  @Test
  void figureOfSpeakerAndWordsOnBackgroundStandApart() {
    String facts =
        facts("background", "person", "talk", "background", "")
                .replace("about: [plan, north]", "measure: ships")
            + NEXT_FILE
            + "measures: [{id: ships, what: Ships, value: \"30\", by: zanary}]\n";

    assertThat(outputs(facts, null, Format.MARKDOWN).filter(text -> text.startsWith("#")))
        .allSatisfy(page -> assertThat(page).doesNotContainPattern("Zanary[^\n.]*It may open"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"retracts", "denies", "contradicts"})
  void wordsOnBackgroundDontNameWhoOpposesThem(String key) {
    String facts =
        facts("background", "person", "talk", "background", "")
            + NEXT_FILE
            + "statements: [{who: zanary, says: It is closed., %s: word, source: gazette}]\n"
                .formatted(key);

    assertThat(outputs(facts, null, Format.MARKDOWN).filter(text -> text.startsWith("#")))
        .allSatisfy(page ->
            assertThat(page).doesNotContainPattern("on background[^\n:]*: It may open[^\n]*Zanary"))
        .anyMatch(page ->
            page.matches(
                "(?s).*on background[^\n:]*: It may open[^\n]* (Taken back|Denied|Contradicted)\\..*"));
  }

  @Test
  void withdrawnPositionOnBackgroundHasAnAddressWithoutItsActor() {
    String facts =
        facts("background", "person", "talk", "background", "")
            + """
            positions: [{actor: zanary, issue: border, stance: opposes, source: gazette}]
            updates:
            - {fact: zanary/border, act: superseded, reason: Heard in a talk., set: {source: talk}, recorded: 2026-01-02 18:00}
            - {fact: zanary/border, act: withdrawn, reason: It was off the record., recorded: 2026-01-03}
            """;

    assertThat(outputs(facts, "2026-01-03"))
        .noneMatch(BackgroundTest::isNamed)
        .anyMatch(text -> text.contains("position:background/border"));
  }

  /// A fact of hers on background that refers to a fact of hers on the record.
  record Referring(FactType type, Field field, FactType target) {
    @Override
    public String toString() {
      return type.word() + " " + field.key() + " " + target.word();
    }

    /// Returns the fact as text. Without a reference the key is left out.
    String typed(String ground, boolean refers) {
      String id = type == FactType.POSITION ? "" : "id: shaped, ";
      StringBuilder text = new StringBuilder(NEXT_FILE + type.plural() + ":\n- {" + id);
      for (List<Field> group : type.required()) {
        Field needed = group.getLast();
        if (!group.contains(field) && needed != CommonField.RESTS_ON) {
          boolean speaks = needed.is(KeyTrait.SPEAKER);
          text.append(needed.key())
              .append(": ")
              .append(speaks ? CANARY : Shaped.value(needed))
              .append(", ");
        }
      }
      return text + (refers ? field.key() + ": hers, " : "") + ground + "}\n";
    }

    /// Returns whether a fact of the type can rest on a ground beside the reference.
    boolean isFor(Ground ground) {
      boolean needsBasis = type.required().contains(List.of(CommonField.RESTS_ON));
      return ground.isFor(type)
          && !NAMED_THERE.contains(toString())
          && !ground.typed.startsWith(field.key() + ":")
          && (!needsBasis || ground == Ground.RESTS_ON);
    }
  }

  /// The references that name her rightly: a position known from her words on the record, and a
  /// comment of hers on the record.
  private static final Set<String> NAMED_THERE =
      Set.of("position stated-in statement", "headline comment assessment");

  static List<Referring> referring() {
    List<Referring> all = new ArrayList<>();
    for (FactType type : FactType.values()) {
      for (Field field : type.ownFields()) {
        if (!type.isRegister() && field.spec().shape() instanceof Shape.Reference reference) {
          reference.targets().stream()
              .filter(
                  target -> target.ownFields().stream().anyMatch(key -> key.is(KeyTrait.SPEAKER)))
              .forEach(target -> all.add(new Referring(type, field, target)));
        }
      }
    }
    return all;
  }

  /// A reference from words on background adds her name in no place.
  @ParameterizedTest
  @MethodSource("referring")
  void nobodyIsNamedByReferenceFromBackground(Referring referring) {
    FactType target = referring.target();
    String facts = facts("background", "person", "talk", "background", "");
    Shaped hers =
        new Shaped(
            target,
            target.ownFields().stream()
                .filter(key -> key.is(KeyTrait.SPEAKER))
                .findFirst()
                .orElseThrow(),
            Ground.SOURCE);
    facts += hers.typed("hers").replace("source: talk", "source: gazette");

    for (Ground ground : Ground.values()) {
      if (referring.isFor(ground)) {
        assertThat(named(facts + referring.typed(ground.typed, true)))
            .as(ground.typed)
            .isLessThanOrEqualTo(named(facts + referring.typed(ground.typed, false)));
      }
    }
  }
}
