package dev.runup.typing;

import dev.runup.problem.Checked;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text of an article: its paragraphs in order, and what a user should know about them.
///
/// It can be written as the desk's copy of a source. The numbers of the paragraphs are those that
/// `¶3` in a passage counts.
///
/// @param paragraphs the paragraphs and headings in order
/// @param notices what was left out, guessed or may be wrong
public record ArticleText(List<Paragraph> paragraphs, List<Notice> notices) {

  public ArticleText {
    paragraphs = List.copyOf(paragraphs);
    notices = List.copyOf(notices);
  }

  /// A paragraph or a heading.
  ///
  /// @param text its text, without line ends and without blanks at its ends
  /// @param isHeading whether it is a heading, which has no number
  /// @param isKept whether it probably belongs to the article. A menu of a web page doesn't
  public record Paragraph(String text, boolean isHeading, boolean isKept) {

    public Paragraph withKept(boolean other) {
      return new Paragraph(text, isHeading, other);
    }

    public Paragraph withHeading(boolean other) {
      return new Paragraph(text, other, isKept);
    }
  }

  /// A remark on how an article was read.
  ///
  /// @param text the remark, without a full stop
  /// @param asks whether the user must say yes before the article is archived
  public record Notice(String text, boolean asks) {}

  /// How a user wants an article to be read.
  ///
  /// @param charset the encoding of the bytes, or null to find it out
  /// @param division what separates paragraphs in text, or null to find it out
  public record Choice(@Nullable Charset charset, @Nullable Division division) {
    public static final Choice NONE = new Choice(null, null);

    /// Returns the choice of an encoding by its name. One that isn't known is to be found out.
    public static Choice of(String charset, @Nullable Division division) {
      return new Choice(DecodedBytes.named(charset), division);
    }
  }

  /// What separates the paragraphs of a text.
  public enum Division {
    BLANK_LINES,
    LINE_ENDS
  }

  /// Returns the text of a file that somebody dropped, or of what somebody pasted.
  ///
  /// @param fileName the name of the file, or an empty name for what was pasted
  public static Checked<ArticleText> read(String fileName, byte[] bytes, Choice choice) {
    return ArticleReader.read(fileName, bytes, choice);
  }

  /// Returns the text of an archive that [#archiveText] has written.
  public static ArticleText archived(String text) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (List<String> block : TextBlocks.blocks(text)) {
      for (int i = 0; i < block.size(); i++) {
        paragraphs.add(new Paragraph(block.get(i), i < block.size() - 1, true));
      }
    }
    return new ArticleText(paragraphs, List.of());
  }

  /// Returns the text as an archive: a blank line between paragraphs, and each heading in the line
  /// before the paragraph that follows it. Only what is kept is written.
  public String archiveText() {
    StringBuilder text = new StringBuilder();
    for (Paragraph paragraph : kept().paragraphs) {
      text.append(paragraph.text).append(paragraph.isHeading ? "\n" : "\n\n");
    }
    return text.isEmpty() ? "" : text.substring(0, text.length() - 1);
  }

  /// Returns the article as it is archived: what is kept, with a heading at its end as a paragraph,
  /// because no paragraph follows it.
  public ArticleText kept() {
    List<Paragraph> kept = new ArrayList<>(paragraphs);
    kept.removeIf(paragraph -> !paragraph.isKept);
    for (int i = kept.size() - 1; i >= 0 && kept.get(i).isHeading; i--) {
      kept.set(i, kept.get(i).withHeading(false));
    }
    return new ArticleText(kept, notices);
  }

  /// Returns the number of each paragraph, from 1, as `¶` counts it in the archive. It is 0 for
  /// headings and for what isn't kept.
  public List<Integer> numbers() {
    List<Paragraph> kept = kept().paragraphs;
    List<Integer> numbers = new ArrayList<>();
    int next = 0;
    int number = 0;
    for (Paragraph paragraph : paragraphs) {
      boolean isCounted = paragraph.isKept && !kept.get(next++).isHeading;
      numbers.add(isCounted ? ++number : 0);
    }
    return numbers;
  }
}
