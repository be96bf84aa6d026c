package dev.runup.markdown;

import dev.runup.document.Block;
import dev.runup.document.Block.Alert;
import dev.runup.document.Block.Bullets;
import dev.runup.document.Block.CodeBlock;
import dev.runup.document.Block.Figure;
import dev.runup.document.Block.Heading;
import dev.runup.document.Block.Item;
import dev.runup.document.Block.Numbered;
import dev.runup.document.Block.Paragraph;
import dev.runup.document.Block.Quote;
import dev.runup.document.Block.Rule;
import dev.runup.document.Block.Table;
import dev.runup.document.Inline;
import dev.runup.document.Inline.Break;
import dev.runup.document.Inline.Code;
import dev.runup.document.Inline.Emphasis;
import dev.runup.document.Inline.Leaf;
import dev.runup.document.Inline.Link;
import dev.runup.document.Inline.NoteMark;
import dev.runup.document.Inline.Strong;
import dev.runup.document.Inline.Struck;
import java.util.List;
import java.util.regex.Pattern;

/// Prints a tree like the HTML of the CommonMark specification, to compare the two.
final class SpecHtml {
  private static final Pattern AROUND_BLOCKS =
      Pattern.compile("\\s*(</?(?:p|ul|ol|li|blockquote|h[1-6]|hr|pre)\\b[^>]*>)\\s*");

  private final StringBuilder html = new StringBuilder();

  private SpecHtml() {}

  static String of(List<Block> blocks) {
    SpecHtml printer = new SpecHtml();
    blocks.forEach(block -> printer.print(block, false));
    return normal(printer.html.toString());
  }

  /// Returns HTML without white space between blocks, except in code blocks.
  static String normal(String html) {
    StringBuilder normal = new StringBuilder();
    int from = 0;
    for (int pre = html.indexOf("<pre>"); pre >= 0; pre = html.indexOf("<pre>", from)) {
      int end = html.indexOf("</pre>", pre);
      normal.append(flat(html.substring(from, pre))).append(html, pre, end);
      from = end;
    }
    return normal.append(flat(html.substring(from))).toString();
  }

  private static String flat(String html) {
    return AROUND_BLOCKS
        .matcher(html.replaceAll("\\s+", " ").replace("<br /> ", "<br />"))
        .replaceAll("$1")
        .strip();
  }

  private void print(Block block, boolean tight) {
    switch (block) {
      case Heading(int level, var text) -> element("h" + level, text);
      case Paragraph(var text) when tight -> text.forEach(this::print);
      case Paragraph(var text) -> element("p", text);
      case Quote(var inner) -> {
        html.append("<blockquote>");
        inner.forEach(one -> print(one, false));
        html.append("</blockquote>");
      }
      case Bullets(boolean close, var items) -> list("<ul>", close, items, "</ul>");
      case Numbered(int start, boolean close, var items) ->
          list(start == 1 ? "<ol>" : "<ol start=\"" + start + "\">", close, items, "</ol>");
      case CodeBlock(var info, var text) -> {
        html.append(info.isEmpty() ? "<pre><code>" : "<pre><code class=\"language-" + info + "\">");
        String code = Inline.plain(text);
        html.append(escaped(code)).append(code.isEmpty() ? "" : "\n").append("</code></pre>");
      }
      case Rule _ -> html.append("<hr />");
      case Alert _, Table _, Figure _ -> html.append("<not-in-the-specification />");
    }
  }

  private void list(String open, boolean tight, List<Item> items, String close) {
    html.append(open);
    for (Item item : items) {
      html.append("<li>");
      item.blocks().forEach(block -> print(block, tight));
      html.append("</li>");
    }
    html.append(close);
  }

  private void print(Inline inline) {
    switch (inline) {
      case Leaf leaf -> html.append(escaped(leaf.text()));
      case Emphasis(var text) -> element("em", text);
      case Strong(var text) -> element("strong", text);
      case Struck(var text) -> element("del", text);
      case Code(var text) -> element("code", text);
      case Link(var target, var text) -> {
        html.append("<a href=\"").append(escaped(target)).append("\">");
        text.forEach(this::print);
        html.append("</a>");
      }
      case NoteMark _ -> html.append("<not-in-the-specification />");
      case Break _ -> html.append("<br />");
    }
  }

  private void element(String name, List<? extends Inline> text) {
    html.append('<').append(name).append('>');
    text.forEach(this::print);
    html.append("</").append(name).append('>');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
