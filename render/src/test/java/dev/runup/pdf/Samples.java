package dev.runup.pdf;

import dev.runup.document.Block;
import dev.runup.document.Block.AlertKind;
import dev.runup.document.Block.Align;
import dev.runup.document.Block.Cell;
import dev.runup.document.Block.Item;
import dev.runup.document.Document;
import dev.runup.document.Document.Note;
import dev.runup.document.Inline;
import dev.runup.document.Inline.SpanKind;
import dev.runup.document.Masthead;
import dev.runup.document.Masthead.Phrase;
import dev.runup.problem.FieldRef;
import dev.runup.theme.Colour;
import dev.runup.theme.Theme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Builders of small documents for tests.
public final class Samples {
  static final Masthead.Words WORDS =
      new Masthead.Words(
          "Page {0} of {1}",
          "p. {0}",
          "Skip to the briefing",
          "Notes",
          "Note {0}",
          "Back to the text",
          "Source {0}",
          "Contents",
          "Other forms of this issue",
          "Table",
          "[original in {0} script]",
          List.of("What changed"),
          Map.of(),
          List.of("Note", "Tip", "Important", "Warning", "Caution"),
          Masthead.Words.Mail.NONE);

  public static final Theme THEME = theme(595.28f, 841.89f);

  private Samples() {}

  static Theme theme(float width, float height) {
    Theme.Palette palette =
        new Theme.Palette(
            Colour.of("#1b1f24"),
            Colour.of("#56606b"),
            Colour.of("#ffffff"),
            Colour.of("#0b4f9c"),
            Colour.of("#b8c2cc"),
            Colour.of("#eef2f6"));
    return new Theme(
        palette,
        palette,
        new Theme.Paper(width, height, 74, 62, 70, 62),
        new Theme.Sizes(10.2f, 14.4f, 9, 8.6f, 8, 19, 14, 11.5f, 10.5f));
  }

  public static Masthead masthead(String title) {
    return masthead(title, "");
  }

  static Masthead masthead(String title, String status) {
    return new Masthead(
        title,
        Phrase.of("Daily briefing 1"),
        "",
        "Sunday, 28 December 2025",
        "2025-12-28",
        Phrase.of("Summit desk"),
        null,
        new Masthead.Label(Phrase.of("TLP:CLEAR"), "#ffffff", "#000000"),
        status,
        "en-GB",
        Instant.parse("2025-12-28T06:00:00Z"),
        WORDS);
  }

  static Document document(Block... blocks) {
    return document("Florida, 28 December: plan put at about 90 % final", List.of(), blocks);
  }

  static Document document(String title, List<Note> notes, Block... blocks) {
    return new Document(masthead(title), List.of(blocks), notes);
  }

  static Block.Heading heading(int level, String text) {
    return new Block.Heading(level, List.of(text(text)));
  }

  static Block.Paragraph paragraph(Inline... text) {
    return new Block.Paragraph(List.of(text));
  }

  static Block.Paragraph paragraph(String text) {
    return paragraph(text(text));
  }

  static Inline.Text text(String text) {
    return new Inline.Text(text);
  }

  static Inline.Span fact(String text) {
    return new Inline.Span(text, new FieldRef("statement:one", "says", 0), "", SpanKind.TEXT, null);
  }

  static Inline.Span fact(String text, @Nullable FieldRef ref, String language) {
    return new Inline.Span(text, ref, language, SpanKind.TEXT, null);
  }

  static Inline.Strong strong(Inline... text) {
    return new Inline.Strong(List.of(text));
  }

  static Inline.Strong strong(String text) {
    return strong(text(text));
  }

  static Inline.Emphasis emphasis(Inline... text) {
    return new Inline.Emphasis(List.of(text));
  }

  static Inline.Link link(String target, String text) {
    return new Inline.Link(target, List.of(text(text)));
  }

  static Item item(Block... blocks) {
    return new Item(List.of(blocks));
  }

  static Block.Bullets bullets(String... items) {
    return new Block.Bullets(
        true, Arrays.stream(items).map(text -> item(paragraph(text))).toList());
  }

  static Block.Numbered numbered(int start, String... items) {
    return new Block.Numbered(
        start, true, Arrays.stream(items).map(text -> item(paragraph(text))).toList());
  }

  static Block.Quote quote(Block... blocks) {
    return new Block.Quote(List.of(blocks));
  }

  static Block.Alert alert(AlertKind kind, Block... blocks) {
    return new Block.Alert(kind, List.of(blocks));
  }

  static Note note(String text) {
    return new Note(List.of(paragraph(text)));
  }

  static Cell cell(Inline... text) {
    return new Cell(List.of(text));
  }

  /// Returns a table of plain text. Line feeds separate rows and `|` separates cells. The first row
  /// is the head.
  static Block.Table table(String caption, List<Align> columns, String rows) {
    List<List<Cell>> cells = new ArrayList<>();
    rows.lines().forEach(row -> cells.add(cells(row)));
    List<Inline> name = caption.isEmpty() ? List.of() : List.of(text(caption));
    return new Block.Table(name, columns, cells.getFirst(), cells.subList(1, cells.size()));
  }

  private static List<Cell> cells(String row) {
    return Arrays.stream(row.split("\\|", -1)).map(text -> cell(text(text.strip()))).toList();
  }

  /// Returns a briefing of some pages with every kind of block and inline.
  static Document briefing() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        heading(
            1,
            "Florida, 28 December: plan put at about 90 % final; territory, nuclear plant and US"
                + " assurances open"));
    blocks.add(
        paragraph(
            strong("TLP:CLEAR"),
            text(" · Daily briefing 1 · Sunday, 28 December 2025 · Summit desk"),
            new Inline.Break(),
            strong("Basis: one press article [1], author and date not given, unconfirmed."),
            text(" Year and currency inferred by the desk. First issue: no comparison.")));
    blocks.add(
        paragraph(
            strong("The meeting."),
            text(" "),
            fact("Zelensky and Trump, Florida, 28 December 2025"),
            text(
                "; hour and venue not given. Zelensky says it will centre on a 20-point plan aimed"
                    + " at "),
            emphasis(text("freezing the front line")),
            text(" (¶6)."),
            new Inline.NoteMark(1)));
    blocks.add(heading(2, "What matters"));
    blocks.add(
        heading(3, "1. About 90 % of the plan is reported final; three major points are open"));
    blocks.add(
        paragraph(
            text(
                "The article names no one for the figure (¶8). Reportedly the plan has Russian"
                    + " troops leave Eastern Ukraine and sets up "),
            link(
                "https://example.org/demilitarised-zones?page=1&lang=en",
                "demilitarised zones that a long link text describes over more than one line of the"
                    + " page"),
            text(" (¶6). "),
            new Inline.Struck(List.of(text("It was 80 % the day before."))),
            text(" The register calls it "),
            new Inline.Code(List.of(text("plan-20"))),
            text("."),
            new Inline.NoteMark(2),
            text(" See "),
            link("#figures", "Figures"),
            text(" and "),
            link("#nowhere", "nowhere"),
            text(".")));
    blocks.add(
        heading(
            3,
            "2. Kyiv will not concede territory; it can discuss a free economic zone if Russia"
                + " withdraws"));
    blocks.add(
        paragraph(
            text("Zelensky reiterated the first and indicated the second. In his words: "),
            fact("Ми не віддамо нашу землю", null, "uk"),
            text("; the Greek press wrote "),
            fact("Η συνάντηση στη Φλόριντα", null, "el"),
            text(". Kyiv estimates reconstruction at USD 700–800 bn (¶7).")));
    blocks.add(
        quote(
            paragraph(
                "It frames them as incompatible with its interests and sovereignty; whose"
                    + " concessions are meant is unclear. Lavrov accuses Kyiv and its Western"
                    + " partners of refusing constructive peace efforts (¶10)."),
            paragraph("A ceasefire is not enough, Moscow must show readiness to engage (¶1).")));
    for (AlertKind kind : List.of(AlertKind.NOTE, AlertKind.WARNING)) {
      blocks.add(
          alert(
              kind,
              paragraph(
                  strong("Comment by the article's author, not ours."),
                  text(
                      " The stop and the calls are one synchronised campaign (¶1), a message to"
                          + " Moscow and also to Washington (¶11)."))));
    }
    blocks.add(
        paragraph(
            strong("Next."),
            text(
                " After Florida: Zelensky to Europe for talks with EU leaders (¶9). Drafting of the"
                    + " reconstruction roadmap goes on with Washington and Brussels (¶7).")));
    blocks.add(new Block.Rule());
    blocks.add(paragraph(emphasis(text("For reference"))));
    blocks.add(heading(2, "Timeline"));
    blocks.add(
        table(
            "What happens when",
            List.of(Align.START, Align.START, Align.START, Align.START),
            """
            When | What | Who | Status
            before the meeting, day not given | Stop in Canada, Halifax | Zelensky, Carney | occurred (¶1)
            after the stop in Canada | Calls with EU and NATO leaders | Zelensky; Merz, von der Leyen, Costa and others | occurred (¶3)
            28 December 2025 (year inferred) | Zelensky–Trump meeting, Florida | Zelensky, Trump | planned (¶6)
            after the meeting | Return to Europe, talks with EU leaders | Zelensky, EU leaders | planned (¶9)
            after that | Peace negotiations | not given | expected (¶9)\
            """));
    blocks.add(heading(2, "Figures"));
    blocks.add(
        table(
            "",
            List.of(Align.START, Align.END, Align.CENTRE),
            """
            What | Value | Whose figure
            Reconstruction of Ukraine | USD 700–800 bn | Ukraine
            Share of the plan finalised | about 90 % | not given
            Points in the plan | 20 |
            Canada's financial engagement | not given | –\
            """));
    blocks.add(heading(2, "Not known"));
    blocks.add(
        bullets(
            "the year and hour;",
            "the venue in Florida, the day of the stop in Halifax, one call or several, any"
                + " position of the United States or of a NATO speaker;",
            "the text of the points."));
    blocks.add(
        new Block.Numbered(
            9,
            false,
            List.of(
                item(paragraph("A loose item, with a paragraph"), paragraph("and a second one.")),
                item(
                    paragraph("One with a list:"),
                    bullets("nested", "and again"),
                    numbered(1, "first", "second")),
                item())));
    blocks.add(
        new Block.CodeBlock(
            "yaml",
            List.of(text("statement:\n  who: zelensky\n\n  says: "), fact("no <concession>"))));
    blocks.add(heading(4, "Sources"));
    blocks.add(
        paragraph(
            "[1] \"Heightened diplomatic coordination before key US-Ukraine talks\", news analysis;"
                + " outlet, author and date not given. Reliability F (cannot be judged)."));
    return document(
        "Florida, 28 December: plan put at about 90 % final; territory, nuclear plant and US"
            + " assurances open",
        List.of(
            note("The article gives no hour; the desk did not infer one."),
            new Note(
                List.of(
                    paragraph(
                        "A note of two paragraphs, the first of which is long enough to take more"
                            + " than one line in the small type of notes."),
                    paragraph("The second.")))),
        blocks.toArray(new Block[0]));
  }
}
