package dev.runup.pipeline;

import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.Shape;
import dev.runup.node.DossierFolder;
import dev.runup.problem.Input;
import dev.runup.reading.DossierReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Generates facts of any type from the tables of keys, with only the needed keys or with every
/// key. Each text says which key of which fact it is.
final class GeneratedFacts {

  /// The reviews that words on background need.
  private static final String REVIEWS =
      "[{by: NOTE, at: 2025-12-28}, {by: NOTE B, at: 2025-12-28}]";

  /// The start of each translation.
  static final String TRANSLATED = "Переклад ";

  private GeneratedFacts() {}

  /// A test case: the number of facts of a type, their keys, the number of sources and the
  /// language.
  record Given(
      FactType type,
      int count,
      boolean every,
      boolean twoSources,
      String language,
      boolean translated) {

    Given(FactType type, int count, boolean every, boolean twoSources, String language) {
      this(type, count, every, twoSources, language, false);
    }

    @Override
    public String toString() {
      return language
          + ": "
          + count
          + (" " + type.plural())
          + (every ? " with every key" : "")
          + (twoSources ? ", two sources" : "");
    }
  }

  /// Returns a dossier with many facts of every type and every key.
  static Dossier longest(String settings, int count) {
    List<Given> all = new ArrayList<>();
    for (FactType type : FactType.values()) {
      all.add(new Given(type, count, true, true, "en"));
    }
    return dossier(settings, all);
  }

  static Dossier dossier(Given given) {
    return dossier(
        "summit: summit-base\nmark: CLEAR\nlang: " + given.language() + "\n", List.of(given));
  }

  static Dossier dossier(String settings, List<Given> all) {
    return GoldenTest.value(
        DossierReader.read(
                new DossierFolder.Contents(
                    new Input("runup.yaml", settings), files(all), List.of()))
            .dossier());
  }

  /// Returns the files of facts.
  static List<Input> files(List<Given> all) {
    List<Input> files = new ArrayList<>(List.of(new Input("registers.yaml", registers(all))));
    for (Given given : all) {
      StringBuilder facts = new StringBuilder("intake: {recorded: 2025-12-28, mark: CLEAR}\n");
      facts.append(given.type().plural()).append(":\n");
      for (int i = 0; i < given.count(); i++) {
        facts.append(record(given, i));
      }
      files.add(new Input(given.type() + ".yaml", facts.toString()));
      String others = all.size() > 1 && given.type() != FactType.PLACE ? "" : others(given);
      if (!others.isEmpty()) {
        files.add(
            new Input(
                "more.yaml",
                "intake: {source: source-base, recorded: 2025-12-28}\n"
                    + (given.type() == FactType.PLACE ? "events:\n" : "issues:\n")
                    + others));
      }
    }
    return files;
  }

  static List<Field> keys(Given given) {
    List<Field> keys = new ArrayList<>();
    for (Field field : given.type().fields()) {
      if (given.every() || isRequired(given.type(), field)) {
        keys.add(field);
      }
    }
    // A translation would replace the text, and an attribution would replace the name.
    keys.remove(CommonField.TRANSLATIONS);
    return keys;
  }

  static @Nullable String value(Given given, Field field, int i) {
    if (field == CommonField.SOURCE) {
      return given.every() && given.twoSources() ? "[source-base, source-other]" : "source-base";
    }
    if (field == CommonField.PASSAGE && given.every() && given.twoSources()) {
      return null; // its source is unknown
    }
    return switch (field.spec().shape()) {
      case Shape.Text _ when field == HeadlineField.EDITIONS -> null;
      case Shape.Text _ -> word(field, i);
      case Shape.Word(List<String> words) -> words.get(i % words.size());
      case Shape.WholeNumber(int low, int high) -> String.valueOf(low + i % (high - low + 1));
      case Shape.Flag _ -> "true";
      case Shape.Date _ -> field.key().equals("until") ? "2026-01-05" : "2025-12-2" + i % 9;
      case Shape.Time _, Shape.Clock _ -> "1" + i % 10 + ":30";
      case Shape.DayOrMoment _ -> "2025-12-28";
      case Shape.Zone _ -> "Europe/Kyiv";
      case Shape.Country _ -> "UA";
      case Shape.Language _ -> given.language();
      case Shape.MarkLabel _ -> "CLEAR";
      case Shape.Draft _ -> null;
      case Shape.Quantity _ -> "~" + (i + 1) + " %";
      case Shape.Url _ -> "https://example.org/" + i;
      case Shape.Mailbox _ -> "desk@example.org";
      case Shape.Id _ -> given.type().word() + "-" + i;
      case Shape.Reference(List<FactType> targets, boolean _) -> base(targets.getFirst());
      case Shape.IssueOrAll _ -> i == 0 ? "\"*\"" : "issue-" + i;
      case Shape.FactOrText _ -> i % 2 == 0 ? "id:statement-base" : word(field, i);
      case Shape.DeskOr _ ->
          List.of("actor-base", "source-base", "desk").get(i % (given.every() ? 3 : 2));
      case Shape.LikelihoodTerm _ -> "very likely";
      case Shape.Participant _ ->
          "[actor-base, {actor: actor-base, role: Host " + i + "}, +others]";
      case Shape.Citation _ -> "source-base";
      case Shape.Acceptance _ -> "{stale: NOTE}";
      case Shape.Review _ -> REVIEWS;
      case Shape.Office _ -> "[{office: Office " + i + ", of: actor-base}]";
      case Shape.Translations _ -> "{de: {caveat: x}}";
      case Shape.Editions _, Shape.Marks _, Shape.Rules _, Shape.Changes _, Shape.FolderMarks _ ->
          throw new AssertionError("no fact has them");
    };
  }

  static String word(Field field, int i) {
    return "W" + field.key() + i;
  }

  private static boolean isRequired(FactType type, Field field) {
    return type.required().stream().anyMatch(group -> group.getFirst() == field);
  }

  /// Returns one fact of each type as a target of references. It cites the entries that only a
  /// register has.
  private static String registers(List<Given> all) {
    StringBuilder yaml =
        new StringBuilder(
            """
            intake: {source: source-base, recorded: 2025-12-28}
            sources:
            - {id: source-base, title: The base, kind: document}
            - {id: source-other, title: The other, kind: readout, mark: CLEAR}
            actors:
            - {id: actor-base, name: Actor Base, kind: person}
            places:
            - {id: place-base, name: Place Base}
            issues:
            - {id: issue-base, title: Issue Base}
            proposals:
            - {id: proposal-base, title: Proposal Base, source: []}
            events:
            - {id: summit-base, title: Summit Base, status: planned, about: proposal-base}
            measures:
            - {id: measure-base, what: Measure Base, value: "1"}
            assessments:
            - {id: assessment-base, says: Assessment Base., by: actor-base}
            statements:
            - {id: statement-base, who: actor-base, says: Statement Base.}
            """);
    if (all.getFirst().twoSources()) {
      yaml.append("- {id: second, who: actor-base, says: The second., source: source-other}\n");
    }
    for (Given given : all) {
      for (int i = 0; i < given.count(); i++) {
        yaml.append(cites(given.type(), given.type().word() + "-" + i));
      }
    }
    return yaml.toString();
  }

  private static String cites(FactType type, String id) {
    return switch (type) {
      case SOURCE ->
          "- {who: actor-base, says: Cites "
              + id
              + "., source: "
              + id
              + ", reviewed: "
              + REVIEWS
              + "}\n";
      case ACTOR -> "- {who: " + id + ", says: Cites " + id + ".}\n";
      case ISSUE, PROPOSAL -> "- {who: actor-base, says: Cites " + id + "., about: " + id + "}\n";
      default -> "";
    };
  }

  /// Returns the facts that a place, or the positions of one actor, need to be printed.
  private static String others(Given given) {
    StringBuilder yaml = new StringBuilder();
    for (int i = 0; i < given.count(); i++) {
      if (given.type() == FactType.PLACE) {
        yaml.append(
            "- {id: event-at-" + i + ", title: Event, status: occurred, where: place-" + i + "}\n");
      } else if (given.type() == FactType.POSITION && i > 0) {
        yaml.append("- {id: issue-" + i + ", title: Issue " + i + "}\n");
      }
    }
    return yaml.toString();
  }

  private static String record(Given given, int i) {
    StringBuilder yaml = new StringBuilder("- ");
    boolean first = true;
    for (Field field : keysWithId(given)) {
      String value = value(given, field, i);
      if (value != null) {
        yaml.append(first ? "" : "  ").append(field.key()).append(": ").append(value).append('\n');
        first = false;
      }
    }
    return yaml.append(given.translated() ? translations(given, i) : "").toString();
  }

  private static List<Field> keysWithId(Given given) {
    List<Field> keys = new ArrayList<>(keys(given));
    boolean named = given.type().fields().contains(CommonField.ID);
    if (named && !keys.contains(CommonField.ID)) {
      keys.addFirst(CommonField.ID);
    }
    if (given.type().fields().contains(CommonField.SOURCE) && !keys.contains(CommonField.SOURCE)) {
      keys.add(CommonField.SOURCE);
    }
    return keys;
  }

  private static String translations(Given given, int i) {
    StringBuilder yaml = new StringBuilder("  translations:\n    uk:\n");
    for (Field field : given.type().translatable()) {
      String typed = value(given, field, i);
      String translation =
          switch (field.spec().shape()) {
            case Shape.Participant _ -> "{Host " + i + ": " + TRANSLATED + "Host " + i + "}";
            case Shape.Office _ -> "[" + TRANSLATED + "Office " + i + "]";
            default -> TRANSLATED + typed;
          };
      yaml.append("      ").append(field.key()).append(": ").append(translation).append('\n');
    }
    return yaml.toString();
  }

  private static String base(FactType type) {
    return type == FactType.EVENT ? "summit-base" : type.word() + "-base";
  }
}
