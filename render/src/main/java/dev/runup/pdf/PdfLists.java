package dev.runup.pdf;

import dev.runup.document.Block;
import dev.runup.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Turns lists into strips and structure elements.
final class PdfLists {
  private static final String BULLET = "•";

  /// Space between the items of a tight list, by the leading.
  private static final float TIGHT = 0.14f;

  private static final float LOOSE = 0.42f;

  /// Space between a label and its item, in points.
  private static final float AFTER_LABEL = 6;

  private static final float NARROWEST_LABEL = 9;

  private final PdfBlocks blocks;
  private final Compositor compositor;
  private final Flow flow;
  private final Theme.Palette palette;

  PdfLists(PdfBlocks blocks, Compositor compositor, Flow flow, Theme.Palette palette) {
    this.blocks = blocks;
    this.compositor = compositor;
    this.flow = flow;
    this.palette = palette;
  }

  void set(Block.Bullets list, Column column) {
    if (list.items().isEmpty()) {
      return; // a list without items may not stand in the structure tree
    }
    Tag tag = column.tag().add("L").attribute("List", "ListNumbering", "Disc");
    items(list.items(), list.items().stream().map(_ -> BULLET).toList(), list.tight(), column, tag);
  }

  void set(Block.Numbered list, Column column) {
    if (list.items().isEmpty()) {
      return;
    }
    Tag tag = column.tag().add("L").attribute("List", "ListNumbering", "Decimal");
    int count = list.items().size();
    List<String> labels =
        IntStream.range(0, count).mapToObj(i -> (long) list.start() + i + ".").toList();
    items(list.items(), labels, list.tight(), column, tag);
  }

  private void items(
      List<Block.Item> items, List<String> labels, boolean tight, Column column, Tag list) {
    BlockStyle voice = column.voice().in(palette.muted());
    List<Tag> tags = items.stream().map(_ -> list.add("LI")).toList();
    List<Galley> galleys = new ArrayList<>();
    float widest = NARROWEST_LABEL;
    for (int i = 0; i < items.size(); i++) {
      Galley label = compositor.words(labels.get(i), voice, tags.get(i).add("Lbl"));
      galleys.add(label);
      widest = Math.max(widest, label.width());
    }
    float indent = widest + AFTER_LABEL;
    flow.space(tight ? column.space() * 0.6f : column.space());
    for (int i = 0; i < items.size(); i++) {
      Galley label = galleys.get(i);
      float right = column.x() + indent;
      flow.wait((pen, baseline) -> label(pen, label, right, baseline));
      Column body = column.inside(tags.get(i).add("LBody"), indent).withGap(tight ? TIGHT : LOOSE);
      item(items.get(i).blocks(), tight, body);
      settle(column);
    }
    flow.space(column.space());
  }

  /// Sets an item; the text of one that is a single short paragraph stands in the element of its
  /// body, without one of its own.
  private void item(List<Block> item, boolean tight, Column body) {
    if (tight && item.size() == 1 && item.getFirst() instanceof Block.Paragraph(var text)) {
      blocks.paragraph(text, body, body.tag());
    } else {
      blocks.set(item, body);
    }
  }

  /// Draws a label to the left of the column that begins at `right`.
  void label(Pen pen, Galley label, float right, float baseline) {
    pen.line(
        label,
        new Line(0, label.length(), label.length()),
        right - AFTER_LABEL - label.width(),
        baseline);
  }

  /// Gives a label whose item turned out to be empty a line of its own.
  void settle(Column column) {
    if (flow.isWaiting()) {
      flow.add(column.voice().leading(), column.voice().baseline(), (_, _) -> {});
    }
  }
}
