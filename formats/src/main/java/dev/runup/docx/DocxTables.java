package dev.runup.docx;

import dev.runup.document.Block;
import dev.runup.document.Inline;
import dev.runup.document.RunIn;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes tables, and boxes as tables of one column with their name as its head.
final class DocxTables {

  /// The most columns that Word allows.
  private static final int MOST_COLUMNS = 63;

  /// The highest row that is never divided, as a share of the page.
  private static final float HIGHEST_WHOLE = 0.5f;

  /// The space beside the text of a box, in points.
  private static final float BOX_PADDING = 16;

  private final WordXml xml;
  private final DocxState state;
  private final DocxInlines inlines;
  private final DocxBlocks blocks;

  /// The names given to tables so far.
  private final Set<String> names = new HashSet<>();

  private String heading = "";

  DocxTables(WordXml xml, DocxState state, DocxInlines inlines, DocxBlocks blocks) {
    this.xml = xml;
    this.state = state;
    this.inlines = inlines;
    this.blocks = blocks;
  }

  /// Notes the heading above the next tables, from which tables without a caption get their names.
  void enter(String plain) {
    heading = plain;
  }

  /// Writes a table. One with more columns than Word allows is written in parts.
  void write(Block.Table table, DocxBlocks.Frame frame) {
    int columns = table.columns().size();
    for (int from = 0; from < columns; from += MOST_COLUMNS) {
      int to = Math.min(columns, from + MOST_COLUMNS);
      writePart(columns <= MOST_COLUMNS ? table : part(table, from, to), frame);
    }
  }

  private static Block.Table part(Block.Table table, int from, int to) {
    return new Block.Table(
        table.landscape(),
        from == 0 ? table.caption() : List.of(),
        table.columns().subList(from, to),
        table.head().subList(from, to),
        table.rows().stream().map(row -> row.subList(from, to)).toList());
  }

  private void writePart(Block.Table table, DocxBlocks.Frame frame) {
    if (DocxBlocks.hasText(table.caption())) {
      blocks.openParagraph("Caption");
      inlines.writeBold(table.caption());
      xml.close("w:p");
    }
    float size = state.theme.sizes().table();
    DocxColumns usual = DocxColumns.of(table, frame.width(), size);
    boolean isSmall = usual.isTight();
    float textSize = isSmall ? size * DocxTableStyles.SMALL : size;
    DocxColumns columns = isSmall ? DocxColumns.of(table, frame.width(), textSize) : usual;
    boolean hasHead =
        table.rows().isEmpty()
            || table.head().stream().anyMatch(cell -> DocxBlocks.hasText(cell.text()));
    boolean namesRows = table.nameColumn().orElse(-1) == 0;
    String columnNames =
        table.head().stream()
            .map(cell -> Inline.plain(cell.text()).strip())
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(", "));
    open("Briefing", name(table), columnNames, columns.widths(), hasHead, namesRows);
    if (hasHead) {
      row(table.head(), table, columns, textSize, true);
    }
    table.rows().forEach(row -> row(row, table, columns, textSize, false));
    close();
  }

  /// Returns the name of a table, which no other has. Example: the second table without a caption
  /// below "Positions" is "Table: Positions (2)".
  private String name(Block.Table table) {
    String caption = Inline.plain(table.caption()).strip();
    String word = state.masthead.words().table();
    String place = heading.isEmpty() ? word : word + ": " + heading;
    String name = caption.isEmpty() ? place : caption;
    String own = name;
    for (int n = 2; !names.add(own); n++) {
      own = name + " (" + n + ")";
    }
    return own;
  }

  private void open(
      String style,
      String name,
      String description,
      List<Float> widths,
      boolean hasHead,
      boolean namesRows) {
    xml.open("w:tbl").open("w:tblPr").value("w:tblStyle", style);
    if (WordLanguage.isRightToLeft(state.masthead.language())) {
      xml.empty("w:bidiVisual");
    }
    float width = 0;
    for (float one : widths) {
      width += one;
    }
    xml.empty("w:tblW", "w:w", DocxStyles.twips(width), "w:type", "dxa");
    xml.empty("w:tblLayout", "w:type", "fixed");
    int look = 0x0600 | (hasHead ? 0x20 : 0) | (namesRows ? 0x80 : 0);
    xml.empty(
        "w:tblLook",
        "w:val",
        String.format(java.util.Locale.ROOT, "%04X", look),
        "w:firstRow",
        hasHead ? "1" : "0",
        "w:lastRow",
        "0",
        "w:firstColumn",
        namesRows ? "1" : "0",
        "w:lastColumn",
        "0",
        "w:noHBand",
        "1",
        "w:noVBand",
        "1");
    xml.value("w:tblCaption", name);
    if (!description.isEmpty()) {
      xml.value("w:tblDescription", description);
    }
    xml.close("w:tblPr").open("w:tblGrid");
    widths.forEach(one -> xml.empty("w:gridCol", "w:w", DocxStyles.twips(one)));
    xml.close("w:tblGrid");
  }

  /// Ends a table. A paragraph keeps it apart from a table right below it.
  private void close() {
    xml.close("w:tbl");
    blocks.openParagraph("AfterTable");
    xml.close("w:p");
  }

  private void row(
      List<Block.Cell> cells, Block.Table table, DocxColumns columns, float size, boolean isHead) {
    openRow(isHead, isWhole(cells, columns, size));
    boolean isSmall = size < state.theme.sizes().table();
    for (int i = 0; i < cells.size(); i++) {
      List<Inline> text = cells.get(i).text();
      openCell(
          columns.widths().get(i),
          i == 0 && !text.isEmpty() && text.getFirst() instanceof Inline.ChangeMark);
      blocks.openParagraph(DocxTableStyles.styleOf(side(table.columns().get(i)), isSmall));
      if (isHead) {
        inlines.writeBold(text);
      } else {
        inlines.write(text);
      }
      xml.close("w:p").close("w:tc");
    }
    xml.close("w:tr");
  }

  private void openRow(boolean isHead, boolean isWhole) {
    xml.open("w:tr");
    if (isHead || isWhole) {
      xml.open("w:trPr");
      if (isWhole) {
        xml.empty("w:cantSplit");
      }
      if (isHead) {
        xml.empty("w:tblHeader");
      }
      xml.close("w:trPr");
    }
  }

  private void openCell(float width, boolean isChanged) {
    xml.open("w:tc").open("w:tcPr");
    xml.empty("w:tcW", "w:w", DocxStyles.twips(width), "w:type", "dxa");
    if (isChanged) {
      DocxStyles.shade(xml, state.theme.light().shade());
    }
    xml.close("w:tcPr");
  }

  private static String side(Block.Align align) {
    return switch (align) {
      case START -> "";
      case CENTRE -> "center";
      case END -> "right";
    };
  }

  /// Returns whether a row is low enough to stay on one page.
  private boolean isWhole(List<Block.Cell> cells, DocxColumns columns, float size) {
    double most = 0;
    for (int i = 0; i < cells.size(); i++) {
      double room = Math.max(1, columns.widths().get(i) - 2 * DocxTableStyles.PADDING);
      most =
          Math.max(most, DocxColumns.width(Inline.plain(cells.get(i).text()), false, size) / room);
    }
    return most * size * 1.3 <= HIGHEST_WHOLE * state.theme.paper().columnHeight();
  }

  void box(Block.Alert alert, DocxBlocks.Frame frame) {
    Optional<RunIn> named = alert.runInName();
    String name = state.masthead.words().name(alert);
    open(DocxTableStyles.boxOf(alert.kind()), name, "", List.of(frame.width()), true, false);
    openRow(true, true);
    openCell(frame.width(), false);
    blocks.openParagraph("BoxName");
    if (named.isPresent()) {
      inlines.writeBold(named.get().head());
    } else {
      inlines.words(name);
    }
    xml.close("w:p").close("w:tc").close("w:tr");
    openRow(false, false);
    openCell(frame.width(), false);
    DocxBlocks.Frame inner = frame.in("Normal", BOX_PADDING);
    List<Block> content = alert.blocks();
    if (named.isPresent()) {
      blocks.paragraph(named.get().rest(), inner);
      content = content.subList(1, content.size());
    }
    blocks.cell(content, inner, named.isPresent());
    xml.close("w:tc").close("w:tr");
    close();
  }
}
