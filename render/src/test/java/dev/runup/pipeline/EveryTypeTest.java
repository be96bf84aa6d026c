package dev.runup.pipeline;

import static dev.runup.pipeline.GeneratedFacts.TRANSLATED;
import static dev.runup.pipeline.GeneratedFacts.dossier;
import static dev.runup.pipeline.GeneratedFacts.keys;
import static dev.runup.pipeline.GeneratedFacts.value;
import static dev.runup.pipeline.GeneratedFacts.word;
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
import dev.runup.fact.IssueField;
import dev.runup.fact.PlaceField;
import dev.runup.fact.ProposalField;
import dev.runup.fact.Shape;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.format.Format;
import dev.runup.history.History.IssueRequest;
import dev.runup.pdf.LinearText;
import dev.runup.pdf.VeraPdf;
import dev.runup.pipeline.GeneratedFacts.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Builds briefings of facts of one type, alone and in great number, with only the needed keys or
/// with every key.
class EveryTypeTest {

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

  private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,}");

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

  private static List<Artifact> built(Dossier dossier, Format... formats) {
    return GoldenTest.value(
            PIPELINE.build(
                new Clearance(dossier),
                dossier.editions().getFirst(),
                Themes.shipped(),
                IssueRequest.NEWEST,
                List.of(formats)))
        .artifacts();
  }

  @ParameterizedTest
  @MethodSource("all")
  void allFormatsHaveSameWordsWithoutGaps(Given given) {
    Dossier dossier = dossier(given);
    List<Artifact> built = built(dossier, Format.MARKDOWN, Format.HTML, Format.PDF);
    String markdown = GoldenTest.text(GoldenTest.file(built, ".md"));
    byte[] pdf = GoldenTest.file(built, ".pdf");

    List<String> words = GoldenTest.said(markdown, given.language());
    for (String block : words) {
      assertThat(block).doesNotContainPattern(HOLES);
    }
    assertThat(String.join("\n", GoldenTest.saidBy(pdf))).isEqualTo(String.join("\n", words));
    List<String> body = new ArrayList<>(words);
    body.remove(1); // the masthead's line, which a page has in its header
    assertThat(wordsOfPage(GoldenTest.text(GoldenTest.file(built, ".html"))))
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
    List<Artifact> built = built(dossier, Format.MARKDOWN);
    String said =
        String.join(" ", GoldenTest.said(GoldenTest.text(GoldenTest.file(built, ".md")), "uk"));

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

  /// The source's reserves, the desk's additions and its conclusions are printed in words.
  @ParameterizedTest
  @EnumSource
  void reservesOfFactArePrintedInWords(FactType type) {
    Dossier dossier = dossier(new Given(type, 1, true, false, "en"));

    assertThat(GoldenTest.text(built(dossier, Format.MARKDOWN).getFirst().bytes()))
        .contains("reportedly")
        .contains("year inferred")
        .contains("our conclusion")
        .contains("*" + word(CommonField.CAVEAT, 0) + ".*");
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
}
