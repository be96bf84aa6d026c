package dev.runup.document;

import java.util.List;

/// Finds blocks that introduce the next block and must stay on its page. A [RunIn] is not one of
/// them: it is the bold beginning of a paragraph.
///
/// @param blocks the blocks among which they are found
public record LeadIns(List<Block> blocks) {
  /// The most blocks that move onto a landscape page, the table included.
  private static final int MAX_LANDSCAPE_BLOCKS = 4;

  /// The longest paragraph, in characters, that moves onto a landscape page with its table.
  private static final int MAX_CHARACTERS_ABOVE = 300;

  /// Returns whether a block must end on the page on which the next one begins.
  ///
  /// True for a block between a horizontal rule and a heading. True for a paragraph before a list,
  /// table or figure. True for a paragraph that ends in a colon or is bold throughout. Never for a
  /// paragraph before a horizontal rule.
  ///
  /// Example: "They said:" stays with the quotation below it.
  public boolean staysWithNext(int i) {
    if (i + 1 >= blocks.size()) {
      return false;
    }
    Block next = blocks.get(i + 1);
    boolean opens =
        i > 0 && blocks.get(i - 1) instanceof Block.Rule && next instanceof Block.Heading;
    return opens
        || blocks.get(i) instanceof Block.Paragraph(List<Inline> text)
            && !(next instanceof Block.Rule)
            && (isListTableOrFigure(next)
                || RunIn.isBoldThroughout(text)
                || Inline.plain(text).stripTrailing().endsWith(":"));
  }

  private static boolean isListTableOrFigure(Block block) {
    return switch (block) {
      case Block.ItemList _, Block.Table _, Block.Figure _ -> true;
      case Block.Heading _, Block.Paragraph _, Block.Group _, Block.CodeBlock _, Block.Rule _ ->
          false;
    };
  }

  /// Returns whether a block is a landscape table, or a heading or a short paragraph right above
  /// one.
  public boolean leadsToLandscape(int from) {
    int to = Math.min(blocks.size(), from + MAX_LANDSCAPE_BLOCKS);
    for (int i = from; i < to; i++) {
      boolean beforeTable = i + 1 < to && blocks.get(i + 1) instanceof Block.Table;
      boolean leads =
          switch (blocks.get(i)) {
            case Block.Heading _ -> true;
            case Block.Paragraph(var text) ->
                beforeTable && Inline.plain(text).length() <= MAX_CHARACTERS_ABOVE;
            case Block.Table _, Block.Group _, Block.Figure _, Block.CodeBlock _, Block.Rule _ ->
                false;
          };
      if (!leads) {
        return blocks.get(i) instanceof Block.Table table && table.landscape();
      }
    }
    return false;
  }
}
