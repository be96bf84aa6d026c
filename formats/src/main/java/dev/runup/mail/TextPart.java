package dev.runup.mail;

import dev.runup.document.Block;
import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.document.NoBreakRules;
import java.util.List;
import java.util.stream.Collectors;

/// Writes the plain text of a mail.
final class TextPart {

  private final Masthead masthead;
  private final FlowedText lines = new FlowedText();

  TextPart(Masthead masthead) {
    this.masthead = masthead;
  }

  String write(MailContent content) {
    String mark = HtmlPart.mark(masthead);
    if (!mark.isEmpty()) {
      lines.paragraph("", mark);
    }
    lines.paragraph("", text(HtmlPart.about(masthead)));
    blocks(content.blocks());
    lines.rule();
    blocks(content.closing());
    if (!mark.isEmpty()) {
      lines.paragraph("", mark);
    }
    return lines.toString();
  }

  private void blocks(List<Block> blocks) {
    blocks.forEach(block -> block("", block));
  }

  /// @param mark what stands before the first line of the block, for example `- `
  private void block(String mark, Block block) {
    switch (block) {
      case Block.Heading(int level, var text) -> lines.heading(level, text(text));
      case Block.Paragraph(var text) -> lines.paragraph(mark, text(text));
      case Block.Quote(var quoted) -> lines.quoted(() -> blocks(quoted));
      case Block.Alert alert -> alert(alert);
      case Block.Bullets list -> list.items().forEach(item -> item(mark, "- ", item, list.tight()));
      case Block.Numbered list -> {
        for (int i = 0; i < list.items().size(); i++) {
          item(mark, list.start() + i + ". ", list.items().get(i), list.tight());
        }
        lines.end();
      }
      case Block.Table table -> table(table);
      case Block.CodeBlock(_, var text) -> text(text).lines().forEach(line -> lines.fixed(line));
      case Block.Figure(_, var caption, var drawn) ->
          lines.paragraph(mark, (text(caption) + " " + drawn.alt()).strip());
      case Block.Rule _ -> lines.rule();
    }
    if (!(block instanceof Block.Paragraph)) {
      lines.end();
    }
  }

  private void item(String outer, String own, Block.Item item, boolean tight) {
    String mark = " ".repeat(outer.length()) + own;
    for (int i = 0; i < item.blocks().size(); i++) {
      block(i == 0 ? mark : " ".repeat(mark.length()), item.blocks().get(i));
    }
    if (tight) {
      lines.closeUp();
    }
  }

  private void alert(Block.Alert alert) {
    if (alert.runInName().isEmpty()) {
      lines.paragraph("", masthead.words().name(alert));
    }
    blocks(alert.blocks());
  }

  /// Writes a row as a paragraph, with a bar between its cells.
  private void table(Block.Table table) {
    if (!table.caption().isEmpty()) {
      lines.paragraph("", text(table.caption()));
    }
    if (!table.head().stream().allMatch(Block.Cell::isBlank)) {
      row(table.head());
    }
    table.rows().forEach(this::row);
    lines.end();
  }

  private void row(List<Block.Cell> cells) {
    lines.paragraph(
        "",
        cells.stream()
            .map(cell -> text(cell.text()).replace('\n', ' '))
            .collect(Collectors.joining(" | ")));
    lines.closeUp();
  }

  private String text(List<? extends Inline> inlines) {
    StringBuilder text = new StringBuilder();
    NoBreakRules.bind(inlines).forEach(inline -> add(inline, text));
    return text.toString();
  }

  private void add(Inline inline, StringBuilder to) {
    switch (inline) {
      case Inline.Leaf leaf -> to.append(leaf.text());
      case Inline.Struck(var text) -> {
        to.append("~~");
        text.forEach(inner -> add(inner, to));
        to.append("~~");
      }
      case Inline.Link(String target, var text) -> {
        text.forEach(inner -> add(inner, to));
        if (MailInlines.isShown(target) && !Inline.plain(text).equals(target)) {
          to.append(" <").append(target.replaceAll("\\s", "%20")).append('>');
        }
      }
      case Inline.Group group -> group.text().forEach(inner -> add(inner, to));
      case Inline.NoteMark(int number) ->
          to.append(" (").append(masthead.words().note(number)).append(')');
      case Inline.Break _ -> to.append('\n');
    }
  }
}
