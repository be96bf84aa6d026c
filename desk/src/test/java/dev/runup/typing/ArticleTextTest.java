package dev.runup.typing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.Checked;
import dev.runup.typing.ArticleText.Choice;
import dev.runup.typing.ArticleText.Division;
import dev.runup.typing.ArticleText.Notice;
import dev.runup.typing.ArticleText.Paragraph;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTextTest {

  static final String LONG =
      " said on Monday that the talks about the border would go on until both sides had agreed on each point.";

  static ArticleText good(String name, byte[] bytes, Choice choice) {
    return switch (ArticleText.read(name, bytes, choice)) {
      case Checked.Good<ArticleText>(ArticleText article, var _) -> article;
      case Checked.Bad<ArticleText> bad ->
          throw new AssertionError(bad.problems().getFirst().printed());
    };
  }

  static ArticleText good(String name, String text) {
    return good(name, text.getBytes(StandardCharsets.UTF_8), Choice.NONE);
  }

  static String refusal(String name, byte[] bytes) {
    return switch (ArticleText.read(name, bytes, Choice.NONE)) {
      case Checked.Good<ArticleText> good -> throw new AssertionError(good.value());
      case Checked.Bad<ArticleText> bad -> bad.problems().getFirst().printed();
    };
  }

  static List<String> texts(ArticleText article) {
    return article.paragraphs().stream().map(Paragraph::text).toList();
  }

  private static List<String> headings(ArticleText article) {
    return article.paragraphs().stream().filter(Paragraph::isHeading).map(Paragraph::text).toList();
  }

  static List<String> notices(ArticleText article) {
    return article.notices().stream().map(Notice::text).toList();
  }

  @Test
  void linesThatAreSentencesAreParagraphsAndShortOnesHeadings() {
    String title = "Talks go on";
    String text = "%s\nA%s\nB%s\nA second heading\nC%s\n".formatted(title, LONG, LONG, LONG);

    ArticleText article = good("", text);

    assertThat(headings(article)).containsExactly(title, "A second heading");
    assertThat(article.numbers()).containsExactly(0, 1, 2, 0, 3);
    assertThat(article.archiveText())
        .isEqualTo("%s\nA%s\n\nB%s\n\nA second heading\nC%s\n".formatted(title, LONG, LONG, LONG));
  }

  @Test
  void brokenLinesBetweenBlankLinesAreJoined() {
    String text =
        """
        Talks go on

        The minister said on Monday that the talks about the border would
        go on until both sides had agreed on each point of the paper, cease-
        fire and all.

        The other side had no comment on this, and it did not say whether
        it would come.
        """;

    ArticleText article = good("a.txt", text);

    assertThat(texts(article))
        .containsExactly(
            "Talks go on",
            "The minister said on Monday that the talks about the border would go on until both sides"
                + " had agreed on each point of the paper, cease-fire and all.",
            "The other side had no comment on this, and it did not say whether it would come.");
    assertThat(article.notices())
        .containsExactly(
            new Notice("3 paragraphs by blank lines, 6 paragraphs by line ends", false));
    assertThat(
            good(
                    "a.txt",
                    text.getBytes(StandardCharsets.UTF_8),
                    new Choice(null, Division.LINE_ENDS))
                .paragraphs())
        .hasSize(6);
  }

  @Test
  void oneBlockOfBrokenLinesIsAsked() {
    String line = "The minister said on Monday that the talks would go on for some time yet\n";

    assertThat(good("", line.repeat(14)).notices())
        .containsExactly(
            new Notice("1 paragraph by blank lines, 14 paragraphs by line ends", true));
  }

  @Test
  void eachKindOfLineEndSeparatesLinesAndIsNoCharacterOfOne() {
    String text = "A.\r\nB.\u2028C.\fD.\r \t\u00A0\r\nE.\n\n\nF.\u0085";

    ArticleText article = good("a.txt", "\uFEFF" + text);

    assertThat(texts(article)).containsExactly("A.", "B.", "C.", "D.", "E.", "F.");
  }

  @Test
  void listOfShortLinesHasNoHeadings() {
    assertThat(headings(good("", "Bread\nMilk\nEggs\nThis is what we need.\nButter\nSalt")))
        .isEmpty();
  }

  @Test
  void markupInTextIsText() {
    String text = "<b>Fire</b> & \"smoke\" &amp; ${7*7} {{7*7}} <#list>.";

    assertThat(texts(good("a.txt", text))).containsExactly(text);
  }

  @Test
  void markdownIsReadWithoutItsSigns() {
    String text =
        """
        # Talks **go** on #

        A *minister* [said](http://a.example/x) that
        talks &amp; more go on.
        - first
        - second

        > Quoted
        > words.

        Other
        =====
        Text with a > b.

        ---

        ## Last
        """;

    ArticleText article = good("a.md", text);

    assertThat(texts(article))
        .containsExactly(
            "Talks go on",
            "A minister said that talks & more go on.",
            "first",
            "second",
            "Quoted words.",
            "Other",
            "Text with a > b.",
            "Last");
    assertThat(headings(article)).containsExactly("Talks go on", "Other", "Last");
    assertThat(article.numbers()).containsExactly(0, 1, 2, 3, 4, 0, 5, 6);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, “talks” – 5 €",
    "windows-1251, Президент сказав так",
    "KOI8-U, Президент сказав так"
  })
  void otherEncodingIsGuessedAndAsked(String charset, String text) {
    byte[] bytes = ("A word.\n" + text).getBytes(Charset.forName(charset));

    ArticleText article = good("a.txt", bytes, Choice.NONE);

    assertThat(texts(article)).containsExactly("A word.", text);
    assertThat(article.notices())
        .contains(new Notice("not UTF-8, read as " + charset + ": " + text, true));
    assertThat(good("a.txt", bytes, new Choice(Charset.forName(charset), null)).notices())
        .contains(new Notice("read as " + charset, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf16IsReadByItsMark(String charset) {
    ArticleText article =
        good("a.txt", "\uFEFF“talks” – 5 €".getBytes(Charset.forName(charset)), Choice.NONE);

    assertThat(texts(article)).containsExactly("“talks” – 5 €");
    assertThat(article.notices()).containsExactly(new Notice("read as " + charset, false));
  }

  @ParameterizedTest
  @CsvSource({
    "Itâ€™s over., Itâ€™s, It’s",
    "Say Ð—ÐµÐ»., Ð—ÐµÐ»., Зел.",
    "It&#8217;s over., It&#8217;s, It’s",
    "'It\\u2019s over.', 'It\\u2019s', It’s",
    "It=E2=80=99s over., It=E2=80=99s, It’s",
    "CafÃ© open., CafÃ©, Café"
  })
  void textThatWasDamagedBeforeIsReportedAndNotChanged(String text, String word, String meant) {
    ArticleText article = good("a.txt", text);

    assertThat(texts(article)).containsExactly(text);
    assertThat(article.notices())
        .containsExactly(
            new Notice(
                "this text was damaged before: \"" + word + "\", likely for \"" + meant + "\"",
                true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Зеленський і Рік, “так”.",
        "Ça va, naïve Ärzte – “où” 5 €?",
        "NIÑO’S Ñandú",
        "a = B8 and #x2; \\user"
      })
  void soundTextIsNotReportedAsDamaged(String text) {
    assertThat(good("a.txt", text).notices()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a.docx, 'PK\u0003\u0004abc', a Word file or another archive",
    "a.png, '\u0089PNG abc', a picture",
    "a.txt, '{\\rtf1 abc', rich text",
    "a.txt, '', this holds no text",
    "a.txt, ' \n\t\u00A0\n', this holds no text",
    "facts.yaml, 'events: []', this looks like facts"
  })
  void whatIsNoArticleIsRefusedByName(String name, String content, String message) {
    assertThat(refusal(name, content.getBytes(StandardCharsets.ISO_8859_1)))
        .contains(name, message, "hint");
  }

  @Test
  void tooManyBytesOrParagraphsAreRefusedWithTheLimit() {
    assertThat(refusal("a.txt", new byte[(16 << 20) + 1])).contains("16 MiB", "17 MiB");
    assertThat(good("a.txt", "A.\n".repeat(20_000)).paragraphs()).hasSize(20_000);
    assertThat(refusal("a.txt", "A.\n".repeat(20_001).getBytes(StandardCharsets.UTF_8)))
        .contains("20,001 paragraphs", "20,000");
  }

  @Test
  void paragraphOfAnyLengthIsRead() {
    String word = "x".repeat(20_000);
    String text = word + " " + "many words ".repeat(100_000).strip() + ".";

    assertThat(texts(good("a.txt", text))).containsExactly(text);
  }

  @Test
  void archiveReadsBackAsTheSameParagraphsHeadingsAndNumbers() {
    Random random = new Random(3);
    List<String> parts =
        List.of(
            "# a",
            "- b",
            "Short",
            "A sentence.",
            "x\u200By",
            "\u00A0z ",
            "<b>",
            "é\u0301",
            "\uFEFFq",
            "1.",
            "“no”");
    for (int i = 0; i < 500; i++) {
      List<Paragraph> paragraphs = new ArrayList<>();
      for (int n = random.nextInt(1, 9); n > 0; n--) {
        String text =
            TextBlocks.strip(
                parts.get(random.nextInt(parts.size()))
                    + " "
                    + parts.get(random.nextInt(parts.size())));
        paragraphs.add(new Paragraph(text, random.nextInt(3) == 0, random.nextInt(4) > 0));
      }
      ArticleText article = new ArticleText(paragraphs, List.of());

      ArticleText again = ArticleText.archived(article.archiveText());

      assertThat(again).isEqualTo(article.kept());
      assertThat(again.archiveText()).isEqualTo(article.archiveText());
      assertThat(again.numbers())
          .filteredOn(number -> number > 0)
          .isEqualTo(article.numbers().stream().filter(number -> number > 0).toList());
    }
  }
}
