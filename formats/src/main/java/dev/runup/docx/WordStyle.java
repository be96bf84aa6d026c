package dev.runup.docx;

import dev.runup.theme.Colour;
import org.jspecify.annotations.Nullable;

/// A paragraph style while it is put together. Lengths are in points.
final class WordStyle {

  private final String id;
  private final String name;
  private String basedOn = "Normal";
  private String next = "";
  private boolean keepsNext;
  private final WordXml borders = new WordXml();
  private @Nullable Colour fill;
  private final WordXml tabs = new WordXml();
  private final WordXml numbering = new WordXml();
  private float before = -1;
  private float after = -1;
  private float leading = -1;
  private boolean isExact;
  private float indent = -1;
  private float hanging;
  private String side = "";
  private int outline = -1;
  private String font = "";
  private float size = -1;
  private boolean isBold;
  private boolean isItalic;
  private @Nullable Colour colour;

  WordStyle(String id, String name) {
    this.id = id;
    this.name = name;
  }

  WordStyle on(String style) {
    basedOn = style;
    return this;
  }

  /// Sets the style of the paragraph that a writer begins after one of this style.
  WordStyle then(String style) {
    next = style;
    return this;
  }

  WordStyle keepNext() {
    keepsNext = true;
    return this;
  }

  /// @param edge `top`, `left`, `bottom` or `right`
  /// @param weight in eighths of a point
  /// @param space the distance to the text, at most 31 points
  WordStyle border(String edge, int weight, int space, Colour ink) {
    borders.empty(
        "w:" + edge,
        "w:val",
        "single",
        "w:sz",
        "" + weight,
        "w:space",
        "" + space,
        "w:color",
        DocxStyles.hex(ink));
    return this;
  }

  WordStyle fill(Colour ground) {
    fill = ground;
    return this;
  }

  /// Sets a tab stop.
  ///
  /// @param kind `left`, `center` or `right`
  WordStyle tab(String kind, float at) {
    tabs.empty("w:tab", "w:val", kind, "w:pos", DocxStyles.twips(at));
    return this;
  }

  WordStyle numbered(int number, int level) {
    numbering.open("w:numPr").value("w:ilvl", level).value("w:numId", number).close("w:numPr");
    return this;
  }

  WordStyle space(float above, float below) {
    before = above;
    after = below;
    return this;
  }

  /// Sets the least distance between two baselines.
  WordStyle leading(float points) {
    leading = points;
    return this;
  }

  WordStyle exact(float points) {
    isExact = true;
    return leading(points);
  }

  WordStyle indent(float left, float label) {
    indent = left;
    hanging = label;
    return this;
  }

  /// @param word `center` or `right`
  WordStyle align(String word) {
    side = word;
    return this;
  }

  /// @param level 0 for a heading of the highest level
  WordStyle outline(int level) {
    outline = level;
    return this;
  }

  WordStyle face(String family, float points, Colour ink) {
    font = family;
    size = points;
    colour = ink;
    return this;
  }

  WordStyle bold() {
    isBold = true;
    return this;
  }

  WordStyle italic() {
    isItalic = true;
    return this;
  }

  void write(WordXml xml) {
    boolean isNormal = id.equals("Normal");
    xml.open("w:style", "w:type", "paragraph", "w:default", isNormal ? "1" : "", "w:styleId", id);
    xml.value("w:name", name);
    if (!isNormal) {
      xml.value("w:basedOn", basedOn);
    }
    if (!next.isEmpty()) {
      xml.value("w:next", next);
    }
    xml.empty("w:qFormat");
    xml.open("w:pPr");
    paragraph(xml);
    xml.close("w:pPr").open("w:rPr");
    text(xml);
    xml.close("w:rPr").close("w:style");
  }

  private void paragraph(WordXml xml) {
    if (keepsNext) {
      xml.empty("w:keepNext").empty("w:keepLines");
    }
    xml.content(numbering);
    if (!borders.isEmpty()) {
      xml.open("w:pBdr").content(borders).close("w:pBdr");
    }
    if (fill != null) {
      DocxStyles.shade(xml, fill);
    }
    if (!tabs.isEmpty()) {
      xml.open("w:tabs").content(tabs).close("w:tabs");
    }
    if (before >= 0 || leading >= 0) {
      xml.empty(
          "w:spacing",
          "w:before",
          before < 0 ? "" : DocxStyles.twips(before),
          "w:after",
          after < 0 ? "" : DocxStyles.twips(after),
          "w:line",
          leading < 0 ? "" : DocxStyles.twips(leading),
          "w:lineRule",
          leading < 0 ? "" : isExact ? "exact" : "atLeast");
    }
    if (indent >= 0) {
      String label = hanging > 0 ? DocxStyles.twips(hanging) : "";
      xml.empty("w:ind", "w:left", DocxStyles.twips(indent), "w:hanging", label);
    }
    if (!side.isEmpty()) {
      xml.value("w:jc", side);
    }
    if (outline >= 0) {
      xml.value("w:outlineLvl", outline);
    }
  }

  private void text(WordXml xml) {
    if (!font.isEmpty()) {
      DocxStyles.fonts(xml, font);
    }
    if (isBold) {
      xml.empty("w:b").empty("w:bCs");
    }
    if (isItalic) {
      xml.empty("w:i").empty("w:iCs");
    }
    if (colour != null) {
      xml.value("w:color", DocxStyles.hex(colour));
    }
    if (size >= 0) {
      DocxStyles.size(xml, size);
    }
  }
}
