package dev.runup.mail;

import dev.runup.document.Block;
import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.html.HtmlBuilder;
import java.util.ArrayList;
import java.util.List;

/// Writes blocks as HTML for mail programs.
final class MailBlocks {

  private final HtmlBuilder html;
  private final Masthead masthead;
  private final MailStyle style;
  private final MailInlines inlines;

  MailBlocks(HtmlBuilder html, Masthead masthead, MailStyle style) {
    this.html = html;
    this.masthead = masthead;
    this.style = style;
    this.inlines = new MailInlines(html, masthead, style);
  }

  MailInlines inlines() {
    return inlines;
  }

  void write(List<Block> blocks) {
    blocks.forEach(this::write);
  }

  /// Writes what is said at the end, in small letters.
  void closing(List<Block> blocks) {
    for (Block block : blocks) {
      element("p", "m", style.closing(), new ArrayList<>(Block.text(block).toList()));
    }
  }

  private void element(String element, String colour, String css, List<? extends Inline> text) {
    html.open(element, "class", colour, "style", css);
    inlines.write(text);
    html.close(element).line();
  }

  private void write(Block block) {
    switch (block) {
      case Block.Heading(int level, var text) -> {
        if (!Inline.plain(text).isBlank()) {
          element("h" + level, "i", style.heading(level), text);
        }
      }
      case Block.Paragraph(var text) -> element("p", "", style.paragraph(), text);
      case Block.Quote(var quoted) -> {
        html.open("blockquote", "class", "r", "style", style.bar()).line();
        write(quoted);
        html.close("blockquote").line();
      }
      case Block.Alert alert -> alert(alert);
      case Block.Bullets list -> list("ul", "", list);
      case Block.Numbered list -> list("ol", String.valueOf(list.start()), list);
      case Block.Table table -> table(table);
      case Block.CodeBlock(_, var text) -> {
        html.open("pre", "style", style.code());
        inlines.literal(text);
        html.close("pre").line();
      }
      case Block.Figure(_, var caption, var drawn) -> {
        List<Inline> words = new ArrayList<>(caption);
        words.add(new Inline.Text((words.isEmpty() ? "" : " ") + drawn.alt()));
        element("p", "", style.paragraph(), words);
      }
      case Block.Rule _ -> html.open("hr", "class", "r", "style", style.rule()).line();
    }
  }

  private void list(String element, String start, Block.ItemList list) {
    html.open(element, "start", start.equals("1") ? "" : start, "style", style.list()).line();
    for (Block.Item item : list.items()) {
      html.open("li", "style", style.item());
      if (list.tight()
          && item.blocks().size() == 1
          && item.blocks().getFirst() instanceof Block.Paragraph(var text)) {
        inlines.write(text);
      } else {
        write(item.blocks());
      }
      html.close("li").line();
    }
    html.close(element).line();
  }

  private void alert(Block.Alert alert) {
    HtmlPart.layout(html, "", "table-layout:fixed;width:100%;margin:0 0 12px");
    html.open("td", "class", "s i", "style", style.box()).line();
    if (alert.runInName().isEmpty()) {
      String name = masthead.words().name(alert);
      element(
          "p", "", style.paragraph(), List.of(new Inline.Strong(List.of(new Inline.Text(name)))));
    }
    write(alert.blocks());
    html.close("td").close("tr").close("table").line();
  }

  private void table(Block.Table table) {
    html.open(
        "table",
        "border",
        "0",
        "cellpadding",
        "0",
        "cellspacing",
        "0",
        "style",
        "width:100%;margin:0 0 16px;border-collapse:collapse");
    html.line();
    if (!table.caption().isEmpty()) {
      element("caption", "i", style.caption(), table.caption());
    }
    if (!table.head().stream().allMatch(Block.Cell::isBlank)) {
      html.open("tr");
      for (int i = 0; i < table.head().size(); i++) {
        Block.Cell cell = table.head().get(i);
        cell(cell, table.columns().get(i), cell.isBlank() ? "" : "col");
      }
      html.close("tr").line();
    }
    int names = table.nameColumn().orElse(-1);
    for (List<Block.Cell> row : table.rows()) {
      html.open("tr");
      for (int i = 0; i < row.size(); i++) {
        cell(row.get(i), table.columns().get(i), i == names ? "row" : "");
      }
      html.close("tr").line();
    }
    html.close("table").line();
  }

  /// @param scope the cells that the cell names, `col` or `row`; empty for a cell of content
  private void cell(Block.Cell cell, Block.Align align, String scope) {
    String element = scope.isEmpty() ? "td" : "th";
    html.open(
        element,
        "scope",
        scope,
        "class",
        "r",
        "valign",
        "top",
        "style",
        style.cell(align, scope.equals("col")));
    inlines.write(cell.text());
    html.close(element);
  }
}
