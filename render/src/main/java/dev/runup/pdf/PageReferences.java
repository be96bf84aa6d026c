package dev.runup.pdf;

import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.theme.Theme;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Draws, in the right margin next to a paragraph that links to headings on other pages, the
/// numbers of these pages. On paper nobody can follow the link. The numbers are no part of the
/// text.
///
/// Example: `p. 3` is in the margin of "9 more changes: see “What changed”."
record PageReferences(
    Compositor compositor, Flow flow, Theme theme, Masthead.Words words, HeadingPages pages) {
  /// Distance from the text column to the numbers, in points.
  private static final float GAP = 6;

  /// Distance from the numbers to the page's edge, in points.
  private static final float EDGE = 12;

  /// The usual size of the numbers, in points.
  private static final float SIZE = 6.8f;

  /// The least width of the margin, in points. A narrower one gets no numbers.
  private static final float MIN_MARGIN = 36;

  /// Draws the numbers with the next strip.
  void add(List<Inline> text) {
    List<String> anchors = anchors(text).distinct().toList();
    Theme.Paper paper = flow.paper();
    if (!anchors.isEmpty() && paper.right() >= MIN_MARGIN) {
      float x = paper.left() + paper.columnWidth() + GAP;
      float room = paper.right() - GAP - EDGE;
      flow.drawWithNext((pen, baseline) -> draw(anchors, pen, x, baseline, room));
    }
  }

  /// @param room the width for the numbers, in points. Many numbers are set smaller
  private void draw(List<String> anchors, Pen pen, float x, float baseline, float room) {
    String numbers =
        anchors.stream()
            .map(pages::of)
            .filter(page -> page != 0 && page != pen.pageNumber())
            .distinct()
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    if (!numbers.isEmpty()) {
      BlockStyle style = new BlockStyle(false, false, false, SIZE, SIZE, theme.light().muted());
      String text = words.reference(numbers);
      Galley usual = compositor.setWords(text, style, null);
      Galley fitting = compositor.setWords(text, style.fitting(usual.width(), room), null);
      pen.drawArtifact(() -> pen.drawLine(fitting, fitting.asLine(), x, baseline));
    }
  }

  private static Stream<String> anchors(List<? extends Inline> text) {
    return text.stream().flatMap(PageReferences::anchors);
  }

  private static Stream<String> anchors(Inline inline) {
    return switch (inline) {
      case Inline.Link(String target, _) when target.startsWith("#") ->
          Stream.of(target.substring(1));
      case Inline.Link _, Inline.Leaf _, Inline.Code _, Inline.NoteMark _, Inline.Break _ ->
          Stream.empty();
      case Inline.Emphasis(List<Inline> inner) -> anchors(inner);
      case Inline.Strong(List<Inline> inner) -> anchors(inner);
      case Inline.Struck(List<Inline> inner) -> anchors(inner);
    };
  }
}
