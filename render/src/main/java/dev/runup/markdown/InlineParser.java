package dev.runup.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import dev.runup.document.Filled;
import dev.runup.document.Inline;
import dev.runup.markdown.MarkdownParser.Notes;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Converts flexmark's inline nodes to inlines.
///
/// @param filled the page, for places in messages
record InlineParser(Filled filled, SpanText spans, Notes notes, List<Problem> problems) {

  /// Returns the inlines of `block` in normal form.
  List<Inline> inlines(Node block) {
    return inlinesFrom(block.getFirstChild());
  }

  /// Returns whether `node` is a paragraph that begins with `opening`, for example `Table: `.
  static boolean isCaption(@Nullable Node node, String opening) {
    return node instanceof Paragraph
        && node.getFirstChild() instanceof Text text
        && text.getChars().startsWith(opening);
  }

  /// Returns the inlines of a caption after its opening.
  List<Inline> caption(Node paragraph, String opening) {
    List<Inline> text = new ArrayList<>(inlines(paragraph));
    if (text.getFirst() instanceof Inline.Text(String first)) {
      text.set(0, new Inline.Text(first.substring(opening.length())));
    }
    return text;
  }

  /// Returns `first` and all later inlines of its block, in normal form.
  List<Inline> inlinesFrom(@Nullable Node first) {
    return NormalForm.of(converted(first));
  }

  private List<Inline> childInlines(Node parent) {
    return converted(parent.getFirstChild());
  }

  private List<Inline> converted(@Nullable Node first) {
    List<Inline> inlines = new ArrayList<>();
    for (Node node = first; node != null; node = node.getNext()) {
      append(node, inlines);
    }
    return inlines;
  }

  // Appends a node. The set of flexmark's nodes is open, so an unknown one is kept as it was
  // written.
  private void append(Node node, List<Inline> to) {
    switch (node) {
      case Emphasis _ -> to.add(new Inline.Emphasis(childInlines(node)));
      case StrongEmphasis _ -> to.add(new Inline.Strong(childInlines(node)));
      case Strikethrough _ -> to.add(new Inline.Struck(childInlines(node)));
      case Code code -> to.add(code(code));
      case SoftLineBreak _ -> to.add(new Inline.Text(" "));
      case HardLineBreak _ -> to.add(new Inline.Break());
      case Footnote mark -> mark(mark, to);
      case Image image -> picture(image, image.getUrl(), to);
      case InlineLinkNode link -> link(link, link.getUrl(), link.getTitle(), to);
      case RefNode reference -> referenceLink(reference, to);
      case AutoLink link -> autolink(link, "", to);
      case MailLink link -> autolink(link, "mailto:", to);
      case HtmlInlineBase html -> to.addAll(spans.literal(onOneLine(html.getChars())));
      case Node other when other.hasChildren() -> to.addAll(childInlines(other));
      default -> to.addAll(spans.decoded(node.getChars()));
    }
  }

  // Returns code by the current rule of CommonMark. flexmark removes spaces by the rule before
  // version 0.29.
  private Inline.Code code(Code code) {
    String text = onOneLine(code.getText());
    if (code.getAncestorOfType(TableCell.class) != null) {
      text = text.replace("\\|", "|");
    }
    boolean padded =
        text.startsWith(" ") && text.endsWith(" ") && text.chars().anyMatch(c -> c != ' ');
    return new Inline.Code(spans.literal(padded ? text.substring(1, text.length() - 1) : text));
  }

  private static String onOneLine(CharSequence markdown) {
    return markdown.toString().replaceAll("\r\n|[\r\n]", " ");
  }

  private void mark(Footnote mark, List<Inline> to) {
    int number = notes.numberOf(spans.joined(mark.getText()));
    if (number == 0) {
      to.addAll(spans.decoded(mark.getChars()));
    } else {
      to.add(new Inline.NoteMark(number));
    }
  }

  // Appends a link or picture whose target is defined elsewhere. It stays text if there is no
  // definition.
  private void referenceLink(RefNode node, List<Inline> to) {
    Reference target = node.isDefined() ? node.getReferenceNode(node.getDocument()) : null;
    if (target == null) {
      asWritten(node, to);
    } else if (node instanceof ImageRef) {
      picture(node, target.getUrl(), to);
    } else {
      link(node, target.getUrl(), target.getTitle(), to);
    }
  }

  private void asWritten(Node node, List<Inline> to) {
    if (!node.hasChildren()) {
      to.addAll(spans.decoded(node.getChars()));
      return;
    }
    to.addAll(spans.decoded(node.getChars().prefixOf(node.getChildChars())));
    to.addAll(childInlines(node));
    to.addAll(spans.decoded(node.getChars().suffixOf(node.getChildChars())));
  }

  private void picture(Node image, CharSequence source, List<Inline> to) {
    to.addAll(childInlines(image));
    warn(
        ProblemCode.IMAGE_LEFT_OUT,
        source,
        "the image \"" + spans.joined(source) + "\" is left out, only its text is kept",
        spans.joined(source).startsWith(FigureParser.SCHEME)
            ? "A figure stands in a paragraph of its own."
            : "A page shows the figures of its facts, such as ![…](figure:timeline), and the logo of theme.yaml.");
  }

  private void link(Node node, CharSequence target, CharSequence title, List<Inline> to) {
    if (!title.isEmpty()) {
      warn(
          ProblemCode.LINK_TITLE_LEFT_OUT,
          title,
          "the title \"" + spans.joined(title) + "\" of a link is left out",
          "What a reader should know belongs into the text.");
    }
    String address = spans.joined(target);
    List<Inline> text = node.hasChildren() ? childInlines(node) : List.of(new Inline.Text(address));
    addLink(address, target, text, to);
  }

  // Appends a link of the form `<address>`, in which Markdown has neither escapes nor entities.
  private void autolink(DelimitedLinkNode link, String scheme, List<Inline> to) {
    List<Inline> text = List.copyOf(spans.literal(link.getText()));
    addLink(scheme + Inline.plain(text), link.getText(), text, to);
  }

  private void addLink(String address, CharSequence written, List<Inline> text, List<Inline> to) {
    if (LinkTargets.allows(address)) {
      to.add(new Inline.Link(address, text));
      return;
    }
    warn(
        ProblemCode.LINK_REFUSED,
        written,
        "no link to \"" + address + "\" is made, only its text is kept",
        "A link goes to http://, https://, mailto: or an anchor of the page, such as #sources.");
    to.addAll(text);
  }

  private void warn(ProblemCode code, CharSequence about, String message, @Nullable String hint) {
    FieldRef value = spans.firstValue(about);
    Problem problem = Problem.of(code, message, hint).withSeverity(Severity.WARNING);
    problems.add(
        value == null ? filled.placed(problem, spans.joined(about)) : problem.withRef(value));
  }
}
