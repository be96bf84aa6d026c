package dev.runup.docx;

import dev.runup.document.Block;
import dev.runup.theme.Colour;
import dev.runup.theme.Theme;
import java.util.List;

/// Writes the styles of tables and boxes, and of the text in them.
record DocxTableStyles(Theme theme, WordXml xml) {

  /// The size of type in a tight table, as a share of the usual one.
  static final float SMALL = 0.8f;

  private static final String HEADROOM = "60";

  /// The space to the left and right of the text of a cell, in points.
  static final float PADDING = 5;

  void write() {
    Theme.Sizes sizes = theme.sizes();
    Colour ink = theme.light().ink();
    for (boolean isSmall : new boolean[] {false, true}) {
      float size = sizes.table() * (isSmall ? SMALL : 1);
      for (String side : List.of("", "center", "right")) {
        String id = styleOf(side, isSmall);
        WordStyle style =
            new WordStyle(id, id.replaceAll("(?<!^)([A-Z])", " $1"))
                .space(0, 0)
                .leading(size * 1.3f)
                .face(DocxStyles.SANS, size, ink)
                .align(side);
        style.write(xml);
      }
    }
    new WordStyle("AfterTable", "After Table").space(0, 0).exact(8).write(xml);
    new WordStyle("BoxName", "Box Name")
        .keepNext()
        .space(0, 0)
        .leading(sizes.table() * 1.3f)
        .face(DocxStyles.SANS, sizes.table(), ink)
        .bold()
        .write(xml);
    normal();
    table();
    for (Block.AlertKind kind : Block.AlertKind.values()) {
      box(kind);
    }
    xml.open("w:style", "w:type", "numbering", "w:default", "1", "w:styleId", "NoList");
    xml.value("w:name", "No List").close("w:style");
  }

  /// Returns the id of the style of a cell's text.
  ///
  /// @param side `center`, `right` or empty
  static String styleOf(String side, boolean isSmall) {
    return "TableText" + DocxFigures.sideName(side) + (isSmall ? "Small" : "");
  }

  private void normal() {
    xml.open("w:style", "w:type", "table", "w:default", "1", "w:styleId", "TableNormal");
    xml.value("w:name", "Normal Table").open("w:tblPr");
    xml.empty("w:tblInd", "w:w", "0", "w:type", "dxa").open("w:tblCellMar");
    margins("0", "0");
    xml.close("w:tblCellMar").close("w:tblPr").close("w:style");
  }

  private void margins(String beside, String above) {
    xml.empty("w:top", "w:w", above, "w:type", "dxa");
    xml.empty("w:left", "w:w", beside, "w:type", "dxa");
    xml.empty("w:bottom", "w:w", above, "w:type", "dxa");
    xml.empty("w:right", "w:w", beside, "w:type", "dxa");
  }

  private void table() {
    Theme.Palette palette = theme.light();
    open("Briefing", "Briefing Table");
    xml.open("w:tblPr").open("w:tblBorders");
    border("top", 4, palette.rule());
    border("bottom", 4, palette.rule());
    border("insideH", 4, palette.rule());
    xml.close("w:tblBorders").open("w:tblCellMar");
    margins(DocxStyles.twips(PADDING), HEADROOM);
    xml.close("w:tblCellMar").close("w:tblPr");
    xml.open("w:tblStylePr", "w:type", "firstRow");
    xml.open("w:rPr").empty("w:b").empty("w:bCs").close("w:rPr").open("w:tcPr");
    DocxStyles.shade(xml, palette.shade());
    xml.close("w:tcPr").close("w:tblStylePr").close("w:style");
  }

  /// Writes the style of a kind of box. The five differ in shape, so that they differ in a black
  /// and white print too.
  private void box(Block.AlertKind kind) {
    Theme.Palette palette = theme.light();
    open(
        boxOf(kind),
        "Box "
            + kind.name().charAt(0)
            + kind.name().substring(1).toLowerCase(java.util.Locale.ROOT));
    xml.open("w:tblPr").open("w:tblBorders");
    switch (kind) {
      case NOTE -> border("left", 24, palette.accent());
      case TIP -> frame(4, palette.accent());
      case IMPORTANT -> frame(8, palette.accent());
      case WARNING -> frame(12, palette.ink());
      case CAUTION -> frame(24, palette.ink());
    }
    xml.close("w:tblBorders").open("w:tblCellMar");
    margins("160", "80");
    xml.close("w:tblCellMar").close("w:tblPr");
    if (kind == Block.AlertKind.NOTE || kind == Block.AlertKind.IMPORTANT) {
      xml.open("w:tcPr");
      DocxStyles.shade(xml, palette.shade());
      xml.close("w:tcPr");
    }
    xml.close("w:style");
  }

  /// Returns the id of the style of a kind of box.
  static String boxOf(Block.AlertKind kind) {
    return "Box"
        + kind.name().charAt(0)
        + kind.name().substring(1).toLowerCase(java.util.Locale.ROOT);
  }

  private void open(String id, String name) {
    xml.open("w:style", "w:type", "table", "w:styleId", id).value("w:name", name);
    xml.value("w:basedOn", "TableNormal").empty("w:qFormat");
  }

  private void frame(int weight, Colour ink) {
    border("top", weight, ink);
    border("left", weight, ink);
    border("bottom", weight, ink);
    border("right", weight, ink);
  }

  private void border(String edge, int weight, Colour ink) {
    xml.empty(
        "w:" + edge,
        "w:val",
        "single",
        "w:sz",
        "" + weight,
        "w:space",
        "0",
        "w:color",
        DocxStyles.hex(ink));
  }
}
