package dev.runup.docx;

import dev.runup.document.Direction;
import dev.runup.document.Masthead;
import dev.runup.theme.Colour;
import dev.runup.theme.Theme;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Writes the styles of a file from its theme. All formatting of a document is in them.
final class DocxStyles {

  /// Typefaces that come with Word. Other programs have typefaces of the same widths for them.
  static final String SERIF = "Cambria";

  static final String SANS = "Calibri";
  static final String MONO = "Consolas";

  /// The deepest level of a list.
  static final int LEVELS = 9;

  /// The distance between two levels of a list, in points.
  static final float LEVEL = 18;

  /// The bars of quotations and boxes, in eighths of a point.
  private static final int BAR = 18;

  private static final int HAIRLINE = 4;

  /// The space above a paragraph, in points. A list has none, so that it is near the words above
  /// it.
  private static final float ABOVE = 4;

  /// The least size of the marking, in points. TLP 2.0 advises 12.
  private static final float MARK_SIZE = 12;

  private final Theme theme;
  private final Theme.Sizes sizes;
  private final Theme.Palette palette;
  private final Masthead masthead;
  private final WordXml xml = new WordXml();

  DocxStyles(Theme theme, Masthead masthead) {
    this.theme = theme;
    this.sizes = theme.sizes();
    this.palette = theme.light();
    this.masthead = masthead;
  }

  /// Returns the content of the part.
  ///
  /// @param used the traits of the runs of the document, each set of them once
  WordXml write(Set<Set<RunTrait>> used) {
    xml.open("w:styles", "xmlns:w", DocxWriter.MAIN);
    defaults();
    text();
    headings();
    lists();
    furniture();
    figures();
    new DocxTableStyles(theme, xml).write();
    characters(used);
    return xml.close("w:styles");
  }

  private void defaults() {
    xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
    fonts(xml, SERIF);
    xml.value("w:color", hex(palette.ink()));
    size(xml, sizes.body());
    WordLanguage.write(xml, masthead.language());
    xml.close("w:rPr").close("w:rPrDefault").open("w:pPrDefault").open("w:pPr");
    if (Direction.of(masthead.language()) == Direction.RTL) {
      xml.empty("w:bidi");
    }
    xml.close("w:pPr").close("w:pPrDefault").close("w:docDefaults");
  }

  private void text() {
    float gap = sizes.leading() * 0.5f;
    add(new WordStyle("Normal", "Normal").space(ABOVE, gap - ABOVE).leading(sizes.leading()));
    add(new WordStyle("LeadIn", "Lead-in").keepNext().then("Normal"));
    add(
        new WordStyle("Changed", "Changed")
            .then("Normal")
            .border("left", BAR, 6, palette.accent())
            .fill(palette.shade()));
    add(new WordStyle("Quote", "Quote").border("left", BAR, 8, palette.rule()).indent(14, 0));
    add(
        new WordStyle("CodeBlock", "Code Block")
            .fill(palette.shade())
            .space(0, gap)
            .leading(sizes.table() * 1.4f)
            .face(MONO, sizes.table(), palette.ink()));
    add(
        new WordStyle("FootnoteText", "footnote text")
            .space(0, 2)
            .leading(sizes.note() * 1.34f)
            .face(SERIF, sizes.note(), palette.ink()));
    add(
        new WordStyle("Source", "Source")
            .space(0, 3)
            .leading(sizes.note() * 1.34f)
            .indent(20, 20)
            .face(SERIF, sizes.note(), palette.ink()));
    add(new WordStyle("Rule", "Rule").border("bottom", HAIRLINE, 1, palette.rule()).exact(6));
    add(
        new WordStyle("Caption", "caption")
            .keepNext()
            .space(sizes.leading() * 0.6f, 3)
            .leading(sizes.table() * 1.34f)
            .face(SANS, sizes.table(), palette.muted())
            .bold());
  }

  private void headings() {
    add(
        new WordStyle("Title", "Title")
            .keepNext()
            .then("Normal")
            .space(sizes.h1() * 0.8f, sizes.h1() * 0.5f)
            .leading(sizes.h1() * 1.18f)
            .face(SANS, sizes.h1(), palette.ink())
            .bold());
    for (int level = 1; level <= 6; level++) {
      float size = sizes.heading(level + 1);
      WordStyle heading =
          new WordStyle("Heading" + level, "heading " + level)
              .keepNext()
              .then("Normal")
              .space(size * (level == 1 ? 1.45f : 1.15f), size * (level == 1 ? 0.25f : 0.05f))
              .leading(size * 1.18f)
              .outline(level - 1)
              .face(SANS, size, palette.ink())
              .bold();
      if (level == 1) {
        heading.border("bottom", HAIRLINE, 2, palette.rule());
      } else if (level > 3) {
        heading.italic();
      }
      add(heading);
    }
    add(
        new WordStyle("PartTitle", "Part Title")
            .on("Heading3")
            .keepNext()
            .then("Normal")
            .outline(0));
    add(
        new WordStyle("Contents", "Contents")
            .space(0, sizes.leading() * 0.5f)
            .face(SANS, sizes.table(), palette.ink())
            .leading(sizes.table() * 1.3f));
  }

  private void lists() {
    for (int level = 1; level <= LEVELS; level++) {
      String end = level == 1 ? "" : String.valueOf(level);
      String name = level == 1 ? "" : " " + level;
      float left = level * LEVEL;
      add(
          new WordStyle("ListBullet" + end, "List Bullet" + name)
              .numbered(DocxLists.BULLETS, level - 1)
              .space(0, 3)
              .indent(left, LEVEL));
      add(new WordStyle("ListNumber" + end, "List Number" + name).space(0, 3).indent(left, LEVEL));
      add(new WordStyle("ListContinue" + end, "List Continue" + name).space(0, 3).indent(left, 0));
    }
  }

  private void furniture() {
    float width = theme.paper().columnWidth();
    float wide = theme.paper().landscape().columnWidth();
    float markSize = Math.max(MARK_SIZE, sizes.furniture());
    add(
        new WordStyle("Header", "header")
            .border("bottom", HAIRLINE, 4, palette.rule())
            .tab("right", width)
            .space(0, 0)
            .leading(markSize * 1.2f)
            .face(SANS, sizes.furniture(), palette.muted()));
    add(
        new WordStyle("Footer", "footer")
            .border("top", HAIRLINE, 4, palette.rule())
            .tab("right", width)
            .space(0, 0)
            .leading(markSize * 1.2f)
            .face(SANS, sizes.furniture(), palette.muted()));
    add(new WordStyle("HeaderWide", "Header Landscape").on("Header").tab("right", wide));
    add(new WordStyle("FooterWide", "Footer Landscape").on("Footer").tab("right", wide));
    add(
        new WordStyle("Mark", "Mark")
            .space(0, 0)
            .align("right")
            .leading(markSize * 1.2f)
            .face(SANS, markSize, palette.ink()));
    add(
        new WordStyle("Series", "Series")
            .keepNext()
            .then("Subtitle")
            .fill(palette.accent())
            .border("top", HAIRLINE, 4, palette.accent())
            .border("bottom", HAIRLINE, 4, palette.accent())
            .space(0, 0)
            .leading(sizes.h2() * 1.25f)
            .face(SANS, sizes.h2(), palette.ground())
            .bold());
    add(
        new WordStyle("Subtitle", "Subtitle")
            .then("Normal")
            .border("bottom", HAIRLINE, 3, palette.rule())
            .space(6, sizes.leading() * 0.5f)
            .leading(sizes.table() * 1.3f)
            .face(SANS, sizes.table(), palette.ink()));
    add(new WordStyle("Logo", "Logo").keepNext().space(0, 10));
  }

  private void figures() {
    add(
        new WordStyle("Figure", "Figure")
            .space(sizes.leading() * 0.5f, sizes.leading() * 0.7f)
            .leading(1));
    for (String side : List.of("", "center", "right")) {
      String end = DocxFigures.sideName(side);
      add(
          new WordStyle("FigureText" + end, ("Figure Text " + end).strip())
              .space(0, 0)
              .exact(sizes.table() * 1.2f)
              .align(side)
              .face(SANS, sizes.table(), palette.ink()));
    }
  }

  private void characters(Set<Set<RunTrait>> used) {
    xml.open(
        "w:style", "w:type", "character", "w:default", "1", "w:styleId", "DefaultParagraphFont");
    xml.value("w:name", "Default Paragraph Font").close("w:style");
    Set<Set<RunTrait>> all = new LinkedHashSet<>();
    for (RunTrait one : RunTrait.values()) {
      all.add(EnumSet.of(one));
    }
    all.addAll(used);
    for (Set<RunTrait> traits : all) {
      openCharacters(RunTrait.styleOf(traits), RunTrait.nameOf(traits));
      RunTrait.format(xml, traits, theme);
      closeCharacters();
    }
    openCharacters("MarkText", "Mark Text");
    fonts(xml, SANS);
    xml.empty("w:b").empty("w:bCs").value("w:color", masthead.label().ink().substring(1));
    size(xml, Math.max(MARK_SIZE, sizes.furniture()));
    shade(xml, Colour.of(masthead.label().ground()));
    closeCharacters();
    openCharacters("Status", "Status");
    fonts(xml, SANS);
    xml.empty("w:b").empty("w:bCs").value("w:color", hex(palette.ink()));
    size(xml, Math.max(MARK_SIZE, sizes.furniture()));
    closeCharacters();
    for (dev.runup.figure.Scene.Paint paint : dev.runup.figure.Scene.Paint.values()) {
      for (boolean isStrong : new boolean[] {false, true}) {
        String id = DocxFigures.styleOf(paint, isStrong);
        openCharacters(id, id.replaceAll("(?<!^)([A-Z])", " $1"));
        if (isStrong) {
          xml.empty("w:b").empty("w:bCs");
        }
        xml.value("w:color", hex(palette.colourOf(paint)));
        closeCharacters();
      }
    }
  }

  private void openCharacters(String id, String name) {
    xml.open("w:style", "w:type", "character", "w:styleId", id).value("w:name", name);
    xml.value("w:basedOn", "DefaultParagraphFont").empty("w:qFormat").open("w:rPr");
  }

  private void closeCharacters() {
    xml.close("w:rPr").close("w:style");
  }

  private void add(WordStyle style) {
    style.write(xml);
  }

  static void fonts(WordXml xml, String family) {
    xml.empty(
        "w:rFonts",
        "w:ascii",
        family,
        "w:hAnsi",
        family,
        "w:cs",
        family.equals(SERIF) ? "Times New Roman" : "Arial");
  }

  /// Writes a size of type. Word knows half points.
  static void size(WordXml xml, float points) {
    int halves = Math.round(points * 2);
    xml.value("w:sz", halves).value("w:szCs", halves);
  }

  static void shade(WordXml xml, Colour ground) {
    xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", hex(ground));
  }

  /// Returns a colour as six digits.
  static String hex(Colour colour) {
    return colour.hex().substring(1).toUpperCase(java.util.Locale.ROOT);
  }

  /// Returns a length in twentieths of a point.
  static String twips(float points) {
    return String.valueOf(Math.round(points * 20));
  }
}
