package dev.runup.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A paragraph that opens with its own heading: bold words that end with a full stop or a colon.
/// Example: `**Not known.** The hour.` has the heading "Not known."
///
/// @param head the bold words with any change label before them and the space after them
/// @param rest the rest of the paragraph, never blank
public record RunIn(List<Inline> head, List<Inline> rest) {
  public RunIn {
    head = List.copyOf(head);
    rest = List.copyOf(rest);
  }

  /// Returns the parts of a paragraph, or nothing if it opens in another way.
  public static Optional<RunIn> of(List<Inline> text) {
    int at = !text.isEmpty() && text.getFirst() instanceof Inline.ChangeMark ? 1 : 0;
    if (text.size() < at + 2
        || !(text.get(at) instanceof Inline.Strong(List<Inline> strong))
        || !Inline.plain(strong).matches("(?s).*[.:]")
        || !(text.get(at + 1) instanceof Inline.Leaf next)
        || !next.text().startsWith(" ")) {
      return Optional.empty();
    }
    List<Inline> head = new ArrayList<>(text.subList(0, at + 1));
    head.add(new Inline.Text(" "));
    List<Inline> rest = new ArrayList<>(text.subList(at + 1, text.size()));
    rest.set(0, next.withText(next.text().substring(1)));
    return Inline.plain(rest).isBlank() ? Optional.empty() : Optional.of(new RunIn(head, rest));
  }

  /// Returns whether the opening words are a heading, as in "**Not known.** The hour." Words before
  /// a colon name a value: "**Reason:** Sent too early."
  public boolean isHeading() {
    return Inline.plain(head).strip().endsWith(".");
  }

  /// Returns whether a block is a bold paragraph that is the small heading of the list or paragraph
  /// below it.
  public static boolean isHeadOfNext(List<Block> blocks, int i) {
    return blocks.get(i) instanceof Block.Paragraph(List<Inline> text)
        && isBoldThroughout(text)
        && i + 1 < blocks.size()
        && switch (blocks.get(i + 1)) {
          case Block.ItemList _ -> true;
          case Block.Paragraph(List<Inline> next) -> !isBoldThroughout(next);
          case Block.Heading _,
              Block.Table _,
              Block.Group _,
              Block.Figure _,
              Block.CodeBlock _,
              Block.Rule _ ->
              false;
        };
  }

  /// Returns whether a block is a heading right above another one of its level, and so the title of
  /// the part that begins there.
  public static boolean isPart(List<Block> blocks, int i) {
    return i + 1 < blocks.size()
        && blocks.get(i) instanceof Block.Heading(int level, var _)
        && blocks.get(i + 1) instanceof Block.Heading(int next, var _)
        && level == next;
  }

  private static boolean isBoldOrBlank(Inline inline) {
    return inline instanceof Inline.Strong
        || inline instanceof Inline.ChangeMark
        || inline instanceof Inline.Text(String words) && words.isBlank();
  }

  /// Returns whether a paragraph is bold throughout, like a speaker's name above a quotation.
  public static boolean isBoldThroughout(List<Inline> text) {
    return text.stream().anyMatch(Inline.Strong.class::isInstance)
        && text.stream().allMatch(RunIn::isBoldOrBlank);
  }
}
