package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.clearance.Clearance;
import dev.runup.document.FullLaws;
import dev.runup.dossier.Themes;
import dev.runup.fact.ActorField;
import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.EventField;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.IssueField;
import dev.runup.fact.PlaceField;
import dev.runup.fact.ProposalField;
import dev.runup.fact.Shape;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.format.Format;
import dev.runup.history.History.IssueRequest;
import dev.runup.node.DossierFolder;
import dev.runup.pdf.LinearText;
import dev.runup.pdf.VeraPdf;
import dev.runup.problem.Input;
import dev.runup.reading.DossierReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Builds briefings of facts of one type, alone and in great number. They have only the needed keys
/// or every key, and are generated from the tables of keys.
class EveryTypeTest {

  /// The reviews that words on background need.
  private static final String REVIEWS =
      "[{by: NOTE, at: 2025-12-28}, {by: NOTE B, at: 2025-12-28}]";

  private static final Pipeline PIPELINE = Pipelines.all();

  /// A great number of facts.
  private static final int MANY = FullLaws.cases(30, 200);

  /// The traces of missing values in a briefing: half sentences, empty brackets, unresolved places.
  static final Pattern HOLES =
      Pattern.compile(
          "null|\\$\\{|\\( *\\)|\\[ *\\]|\\( *;|; *\\)|, *\\)| ,|,,|;;|: *$|: *\\||: *\\.|"
              + " \\.(?!\\d)|\\.\\.|“ *”|« *»|\\*\\* *\\*\\*|^#+ *$|^- *$|—|, *$|  \\S",
          Pattern.MULTILINE);

  /// The keys that the daily briefing doesn't print, because other products or only the desk need
  /// them, or because they stand next to a time or after the first mention of a name, which these
  /// facts don't have.
  private static final Set<Field> UNPRINTED =
      Set.of(
          CommonField.NOTE,
          CommonField.ACCEPTED,
          CommonField.REVIEWED,
          SourceField.ARCHIVED,
          ActorField.ALIASES,
          ActorField.SHORT,
          ActorField.SORT_AS,
          PlaceField.ALIASES,
          PlaceField.CALLED,
          EventField.ALIASES,
          IssueField.ALIASES,
          ProposalField.ALIASES);

  /// The typed texts, which are the same in a briefing of any language. Markings are, too.
  private static final Pattern TYPED =
      Pattern.compile(
          "W[a-z-]+\\d+|https\\\\?://\\S+|TLP:CLEAR|Europe/Kyiv|Actor Base|Place Base|Issue \\w+"
              + "|Proposal Base|Summit Base|Measure Base|Assessment Base|Statement Base|The \\w+"
              + "|Event|Host \\d+|Office \\d+|Cites \\S+|NOTE");

  /// The start of each translation.
  private static final String TRANSLATED = "Переклад ";

  private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,}");

  /// A test case: the number of facts of a type, their keys, the number of sources and the
  /// language.
  public record Given(
      FactType type,
      int count,
      boolean every,
      boolean twoSources,
      String language,
      boolean translated) {

    public Given(FactType type, int count, boolean every, boolean twoSources, String language) {
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

  static Stream<Given> all() {
    List<Given> all = new ArrayList<>();
    // In an ordinary build, a fact alone is built in English only.
    int few = FullLaws.cases(2, 1);
    for (FactType type : FactType.values()) {
      for (int count : List.of(1, 2, MANY)) {
        for (boolean every : List.of(false, true)) {
          all.add(new Given(type, count, every, every, "en"));
          if (few <= count && count < MANY) {
            all.add(new Given(type, count, every, every, "uk"));
            all.add(new Given(type, count, every, !every, "en"));
            all.add(new Given(type, count, every, !every, "uk"));
          }
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("all")
  void allFormatsHaveSameWordsWithoutGaps(Given given) {
    Dossier dossier = dossier(given);
    BuiltEdition built =
        GoldenTest.value(
            PIPELINE.build(
                new Clearance(dossier),
                dossier.editions().getFirst(),
                Themes.shipped(),
                IssueRequest.NEWEST,
                List.of(Format.MARKDOWN, Format.HTML, Format.PDF)));
    String markdown = GoldenTest.text(GoldenTest.file(built.artifacts(), ".md"));
    byte[] pdf = GoldenTest.file(built.artifacts(), ".pdf");

    List<String> words = GoldenTest.said(markdown, given.language());
    for (String block : words) {
      assertThat(block).doesNotContainPattern(HOLES);
    }
    assertThat(String.join("\n", GoldenTest.saidBy(pdf))).isEqualTo(String.join("\n", words));
    List<String> body = new ArrayList<>(words);
    body.remove(1); // the masthead's line, which a page has in its header
    assertThat(wordsOfPage(GoldenTest.text(GoldenTest.file(built.artifacts(), ".html"))))
        .hasToString(words(String.join(" ", body)).toString());
    assertThat(missing(given, String.join(" ", words))).isEmpty();
    if (given.language().equals("uk")) {
      String unaddressed = markdown.replaceAll("]\\([^)]*\\.svg\\)", "]");
      assertThat(TYPED.matcher(unaddressed).replaceAll("")).doesNotContainPattern(ENGLISH);
    }
    if (given.count() == 2) {
      VeraPdf.assertConforms(pdf);
    }
  }

  @ParameterizedTest
  @EnumSource(FactType.class)
  void allPrintedTextsCanBeTranslated(FactType type) {
    Given given = new Given(type, 2, true, false, "en", true);
    Dossier dossier =
        dossier(
            """
            summit: summit-base
            mark: CLEAR
            editions: {daily: {languages: [uk]}}
            """,
            List.of(given));
    BuiltEdition built =
        GoldenTest.value(
            PIPELINE.build(
                new Clearance(dossier),
                dossier.editions().getFirst(),
                Themes.shipped(),
                IssueRequest.NEWEST,
                List.of(Format.MARKDOWN)));
    String said =
        String.join(
            " ", GoldenTest.said(GoldenTest.text(GoldenTest.file(built.artifacts(), ".md")), "uk"));

    for (int i = 0; i < given.count(); i++) {
      for (String original : originals(given, i)) {
        boolean kept = original.startsWith("Wquote") || original.startsWith("Woriginal");
        assertThat(said).contains(TRANSLATED + original);
        if (!kept) {
          assertThat(said).doesNotContainPattern("(?<!" + TRANSLATED + ")" + original + "\\b");
        }
      }
    }
  }

  /// Returns the typed and printed texts of a fact: texts, offices and roles.
  private static List<String> originals(Given given, int i) {
    List<String> originals = new ArrayList<>();
    for (Field field : keys(given)) {
      String typed = value(given, field, i);
      boolean printed = typed != null && !UNPRINTED.contains(field);
      switch (field.spec().shape()) {
        case Shape.Text _ when printed && field != StatementField.ORIGINAL -> originals.add(typed);
        case Shape.FactOrText _ when printed && !typed.startsWith("id:") -> originals.add(typed);
        case Shape.Participant _ -> originals.add("Host " + i);
        case Shape.Office _ -> originals.add("Office " + i);
        default -> {}
      }
    }
    return originals;
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

  /// Returns the words of a page's body. Of a figure it returns the caption and the text for screen
  /// readers.
  static List<String> wordsOfPage(String html) {
    int head = html.indexOf("</p>", html.indexOf("<p class=\"issue\">"));
    return words(
        html.substring(head + "</p>".length(), html.indexOf("</main>"))
            .replaceAll(
                "(?s)<figure>\\s*(?:<figcaption>(.*?)</figcaption>\\s*)?"
                    + "<svg [^>]*aria-label=\"([^\"]*)\".*?</figure>",
                " $1 $2 ")
            .replaceAll("<summary>[^<]*</summary>", " ")
            .replaceAll("(?s)<nav class=\"contents\".*?</nav>|<a class=\"back\".*?</a>", " ")
            .replaceAll("</?(a|b|bdi|code|del|em|i|span|strong|sup|time)( [^>]*)?>", "")
            .replaceAll("<[^>]*>", " ")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&"));
  }

  /// Returns the words of a text, without the labels of list items.
  static List<String> words(String text) {
    List<String> words = new ArrayList<>(List.of(LinearText.normal(text).split(" ")));
    words.removeIf(word -> word.equals("•"));
    return words;
  }

  /// Returns the typed texts that the briefing lacks.
  private static List<String> missing(Given given, String briefing) {
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < given.count(); i++) {
      for (Field field : keys(given)) {
        boolean text = field.spec().shape() instanceof Shape.Text;
        String typed = value(given, field, i);
        if (text && typed != null && !UNPRINTED.contains(field) && !briefing.contains(typed)) {
          missing.add(typed);
        }
      }
    }
    return missing;
  }

  /// The source's reserves, the desk's additions and its conclusions are printed in words.
  @ParameterizedTest
  @EnumSource
  void reservesOfFactArePrintedInWords(FactType type) {
    Given given = new Given(type, 1, true, false, "en");
    Dossier dossier = dossier(given);
    BuiltEdition built =
        GoldenTest.value(
            PIPELINE.build(
                new Clearance(dossier),
                dossier.editions().getFirst(),
                Themes.shipped(),
                IssueRequest.NEWEST,
                List.of(Format.MARKDOWN)));

    assertThat(GoldenTest.text(built.artifacts().getFirst().bytes()))
        .contains("reportedly")
        .contains("year inferred")
        .contains("our conclusion")
        .contains("*" + word(CommonField.CAVEAT, 0) + ".*");
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

  static boolean isRequired(FactType type, Field field) {
    return type.required().stream().anyMatch(group -> group.getFirst() == field);
  }

  private static Dossier dossier(Given given) {
    return dossier(
        "summit: summit-base\nmark: CLEAR\nlang: " + given.language() + "\n", List.of(given));
  }

  /// Returns a dossier with many facts of every type and every key.
  static Dossier longest(String settings, int count) {
    List<Given> all = new ArrayList<>();
    for (FactType type : FactType.values()) {
      all.add(new Given(type, count, true, true, "en"));
    }
    return dossier(settings, all);
  }

  private static Dossier dossier(String settings, List<Given> all) {
    return GoldenTest.value(
        DossierReader.read(
                new DossierFolder.Contents(
                    new Input("runup.yaml", settings), files(all), List.of()))
            .dossier());
  }

  /// Returns the files of facts.
  public static List<Input> files(List<Given> all) {
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

  private static String word(Field field, int i) {
    return "W" + field.key() + i;
  }

  public static @Nullable String value(Given given, Field field, int i) {
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

  private static String base(FactType type) {
    return type == FactType.EVENT ? "summit-base" : type.word() + "-base";
  }
}
