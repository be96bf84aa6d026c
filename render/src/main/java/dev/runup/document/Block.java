package dev.runup.document;

import dev.runup.figure.DrawnFigure;
import dev.runup.problem.FieldRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A block of a document. The set is closed, so a writer that misses a block does not compile.
public sealed interface Block {

  /// A block that holds others.
  sealed interface Group extends Block {
    List<Block> blocks();

    /// Returns it with other blocks inside. Those of an item stay in the item.
    default Group mapped(UnaryOperator<List<Block>> inner) {
      return switch (this) {
        case Quote(var blocks) -> new Quote(inner.apply(blocks));
        case Alert(var kind, var blocks) -> new Alert(kind, inner.apply(blocks));
        case Bullets(boolean tight, var items) -> new Bullets(tight, mapped(items, inner));
        case Numbered(int start, boolean tight, var items) ->
            new Numbered(start, tight, mapped(items, inner));
      };
    }

    private static List<Item> mapped(List<Item> items, UnaryOperator<List<Block>> inner) {
      return items.stream().map(item -> new Item(inner.apply(item.blocks()))).toList();
    }
  }

  /// A list. Its blocks are those of all items.
  sealed interface ItemList extends Group {

    /// Returns whether each item is printed without space around it.
    boolean tight();

    List<Item> items();

    @Override
    default List<Block> blocks() {
      return items().stream().flatMap(item -> item.blocks().stream()).toList();
    }
  }

  /// A heading.
  ///
  /// @param level 1 to 6
  record Heading(int level, List<Inline> text) implements Block {
    public Heading {
      text = List.copyOf(text);
      if (level < 1 || level > 6) {
        throw new IllegalArgumentException("no heading level: " + level);
      }
    }

    private static final Pattern DROPPED = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_ -]");

    /// Anchors that writers use for other parts of a page.
    private static final Pattern TAKEN =
        Pattern.compile("main|notes|title|(?:note|mark|popover|cite)-\\d+");

    /// Returns the ids of the facts that it prints, in reading order.
    List<String> facts() {
      return spans(text).stream()
          .map(Inline.Span::ref)
          .filter(Objects::nonNull)
          .map(FieldRef::ownerName)
          .distinct()
          .toList();
    }

    /// Returns the anchor of a heading that prints no fact. It is the key of its first message,
    /// with `-` for each dot, so it is the same in all languages. Without a message, it is made of
    /// the words that the template's author typed. [Anchors] makes anchors unique.
    ///
    /// Example: the message `glance.open` gives `glance-open`, the words "Open points" give
    /// `open-points`.
    String anchor() {
      return wordsOf(
          spans(text).stream()
              .filter(span -> span.ref() == null && span.kind() == Inline.SpanKind.TEXT)
              .map(Inline.Span::machine)
              .filter(Objects::nonNull)
              .findFirst()
              .map(key -> key.replace('.', ' '))
              .orElseGet(() -> wordsBesideFacts(text)));
    }

    /// Returns the name by which a link in Markdown leads to a heading with this text, made as
    /// GitHub makes it. Letters and digits of all scripts stay.
    public static String wordsOf(String text) {
      String words = text.strip().toLowerCase(Locale.ROOT);
      String name = DROPPED.matcher(words).replaceAll("").replace(' ', '-');
      return name.isEmpty() || TAKEN.matcher(name).matches() ? "section-" + name : name;
    }

    private static String wordsBesideFacts(List<Inline> text) {
      StringBuilder words = new StringBuilder();
      Inline.leaves(
          text,
          leaf ->
              words.append(
                  leaf instanceof Inline.Span span && span.ref() != null ? "" : leaf.text()));
      return words.toString();
    }

    private static List<Inline.Span> spans(List<Inline> text) {
      List<Inline.Span> spans = new ArrayList<>();
      text.forEach(inline -> Inline.spans(inline, spans::add));
      return spans;
    }
  }

  record Paragraph(List<Inline> text) implements Block {
    public Paragraph {
      text = List.copyOf(text);
    }
  }

  /// A quotation of one or more blocks.
  record Quote(List<Block> blocks) implements Group {
    public Quote {
      blocks = List.copyOf(blocks);
    }
  }

  /// A box that stands out from the text, for example a warning.
  record Alert(AlertKind kind, List<Block> blocks) implements Group {
    public Alert {
      blocks = List.copyOf(blocks);
    }

    /// Returns the first paragraph of a `[!NOTE]` box, cut after its run-in heading. Writers print
    /// the heading in place of the word "Note". Empty for any other kind of box, because a warning
    /// must be called one.
    public Optional<RunIn> runInName() {
      return kind == AlertKind.NOTE
              && !blocks.isEmpty()
              && blocks.getFirst() instanceof Paragraph(List<Inline> text)
          ? RunIn.of(text)
          : Optional.empty();
    }
  }

  /// A list with bullets.
  record Bullets(boolean tight, List<Item> items) implements ItemList {
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /// A numbered list.
  ///
  /// @param start the first number, 0 to 999,999,999
  record Numbered(int start, boolean tight, List<Item> items) implements ItemList {
    public Numbered {
      items = List.copyOf(items);
    }
  }

  /// A table. Each row has as many cells as there are columns.
  ///
  /// @param landscape whether the table is too wide for an upright page
  /// @param caption the caption, which may be empty
  /// @param columns the alignment of each column, at least one
  /// @param head the cells of the head row
  /// @param rows the rows below the head, possibly none
  record Table(
      boolean landscape,
      List<Inline> caption,
      List<Align> columns,
      List<Cell> head,
      List<List<Cell>> rows)
      implements Block {
    /// Returns whether a block is a table that says no more than the figure before it.
    public static boolean isDrawn(Block before, Block block) {
      return block instanceof Table && before instanceof Figure figure && figure.drawn().whole();
    }

    /// Makes a table that fits an upright page.
    public Table(
        List<Inline> caption, List<Align> columns, List<Cell> head, List<List<Cell>> rows) {
      this(false, caption, columns, head, rows);
    }

    public Table {
      caption = List.copyOf(caption);
      columns = List.copyOf(columns);
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
      int width = columns.size();
      if (width == 0
          || head.size() != width
          || rows.stream().anyMatch(row -> row.size() != width)) {
        throw new IllegalArgumentException("a table whose rows differ in length");
      }
    }

    /// Returns the column whose cells name the rows, counted from 0. It is the first of several
    /// columns, or the second one if the cells of the first begin with dates. Empty if its cells
    /// are not aligned at the start, or if any of them is blank.
    ///
    /// Example: the rows of "When | What" are named by what happened.
    public OptionalInt nameColumn() {
      boolean isDated = rows.stream().anyMatch(row -> beginsWithDate(row.getFirst().text()));
      int column = isDated ? 1 : 0;
      boolean names =
          columns.size() > 1
              && columns.get(column) == Align.START
              && rows.stream().noneMatch(row -> row.get(column).isBlank());
      return names ? OptionalInt.of(column) : OptionalInt.empty();
    }

    private static boolean beginsWithDate(List<Inline> text) {
      List<Inline.Span> spans = new ArrayList<>();
      text.forEach(inline -> Inline.spans(inline, spans::add));
      return !spans.isEmpty() && spans.getFirst().kind() == Inline.SpanKind.DATE;
    }
  }

  /// Preformatted text, kept line by line.
  ///
  /// @param info the word after the opening fence, which may be empty
  /// @param text the lines, joined by line feeds
  record CodeBlock(String info, List<Inline.Leaf> text) implements Block {
    public CodeBlock {
      text = List.copyOf(text);
    }
  }

  /// A figure drawn from the briefing's data.
  ///
  /// @param name the name by which a template includes it, for example `timeline`
  /// @param caption the caption, which may be empty
  record Figure(String name, List<Inline> caption, DrawnFigure drawn) implements Block {
    public Figure {
      caption = List.copyOf(caption);
    }
  }

  /// A horizontal rule between two blocks.
  record Rule() implements Block {}

  /// Returns blocks and all blocks inside them, in reading order.
  static Stream<Block> all(List<Block> blocks) {
    return blocks.stream().mapMulti(Block::addAll);
  }

  private static void addAll(Block block, Consumer<Block> take) {
    take.accept(block);
    if (block instanceof Group group) {
      group.blocks().forEach(inner -> addAll(inner, take));
    }
  }

  /// Returns blocks with each one, and each inside it, replaced by another one. Those inside are
  /// replaced first.
  static List<Block> replaced(List<Block> blocks, UnaryOperator<Block> by) {
    return blocks.stream()
        .map(block ->
            switch (block) {
              case Quote(var inner) -> new Quote(replaced(inner, by));
              case Alert(var kind, var inner) -> new Alert(kind, replaced(inner, by));
              case Bullets(boolean tight, var items) -> new Bullets(tight, replacedIn(items, by));
              case Numbered(int start, boolean tight, var items) ->
                  new Numbered(start, tight, replacedIn(items, by));
              default -> block;
            })
        .map(by)
        .toList();
  }

  private static List<Item> replacedIn(List<Item> items, UnaryOperator<Block> by) {
    return items.stream().map(item -> new Item(replaced(item.blocks(), by))).toList();
  }

  /// Passes each span of blocks to `take`, in reading order.
  static void spans(List<Block> blocks, Consumer<Inline.Span> take) {
    all(blocks).flatMap(Block::text).forEach(inline -> Inline.spans(inline, take));
  }

  /// Returns the running text of a block, without that of the blocks inside it.
  static Stream<? extends Inline> text(Block block) {
    return switch (block) {
      case Heading(_, var text) -> text.stream();
      case Paragraph(var text) -> text.stream();
      case CodeBlock(_, var text) -> text.stream();
      case Figure(_, var caption, _) -> caption.stream();
      case Table(_, var caption, _, var head, var rows) ->
          Stream.concat(
              caption.stream(),
              Stream.concat(head.stream(), rows.stream().flatMap(List::stream))
                  .flatMap(cell -> cell.text().stream()));
      case Group _, Rule _ -> Stream.empty();
    };
  }

  /// An item of a list.
  record Item(List<Block> blocks) {
    public Item {
      blocks = List.copyOf(blocks);
    }
  }

  /// A cell of a table.
  record Cell(List<Inline> text) {
    public Cell {
      text = List.copyOf(text);
    }

    public boolean isBlank() {
      return Inline.plain(text).isBlank();
    }
  }

  /// The alignment of a column.
  enum Align {
    START,
    CENTRE,
    END
  }

  /// The kind of a box, by the names of GitHub's alerts.
  enum AlertKind {
    NOTE,
    TIP,
    IMPORTANT,
    WARNING,
    CAUTION
  }
}
