package dev.runup.docx;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.document.Masthead.Phrase;
import dev.runup.docx.DocxSections.Section;
import dev.runup.image.Picture;
import dev.runup.theme.Theme;
import dev.runup.theme.Theme.Logo;
import java.util.List;
import java.util.Map;

/// Writes documents as Word files. The same document and theme give the same bytes.
public final class DocxWriter {

  /// The namespace of the elements with the prefix `w`.
  static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  private final DocxPackage file = new DocxPackage();
  private final DocxState state;
  private final DocxPart document;
  private final DocxBlocks blocks;

  /// Returns the namespaces of a part with text, as attributes.
  static String[] namespaces() {
    return new String[] {
      "xmlns:w",
      MAIN,
      "xmlns:r",
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "xmlns:wp",
      "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
      "xmlns:v",
      "urn:schemas-microsoft-com:vml",
      "xmlns:o",
      "urn:schemas-microsoft-com:office:office"
    };
  }

  private DocxWriter(Document whole, Theme theme, boolean tagsFacts) {
    this.state = new DocxState(whole, theme, tagsFacts);
    this.document = file.add(new DocxPart("word/document.xml", TYPE + "document.main+xml"));
    this.blocks = new DocxBlocks(document, state, true);
  }

  /// Returns a document's bytes. Leaves out a table that says no more than the figure before it.
  ///
  /// @param edition the name of the edition
  /// @param tagsFacts whether each text of a fact has a content control with the fact's id
  public static byte[] write(Document document, Theme theme, String edition, boolean tagsFacts) {
    return new DocxWriter(document.withoutDrawnTables(), theme, tagsFacts).write(edition);
  }

  private byte[] write(String edition) {
    file.root().relate("officeDocument", document.name());
    DocxProperties.write(file, state.masthead);
    DocxFurniture furniture = new DocxFurniture(file, document, state);
    List<Section> sections = DocxSections.of(state.document.blocks(), state.theme, furniture);
    WordXml xml = document.xml();
    xml.open("w:document", namespaces()).open("w:body");
    banner(furniture);
    if (state.document.blocks().stream().noneMatch(DocxWriter::isTitle)
        && !state.masthead.title().isBlank()) {
      blocks.title(state.masthead.title());
    }
    DocxBlocks.Contents contents = new DocxBlocks.Contents(state.anchors.sections());
    for (int i = 0; i < sections.size(); i++) {
      blocks.section(sections.get(i), i == sections.size() - 1, contents);
    }
    notes();
    sections.getLast().write(xml);
    xml.close("w:body").close("w:document");
    part("styles", new DocxStyles(state.theme, state.masthead).write(state.runStyles));
    part("numbering", state.lists.write());
    part("settings", settings());
    SentIssue.write(file, document, edition, state.masthead.language(), state.masthead.date());
    return file.bytes();
  }

  private static boolean isTitle(Block block) {
    return block instanceof Block.Heading(int level, var text)
        && level == 1
        && !Inline.plain(text).isBlank();
  }

  /// Writes what stands above the title: the logo, the series with the marking, and the
  /// particulars.
  private void banner(DocxFurniture furniture) {
    Masthead masthead = state.masthead;
    WordXml xml = document.xml();
    Logo logo = state.theme.logo();
    if (logo != null) {
      boolean isPng = logo.picture() instanceof Picture.Png;
      String name = "media/logo." + (isPng ? "png" : "jpeg");
      file.add("word/" + name, logo.picture().mediaType(), logo.picture().file());
      blocks.openParagraph("Logo");
      new DocxFigures(xml, state).write(logo, document.relate("image", name));
      xml.close("w:p");
    }
    blocks.openParagraph("Series");
    blocks.inlines().phrase(masthead.series());
    xml.close("w:p");
    blocks.openParagraph("Subtitle");
    furniture.mark(blocks.inlines());
    for (Phrase phrase : masthead.particulars()) {
      blocks.inlines().words("  ·  ");
      blocks.inlines().phrase(phrase);
    }
    xml.close("w:p");
  }

  /// Writes the notes: those that the body refers to at the end of their page, the others at the
  /// end of the body.
  private void notes() {
    float width = state.theme.paper().columnWidth();
    DocxBlocks.Frame frame = new DocxBlocks.Frame("FootnoteText", 0, width);
    DocxPart part = new DocxPart("word/footnotes.xml", TYPE + "footnotes+xml");
    WordXml xml = part.xml();
    xml.open("w:footnotes", namespaces());
    separator(xml, "-1", "separator");
    separator(xml, "0", "continuationSeparator");
    DocxBlocks inNotes = new DocxBlocks(part, state, false);
    for (int number = 1; number <= state.document.notes().size(); number++) {
      if (state.isMarked(number)) {
        xml.open("w:footnote", "w:id", String.valueOf(number));
        inNotes.note(number, state.document.notes().get(number - 1).blocks(), frame);
        xml.close("w:footnote");
      }
    }
    xml.close("w:footnotes");
    file.add(part);
    document.relate("footnotes", "footnotes.xml");
    blocks.unmarkedNotes(frame);
  }

  private static void separator(WordXml xml, String id, String kind) {
    xml.open("w:footnote", "w:type", kind, "w:id", id).open("w:p").open("w:r");
    xml.empty("w:" + kind).close("w:r").close("w:p").close("w:footnote");
  }

  private WordXml settings() {
    WordXml xml = new WordXml();
    xml.open("w:settings", "xmlns:w", MAIN);
    xml.empty("w:zoom", "w:percent", "100").value("w:defaultTabStop", 720);
    xml.value("w:characterSpacingControl", "doNotCompress").open("w:footnotePr");
    xml.empty("w:footnote", "w:id", "-1").empty("w:footnote", "w:id", "0");
    xml.close("w:footnotePr").open("w:compat");
    for (Map.Entry<String, String> one :
        List.of(
            Map.entry("compatibilityMode", "15"),
            Map.entry("overrideTableStyleFontSizeAndJustification", "1"),
            Map.entry("enableOpenTypeFeatures", "1"),
            Map.entry("doNotFlipMirrorIndents", "1"),
            Map.entry("differentiateMultirowTableHeaders", "1"))) {
      xml.empty(
          "w:compatSetting",
          "w:name",
          one.getKey(),
          "w:uri",
          "http://schemas.microsoft.com/office/word",
          "w:val",
          one.getValue());
    }
    xml.close("w:compat");
    return xml.close("w:settings");
  }

  private void part(String kind, WordXml content) {
    DocxPart part = file.add(new DocxPart("word/" + kind + ".xml", TYPE + kind + "+xml"));
    part.xml().content(content);
    document.relate(kind, kind + ".xml");
  }
}
