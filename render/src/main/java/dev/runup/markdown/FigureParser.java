package dev.runup.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import dev.runup.document.Block;
import dev.runup.document.Filled;
import dev.runup.document.Inline;
import dev.runup.figure.DrawnFigure;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Converts a paragraph that holds only an image `figure:NAME` to that figure, with the caption
/// before it.
record FigureParser(Filled filled, SpanText spans, InlineParser inlines, List<Problem> problems) {
  /// The start of a caption's paragraph.
  static final String CAPTION = "Figure: ";

  /// The start of a figure's address.
  static final String SCHEME = "figure:";

  /// Returns whether `node` includes a figure.
  boolean isFigure(@Nullable Node node) {
    return includedName(node) != null;
  }

  /// Returns whether `node` is the caption of the figure right after it.
  boolean isCaption(Node node) {
    return InlineParser.isCaption(node, CAPTION) && isFigure(node.getNext());
  }

  /// Returns the figure that a paragraph includes. The result is null if the figure lacks data or
  /// the name is unknown, which is reported.
  Block.@Nullable Figure figure(Node paragraph) {
    String name = includedName(paragraph);
    Optional<DrawnFigure> found = name == null ? null : filled.figures().get(name);
    if (name != null && found == null) {
      problems.add(unknown(name));
    }
    if (name == null || found == null || found.isEmpty()) {
      return null;
    }
    // The alternative text that the template's author typed replaces ours.
    Node image = paragraph.getFirstChild();
    String alt = image == null ? "" : Inline.plain(inlines.inlines(image)).strip();
    DrawnFigure drawn = alt.isEmpty() ? found.get() : found.get().withAlt(alt);
    return new Block.Figure(name, caption(paragraph.getPrevious()), drawn);
  }

  /// Returns the name of the included figure, or null for any other paragraph.
  private @Nullable String includedName(@Nullable Node paragraph) {
    Node only = paragraph instanceof Paragraph ? paragraph.getFirstChild() : null;
    CharSequence source =
        switch (only) {
          case Image image -> image.getUrl();
          case ImageRef reference when reference.isDefined() ->
              reference.getReferenceNode(reference.getDocument()).getUrl();
          case null, default -> null;
        };
    if (only == null || source == null || only.getNext() != null) {
      return null;
    }
    String address = spans.joined(source);
    return address.startsWith(SCHEME) ? address.substring(SCHEME.length()) : null;
  }

  private List<Inline> caption(@Nullable Node paragraph) {
    return paragraph == null || !isCaption(paragraph)
        ? List.of()
        : NormalForm.ofLine(inlines.caption(paragraph, CAPTION));
  }

  private Problem unknown(String name) {
    return filled.placed(
        Problem.of(
            ProblemCode.UNKNOWN_FIGURE,
            "there is no figure \"" + name + "\"",
            "There are: " + String.join(", ", filled.figures().keySet()) + "."),
        SCHEME + name);
  }
}
