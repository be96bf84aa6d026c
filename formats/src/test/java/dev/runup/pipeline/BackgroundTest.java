package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.clearance.Clearance;
import dev.runup.docx.WordText;
import dev.runup.dossier.Themes;
import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.EventField;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.Moment;
import dev.runup.fact.PositionField;
import dev.runup.fact.ProposalField;
import dev.runup.fact.Shape;
import dev.runup.fact.StatementField;
import dev.runup.format.Format;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.mail.ReadMail;
import dev.runup.node.DossierFolder;
import dev.runup.pdf.Inflated;
import dev.runup.problem.Input;
import dev.runup.reading.DossierReader;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Who speaks on background is named in no output. The facts are generated from the tables of keys:
/// each key that takes an actor names Zoe Zanary, who spoke on background.
class BackgroundTest {

  static final String CANARY = "zanary";

  /// The line with which the next facts file begins.
  static final String NEXT_FILE = "intake: {source: gazette, recorded: 2026-01-02}\n";

  private static final String LATER_FILE = "intake: {source: gazette, recorded: 2026-01-03}\n";

  private static final String SETTINGS =
      """
      mark: TLP:CLEAR

      editions:
        daily: {languages: [en, uk], ceiling: TLP:RED}
        glance: {template: at-a-glance, ceiling: TLP:RED}
        chronology: {template: chronology, ceiling: TLP:RED}
        positions: {template: positions, ceiling: TLP:RED}
        summit: {template: summit, ceiling: TLP:RED}
      """;

  /// The registers, and a statement of Zanary to which a fact may refer.
  ///
  /// The terms of the source and those of the statement are left open.
  private static final String FACTS =
      """
      sources:
      - {id: gazette, title: A gazette, kind: news-report}
      - {id: talk, title: A talk, kind: interview, terms: %s}
      actors:
      - {id: zanary, name: Zoe Zanary, kind: %s, aliases: [Old Zanary]}
      - {id: north, name: Northland, kind: state}
      - {id: south, name: Southland, kind: state}
      issues: [{id: border, title: The border}]
      proposals:
      - {id: plan, title: The plan, source: gazette}
      events: [{id: talks, title: The talks, status: planned, when: 2026-02-01, who: [north, south], about: plan}]
      statements:
      - {id: word, who: zanary, says: It may open., source: %s, terms: %s, about: [plan, north]%s}
      """;

  /// What a fact rests on.
  enum Ground {
    SOURCE("source: talk"),
    STATED_IN("stated-in: word"),
    RESTS_ON("rests-on: word"),
    OWN_TERMS("terms: background");

    final String typed;

    Ground(String typed) {
      this.typed = typed;
    }

    boolean isFor(FactType type) {
      return switch (this) {
        case SOURCE, RESTS_ON -> true;
        case STATED_IN -> type == FactType.POSITION || type == FactType.ACTION;
        case OWN_TERMS -> type == FactType.STATEMENT;
      };
    }
  }

  /// A fact that names Zanary.
  record Shaped(FactType type, Field field, Ground ground) {
    @Override
    public String toString() {
      return type.word() + " " + field.key() + " " + ground.typed;
    }

    /// Returns the fact as text, with the keys that it needs.
    String typed(String id) {
      StringBuilder text = new StringBuilder(NEXT_FILE + type.plural() + ":\n- {");
      if (type != FactType.POSITION) {
        text.append("id: ").append(id).append(", ");
      }
      for (List<Field> group : type.required()) {
        Field needed = field == StatementField.VIA ? group.getFirst() : group.getLast();
        if (!group.contains(field) && needed != CommonField.RESTS_ON) {
          // Two positions of one actor on one issue would be two rows of one position.
          boolean isOther = field == PositionField.EXCEPT && needed == PositionField.ACTOR;
          String value = isOther ? "south" : value(needed);
          text.append(needed.key()).append(": ").append(value).append(", ");
        }
      }
      text.append(field.key()).append(": ").append(CANARY);
      String speaker =
          ground == Ground.OWN_TERMS && field != StatementField.WHO && field != StatementField.VIA
              ? ", who: " + CANARY
              : "";
      String user =
          type == FactType.PROPOSAL
              // Only a proposal to which a fact refers is printed.
              ? "provisions: [{text: It opens., proposal: " + id + ", source: gazette}]\n"
              : "";
      return text + speaker + ", " + ground.typed + "}\n" + user;
    }

    static String value(Field needed) {
      return switch (needed.spec().shape()) {
        case Shape.Word(List<String> words) -> words.getFirst();
        case Shape.Reference(List<FactType> targets, boolean _) ->
            targets.getFirst() == FactType.ACTOR ? "north" : "plan";
        case Shape.IssueOrAll _ -> "border";
        case Shape.DeskOr _ -> "north";
        default -> "It is the " + needed.key();
      };
    }
  }

  static List<Shaped> shapes() {
    List<Shaped> shapes = new ArrayList<>();
    for (FactType type : FactType.values()) {
      if (Set.of(FactType.SOURCE, FactType.ACTOR, FactType.PLACE, FactType.ISSUE).contains(type)) {
        continue;
      }
      for (Field field : type.ownFields()) {
        for (Ground ground : Ground.values()) {
          if (takesActor(field) && ground.isFor(type)) {
            shapes.add(new Shaped(type, field, ground));
          }
        }
      }
    }
    return shapes;
  }

  private static boolean takesActor(Field field) {
    return switch (field.spec().shape()) {
      case Shape.Reference(List<FactType> targets, boolean _) -> targets.contains(FactType.ACTOR);
      case Shape.DeskOr(List<FactType> targets) -> targets.contains(FactType.ACTOR);
      case Shape.Participant _ -> true;
      default -> false;
    };
  }

  /// Returns facts of all shapes that rest on the same.
  private static String allOn(Ground ground) {
    StringBuilder all = new StringBuilder();
    for (Shaped shaped : shapes()) {
      all.append(shaped.ground == ground ? shaped.typed("shaped-" + all.length()) : "");
    }
    return all.toString();
  }

  @ParameterizedTest
  @EnumSource
  void nobodyOnBackgroundIsNamedAnywhere(Ground ground) {
    String facts = facts("background", "person", "talk", "background", "") + allOn(ground);

    assertThat(outputs(facts, null).filter(BackgroundTest::isNamed).map(BackgroundTest::around))
        .isEmpty();
  }

  @Test
  void sameActorsAreNamedOnRecord() {
    Set<String> named = new TreeSet<>();
    for (Shaped shaped : shapes()) {
      if (shaped.ground == Ground.SOURCE) {
        String facts =
            facts("on-record", "person", "gazette", "on-record", "")
                .replace("who: zanary, says: It may", "who: south, says: It may");
        if (outputs(facts + shaped.typed("shaped"), null, Format.MARKDOWN)
            .anyMatch(BackgroundTest::isNamed)) {
          named.add(shaped.type.word() + " " + shaped.field.key());
        }
      }
    }

    assertThat(named)
        .containsExactly(
            "action owner",
            "assessment by",
            "event who",
            "line counterpart",
            "line raised-by",
            "measure by",
            "position actor",
            "position except",
            "position from",
            "proposal by",
            "proposal with",
            "provision blocked-by",
            "statement to",
            "statement via",
            "statement who");
  }

  @ParameterizedTest
  @EnumSource
  void nobodyIsNamedOnceTheTermsAreBackground(Ground ground) {
    String onRecord =
        facts("on-record", "person", "talk", "on-record", "")
            + allOn(ground).replace("terms: background", "source: talk");
    String facts =
        onRecord
            + NEXT_FILE
            + """
            updates:
            - {fact: talk, act: superseded, reason: They asked for it., set: {terms: background}, recorded: 2026-01-03}
            - {fact: word, act: superseded, reason: They asked for it., set: {terms: background}, recorded: 2026-01-03}
            """;

    assertThat(outputs(onRecord, "2026-01-02")).anyMatch(BackgroundTest::isNamed);
    // An issue that is built again may not name them either.
    for (String day : List.of("2026-01-02", "2026-01-03")) {
      assertThat(outputs(facts, day).filter(BackgroundTest::isNamed).map(BackgroundTest::around))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "state, background, an aide, true",
        "organisation, background, an aide, true",
        "body, background, an aide, true",
        "group, background, an aide, true",
        "state, background, -, false",
        "state, deep-background, an aide, false",
        "person, background, an aide, false",
        "unnamed, background, an aide, false"
      })
  void partyIsNamedIfItIsNoPersonAndAnAttributionIsGiven(
      String kind, String terms, @Nullable String attribution, boolean isNamed) {
    String given = attribution == null ? "" : ", attribution: " + attribution;
    List<Shaped> parties =
        List.of(
            new Shaped(FactType.POSITION, PositionField.ACTOR, Ground.STATED_IN),
            new Shaped(FactType.PROPOSAL, ProposalField.BY, Ground.RESTS_ON),
            new Shaped(FactType.EVENT, EventField.WHO, Ground.RESTS_ON));
    for (Shaped party : parties) {
      String facts = facts("background", kind, "talk", terms, given) + party.typed("shaped");

      assertThat(outputs(facts, null, Format.MARKDOWN).anyMatch(BackgroundTest::isNamed))
          .as(party.toString())
          .isEqualTo(isNamed);
    }
  }

  @Test
  void actorIsNamedWhereHeSpeaksOnRecord() {
    String facts =
        facts("background", "person", "talk", "background", "")
            + """
            actions: [{id: mission, says: The map is brought., owner: zanary, stated-in: open}]
            """;
    String open = "- {id: open, who: zanary, says: We bring it., source: gazette}\nactions:";

    assertThat(outputs(facts.replace("actions:", open), null))
        .filteredOn(BackgroundTest::isNamed)
        .isNotEmpty();
  }

  /// Values that an update from another source leaves as they are still come from the talk.
  @Test
  void updateFromAnotherSourceNamesNobody() {
    String facts =
        facts("background", "person", "talk", "background", "")
            + NEXT_FILE
            + """
            proposals: [{id: shaped, title: A plan, state: floated, by: zanary, with: zanary, source: talk}]
            provisions: [{id: part, text: It opens., proposal: shaped, blocked-by: zanary, source: talk}]
            measures: [{id: trucks, what: Trucks, value: "400", by: zanary, source: talk}]
            statements: [{id: two, who: zanary, says: Two., source: talk}]
            """
            + LATER_FILE
            + """
            updates:
            - {fact: shaped, act: superseded, reason: R., set: {state: dead}}
            - {fact: part, act: superseded, reason: R., set: {number: "3"}}
            - {fact: trucks, act: corrected, reason: R., set: {value: "420"}}
            - {fact: two, act: superseded, reason: R., set: {says: Two and a half.}}
            """;

    assertThat(
            outputs(facts, "2026-01-03")
                .filter(BackgroundTest::isNamed)
                .map(BackgroundTest::around))
        .isEmpty();
  }

  /// An update named her from the talk, and the next one takes her name away.
  @ParameterizedTest
  @CsvSource({
    "2026-01-03 12:00, 2026-01-03 18:00, set, 2026-01-03",
    "2026-01-03, 2026-01-04, set, 2026-01-04",
    "2026-01-03, 2026-01-04, withdrawn, 2026-01-04"
  })
  void nameThatAnUpdateTookAwayStaysAway(
      String named, String removed, String repair, String issue) {
    // An issue can't be without these speakers.
    Set<String> kept = Set.of("statement who", "measure by", "assessment by");
    StringBuilder typed =
        new StringBuilder(facts("background", "person", "talk", "background", ""));
    StringBuilder updates = new StringBuilder();
    for (Shaped shaped : shapes()) {
      String name = shaped.type.word() + " " + shaped.field.key();
      if (shaped.ground != Ground.SOURCE
          || shaped.type == FactType.POSITION
          || shaped.type == FactType.PROPOSAL && repair.equals("withdrawn")
          || kept.contains(name)) {
        continue;
      }
      String id = "shaped-" + typed.length();
      typed.append(
          shaped.typed(id).replace(CANARY, "north").replace("source: talk", "source: gazette"));
      updates.append(
          "- {fact: %s, act: corrected, reason: A., source: talk, set: {%s: [north, zanary]}, recorded: %s}%n"
              .formatted(id, shaped.field.key(), named)
              .replace("[north, zanary]", isMany(shaped.field) ? "[north, zanary]" : "zanary"));
      updates.append(
          repair.equals("set")
              ? "- {fact: %s, act: corrected, reason: B., set: {%s: north}, recorded: %s}%n"
                  .formatted(id, shaped.field.key(), removed)
              : "- {fact: %s, act: withdrawn, reason: B., recorded: %s}%n".formatted(id, removed));
    }

    assertThat(
            outputs(typed + NEXT_FILE + "updates:\n" + updates, issue)
                .filter(BackgroundTest::isNamed)
                .map(BackgroundTest::around))
        .isEmpty();
  }

  private static boolean isMany(Field field) {
    return field.spec().many();
  }

  /// A source that repeats a talk on background has its terms. The cited sources decide, and not
  /// who passed the words on.
  @ParameterizedTest
  @CsvSource({
    "'', source: memo, false",
    "'', 'source: [gazette, memo]', false",
    "'', 'source: gazette, via: memo', true",
    "', terms: on-record', source: memo, true"
  })
  void termsHoldForSourceThatRepeatsTalk(String terms, String source, boolean isNamed) {
    String facts =
        NEXT_FILE
            + FACTS
                .formatted("background", "person", "gazette", "on-record", "")
                .replace(
                    "actors:",
                    "- {id: memo, title: A memo, kind: document, derived-from: talk"
                        + terms
                        + "}\nactors:")
                .replace("source: gazette, terms: on-record", source);

    assertThat(outputs(facts, null, Format.MARKDOWN).anyMatch(BackgroundTest::isNamed))
        .isEqualTo(isNamed);
  }

  /// The id of a fact without a typed one must not tell its speaker to those who guess.
  @Test
  void bytesAreTheSameWhoeverSpokeOnBackground() {
    String facts =
        facts("background", "person", "talk", "background", "")
            + NEXT_FILE
            + """
            statements: [{who: zanary, says: Four., source: talk}]
            measures: [{what: Trucks, value: "400", by: zanary, source: talk}]
            assessments: [{says: It is grim., by: zanary, source: talk}]
            """;

    assertThat(
            outputs(
                facts
                    .replace("id: zanary, name: Zoe Zanary", "id: other, name: Otto Other")
                    .replace("[Old Zanary]", "[Old Other]")
                    .replace("who: zanary", "who: other")
                    .replace("by: zanary", "by: other"),
                null))
        .containsExactlyElementsOf(outputs(facts, null).toList());
  }

  /// Returns how often she is named in pages.
  static long named(String facts) {
    return outputs(facts, null, Format.MARKDOWN)
        .filter(text -> text.startsWith("#"))
        .mapToLong(text -> text.toLowerCase(Locale.ROOT).split(CANARY, -1).length - 1)
        .sum();
  }

  static String facts(
      String sourceTerms, String kind, String source, String terms, String attribution) {
    return NEXT_FILE + FACTS.formatted(sourceTerms, kind, source, terms, attribution);
  }

  static boolean isNamed(String text) {
    return text.toLowerCase(Locale.ROOT).contains(CANARY);
  }

  /// Returns the text around the name, for the message of a failed test.
  private static String around(String text) {
    int at = text.toLowerCase(Locale.ROOT).indexOf(CANARY);
    return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 80));
  }

  private static Dossier dossier(String facts) {
    return GoldenTest.value(
        DossierReader.read(
                new DossierFolder.Contents(
                    new Input("runup.yaml", SETTINGS), files(facts), List.of()))
            .dossier());
  }

  private static List<Input> files(String facts) {
    List<Input> files = new ArrayList<>();
    for (String file : facts.split("(?m)(?=^intake: )")) {
      files.add(new Input("facts-" + files.size() + ".yaml", file));
    }
    return files;
  }

  /// Returns the texts of all files of all editions, their names, and the changes that `diff`
  /// prints. They are built even if a rule would stop the build.
  static Stream<String> outputs(String facts, @Nullable String day, Format... formats) {
    List<Format> all = List.of(formats.length == 0 ? Format.values() : formats);
    Dossier dossier = dossier(facts);
    Clearance clearance = new Clearance(dossier);
    IssueRequest asked =
        new IssueRequest(day == null ? null : Moment.parse(day, ZoneOffset.UTC), null);
    return dossier.editions().stream().flatMap(edition -> outputs(clearance, edition, asked, all));
  }

  static Stream<String> outputs(
      Clearance clearance, Edition edition, IssueRequest asked, List<Format> formats) {
    Pipeline pipeline = Pipelines.all();
    BuiltEdition built =
        GoldenTest.value(pipeline.build(clearance, edition, Themes.shipped(), asked, formats));
    Stream.Builder<String> outputs = Stream.builder();
    for (Artifact file : built.artifacts()) {
      outputs.add(file.name());
      outputs.add(
          switch (file.format()) {
            case MAIL -> ReadMail.inside(file.bytes());
            case DOCX -> WordText.inside(file.bytes());
            case PDF -> Inflated.text(file.bytes());
            // It folds its lines, also within a name.
            case ICS -> GoldenTest.text(file.bytes()).replace("\r\n ", "");
            case MARKDOWN, HTML, FRAGMENT -> GoldenTest.text(file.bytes());
          });
    }
    outputs.add(
        GoldenTest.value(
            clearance
                .clear(edition)
                .then(cleared -> History.select(cleared, edition, asked))
                .then(known -> pipeline.filled().changesAsMarkdown(known, edition))));
    return outputs.build();
  }
}
