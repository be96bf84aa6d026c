package dev.runup.markdown;

import com.vladsch.flexmark.ext.footnotes.internal.FootnoteLinkRefProcessor;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Extends flexmark with notes of the form `[^label]: text`. Further blocks of a note are indented
/// by four spaces. flexmark's own parser takes all text up to the last `]:` of a line for the
/// label, so text would vanish. Its reading of references is used unchanged.
final class NoteBlockParser extends AbstractBlockParser {
  private static final Pattern START = Pattern.compile("\\[\\^([^\\[\\]\\s]+)]:");

  /// Spaces before further blocks of a note. From this indent on, a line can't begin a note.
  private static final int INDENT = 4;

  private final NoteBlock note;

  private NoteBlockParser(NoteBlock note) {
    this.note = note;
  }

  /// A note as a node of flexmark's tree.
  static final class NoteBlock extends Block {
    private final BasedSequence label;

    private NoteBlock(BasedSequence label) {
      this.label = label;
    }

    BasedSequence label() {
      return label;
    }

    @Override
    public BasedSequence[] getSegments() {
      return new BasedSequence[] {label};
    }
  }

  /// The flexmark extension for notes and for the references to them.
  static final class Extension implements Parser.ParserExtension {
    @Override
    public void parserOptions(MutableDataHolder options) {}

    @Override
    public void extend(Parser.Builder builder) {
      builder.customBlockParserFactory(new Factory());
      builder.linkRefProcessorFactory(new FootnoteLinkRefProcessor.Factory());
    }
  }

  @Override
  public Block getBlock() {
    return note;
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(ParserState state, BlockParser parser, Block block) {
    return true;
  }

  @Override
  public @Nullable BlockContinue tryContinue(ParserState state) {
    if (state.isBlank()) {
      return note.hasChildren()
          ? BlockContinue.atIndex(state.getNextNonSpaceIndex())
          : BlockContinue.none();
    }
    return state.getIndent() >= INDENT
        ? BlockContinue.atIndex(state.getIndex() + INDENT)
        : BlockContinue.none();
  }

  @Override
  public void closeBlock(ParserState state) {
    note.setCharsFromContent();
  }

  private static final class Factory implements CustomBlockParserFactory {
    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
      return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
      return null;
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new Start(options);
    }
  }

  private static final class Start extends AbstractBlockParserFactory {
    private Start(DataHolder options) {
      super(options);
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      int from = state.getNextNonSpaceIndex();
      BasedSequence line = state.getLine();
      Matcher start = START.matcher(line.subSequence(from));
      if (state.getIndent() >= INDENT || !start.lookingAt()) {
        return BlockStart.none();
      }
      NoteBlock note = new NoteBlock(line.subSequence(from + start.start(1), from + start.end(1)));
      return BlockStart.of(new NoteBlockParser(note)).atIndex(from + start.end());
    }
  }
}
