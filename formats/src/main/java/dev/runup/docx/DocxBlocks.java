package dev.runup.docx;

import dev.runup.document.Anchors;
import dev.runup.document.Block;
import dev.runup.document.Inline;
import dev.runup.document.LeadIns;
import dev.runup.document.RunIn;
import dev.runup.document.ShortEntries;
import dev.runup.docx.DocxSections.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes blocks into a part.
final class DocxBlocks {

  /// The most sections of a document without a list of them.
  private static final int FEW_SECTIONS = 4;

  /// The deepest heading that Word knows, below the title.
  private static final int DEEPEST = 6;

  private final WordXml xml;
  private final DocxState state;
  private final DocxInlines inlines;
  private final DocxTables tables;

  /// The figures, or null in a note, where Word allows none.
  private final @Nullable DocxFigures figures;

  /// What stands before the next paragraph: the label of an item or of a note.
  private @Nullable Label label;

  /// The section that ends with the next paragraph, or null.
  private @Nullable Section ended;

  private int lastLevel;
  private int paragraphs;
  private boolean hasTitle;

  /// Where blocks stand.
  ///
  /// @param style the style of a paragraph
  /// @param depth the number of lists around them
  /// @param width the width of the text, in points
  record Frame(String style, int depth, float width) {

    Frame in(String other, float narrower) {
      return new Frame(other, depth, Math.max(1, width - narrower));
    }
  }

  /// What stands before a paragraph.
  ///
  /// @param item the label of an item, or null
  /// @param note the number of a note, or 0
  private record Label(DocxLists.@Nullable Label item, int note) {}

  /// @param isBody whether the part is the body, and not that of the notes
  DocxBlocks(DocxPart part, DocxState state, boolean isBody) {
    this.xml = part.xml();
    this.state = state;
    this.inlines = new DocxInlines(part, state, isBody);
    this.tables = new DocxTables(xml, state, inlines, this);
    this.figures = isBody ? new DocxFigures(xml, state) : null;
  }

  DocxInlines inlines() {
    return inlines;
  }

  /// Writes the title of a document whose body has none.
  void title(String title) {
    lastLevel = 1;
    hasTitle = true;
    openParagraph("Title");
    inlines.words(title);
    xml.close("w:p");
  }

  /// Writes the blocks of a section of the body. The list of all sections is before the first one.
  ///
  /// @param isLast whether it is the last one, which ends with the body
  void section(Section section, boolean isLast, Contents contents) {
    List<Block> blocks = section.blocks();
    Section end = isLast ? null : section;
    Frame frame = new Frame("Normal", 0, section.paper().columnWidth());
    for (int i = 0; i < blocks.size(); i++) {
      if (Anchors.isSection(blocks.get(i)) && contents.isWanted()) {
        contents(contents.take());
      }
      Optional<ShortEntries> entries = ShortEntries.at(blocks, i);
      if (entries.isPresent()) {
        write(entries.get().blocks(), new Frame("Source", 0, frame.width()));
        i += entries.get().blocks().size() - 1;
      } else {
        boolean endsHere = i == blocks.size() - 1 && isText(blocks.get(i));
        ended = endsHere ? end : null;
        ofBody(blocks, i, frame);
        end = endsHere ? null : end;
      }
    }
    if (end != null) {
      ended = end;
      openParagraph("AfterTable");
      xml.close("w:p");
    }
  }

  /// The list of sections, until it is written.
  static final class Contents {
    private Map<String, String> sections;

    Contents(Map<String, String> sections) {
      this.sections = sections;
    }

    boolean isWanted() {
      return sections.size() > FEW_SECTIONS;
    }

    Map<String, String> take() {
      Map<String, String> taken = sections;
      sections = Map.of();
      return taken;
    }
  }

  private static boolean isText(Block block) {
    return block instanceof Block.Paragraph || block instanceof Block.Heading;
  }

  /// Writes a block of the body. There the bold words that divide it are headings.
  private void ofBody(List<Block> blocks, int i, Frame frame) {
    switch (blocks.get(i)) {
      case Block.Heading heading when RunIn.isPart(blocks, i) -> heading(heading, "PartTitle");
      case Block.Paragraph(var text) when lastLevel > 0 && RunIn.isHeadOfNext(blocks, i) ->
          lead(text);
      case Block.Paragraph(var text) when new LeadIns(blocks).staysWithNext(i) ->
          paragraph(text, frame.in("LeadIn", 0));
      case Block block -> write(block, frame);
    }
  }

  void write(List<Block> blocks, Frame frame) {
    blocks.forEach(block -> write(block, frame));
  }

  /// Writes the blocks of a cell, which must end with a paragraph.
  ///
  /// @param hasText whether a paragraph of it is written already
  void cell(List<Block> blocks, Frame frame, boolean hasText) {
    int before = paragraphs;
    write(blocks, frame);
    if (paragraphs == before && !hasText) {
      openParagraph(frame.style());
      xml.close("w:p");
    }
  }

  private void write(Block block, Frame frame) {
    if (!(block instanceof Block.Paragraph)) {
      writeLabel();
    }
    switch (block) {
      case Block.Heading heading -> heading(heading, styleOf(heading));
      case Block.Paragraph(var text) -> paragraph(text, frame);
      case Block.Quote(var quoted) -> write(quoted, frame.in("Quote", 14));
      case Block.Alert alert -> tables.box(alert, frame);
      case Block.ItemList list -> list(list, frame);
      case Block.Table table -> tables.write(table, frame);
      case Block.Figure figure -> figure(figure, frame);
      case Block.CodeBlock(_, var text) -> {
        openParagraph("CodeBlock");
        inlines.literal(text);
        xml.close("w:p");
      }
      case Block.Rule _ -> {
        openParagraph("Rule");
        xml.close("w:p");
      }
    }
  }

  /// Returns the style of a heading. The first one of level 1 is the title.
  private String styleOf(Block.Heading heading) {
    boolean isTitle = heading.level() == 1 && !hasTitle;
    hasTitle |= isTitle;
    return isTitle ? "Title" : "Heading" + Math.max(1, heading.level() - 1);
  }

  /// Writes a heading with its anchor. One without words is a paragraph, because it would be an
  /// empty step in the outline.
  private void heading(Block.Heading heading, String style) {
    String plain = Inline.plain(heading.text());
    if (plain.isBlank()) {
      paragraph(heading.text(), new Frame("Normal", 0, 1));
      return;
    }
    lastLevel = heading.level();
    tables.enter(plain);
    openParagraph(style);
    state.bookmark(xml, state.anchors.anchorOf(heading), () -> inlines.writeBold(heading.text()));
    xml.close("w:p");
  }

  /// Writes the bold words above a list or a paragraph as a heading one level below the last one.
  private void lead(List<Inline> text) {
    openParagraph("Heading" + Math.clamp(lastLevel, 1, DEEPEST));
    inlines.writeBold(text);
    xml.close("w:p");
  }

  void paragraph(List<? extends Inline> text, Frame frame) {
    if (!hasText(text) && label == null && ended == null) {
      return;
    }
    boolean isChanged = !text.isEmpty() && text.getFirst() instanceof Inline.ChangeMark;
    boolean isUsual = frame.style().equals("Normal") || frame.style().equals("LeadIn");
    openParagraph(isChanged && isUsual ? "Changed" : frame.style());
    inlines.write(text);
    xml.close("w:p");
  }

  /// Returns whether a text has words or the number of a note.
  static boolean hasText(List<? extends Inline> text) {
    return !Inline.plain(text).isBlank() || text.stream().anyMatch(DocxBlocks::hasNoteMark);
  }

  private static boolean hasNoteMark(Inline inline) {
    return switch (inline) {
      case Inline.NoteMark _ -> true;
      case Inline.Group group -> group.text().stream().anyMatch(DocxBlocks::hasNoteMark);
      case Inline.Leaf _, Inline.Break _ -> false;
    };
  }

  /// Opens a paragraph, with the label that waits for one.
  void openParagraph(String style) {
    DocxLists.Label item = label == null ? null : label.item();
    int note = label == null ? 0 : label.note();
    label = null;
    paragraphs++;
    xml.open("w:p").open("w:pPr").value("w:pStyle", item == null ? style : item.style());
    if (item != null && item.numbering() > 0) {
      xml.open("w:numPr").value("w:ilvl", item.level());
      xml.value("w:numId", item.numbering()).close("w:numPr");
    }
    if (ended != null) {
      ended.write(xml);
      ended = null;
    }
    xml.close("w:pPr");
    if (item != null) {
      inlines.words(item.typed());
    }
    if (note > 0) {
      inlines.noteLabel(note);
    }
  }

  /// Writes the label that still waits for a paragraph in a paragraph of its own.
  void writeLabel() {
    if (label != null) {
      openParagraph(label.note() > 0 ? "FootnoteText" : "Normal");
      xml.close("w:p");
    }
  }

  private void list(Block.ItemList list, Frame frame) {
    int depth = frame.depth() + 1;
    String end = depth == 1 ? "" : String.valueOf(Math.min(depth, DocxStyles.LEVELS));
    Frame inner =
        new Frame("ListContinue" + end, depth, Math.max(1, frame.width() - DocxStyles.LEVEL));
    List<DocxLists.Label> labels = state.lists.labels(list, depth);
    for (int i = 0; i < labels.size(); i++) {
      label = new Label(labels.get(i), 0);
      write(list.items().get(i).blocks(), inner);
      writeLabel();
    }
  }

  /// Writes a figure. In a note, where Word allows no drawing, it is there in words.
  private void figure(Block.Figure figure, Frame frame) {
    if (hasText(figure.caption())) {
      openParagraph("Caption");
      inlines.writeBold(figure.caption());
      xml.close("w:p");
    }
    openParagraph(figures == null ? frame.style() : "Figure");
    if (figures == null) {
      inlines.words(figure.drawn().alt());
    } else {
      figures.write(figure, frame.width());
    }
    xml.close("w:p");
  }

  private void contents(Map<String, String> sections) {
    openParagraph("Contents");
    inlines.words(state.masthead.words().contents(), "Strong");
    String between = "  ";
    for (Map.Entry<String, String> one : sections.entrySet()) {
      inlines.words(between);
      xml.open("w:hyperlink", "w:anchor", WordNames.bookmark(one.getKey()), "w:history", "1");
      inlines.words(one.getValue(), "Citation");
      xml.close("w:hyperlink");
      between = " · ";
    }
    xml.close("w:p");
  }

  /// Writes the blocks of a note, with its number before the first.
  void note(int number, List<Block> blocks, Frame frame) {
    label = new Label(null, number);
    write(blocks, frame);
    writeLabel();
  }

  /// Writes the notes that the body doesn't refer to. Word has no place for these at the end of a
  /// page.
  void unmarkedNotes(Frame frame) {
    inlines.endBody();
    boolean isFirst = true;
    for (int number = 1; number <= state.document.notes().size(); number++) {
      if (!state.isMarked(number)) {
        if (isFirst) {
          openParagraph("Heading1");
          inlines.words(state.masthead.words().notes());
          xml.close("w:p");
          isFirst = false;
        }
        int shown = number;
        state.bookmark(
            xml,
            "note-" + number,
            () -> note(shown, state.document.notes().get(shown - 1).blocks(), frame));
      }
    }
  }
}
