package dev.runup.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeadingStartTest {

  private static final String PARAGRAPH = "| line\n".repeat(100);

  private final AtomicInteger joins = new AtomicInteger();

  @Test
  void linesOfAParagraphAreNotJoinedForEachFurtherLine() {
    Node tree = parse(new HeadingStart(), PARAGRAPH + "===\n");

    assertThat(tree.getFirstChild()).isInstanceOf(Heading.class);
    assertThat(joins).hasValue(0);
  }

  @Test
  void flexmarkItselfJoinsThemForEachLine() {
    parse(new HeadingParser.Factory(), PARAGRAPH);

    assertThat(joins).hasValueGreaterThanOrEqualTo(99);
  }

  private Node parse(HeadingParser.Factory headings, String markdown) {
    return Parser.builder(new MutableDataSet().set(Parser.HEADING_PARSER, false))
        .customBlockParserFactory(new Counting(headings))
        .build()
        .parse(markdown);
  }

  /// Counts how often the lines of a paragraph are joined.
  private final class Counting extends HeadingParser.Factory {
    private final HeadingParser.Factory headings;

    private Counting(HeadingParser.Factory headings) {
      this.headings = headings;
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
      BlockParserFactory counted = headings.apply(options);
      return (state, matched) -> counted.tryStart(state, new CountedBlock(matched));
    }
  }

  private final class CountedBlock implements MatchedBlockParser {
    private final MatchedBlockParser block;

    private CountedBlock(MatchedBlockParser block) {
      this.block = block;
    }

    @Override
    public BlockParser getBlockParser() {
      return block.getBlockParser();
    }

    @Override
    public BasedSequence getParagraphContent() {
      BasedSequence content = block.getParagraphContent();
      joins.addAndGet(content == null ? 0 : 1);
      return content;
    }

    @Override
    public List<BasedSequence> getParagraphLines() {
      return block.getParagraphLines();
    }

    @Override
    public List<Integer> getParagraphEolLengths() {
      return block.getParagraphEolLengths();
    }

    @Override
    public MutableDataHolder getParagraphDataHolder() {
      return block.getParagraphDataHolder();
    }
  }
}
