package dev.runup.pdf;

import dev.runup.document.Block;
import dev.runup.document.Inline;
import dev.runup.document.RunIn;
import java.util.List;

/// Which blocks lead to the next one, and stay on its page.
final class LeadIns {
  /// Headings and paragraphs above a landscape table that go with it.
  private static final int MOST_ABOVE_LANDSCAPE = 4;

  /// A longer paragraph, in characters, is text of its own and no lead-in to a landscape table.
  private static final int LONGEST_ABOVE_LANDSCAPE = 300;

  private LeadIns() {}

  /// Says whether a block's last line stays with the next block's first ones: what opens a part,
  /// what ends in a colon or is nothing but strong words, whatever stands before a list or a table.
  static boolean staysWithNext(List<Block> blocks, int i) {
    if (i + 1 >= blocks.size()) {
      return false;
    }
    Block next = blocks.get(i + 1);
    boolean opens =
        i > 0 && blocks.get(i - 1) instanceof Block.Rule && next instanceof Block.Heading;
    return opens
        || blocks.get(i) instanceof Block.Paragraph(List<Inline> text)
            && !(next instanceof Block.Rule)
            && (isSet(next)
                || RunIn.isAlone(text)
                || Inline.plain(text).stripTrailing().endsWith(":"));
  }

  /// Says whether a block is a paragraph of strong words alone that is the small heading of the
  /// list or the paragraph below it.
  static boolean headsNext(List<Block> blocks, int i) {
    return blocks.get(i) instanceof Block.Paragraph(List<Inline> text)
        && RunIn.isAlone(text)
        && i + 1 < blocks.size()
        && switch (blocks.get(i + 1)) {
          case Block.Bullets _, Block.Numbered _ -> true;
          case Block.Paragraph(List<Inline> next) -> !RunIn.isAlone(next);
          case Block.Heading _,
              Block.Table _,
              Block.Quote _,
              Block.Alert _,
              Block.Figure _,
              Block.CodeBlock _,
              Block.Rule _ ->
              false;
        };
  }

  private static boolean isSet(Block block) {
    return switch (block) {
      case Block.Bullets _, Block.Numbered _, Block.Table _, Block.Figure _ -> true;
      case Block.Heading _,
          Block.Paragraph _,
          Block.Quote _,
          Block.Alert _,
          Block.CodeBlock _,
          Block.Rule _ ->
          false;
    };
  }

  /// Says whether a block is a landscape table, or a heading or a short paragraph right above one.
  static boolean leadsToLandscape(List<Block> blocks, int from) {
    int to = Math.min(blocks.size(), from + MOST_ABOVE_LANDSCAPE);
    for (int i = from; i < to; i++) {
      boolean beforeTable = i + 1 < to && blocks.get(i + 1) instanceof Block.Table;
      boolean leads =
          switch (blocks.get(i)) {
            case Block.Heading _ -> true;
            case Block.Paragraph(var text) ->
                beforeTable && Inline.plain(text).length() <= LONGEST_ABOVE_LANDSCAPE;
            case Block.Table _,
                Block.Quote _,
                Block.Alert _,
                Block.Bullets _,
                Block.Numbered _,
                Block.Figure _,
                Block.CodeBlock _,
                Block.Rule _ ->
                false;
          };
      if (!leads) {
        return blocks.get(i) instanceof Block.Table table && table.landscape();
      }
    }
    return false;
  }
}
