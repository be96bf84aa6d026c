package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.ChangedFact;
import dev.runup.clearance.Clearance;
import dev.runup.compose.Composer;
import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.EventField;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.KeyTrait;
import dev.runup.fact.MeasureField;
import dev.runup.fact.PositionField;
import dev.runup.fact.Shape;
import dev.runup.fact.StatementField;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.node.DossierFolder;
import dev.runup.problem.Input;
import dev.runup.reading.DossierReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every key of every type, each changed by an update: what "What changed" lists of it.
///
/// A new key is either listed with its old value, which needs the message `key.KEY` in each bundle,
/// or it has one of the traits [KeyTrait#NOT_COMPARED] and [KeyTrait#NOT_NEWS] in its table.
class ChangedKeysTest {

  /// Keys that no update may change, or that depend on others: a mark that is raised withholds the
  /// fact, names are not printed beside an attribution, and a statement not beside a position's
  /// words.
  private static final Set<Field> EXCEPTIONS =
      Set.of(
          CommonField.MARK,
          StatementField.WHO,
          StatementField.VIA,
          PositionField.STATED_IN,
          CommonField.ID,
          CommonField.RECORDED,
          CommonField.PASSAGE,
          CommonField.TRANSLATIONS,
          PositionField.ACTOR,
          CommonField.DRAFTED,
          PositionField.ISSUE);

  private static final Map<Field, Field> LISTED_WITH =
      Map.of(
          EventField.TIME, EventField.WHEN,
          EventField.ZONE, EventField.WHEN,
          StatementField.TIME, StatementField.WHEN,
          StatementField.ZONE, StatementField.WHEN,
          StatementField.ORIGINAL_LANG, StatementField.ORIGINAL,
          MeasureField.UNIT, MeasureField.VALUE);

  record ChangedKey(FactType type, Field key) {
    @Override
    public String toString() {
      return key.key() + " of " + type.withArticle();
    }
  }

  static Stream<ChangedKey> keys() {
    return Stream.of(FactType.values())
        .flatMap(type ->
            type.fields().stream()
                .filter(key -> !EXCEPTIONS.contains(key))
                .map(key -> new ChangedKey(type, key)));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void changedKeyIsListedUnlessItsTableSaysOtherwise(ChangedKey one) {
    Field key = one.key();
    List<ChangedFact> changes = changes(one);
    boolean news = one.type().isNews(key);

    assertThat(changes).as("changes of the fact").hasSize(news ? 1 : 0);
    if (news && !key.is(KeyTrait.NOT_COMPARED)) {
      String listed = LISTED_WITH.getOrDefault(key, key).key();
      assertThat(changes.getFirst().parts())
          .as(
              "keys that are listed: does ChangedKeys print values of the shape of \"%s\"?",
              key.key())
          .extracting(ChangedFact.ChangedKey::key)
          .contains(listed);
      for (String bundle : List.of("en", "uk")) {
        assertThat(Resources.text("messages/" + bundle + ".properties"))
            .as("the name of \"%s\" in messages/%s.properties", listed, bundle)
            .contains("\nkey." + listed + " = ");
      }
    }
  }

  private static List<ChangedFact> changes(ChangedKey one) {
    GeneratedFacts.Given given = new GeneratedFacts.Given(one.type(), 1, true, false, "en");
    String fact =
        one.type() == FactType.POSITION
            ? "actor-base/*"
            : one.type().word() + ":" + one.type().word() + "-0";
    String before = GeneratedFacts.value(given, one.key(), 0);
    String after = other(given, one.key());
    List<Input> files = new ArrayList<>(GeneratedFacts.files(List.of(given)));
    files.add(
        new Input(
            "updates.yaml",
            """
            updates:
            - fact: %s
              act: corrected
              reason: R.
              recorded: 2025-12-29
              %s
            """
                .formatted(
                    fact,
                    after == null || after.equals(before)
                        ? "unset: [" + one.key().key() + "]"
                        : "set: {" + one.key().key() + ": " + after + "}")));
    Dossier dossier =
        GoldenTest.value(
            DossierReader.read(
                    new DossierFolder.Contents(
                        new Input("runup.yaml", "summit: summit-base\nmark: CLEAR\n"),
                        files,
                        List.of()))
                .dossier());
    // With the highest ceiling, since words that come onto background wait for reviews.
    Edition edition =
        dossier.editions().getFirst().withCeiling(dossier.settings().marks().highest());
    Briefing briefing =
        GoldenTest.value(
            new Clearance(dossier)
                .clear(edition)
                .then(cleared -> History.select(cleared, edition, IssueRequest.NEWEST))
                .map(known -> Composer.compose(known, edition)));
    return briefing.changes().stream()
        .flatMap(group -> group.changes().stream())
        .filter(change -> change.type().equals(one.type().word()))
        .toList();
  }

  private static @Nullable String other(GeneratedFacts.Given given, Field key) {
    return switch (key.spec().shape()) {
      case Shape.Reference _ when key == CommonField.RESTS_ON -> "measure-base";
      case Shape.Reference _ when key == MeasureField.BY -> "source-base";
      case Shape.Text _ when key == HeadlineField.EDITIONS -> "[daily]";
      case Shape.Zone _ -> "Europe/Vienna";
      case Shape.Country _ -> "FR";
      case Shape.Language _ -> "de";
      case Shape.LikelihoodTerm _ -> "unlikely";
      default -> GeneratedFacts.value(given, key, 1);
    };
  }
}
