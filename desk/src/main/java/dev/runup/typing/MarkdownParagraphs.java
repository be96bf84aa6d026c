package dev.runup.typing;

import dev.runup.text.MarkdownSigns;
import dev.runup.typing.ArticleText.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the paragraphs of Markdown, without its signs. Each item of a list is a paragraph. Lines
/// of a paragraph are joined.
final class MarkdownParagraphs {

  private static final Pattern HEADING = Pattern.compile("#{1,6}(?:\\s++(.*?)(?:\\s++#++)?)?");

  private static final Pattern UNDERLINE = Pattern.compile("=++|-{2,}+");

  private static final Pattern RULE =
      Pattern.compile("(?:\\*\\s*+){3,}+|(?:-\\s*+){3,}+|(?:_\\s*+){3,}+|\\|[-:| ]++");

  private static final Pattern QUOTE = Pattern.compile("^(?:>\\s?+){1,8}+");

  private static final Pattern ITEM = Pattern.compile("(?:[-*+]|\\d{1,3}+[.)])\\s++(?=\\S)");

  private static final Pattern FENCE = Pattern.compile("(?:```|~~~).*+");

  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  private MarkdownParagraphs() {}

  static ArticleText of(String text) {
    MarkdownParagraphs reader = new MarkdownParagraphs();
    for (List<String> block : TextBlocks.blocks(text)) {
      block.forEach(reader::add);
      reader.end(false);
    }
    return new ArticleText(reader.paragraphs, List.of());
  }

  private void add(String line) {
    String bare = TextBlocks.strip(QUOTE.matcher(line).replaceFirst(""));
    Matcher heading = HEADING.matcher(bare);
    Matcher item = ITEM.matcher(bare);
    if (UNDERLINE.matcher(bare).matches() && lines.size() == 1) {
      end(true);
    } else if (bare.isEmpty() || RULE.matcher(bare).matches() || FENCE.matcher(bare).matches()) {
      end(false);
    } else if (heading.matches()) {
      end(false);
      lines.add(heading.group(1) == null ? "" : heading.group(1));
      end(true);
    } else {
      if (item.lookingAt()) {
        end(false);
        bare = bare.substring(item.end());
      }
      lines.add(bare);
      if (bare.startsWith("|")) {
        end(false); // a row of a table
      }
    }
  }

  /// Ends a paragraph or a heading.
  private void end(boolean isHeading) {
    String text =
        TextBlocks.strip(MarkdownSigns.removeInline(LineJoin.KEEPING_HYPHENS.joined(lines)));
    if (!text.isEmpty()) {
      paragraphs.add(new Paragraph(text, isHeading, true));
    }
    lines.clear();
  }
}
