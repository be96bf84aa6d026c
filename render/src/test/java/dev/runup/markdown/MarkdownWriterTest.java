package dev.runup.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Block;
import dev.runup.document.Block.Alert;
import dev.runup.document.Block.AlertKind;
import dev.runup.document.Block.Align;
import dev.runup.document.Block.Bullets;
import dev.runup.document.Block.Cell;
import dev.runup.document.Block.Heading;
import dev.runup.document.Block.Item;
import dev.runup.document.Block.Numbered;
import dev.runup.document.Block.Paragraph;
import dev.runup.document.Block.Rule;
import dev.runup.document.Block.Table;
import dev.runup.document.Document;
import dev.runup.document.Document.Note;
import dev.runup.document.Inline;
import dev.runup.document.Inline.Break;
import dev.runup.document.Inline.Emphasis;
import dev.runup.document.Inline.Link;
import dev.runup.document.Inline.NoteMark;
import dev.runup.document.Inline.Strong;
import dev.runup.document.Inline.Text;
import dev.runup.document.Masthead;
import dev.runup.document.Masthead.Phrase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests the Markdown as people read it.
class MarkdownWriterTest {

  @Test
  void writtenPageLooksLikeTypedMarkdown() {
    Document page =
        new Document(
            Trees.masthead(),
            List.of(
                new Heading(1, text("Florida, 28 December: plan put at about 90 % final")),
                paragraph(
                    strong("TLP:CLEAR"),
                    t(" · Daily briefing 1 · Sunday, 28 December 2025"),
                    new Break(),
                    strong("Basis: one press article [1], unconfirmed."),
                    t(" First issue: no comparison.")),
                new Heading(2, text("What matters")),
                new Heading(3, text("1. Reconstruction at USD 700–800 bn (¶7)")),
                paragraph(
                    t("Von der Leyen & Costa: a \"just\" peace; R&D < 5 %."), new NoteMark(1)),
                new Bullets(
                    true,
                    List.of(
                        new Item(
                            List.of(
                                paragraph(strong("Not known."), t(" Any US position")),
                                new Bullets(true, List.of(item(t("snake_case, C#, M*A*S*H")))))),
                        item(t("1. the hour"), new Break(), t("- the venue")))),
                new Numbered(9, true, List.of(item(t("nine")), item(t("ten")))),
                new Alert(
                    AlertKind.NOTE,
                    List.of(
                        paragraph(strong("Comment by the author, not ours."), t(" One campaign.")),
                        paragraph(t("A message to "), new Emphasis(text("Moscow")), t(".")))),
                new Rule(),
                new Table(
                    text("Figures by source"),
                    List.of(Align.START, Align.END, Align.CENTRE),
                    List.of(cell(t("What")), cell(t("Value")), cell(t("Standing"))),
                    List.of(
                        List.of(cell(t("Share | plan")), cell(t("90 %")), cell(t("(¶8)"))),
                        List.of(cell(strong("Points")), cell(t("20")), cell()))),
                paragraph(
                    new Link("https://e.org/a_b", text("The article")),
                    t(" "),
                    new Link("https://e.org/a_b", text("https://e.org/a_b")))),
            List.of(new Note(List.of(paragraph(t("At the pier.")), paragraph(t("Later."))))));

    assertThat(MarkdownWriter.write(page))
        .isEqualTo(
            """
            # Florida, 28 December: plan put at about 90 % final

            **TLP:CLEAR** · Daily briefing 1 · Sunday, 28 December 2025\\
            **Basis: one press article [1], unconfirmed.** First issue: no comparison.

            ## What matters

            ### 1. Reconstruction at USD 700–800 bn (¶7)

            Von der Leyen & Costa: a "just" peace; R&D < 5 %.[^1]

            - **Not known.** Any US position
              - snake_case, C#, M\\*A\\*S\\*H
            - 1\\. the hour\\
              \\- the venue

            9. nine
            10. ten

            > [!NOTE]
            > **Comment by the author, not ours.** One campaign.
            >
            > A message to *Moscow*.

            ---

            Table: Figures by source

            | What | Value | Standing |
            | --- | --: | :-: |
            | Share \\| plan | 90 % | (¶8) |
            | **Points** | 20 |  |

            [The article](https://e.org/a_b) <https://e.org/a_b>

            [^1]: At the pier.

                Later.
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(¶8)",
        "[1]",
        "[sic]",
        "see [2 ¶4].",
        "700–800 bn",
        "on 3. May",
        "snake_case",
        "a < b > c",
        "R&D",
        "issue #1",
        "C#",
        "#tag",
        "@user",
        "5 * 3",
        "~5 km",
        "C:\\dir",
        "x = y",
        "\"quoted\" and 'single'",
        "wait...",
        "$5",
        "-5",
        "+5",
        "1.5",
        "Table: of contents",
        "what!",
        "(a)",
        "100 %"
      })
  void ordinaryTextIsNotEscaped(String text) {
    assertThat(written(paragraph(t(text)))).isEqualTo(text + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '"',
      value = {
        "M*A*S*H → M\\*A\\*S\\*H",
        "1. Corps → 1\\. Corps",
        "# x → \\# x",
        "- x → \\- x",
        "> x → \\> x",
        "--- → \\---",
        "[a](b) → \\[a\\](b)",
        "[^1] → \\[^1\\]",
        "<b> → \\<b>",
        "&amp; → \\&amp;",
        "__init__ → \\_\\_init\\_\\_",
        "a`b → a\\`b",
        "a | b → a \\| b",
        "[!NOTE] → \\[!NOTE\\]",
        "\\*a → \\\\\\*a",
        "[ → \\["
      })
  void markdownInTextIsEscapedOnce(String text, String expected) {
    assertThat(written(paragraph(t(text)))).isEqualTo(expected + "\n");
  }

  @Test
  void letterThatHidesAMarkIsWrittenAsAnEntity() {
    assertThat(written(paragraph(t("a"), strong("(b)"), t("c")))).isEqualTo("&#97;**(b)**&#99;\n");
    assertThat(written(paragraph(t("a"), strong("b"), t("c")))).isEqualTo("a**b**c\n");
    assertThat(written(paragraph(strong(" b ")))).isEqualTo("**&#32;b&#32;**\n");
  }

  @Test
  void emphasisNextToEmphasisUsesUnderscores() {
    assertThat(written(paragraph(new Emphasis(List.of(t("a "), strong("b"))))))
        .isEqualTo("*a __b__*\n");
    assertThat(written(paragraph(new Emphasis(text("a")), strong("b")))).isEqualTo("*a*__b__\n");
  }

  @Test
  void neighbouringListsHaveDifferentBullets() {
    Block one = new Bullets(true, List.of(item(t("a"))));
    Block other = new Numbered(1, true, List.of(item(t("b"))));

    assertThat(written(one, one, one)).isEqualTo("- a\n\n* a\n\n- a\n");
    assertThat(written(other, other)).isEqualTo("1. b\n\n1) b\n");
  }

  @Test
  void paragraphThatLooksLikeACaptionIsEscaped() {
    Table table = new Table(List.of(), List.of(Align.START), List.of(cell(t("a"))), List.of());

    assertThat(written(paragraph(t("Table: x")), table))
        .isEqualTo("Table\\: x\n\n| a |\n| --- |\n");
  }

  @Test
  void landscapeTableHasTheWordInItsCaption() {
    List<Cell> head = List.of(cell(t("a")));

    assertThat(written(new Table(true, text("Of all"), List.of(Align.START), head, List.of())))
        .isEqualTo("Table: Of all {landscape}\n\n| a |\n| --- |\n");
    assertThat(written(new Table(true, List.of(), List.of(Align.START), head, List.of())))
        .isEqualTo("Table: {landscape}\n\n| a |\n| --- |\n");
    assertThat(
            written(new Table(text("Of all {landscape}"), List.of(Align.START), head, List.of())))
        .isEqualTo("Table: Of all \\{landscape}\n\n| a |\n| --- |\n");
  }

  @Test
  void mastheadIsPrintedBelowTheTitle() {
    Masthead none = Trees.masthead();
    Masthead masthead =
        new Masthead(
            "Title",
            Phrase.of("Daily briefing 1"),
            "",
            "Sunday, 28 December 2025",
            "2025-12-28",
            Phrase.of("Desk *one*"),
            Phrase.of("For the cabinet"),
            new Masthead.Label(Phrase.of("TLP:CLEAR"), "#ffffff", "#000000"),
            "DRAFT",
            "en",
            none.asOf(),
            none.words());
    String line =
        "**TLP:CLEAR** · **DRAFT** · Daily briefing 1 · Sunday, 28 December 2025 · Desk \\*one\\*"
            + " · For the cabinet\n";

    assertThat(
            MarkdownWriter.write(
                new Document(
                    masthead,
                    List.of(new Heading(1, text("Title")), paragraph(t("a"))),
                    List.of())))
        .isEqualTo("# Title\n\n" + line + "\na\n");
    assertThat(MarkdownWriter.write(new Document(masthead, List.of(), List.of()))).isEqualTo(line);
  }

  @Test
  void columnsAreNotPadded() {
    String wide = "x".repeat(41);
    Table table =
        new Table(
            List.of(),
            List.of(Align.START, Align.START),
            List.of(cell(t("a")), cell(t("b"))),
            List.of(List.of(cell(t("cc")), cell(t(wide)))));

    assertThat(written(table)).isEqualTo("| a | b |\n| --- | --- |\n| cc | " + wide + " |\n");
  }

  private static String written(Block... blocks) {
    return MarkdownWriter.write(new Document(Trees.masthead(), List.of(blocks), List.of()));
  }

  private static Text t(String text) {
    return new Text(text);
  }

  private static List<Inline> text(String text) {
    return List.of(t(text));
  }

  private static Strong strong(String text) {
    return new Strong(text(text));
  }

  private static Paragraph paragraph(Inline... inlines) {
    return new Paragraph(List.of(inlines));
  }

  private static Item item(Inline... inlines) {
    return new Item(List.of(paragraph(inlines)));
  }

  private static Cell cell(Inline... inlines) {
    return new Cell(Stream.of(inlines).toList());
  }
}
