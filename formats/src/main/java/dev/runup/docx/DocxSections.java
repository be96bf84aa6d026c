package dev.runup.docx;

import dev.runup.document.Block;
import dev.runup.document.LeadIns;
import dev.runup.theme.Theme;
import java.util.ArrayList;
import java.util.List;

/// Divides the body into sections: at each horizontal rule between two blocks, which ends a page,
/// and where the paper turns for a wide table.
final class DocxSections {

  /// The distance of header and footer from the edge of the page, in points.
  private static final float EDGE = 34;

  private DocxSections() {}

  /// A section of the body.
  ///
  /// @param furniture the ids of its header and footer
  /// @param isFirst whether it is the one with the banner
  record Section(
      List<Block> blocks, Theme.Paper paper, DocxFurniture.Ids furniture, boolean isFirst) {

    Section {
      blocks = List.copyOf(blocks);
    }

    /// Writes the element that ends the section.
    void write(WordXml xml) {
      xml.open("w:sectPr");
      reference(xml, "headerReference", "default", furniture.header());
      reference(xml, "headerReference", "first", furniture.firstHeader());
      reference(xml, "footerReference", "default", furniture.footer());
      reference(xml, "footerReference", "first", furniture.footer());
      xml.value("w:type", "nextPage");
      xml.empty(
          "w:pgSz",
          "w:w",
          DocxStyles.twips(paper.width()),
          "w:h",
          DocxStyles.twips(paper.height()),
          "w:orient",
          paper.width() > paper.height() ? "landscape" : "");
      xml.empty(
          "w:pgMar",
          "w:top",
          DocxStyles.twips(paper.top()),
          "w:right",
          DocxStyles.twips(paper.right()),
          "w:bottom",
          DocxStyles.twips(paper.bottom()),
          "w:left",
          DocxStyles.twips(paper.left()),
          "w:header",
          DocxStyles.twips(Math.min(EDGE, paper.top() / 2)),
          "w:footer",
          DocxStyles.twips(Math.min(EDGE, paper.bottom() / 2)),
          "w:gutter",
          "0");
      if (isFirst) {
        xml.empty("w:titlePg");
      }
      if (furniture.isRightToLeft()) {
        xml.empty("w:bidi");
      }
      xml.close("w:sectPr");
    }

    private static void reference(WordXml xml, String element, String type, String id) {
      xml.empty("w:" + element, "w:type", type, "r:id", id);
    }
  }

  /// Returns the sections, at least one.
  static List<Section> of(List<Block> blocks, Theme theme, DocxFurniture furniture) {
    List<Section> sections = new ArrayList<>();
    List<Block> open = new ArrayList<>();
    Theme.Paper paper = paperOf(blocks, 0, theme);
    for (int i = 0; i < blocks.size(); i++) {
      boolean isBetween = i > 0 && i + 1 < blocks.size();
      boolean endsPage = isBetween && blocks.get(i) instanceof Block.Rule;
      Theme.Paper next = endsPage ? paper : paperOf(blocks, i, theme);
      if ((endsPage || !next.equals(paper)) && !open.isEmpty()) {
        sections.add(new Section(open, paper, furniture.of(paper), sections.isEmpty()));
        open = new ArrayList<>();
      }
      paper = next;
      if (!endsPage) {
        open.add(blocks.get(i));
      }
    }
    sections.add(new Section(open, paper, furniture.of(paper), sections.isEmpty()));
    return sections;
  }

  private static Theme.Paper paperOf(List<Block> blocks, int i, Theme theme) {
    return new LeadIns(blocks).leadsToLandscape(i) ? theme.paper().landscape() : theme.paper();
  }
}
