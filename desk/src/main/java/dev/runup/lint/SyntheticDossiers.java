package dev.runup.lint;

import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.Shape;
import dev.runup.node.DossierFolder;
import dev.runup.pipeline.Resources;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.reading.DossierReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes dossiers with the extreme facts that a template must cope with, for example very many or
/// hostile ones. Most facts are generated from the tables of keys. The facts that they refer to are
/// read from files in the program.
final class SyntheticDossiers {

  private SyntheticDossiers() {}

  /// A made-up dossier.
  ///
  /// @param name its contents, for example `facts of each type with every key`
  record Sample(String name, Dossier dossier) {}

  /// The name of the dossier that holds every possible text.
  static final String EVERY_KEY = "facts of each type with every key";

  /// The name of the dossier whose texts look like markup and code.
  static final String HOSTILE_TEXTS = "facts with hostile texts";

  /// The name of the dossier with many facts.
  static final String MANY_FACTS = "facts in great number, each without another key";

  /// The number of facts of each type in a long dossier. A type with more keys that can be left out
  /// has more.
  private static final int MANY = 24;

  /// The keys that a generated fact has.
  private enum Keys {
    NEEDED,
    EVERY,
    /// Every key but one: the first fact lacks the first one that it can do without, and so on. Of
    /// keys such as "says" and "quote", of which a fact needs one, each is missing once.
    EVERY_BUT_ONE
  }

  /// A text that looks like Markdown, HTML, a template and the end of a sentence.
  private static final String HOSTILE =
      "M*A*S*H [sic](x) <b>&amp; | `# ${1 + 1} \\\\ 1. _z_ > - + ~~y~~ ![i](j) {0}";

  /// Returns all dossiers, the smallest first.
  static List<Sample> all() {
    String one = Resources.sample("registers.yaml");
    String two = Resources.sample("second-source.yaml");
    return List.of(
        sample("nearly nothing", Stream.of(Resources.sample("nearly-nothing.yaml"))),
        sample(
            "facts of each type with the keys they need",
            Stream.concat(Stream.of(one), cited(1, Keys.NEEDED, ""))),
        sample(EVERY_KEY, Stream.concat(Stream.of(one), cited(2, Keys.EVERY, ""))),
        sample(
            "facts of two sources, some of them changed",
            Stream.of(one, two, Resources.sample("updates.yaml"), facts(1, Keys.NEEDED, ""))),
        sample(MANY_FACTS, Stream.concat(Stream.of(one, two), cited(MANY, Keys.EVERY_BUT_ONE, ""))),
        sample(HOSTILE_TEXTS, Stream.concat(Stream.of(one), cited(1, Keys.EVERY, HOSTILE))),
        sample(
            "one fact, all others withheld",
            Stream.of(
                withheld(one),
                withheld(facts(2, Keys.NEEDED, "")),
                Resources.sample("open.yaml"))));
  }

  private static String withheld(String file) {
    return file.replace("intake: {", "intake: {mark: RED, ");
  }

  private static Sample sample(String name, Stream<String> files) {
    List<Input> inputs = new ArrayList<>();
    files.forEach(file -> inputs.add(new Input("sample-" + inputs.size() + ".yaml", file)));
    boolean bare = inputs.stream().noneMatch(input -> input.text().contains("summit-base"));
    String summit = bare ? "" : "summit: summit-base\n";
    Input settings = new Input("runup.yaml", "mark: CLEAR\n" + summit);
    Checked<Dossier> read =
        DossierReader.read(new DossierFolder.Contents(settings, inputs, List.of())).dossier();
    return switch (read) {
      case Checked.Good<Dossier>(Dossier dossier, var _) -> new Sample(name, dossier);
      case Checked.Bad<Dossier> bad ->
          throw new IllegalStateException(
              name + ": " + bad.problems().stream().map(Problem::printed).toList());
    };
  }

  // --- facts of every type ---

  /// Returns a file with facts of each type.
  ///
  /// @param count the number of facts of each type
  /// @param text the words with which each text begins
  private static String facts(int count, Keys keys, String text) {
    StringBuilder yaml = new StringBuilder("intake: {recorded: 2025-12-28}\n");
    for (FactType type : FactType.values()) {
      yaml.append(type.plural()).append(":\n");
      int all = keys == Keys.EVERY_BUT_ONE ? Math.max(count, optional(type).size()) : count;
      for (int i = 0; i < all; i++) {
        yaml.append(fact(type, keys, text, i));
      }
    }
    return yaml.toString();
  }

  /// Returns a file of generated facts, and files that refer to each of its register entries.
  /// Briefings don't print entries to which no fact refers.
  private static Stream<String> cited(int count, Keys keys, String text) {
    String file = Resources.sample("citing.yaml");
    return Stream.concat(
        Stream.of(facts(count, keys, text)),
        IntStream.range(0, count).mapToObj(i -> file.replace("{i}", String.valueOf(i))));
  }

  /// Returns whether a key says of which parts of another one the desk inferred them.
  private static boolean isOf(@Nullable Field date, Field key) {
    return key == CommonField.INFERRED && date != null && date.spec().shape() instanceof Shape.Date;
  }

  private static String fact(FactType type, Keys keys, String text, int i) {
    StringBuilder yaml = new StringBuilder();
    List<Field> optional = optional(type);
    Field left = optional.isEmpty() ? null : optional.get(i % optional.size());
    for (Field field : type.fields()) {
      boolean needed =
          switch (keys) {
            case NEEDED -> isNeeded(type, field);
            case EVERY -> true;
            case EVERY_BUT_ONE -> field != left && !isOf(left, field);
          };
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

  private static List<Field> optional(FactType type) {
    return type.fields().stream().filter(field -> isOptional(type, field)).toList();
  }

  /// Returns whether a fact with all other keys may lack one, and a value is generated for it. What
  /// is derived needs "rests-on".
  private static boolean isOptional(FactType type, Field field) {
    return field != CommonField.ID
        && field != CommonField.SOURCE
        && field != CommonField.RESTS_ON
        && type.required().stream().noneMatch(group -> group.equals(List.of(field)))
        && value(type, field, "", 0) != null;
  }

  private static @Nullable String value(FactType type, Field field, String text, int i) {
    if (field == CommonField.TRANSLATIONS || field == HeadlineField.EDITIONS) {
      return null; // a translation would replace the text
    }
    return switch (field.spec().shape()) {
      case Shape.Text _ -> quoted(type, field, text, i);
      case Shape.Word(List<String> words) -> words.get(i % words.size());
      case Shape.WholeNumber(int low, int high) -> String.valueOf(low + i % (high - low + 1));
      case Shape.Flag _ -> "true";
      case Shape.Date _ -> field.key().equals("until") ? "2026-01-05" : "2025-12-2" + i % 9;
      case Shape.Time _, Shape.Clock _ -> "1" + i % 10 + ":30";
      case Shape.DayOrMoment _ -> "2025-12-28";
      case Shape.Zone _ -> "Europe/Kyiv";
      case Shape.Country _ -> "UA";
      case Shape.Language _ -> "en";
      case Shape.MarkLabel _, Shape.Draft _ -> null;
      case Shape.Quantity _ -> "\"~" + (i + 1) + " %\"";
      case Shape.Url _ -> "https://example.org/" + i;
      case Shape.Mailbox _ -> "desk@example.org";
      case Shape.Id _ -> type.word() + "-" + i;
      case Shape.Reference(List<FactType> targets, boolean _) -> base(targets.getFirst());
      case Shape.IssueOrAll _ -> i == 0 ? "\"*\"" : "issue-" + i;
      case Shape.FactOrText _ -> i % 2 == 0 ? "id:statement-base" : quoted(type, field, text, i);
      case Shape.DeskOr _ -> List.of("actor-base", "source-base", "desk").get(i % 3);
      case Shape.LikelihoodTerm _ -> "very likely";
      case Shape.Participant _ ->
          "[actor-base, {actor: actor-" + i % MANY + ", role: Host " + i + "}, +others]";
      case Shape.Citation _ -> "source-base";
      case Shape.Acceptance _ -> "{stale: Known.}";
      case Shape.Review _ -> "[{by: A. Berg, at: 2025-12-28}, {by: B. Lind, at: 2025-12-28}]";
      case Shape.Office _ -> "[{office: Office " + i + ", of: actor-base}]";
      case Shape.Translations _, Shape.Editions _, Shape.Marks _, Shape.Rules _ -> null;
      case Shape.FolderMarks _, Shape.Changes _ -> null;
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
