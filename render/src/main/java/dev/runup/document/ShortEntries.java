package dev.runup.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A run of paragraphs that begin with a number in brackets, for example a list of sources. Writers
/// set it in two columns.
///
/// @param blocks the paragraphs, at least four
public record ShortEntries(List<Block> blocks) {

  private static final Pattern NUMBER = Pattern.compile("\\[\\d+] .*", Pattern.DOTALL);

  /// The fewest paragraphs of a run. Fewer are set like any others.
  private static final int FEWEST = 4;

  public ShortEntries {
    blocks = List.copyOf(blocks);
  }

  /// Returns the run that begins at an index, or nothing.
  ///
  /// Example: block 0 is a heading, and five sources follow. Index 1 gives the five.
  public static Optional<ShortEntries> at(List<Block> blocks, int from) {
    int end = from;
    while (end < blocks.size() && isEntry(blocks.get(end))) {
      end++;
    }
    return end - from < FEWEST
        ? Optional.empty()
        : Optional.of(new ShortEntries(blocks.subList(from, end)));
  }

  private static boolean isEntry(Block block) {
    return block instanceof Block.Paragraph(List<Inline> text)
        && NUMBER.matcher(Inline.plain(text)).matches();
  }
}
