package dev.runup.document;

import java.util.List;
import java.util.regex.Pattern;

/// A run of paragraphs that begin with a number in brackets, for example a list of sources. Writers
/// set it in two columns.
public final class ShortEntries {

  private static final Pattern NUMBER = Pattern.compile("\\[\\d+] .*", Pattern.DOTALL);

  /// The fewest paragraphs of a run. Fewer are set like any others.
  private static final int FEWEST = 4;

  private ShortEntries() {}

  /// Returns the index after the run that begins at an index. If none begins there, returns the
  /// same index.
  ///
  /// Example: a heading and five sources are blocks 0 to 5. For index 1 the result is 6.
  public static int end(List<Block> blocks, int from) {
    int end = from;
    while (end < blocks.size() && isEntry(blocks.get(end))) {
      end++;
    }
    return end - from < FEWEST ? from : end;
  }

  private static boolean isEntry(Block block) {
    return block instanceof Block.Paragraph(List<Inline> text)
        && NUMBER.matcher(Inline.plain(text)).matches();
  }
}
