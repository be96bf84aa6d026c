package dev.runup.inspect;

import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.Shape;
import dev.runup.node.DossierFolder;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.reading.DossierReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Made-up dossiers of every extreme that a template meets, from the tables of keys.
final class SyntheticDossiers {

  private SyntheticDossiers() {}

  /// A made-up dossier.
  ///
  /// @param name what it is of, as `facts of each type with every key`
  /// @param hostile whether its texts look like markup and code
  record Sample(String name, Dossier dossier, boolean hostile) {}

  /// The name of the dossier in which every text there can be stands.
  static final String EVERY_KEY = "facts of each type with every key";

  /// How many facts of each type make a dossier long.
  private static final int MANY = 20;

  /// Reads as Markdown, HTML, a template and a sentence that ends too early.
  private static final String HOSTILE =
      "M*A*S*H [sic](x) <b>&amp; | `# ${1 + 1} \\\\ 1. _z_ > - + ~~y~~ ![i](j) {0}";

  private static final String REGISTERS =
      """
      intake: {source: source-base, recorded: 2025-12-27}
      sources:
      - {id: source-base, title: The base, kind: document}
      - {id: source-other, title: The other, kind: readout}
      actors:
      - {id: actor-base, name: Actor of the base, kind: person}
      places:
      - {id: place-base, name: Place of the base}
      issues:
      - {id: issue-base, title: Issue of the base}
      proposals:
      - {id: proposal-base, title: Proposal of the base, source: []}
      events:
      - {id: summit-base, title: Summit of the base, status: planned, about: proposal-base}
      measures:
      - {id: measure-base, what: Measure of the base, value: "1"}
      assessments:
      - {id: assessment-base, says: Judgement of the base., by: actor-base}
      statements:
      - {id: statement-base, who: actor-base, says: Statement of the base.}
      """;

  private static final String SECOND =
      "- {id: statement-other, who: actor-base, says: The second., source: source-other}\n";

  /// What becomes of facts from one issue to the next.
  private static final String UPDATES =
      """
      intake: {source: source-base, recorded: 2025-12-28}
      updates:
      - {fact: measure-base, act: superseded, reason: A new figure., set: {value: "2"}}
      - {fact: summit-base, act: corrected, reason: It was read wrongly., set: {title: Summit put right}}
      - {fact: statement-base, act: withdrawn, reason: It was never said.}
      """;

  /// Gives back all of them, the smallest first.
  static List<Sample> all() {
    return List.of(
        sample(
            "nearly nothing",
            false,
            """
            intake: {recorded: 2025-12-28}
            actions:
            - {says: Ask for news., state: open}
            """),
        sample(
            "facts of each type with the keys they need",
            false,
            REGISTERS,
            facts(1, false, ""),
            cites(1)),
        sample("facts of each type with every key", false, REGISTERS, facts(2, true, ""), cites(2)),
        sample(
            "facts of two sources, some of them changed",
            false,
            REGISTERS + SECOND,
            UPDATES,
            facts(1, false, "")),
        sample(
            "facts in great number", false, REGISTERS + SECOND, facts(MANY, true, ""), cites(MANY)),
        sample("facts with hostile texts", true, REGISTERS, facts(1, true, HOSTILE), cites(1)),
        sample(
            "one fact, all others withheld",
            false,
            REGISTERS.replace("intake: {", "intake: {mark: RED, "),
            facts(2, false, "").replace("intake: {", "intake: {mark: RED, "),
            """
            intake: {recorded: 2025-12-28}
            sources:
            - {id: source-open, title: The open one, kind: document}
            actors:
            - {id: actor-open, name: Somebody, kind: person}
            statements:
            - {who: actor-open, says: This may be known., source: source-open}
            """));
  }

  private static Sample sample(String name, boolean hostile, String... files) {
    List<Input> inputs = new ArrayList<>();
    for (int i = 0; i < files.length; i++) {
      inputs.add(new Input("sample-" + i + ".yaml", files[i]));
    }
    String summit = files[0].contains("summit-base") ? "summit: summit-base\n" : "";
    Input settings = new Input("runup.yaml", "mark: CLEAR\n" + summit);
    Checked<Dossier> read =
        DossierReader.read(new DossierFolder.Contents(settings, inputs, List.of())).dossier();
    return switch (read) {
      case Checked.Good<Dossier>(Dossier dossier, var _) -> new Sample(name, dossier, hostile);
      case Checked.Bad<Dossier> bad ->
          throw new IllegalStateException(
              name + ": " + bad.problems().stream().map(Problem::printed).toList());
    };
  }

  // --- facts of every type ---

  private static String facts(int count, boolean every, String text) {
    StringBuilder yaml = new StringBuilder("intake: {recorded: 2025-12-28}\n");
    for (FactType type : FactType.values()) {
      yaml.append(type.plural()).append(":\n");
      for (int i = 0; i < count; i++) {
        yaml.append(fact(type, every, text, i));
      }
    }
    return yaml.toString();
  }

  /// What is in a register is printed only where something speaks of it.
  private static String cites(int count) {
    StringBuilder yaml =
        new StringBuilder("intake: {source: source-base, recorded: 2025-12-28}\nstatements:\n");
    StringBuilder events = new StringBuilder("events:\n");
    for (int i = 0; i < count; i++) {
      yaml.append("- {who: actor-base, says: From source " + i + "., source: source-" + i + "}\n");
      yaml.append("- {who: actor-" + i + ", says: By actor " + i + ".}\n");
      yaml.append("- {who: actor-base, says: On issue " + i + "., about: issue-" + i + "}\n");
      yaml.append("- {who: actor-base, says: On plan " + i + "., about: proposal-" + i + "}\n");
      events.append(
          "- {id: at-"
              + i
              + ", title: Event "
              + i
              + ", status: occurred, where: place-"
              + i
              + "}\n");
    }
    return yaml.append(events).toString();
  }

  private static String fact(FactType type, boolean every, String text, int i) {
    StringBuilder yaml = new StringBuilder();
    for (Field field : type.fields()) {
      boolean needed = every || isNeeded(type, field);
      String value = needed ? value(type, field, text, i) : null;
      if (value != null) {
        yaml.append(yaml.isEmpty() ? "- " : "  ").append(field.key()).append(": ");
        yaml.append(value).append('\n');
      }
    }
    return yaml.toString();
  }

  private static boolean isNeeded(FactType type, Field field) {
    return field == CommonField.ID
        || field == CommonField.SOURCE
        || type.required().stream().anyMatch(group -> group.getFirst() == field);
  }

  private static @Nullable String value(FactType type, Field field, String text, int i) {
    if (field == CommonField.TRANSLATIONS || field == HeadlineField.EDITIONS) {
      return null; // a translation would stand in for the text
    }
    return switch (field.spec().shape()) {
      case Shape.Text _ -> quoted(type, field, text, i);
      case Shape.Word(List<String> words) -> words.get(i % words.size());
      case Shape.WholeNumber(int low, int high) -> String.valueOf(low + i % (high - low + 1));
      case Shape.Flag _ -> "true";
      case Shape.Date _ -> field.key().equals("until") ? "2026-01-05" : "2025-12-2" + i % 9;
      case Shape.Time _, Shape.Clock _ -> "1" + i % 10 + ":30";
      case Shape.Moment _ -> "2025-12-28";
      case Shape.Zone _ -> "Europe/Kyiv";
      case Shape.Country _ -> "UA";
      case Shape.Language _ -> "en";
      case Shape.MarkLabel _ -> null;
      case Shape.Quantity _ -> "\"~" + (i + 1) + " %\"";
      case Shape.Url _ -> "https://example.org/" + i;
      case Shape.Id _ -> type.word() + "-" + i;
      case Shape.Reference(List<FactType> targets, boolean _) -> base(targets.getFirst());
      case Shape.IssueOrAll _ -> i == 0 ? "\"*\"" : "issue-" + i;
      case Shape.FactOrText _ -> i % 2 == 0 ? "id:statement-base" : quoted(type, field, text, i);
      case Shape.DeskOr _ -> List.of("actor-base", "source-base", "desk").get(i % 3);
      case Shape.Likelihood _ -> "very likely";
      case Shape.Participant _ ->
          "[actor-base, {actor: actor-base, role: Host " + i + "}, +others]";
      case Shape.Citation _ -> "source-base";
      case Shape.Office _ -> "[{office: Office " + i + ", of: actor-base}]";
      case Shape.Translations _, Shape.Editions _, Shape.Marks _, Shape.Rules _, Shape.Changes _ ->
          null;
    };
  }

  private static String quoted(FactType type, Field field, String text, int i) {
    String words = "the " + field.key() + " of " + type.word() + " " + i;
    return "'" + (text + " " + words).strip().replace("'", "''") + "'";
  }

  private static String base(FactType type) {
    return type == FactType.EVENT ? "summit-base" : type.word() + "-base";
  }
}
