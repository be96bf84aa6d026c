package dev.runup.markdown;

import dev.runup.document.Block;
import dev.runup.document.Inline;
import dev.runup.markdown.InlineWriter.InlineContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes blocks as lines of Markdown. A paragraph is one line.
///
/// @param addresses returns the address of a figure by name, or an empty text to print the figure's
///   text instead
/// @param anchors returns what stands before the text of a heading, as finished Markdown
record BlockWriter(Function<String, String> addresses, Function<Block.Heading, String> anchors) {
  /// The largest number that CommonMark reads as a list item.
  private static final int LAST_NUMBER = 999_999_999;

  /// Returns the lines of blocks, with a blank line between two blocks.
  List<String> lines(List<Block> blocks) {
    return lines(blocks, false, false);
  }

  /// @param tight whether blank lines between blocks are left out
  /// @param star whether a list at the start has stars as bullets instead of hyphens
  private List<String> lines(List<Block> blocks, boolean tight, boolean star) {
    List<String> lines = new ArrayList<>();
    boolean usesSecondBullet =
        star && !blocks.isEmpty() && blocks.getFirst() instanceof Block.Bullets;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (i > 0) {
        usesSecondBullet = wouldJoin(blocks.get(i - 1), block) && !usesSecondBullet;
        if (!tight) {
          lines.add("");
        }
      }
      Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
      lines.addAll(
          switch (block) {
            case Block.Heading heading -> List.of(heading(heading));
            case Block.Paragraph(var text) -> paragraph(text, next);
            case Block.Quote(var inner) -> quoteLines(lines(inner));
            case Block.Alert alert -> alert(alert);
            case Block.ItemList list -> list(list, usesSecondBullet);
            case Block.Table table -> table(table);
            case Block.Figure figure -> figure(figure);
            case Block.CodeBlock(var info, var text) -> CodeText.block(info, Inline.plain(text));
            // A rule of hyphens right after a bullet would be read as more bullets.
            case Block.Rule _ -> List.of(i == 0 ? "___" : "---");
          });
    }
    return lines;
  }

  private String heading(Block.Heading heading) {
    String text = InlineWriter.write(heading.text(), InlineContext.HEADING);
    return ("#".repeat(heading.level()) + " " + anchors.apply(heading) + text).strip();
  }

  // Returns whether two blocks would be read as one list. The second one then gets another bullet:
  // `*` instead of `-`, or `1)` instead of `1.`.
  private static boolean wouldJoin(Block before, Block block) {
    return before instanceof Block.Bullets && block instanceof Block.Bullets
        || before instanceof Block.Numbered && block instanceof Block.Numbered;
  }

  /// Writes a paragraph. If it would be read as the caption of the next block, its colon is
  /// escaped. Example: "Table: x" before a table becomes "Table\: x".
  private static List<String> paragraph(List<Inline> text, @Nullable Block next) {
    String written = InlineWriter.write(text, InlineContext.BLOCK);
    String caption =
        switch (next) {
          case Block.Table _ -> TableParser.CAPTION;
          case Block.Figure _ -> FigureParser.CAPTION;
          case null, default -> "";
        };
    if (!caption.isEmpty() && written.startsWith(caption)) {
      int colon = caption.indexOf(':');
      written = written.substring(0, colon) + "\\" + written.substring(colon);
    }
    return List.of(written.split("\n", -1));
  }

  private List<String> figure(Block.Figure figure) {
    List<String> lines = new ArrayList<>();
    String address = addresses.apply(figure.name());
    if (!figure.caption().isEmpty()) {
      // Only a template needs the word that makes a paragraph a caption. Readers don't.
      boolean asTyped = address.startsWith(FigureParser.SCHEME);
      lines.add(
          asTyped
              ? FigureParser.CAPTION + InlineWriter.write(figure.caption(), InlineContext.HEADING)
              : InlineWriter.write(figure.caption(), InlineContext.BLOCK));
      lines.add("");
    }
    String alt = figure.drawn().alt();
    lines.add(
        address.isEmpty()
            ? InlineWriter.write(List.of(new Inline.Text(alt)), InlineContext.BLOCK)
            : InlineWriter.image(alt, address));
    return lines;
  }

  private static List<String> table(Block.Table table) {
    List<String> lines = new ArrayList<>();
    if (!table.caption().isEmpty() || table.landscape()) {
      lines.add((TableParser.CAPTION + caption(table)).stripTrailing());
      lines.add("");
    }
    lines.addAll(TableWriter.lines(table));
    return lines;
  }

  private static String caption(Block.Table table) {
    String text = InlineWriter.write(table.caption(), InlineContext.HEADING);
    if (table.landscape()) {
      return text.isEmpty() ? TableParser.LANDSCAPE : text + " " + TableParser.LANDSCAPE;
    }
    // A last word in braces would be read as an option of the table.
    return text.replaceFirst("(?<![^ ])\\{(?=[\\w-]+}$)", "\\\\{");
  }

  private List<String> alert(Block.Alert alert) {
    List<String> lines = new ArrayList<>(List.of("[!" + alert.kind() + "]"));
    if (!alert.blocks().isEmpty() && !startsWithParagraph(alert.blocks())) {
      lines.add("");
    }
    lines.addAll(lines(alert.blocks()));
    return quoteLines(lines);
  }

  private static List<String> quoteLines(List<String> lines) {
    return lines.isEmpty()
        ? List.of(">")
        : lines.stream().map(line -> line.isEmpty() ? ">" : "> " + line).toList();
  }

  /// @param other whether the items have the other mark of their kind, so that the list isn't
  ///   joined to the one before it
  private List<String> list(Block.ItemList list, boolean other) {
    boolean tight = list.tight() && list.items().stream().allMatch(BlockWriter::canBeTight);
    List<String> lines = new ArrayList<>();
    int number = list instanceof Block.Numbered numbered ? numbered.start() : 0;
    for (Block.Item item : list.items()) {
      if (!tight && !lines.isEmpty()) {
        lines.add("");
      }
      String mark =
          switch (list) {
            case Block.Bullets _ -> other ? "*" : "-";
            case Block.Numbered _ -> number + (other ? ")" : ".");
          };
      boolean star = list instanceof Block.Bullets && !other;
      lines.addAll(item(mark, lines(item.blocks(), tight, star)));
      number = Math.min(number + 1, LAST_NUMBER);
    }
    return lines;
  }

  private static List<String> item(String mark, List<String> lines) {
    return lines.isEmpty()
        ? List.of(mark)
        : indentLines(mark + " ", " ".repeat(mark.length() + 1), lines);
  }

  /// Returns `lines` with `first` before the first line and `rest` before the others.
  static List<String> indentLines(String first, String rest, List<String> lines) {
    List<String> indented = new ArrayList<>();
    for (String line : lines) {
      String indent = indented.isEmpty() ? first : rest;
      indented.add(line.isEmpty() ? line : indent + line);
    }
    return indented;
  }

  /// Returns whether the first block is a paragraph.
  static boolean startsWithParagraph(List<Block> blocks) {
    return !blocks.isEmpty() && blocks.getFirst() instanceof Block.Paragraph;
  }

  private static boolean canBeTight(Block.Item item) {
    List<Block> blocks = item.blocks();
    for (int i = 1; i < blocks.size(); i++) {
      if (!canTouch(blocks.get(i - 1), blocks.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// Returns whether `below` can follow `above` without a blank line and still be read as a
  /// separate block.
  private static boolean canTouch(Block above, Block below) {
    return switch (above) {
      case Block.Heading _, Block.CodeBlock _, Block.Rule _ -> true;
      case Block.Paragraph _, Block.Figure _ ->
          switch (below) {
            case Block.Heading _, Block.CodeBlock _, Block.Quote _, Block.Alert _ -> true;
            case Block.Bullets(_, var items) -> !items.getFirst().blocks().isEmpty();
            case Block.Numbered(int start, _, var items) ->
                start == 1 && !items.getFirst().blocks().isEmpty();
            case Block.Paragraph _, Block.Figure _, Block.Table _, Block.Rule _ -> false;
          };
      case Block.Quote _, Block.Alert _ ->
          below instanceof Block.CodeBlock || below instanceof Block.Heading;
      case Block.Bullets _, Block.Numbered _, Block.Table _ -> false;
    };
  }

  /// Writes a table as Markdown. Its columns aren't aligned with spaces: a wider cell would change
  /// all rows, and a comparison of two issues would show them as changed.
  private record TableWriter(List<Block.Align> columns) {

    /// Returns the table's lines, without its caption.
    static List<String> lines(Block.Table table) {
      TableWriter writer = new TableWriter(table.columns());
      List<String> lines = new ArrayList<>();
      lines.add(writer.line(table.head()));
      lines.add(writer.rule());
      table.rows().forEach(row -> lines.add(writer.line(row)));
      return lines;
    }

    private String line(List<Block.Cell> row) {
      return row.stream()
          .map(cell -> InlineWriter.write(cell.text(), InlineContext.CELL))
          .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private String rule() {
      return columns.stream()
          .map(align ->
              switch (align) {
                case START -> "---";
                case CENTRE -> ":-:";
                case END -> "--:";
              })
          .collect(Collectors.joining(" | ", "| ", " |"));
    }
  }
}
