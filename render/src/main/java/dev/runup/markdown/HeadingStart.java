package dev.runup.markdown;

import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// flexmark's search for the start of a heading, in time that grows with the text. The original
/// joins all lines of a paragraph before each further line, only to see that there are some. A
/// table is a paragraph to it, so the time for a table grew with the square of its rows.
final class HeadingStart extends HeadingParser.Factory {

  @Override
  public BlockParserFactory apply(DataHolder options) {
    BlockParserFactory original = super.apply(options);
    return (state, matched) -> original.tryStart(state, new UnjoinedParagraph(matched));
  }

  /// A block before a possible heading, whose lines are not joined.
  private record UnjoinedParagraph(MatchedBlockParser block) implements MatchedBlockParser {

    @Override
    public BlockParser getBlockParser() {
      return block.getBlockParser();
    }

    /// Returns an empty text in place of the paragraph. Null if the block is no paragraph.
    @Override
    public @Nullable BasedSequence getParagraphContent() {
      return block.getBlockParser().isParagraphParser() ? BasedSequence.EMPTY : null;
    }

    @Override
    public @Nullable List<BasedSequence> getParagraphLines() {
      return block.getParagraphLines();
    }

    @Override
    public @Nullable List<Integer> getParagraphEolLengths() {
      return block.getParagraphEolLengths();
    }

    @Override
    public @Nullable MutableDataHolder getParagraphDataHolder() {
      return block.getParagraphDataHolder();
    }
  }
}
