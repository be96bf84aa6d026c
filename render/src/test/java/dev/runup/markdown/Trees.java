package dev.runup.markdown;

import dev.runup.document.Block;
import dev.runup.document.Block.Alert;
import dev.runup.document.Block.AlertKind;
import dev.runup.document.Block.Align;
import dev.runup.document.Block.Bullets;
import dev.runup.document.Block.Cell;
import dev.runup.document.Block.CodeBlock;
import dev.runup.document.Block.Figure;
import dev.runup.document.Block.Heading;
import dev.runup.document.Block.Item;
import dev.runup.document.Block.Numbered;
import dev.runup.document.Block.Paragraph;
import dev.runup.document.Block.Quote;
import dev.runup.document.Block.Rule;
import dev.runup.document.Block.Table;
import dev.runup.document.Document;
import dev.runup.document.Document.Note;
import dev.runup.document.Inline;
import dev.runup.document.Inline.Break;
import dev.runup.document.Inline.Code;
import dev.runup.document.Inline.Emphasis;
import dev.runup.document.Inline.Leaf;
import dev.runup.document.Inline.Link;
import dev.runup.document.Inline.NoteMark;
import dev.runup.document.Inline.Span;
import dev.runup.document.Inline.SpanKind;
import dev.runup.document.Inline.Strong;
import dev.runup.document.Inline.Struck;
import dev.runup.document.Inline.Text;
import dev.runup.document.Masthead;
import dev.runup.document.Masthead.Phrase;
import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene;
import dev.runup.problem.FieldRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// Makes random documents of all blocks and inlines, with naughty strings as texts. They hold only
/// structures that Markdown can express. Nothing is empty, emphasis is not nested in itself, and
/// each loose list has room for a blank line. One seed always gives the same documents.
public final class Trees {
  private static final List<String> TARGETS =
      List.of(
          "http://e.org",
          "https://e.org/a_b_(c)?d=1&copy;=2#e",
          "https://e.org/)(",
          "https://e.org/a|b",
          "https://e.org/*x*_y_",
          "https://e.org/\u0454",
          "mailto:desk@e.org",
          "#sources");

  /// The figures that documents may include.
  static final Map<String, Optional<DrawnFigure>> FIGURES =
      Map.of("timeline", Optional.of(drawn("1")), "a_b", Optional.of(drawn("2")));

  private final Random random;
  private final List<String> texts;
  private int notes;

  /// Makes a generator whose texts come from `texts`.
  public Trees(long seed, List<String> texts) {
    this.random = new Random(seed);
    this.texts = List.copyOf(texts);
  }

  private static DrawnFigure drawn(String alt) {
    Scene scene = new Scene(10, 10, List.of());
    return new DrawnFigure(alt, scene, scene, scene, null, false);
  }

  /// Returns one of the figures. Its text is `alt`, unless that is blank.
  static Figure figure(String name, List<Inline> caption, String alt) {
    DrawnFigure drawn = FIGURES.getOrDefault(name, Optional.empty()).orElseThrow();
    return new Figure(name, caption, alt.isBlank() ? drawn : drawn.withAlt(alt.strip()));
  }

  /// Returns a masthead with empty texts.
  public static Masthead masthead() {
    return new Masthead(
        "Title",
        Phrase.of(""),
        "",
        "",
        "2025-12-28",
        Phrase.of(""),
        null,
        new Masthead.Label(Phrase.of(""), "#ffffff", "#000000"),
        "",
        "en",
        Instant.parse("2025-12-28T23:59:59Z"),
        new Masthead.Words(
            "Page {0} of {1}",
            "p. {0}",
            "Skip",
            "Notes",
            "Note {0}",
            "Back",
            "Source {0}",
            "Contents",
            "Other forms of this issue",
            "Table",
            "[original in {0} script]",
            List.of("What changed"),
            Map.of(),
            List.of("Note", "Tip", "Important", "Warning", "Caution"),
            Masthead.Words.Mail.NONE));
  }

  public Document document() {
    notes = 0;
    List<Block> body = blocks(3);
    List<Note> said = new ArrayList<>();
    while (said.size() < notes) {
      said.add(new Note(blocks(1)));
    }
    return new Document(masthead(), body, said);
  }

  private List<Block> blocks(int depth) {
    List<Block> blocks = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    while (blocks.size() < count) {
      blocks.add(block(depth));
    }
    return blocks;
  }

  private Block block(int depth) {
    return switch (random.nextInt(depth == 0 ? 9 : 15)) {
      case 0 -> new Heading(1 + random.nextInt(6), line());
      case 1 -> new CodeBlock(oneOf("", "java", "c++", "a&b", "x`y", "~z"), code("\n"));
      case 2 -> new Rule();
      case 3, 4 -> table();
      case 5, 6, 7 -> paragraph();
      case 8 ->
          figure(
              oneOf("timeline", "a_b"),
              random.nextInt(2) == 0 ? List.of() : line(),
              texts.get(random.nextInt(texts.size())));
      case 9 -> new Quote(maybeBlocks(depth - 1));
      case 10 -> new Alert(oneOf(AlertKind.values()), maybeBlocks(depth - 1));
      case 11 -> new Bullets(false, looseItems(depth - 1));
      case 12 -> new Numbered(oneOf(0, 1, 9, 1_234, 999_999_999), false, looseItems(depth - 1));
      default -> tightList(depth, oneOf(1, 1, 7));
    };
  }

  private Paragraph paragraph() {
    return new Paragraph(inlines(new Within(true, false, false, false, false), 4));
  }

  private List<Block> maybeBlocks(int depth) {
    return random.nextInt(8) == 0 ? List.of() : blocks(depth);
  }

  private Block tightList(int depth, int start) {
    List<Item> items = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    while (items.size() < count) {
      List<Block> blocks = new ArrayList<>();
      if (items.isEmpty() || random.nextInt(5) > 0) {
        blocks.add(paragraph());
        if (depth > 1 && random.nextInt(3) == 0) {
          blocks.add(tightList(depth - 1, 1));
        }
      }
      items.add(new Item(blocks));
    }
    return random.nextBoolean() ? new Bullets(true, items) : new Numbered(start, true, items);
  }

  private List<Item> looseItems(int depth) {
    List<Item> items = new ArrayList<>();
    int count = 2 + random.nextInt(2);
    while (items.size() < count) {
      items.add(new Item(maybeBlocks(depth)));
    }
    return items;
  }

  private Table table() {
    List<Inline> caption = random.nextBoolean() ? line() : List.of();
    List<Align> columns = new ArrayList<>();
    int width = 1 + random.nextInt(3);
    while (columns.size() < width) {
      columns.add(oneOf(Align.values()));
    }
    List<Cell> head = cells(width);
    List<List<Cell>> rows = new ArrayList<>();
    int height = random.nextInt(3);
    while (rows.size() < height) {
      rows.add(cells(width));
    }
    return new Table(random.nextBoolean(), caption, columns, head, rows);
  }

  private List<Cell> cells(int width) {
    return Stream.generate(() -> new Cell(random.nextInt(6) == 0 ? List.<Inline>of() : line()))
        .limit(width)
        .toList();
  }

  private List<Inline> line() {
    return inlines(new Within(false, false, false, false, false), 3);
  }

  /// The kinds of inline around the inlines to make.
  private record Within(
      boolean breaks, boolean emphasis, boolean strong, boolean struck, boolean link) {}

  private List<Inline> inlines(Within within, int most) {
    List<Inline> inlines = new ArrayList<>();
    int count = 1 + random.nextInt(most);
    while (inlines.size() < count) {
      int notesBefore = notes;
      Inline next = inline(within, most - 1);
      boolean edge = inlines.isEmpty() || inlines.size() == count - 1;
      boolean joins = !inlines.isEmpty() && wouldJoin(inlines.getLast(), next);
      if (joins || edge && next instanceof Break) {
        notes = notesBefore;
      } else {
        inlines.add(next);
      }
    }
    return inlines;
  }

  private static boolean wouldJoin(Inline last, Inline next) {
    return last.getClass() == next.getClass()
        && !(last instanceof Link || last instanceof NoteMark || last instanceof Break);
  }

  private Inline inline(Within in, int most) {
    return switch (most == 0 ? random.nextInt(5) : random.nextInt(10)) {
      case 0 -> new Text(text());
      case 1 -> span();
      case 2 -> new Code(code(""));
      case 3 -> in.breaks ? new Break() : new Text(text());
      case 4 -> in.link ? span() : mark();
      case 5, 6 ->
          in.emphasis || random.nextBoolean()
              ? new Text(text())
              : new Emphasis(
                  inlines(new Within(in.breaks, true, in.strong, in.struck, in.link), most));
      case 7 ->
          in.strong
              ? span()
              : new Strong(
                  inlines(new Within(in.breaks, in.emphasis, true, in.struck, in.link), most));
      case 8 ->
          in.struck
              ? new Text(text())
              : new Struck(
                  inlines(new Within(in.breaks, in.emphasis, in.strong, true, in.link), most));
      default -> in.link ? span() : link(in, most);
    };
  }

  private Link link(Within in, int most) {
    String target = oneOf(TARGETS.toArray(String[]::new));
    List<Inline> text =
        random.nextInt(4) == 0
            ? List.of(new Text(target))
            : inlines(new Within(in.breaks, in.emphasis, in.strong, in.struck, true), most);
    return new Link(target, text);
  }

  private Inline mark() {
    if (notes == 0 || notes < 4 && random.nextBoolean()) {
      notes++;
      return new NoteMark(notes);
    }
    return new NoteMark(1 + random.nextInt(notes));
  }

  // Returns the leaves of code. They hold no line separators, lines of spaces or `]:`, which
  // Markdown can't express in code or links.
  private List<Leaf> code(String between) {
    List<Leaf> leaves = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    while (leaves.size() < count) {
      leaves.add(leaves.size() % 2 == 0 ? new Text(codeText() + between) : span(codeText()));
    }
    String all = Inline.plain(leaves);
    boolean sayable = !all.contains("]:") && all.chars().noneMatch(c -> c == 0x2028 || c == 0x2029);
    return sayable ? leaves : List.of(new Text("x"));
  }

  private String codeText() {
    String text = text();
    return text.isBlank() ? "x" : text;
  }

  private Span span() {
    return span(text());
  }

  private static Span span(String text) {
    FieldRef ref = new FieldRef("statement:x", "says", 0);
    return new Span(text, ref, "", SpanKind.TEXT, null);
  }

  private String text() {
    String text = texts.get(random.nextInt(texts.size()));
    return random.nextInt(4) > 0 ? text : text + oneOf("", " ", "x", ", ") + text();
  }

  @SafeVarargs
  private <T> T oneOf(T... values) {
    return values[random.nextInt(values.length)];
  }
}
