package dev.runup.markdown;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/// flexmark's parser of inlines, which finds the labels of links by a pattern: where a label is not
/// closed, that takes twice as long with each backslash in it. Here it takes as many steps as the
/// label has characters.
final class LinkLabels extends CommonmarkInlineParser {

  /// The longest label, as CommonMark has it, an escape counted as one.
  private static final int LONGEST = 1_000;

  LinkLabels(
      DataHolder options,
      BitSet special,
      BitSet delimiters,
      Map<Character, DelimiterProcessor> processors,
      LinkRefProcessorData references,
      List<InlineParserExtensionFactory> extensions) {
    super(options, special, delimiters, processors, references, extensions);
  }

  /// Goes behind the label that begins here, and gives back its length with its brackets; 0 where
  /// none does.
  @Override
  public int parseLinkLabel() {
    BasedSequence text = getInput();
    int from = getIndex();
    int end = from < text.length() && text.charAt(from) == '[' ? end(text, from + 1) : -1;
    if (end < 0) {
      return 0;
    }
    setIndex(end);
    return end - from;
  }

  /// Gives back the index behind the bracket that closes a label, or -1.
  private static int end(BasedSequence text, int from) {
    int at = from;
    for (int length = 0; at < text.length() && length <= LONGEST; length++) {
      switch (text.charAt(at)) {
        case ']' -> {
          return at + 1;
        }
        case '[' -> {
          return -1;
        }
        case '\\' -> at += at + 1 < text.length() && isPunctuation(text.charAt(at + 1)) ? 2 : 1;
        default -> at++;
      }
    }
    return -1;
  }

  private static boolean isPunctuation(char c) {
    return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
  }
}
