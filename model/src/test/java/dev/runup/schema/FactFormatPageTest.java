package dev.runup.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.CommonField;
import dev.runup.fact.EditionField;
import dev.runup.fact.EventField;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactTime;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IntakeField;
import dev.runup.fact.SettingField;
import dev.runup.fact.Shape.MarkField;
import dev.runup.fact.Shape.OfficeField;
import dev.runup.fact.Shape.ParticipantField;
import dev.runup.fact.UpdateField;
import dev.runup.reading.Given;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FactFormatPageTest {

  private static final Committed PAGE = new Committed("fact-format.md");
  private static final Pattern YAML =
      Pattern.compile("^```yaml\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern CODE = Pattern.compile("`(.*?)`");
  private static final String INTAKE = "intake: {source: article, recorded: 2025-12-30}\n";

  @Test
  void pageHoldsTheCurrentTables() throws IOException {
    String page = PAGE.text();

    PAGE.holds(FactFormatPage.regenerated(page));
    assertThat(FactFormatPage.parts(page))
        .containsExactlyInAnyOrder(
            "intake",
            "every fact",
            "reviews",
            "drafts",
            "types",
            "updates",
            "runup.yaml",
            "marks of its own",
            "editions",
            "marks",
            "likelihoods");
  }

  @TestFactory
  Stream<DynamicTest> theReaderTakesEveryExampleOfTheTables() {
    List<DynamicTest> tests = new ArrayList<>();
    for (FactType type : FactType.values()) {
      // The keys that all facts share are the same for every type. One type stands for all.
      for (Field field : type == FactType.EVENT ? type.fields() : type.ownFields()) {
        tests.add(read(type.word() + " " + field.key(), INTAKE + record(type, field)));
      }
    }
    for (IntakeField field : IntakeField.values()) {
      tests.add(read("intake " + field.key(), "intake: {" + typed(field) + "}\n"));
    }
    for (OfficeField field : OfficeField.values()) {
      String office = joined(OfficeField.OFFICE, field);
      tests.add(
          read(
              "office " + field.key(),
              "actors: [{name: A, kind: person, offices: {" + office + "}}]\n"));
    }
    for (ParticipantField field : ParticipantField.values()) {
      String who = joined(ParticipantField.ACTOR, field);
      tests.add(
          read(
              "participant " + field.key(),
              INTAKE + "events: [{title: A, status: planned, who: {" + who + "}}]\n"));
    }
    for (UpdateField field : UpdateField.values()) {
      Stream<UpdateField> keys =
          Stream.of(UpdateField.FACT, UpdateField.ACT, UpdateField.REASON, UpdateField.SET, field);
      tests.add(
          read(
              "update " + field.key(),
              INTAKE
                  + "updates:\n- "
                  + keys.distinct()
                      .map(FactFormatPageTest::typed)
                      .collect(Collectors.joining("\n  "))
                  + "\n"));
    }
    for (MarkField field : MarkField.values()) {
      String marks = "marks: [{" + joined(MarkField.LABEL, field) + "}]\n";
      Given given = Given.only("facts.yaml", "events: []\n").settings(marks);
      tests.add(taken("mark " + field.key(), given, marks));
    }
    for (SettingField field : SettingField.values()) {
      tests.add(settings("runup.yaml " + field.key(), typed(field)));
    }
    for (EditionField field : EditionField.values()) {
      tests.add(settings("edition " + field.key(), "editions: {daily: {" + typed(field) + "}}"));
    }
    return tests.stream();
  }

  @Test
  void readerAcceptsTheExamplesOfThePage() throws IOException {
    List<String> samples =
        YAML.matcher(PAGE.text()).results().map(sample -> sample.group(1)).toList();

    assertThat(samples).hasSizeGreaterThan(1);
    for (String sample : samples) {
      Given given =
          sample.startsWith("# runup.yaml") ? given("events: []").settings(sample) : given(sample);
      assertThat(given.problems()).as(sample).isEmpty();
    }
  }

  @Test
  void datesAndTimesOfThePageAreValid() throws IOException {
    String page = PAGE.text();
    String dates = page.substring(page.indexOf("**Dates**"), page.indexOf("**Times of day**"));
    String times = page.substring(page.indexOf("**Times of day**"), page.indexOf("**Moments**"));

    assertThat(typed(dates)).hasSizeGreaterThan(10).noneMatch(text -> FactDate.parse(text) == null);
    assertThat(typed(times)).hasSizeGreaterThan(5).noneMatch(text -> FactTime.parse(text) == null);
  }

  /// Matches a text in backquotes.
  private static List<String> typed(String text) {
    return CODE.matcher(text).results().map(code -> code.group(1)).toList();
  }

  private static DynamicTest read(String name, String facts) {
    return taken(name, given(facts), facts);
  }

  private static DynamicTest settings(String name, String settings) {
    return taken(name, given("events: []").settings(settings + "\n"), settings);
  }

  private static DynamicTest taken(String name, Given given, String typed) {
    return DynamicTest.dynamicTest(name, () -> assertThat(given.problems()).as(typed).isEmpty());
  }

  /// A dossier with all facts to which the examples refer.
  private static Given given(String facts) {
    try {
      return Given.only("facts.yaml", facts)
          .file(
              "registers.yaml",
              Files.readString(Path.of("src/test/dossiers/every-form/registers.yaml")))
          .file("forms.yaml", Files.readString(Path.of("src/test/dossiers/every-form/forms.yaml")));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// Returns a fact with the example of one key and the required keys of its type.
  private static String record(FactType type, Field field) {
    List<Field> fields = new ArrayList<>();
    type.required().forEach(group -> fields.add(group.contains(field) ? field : group.getFirst()));
    if (field == CommonField.DERIVED) {
      fields.add(CommonField.RESTS_ON);
    }
    if (field == CommonField.INFERRED) {
      fields.add(EventField.WHEN);
    }
    fields.add(field);
    List<String> keys = fields.stream().distinct().map(FactFormatPageTest::typed).toList();
    return type.plural() + ":\n- " + String.join("\n  ", keys) + "\n";
  }

  private static String joined(Field needed, Field field) {
    return field == needed ? typed(field) : typed(needed) + ", " + typed(field);
  }

  private static String typed(Field field) {
    return field.key() + ": " + field.spec().example();
  }
}
