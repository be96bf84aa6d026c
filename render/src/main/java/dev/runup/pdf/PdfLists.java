package dev.runup.pdf;

import dev.runup.document.Block;
import dev.runup.theme.Theme;
import java.util.ArrayList;
import java.util.List;

/// Turns lists into strips and structure elements.
record PdfLists(PdfBlocks blocks, Compositor compositor, Flow flow, Theme.Palette palette) {
  private static final String BULLET = "•";

  /// Space between the items of a tight list, as a share of the leading.
  private static final float TIGHT_GAP = 0.14f;

  private static final float LOOSE_GAP = 0.42f;

  /// Space between a label and its item, in points.
  private static final float AFTER_LABEL = 6;

  private static final float NARROWEST_LABEL = 9;

  void set(Block.ItemList list, Flow.Column column) {
    List<Block.Item> items = list.items();
    if (items.isEmpty()) {
      return; // the structure tree may not hold a list without items
    }
    String numbering = list instanceof Block.Numbered ? "Decimal" : "Disc";
    Tag tag = column.tag().add("L").setAttribute("List", "ListNumbering", numbering);
    boolean tight = list.tight();
    BlockStyle style = column.style().withInk(palette.muted());
    List<Tag> tags = items.stream().map(_ -> tag.add("LI")).toList();
    List<Galley> galleys = new ArrayList<>();
    float widest = NARROWEST_LABEL;
    for (int i = 0; i < items.size(); i++) {
      Galley label = compositor.setWords(label(list, i), style, tags.get(i).add("Lbl"));
      galleys.add(label);
      widest = Math.max(widest, label.width());
    }
    float indent = widest + AFTER_LABEL;
    flow.addSpace(tight ? column.space() * 0.6f : column.space());
    for (int i = 0; i < items.size(); i++) {
      Galley label = galleys.get(i);
      float right = column.x() + indent;
      flow.drawWithNext((pen, baseline) -> drawLabel(pen, label, right, baseline));
      Flow.Column body =
          column.inside(tags.get(i).add("LBody"), indent).withGap(tight ? TIGHT_GAP : LOOSE_GAP);
      setItem(items.get(i).blocks(), tight, body);
      placeWaitingLabel(column);
    }
    flow.addSpace(column.space());
  }

  private static String label(Block.ItemList list, int index) {
    return switch (list) {
      case Block.Bullets _ -> BULLET;
      case Block.Numbered numbered -> (long) numbered.start() + index + ".";
    };
  }

  /// Sets an item. The text of a single paragraph in a tight list belongs to the item's body,
  /// without its own element.
  private void setItem(List<Block> item, boolean tight, Flow.Column body) {
    if (tight && item.size() == 1 && item.getFirst() instanceof Block.Paragraph(var text)) {
      blocks.setParagraph(text, body, body.tag());
    } else {
      blocks.set(item, body);
    }
  }

  /// Draws a label to the left of the column that begins at `right`.
  void drawLabel(Pen pen, Galley label, float right, float baseline) {
    pen.drawLine(label, label.asLine(), right - AFTER_LABEL - label.width(), baseline);
  }

  /// Adds an empty strip for a label whose item has no text. Without it the label would be drawn at
  /// the next item.
  void placeWaitingLabel(Flow.Column column) {
    if (flow.hasWaitingDrawing()) {
      flow.addStrip(column.style().leading(), column.style().baseline(), (_, _) -> {});
    }
  }
}
