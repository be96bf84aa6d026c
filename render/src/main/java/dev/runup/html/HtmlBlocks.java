package dev.runup.html;

import dev.runup.document.Anchors;
import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Document.Note;
import dev.runup.document.Href;
import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.document.RunIn;
import dev.runup.document.ShortEntries;
import dev.runup.html.HtmlFigures.FigureImages;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes blocks and notes as HTML, each block on its own line.
final class HtmlBlocks {
  /// The most sections of a page without a list of them.
  private static final int FEW_SECTIONS = 4;

  private final HtmlBuilder html;
  private final Masthead.Words words;
  private final HtmlInlines inlines;
  private final HtmlTables tables;
  private final HtmlFigures figures;
  private final Anchors anchors;
  private final int titleLevel;

  /// The block that was written last, or null before the first one.
  private @Nullable Block previous;

  /// The level of the last heading that is a block of its own, or 0 before the first one.
  private int lastLevel;

  /// @param anchors those of the document, of which none was given yet
  /// @param titleLevel the HTML level of a heading of level 1, from 1 to 6
  /// @param images the figures as images, or null if they are elements of the page
  /// @param root leads from the page to the folder of its site, or null for a page of no site
  HtmlBlocks(
      HtmlBuilder html,
      Document document,
      Anchors anchors,
      int titleLevel,
      @Nullable FigureImages images,
      @Nullable String root) {
    Masthead masthead = document.masthead();
    this.html = html;
    this.anchors = anchors;
    this.words = masthead.words();
    this.titleLevel = titleLevel;
    this.inlines = new HtmlInlines(html, masthead, anchors, root);
    this.tables = new HtmlTables(html, inlines, words);
    this.figures = new HtmlFigures(html, inlines, images);
  }

  /// Writes blocks in order.
  void write(List<Block> blocks) {
    blocks.forEach(this::write);
  }

  /// Writes a block. The tables right after a figure hold the figure's data, so they are folded.
  private void write(Block block) {
    switch (block) {
      case Block.Heading heading -> heading(heading.level(), heading.text(), "");
      case Block.Paragraph(var text) -> paragraph(text);
      case Block.Quote(var quoted) -> {
        html.open("blockquote").line();
        write(quoted);
        html.close("blockquote").line();
      }
      case Block.Alert alert -> alert(alert);
      case Block.Bullets list -> list("ul", 1, list);
      case Block.Numbered list -> list("ol", list.start(), list);
      case Block.Table table when previous instanceof Block.Figure -> tables.writeFolded(table);
      case Block.Table table -> tables.write(table);
      case Block.Figure figure -> figures.write(figure);
      case Block.CodeBlock(_, var text) -> {
        html.open("pre").open("code");
        inlines.literal(text);
        html.close("code").close("pre").line();
      }
      case Block.Rule _ -> html.open("hr").line();
    }
    pass(block);
  }

  /// Keeps a block as the one before the next, but the figure before its tables.
  private void pass(Block block) {
    if (!(block instanceof Block.Table && previous instanceof Block.Figure)) {
      previous = block;
    }
  }

  /// Writes the title of a document whose body has none.
  void title(String title) {
    lastLevel = 1;
    heading(1, "title", "", () -> inlines.write(List.of(new Inline.Text(title))));
    tables.enter(title);
  }

  /// Writes a heading with its anchor. A blank heading is left out, because it would be an empty
  /// step in the page's outline.
  private void heading(int level, List<Inline> text, String kind) {
    String plain = Inline.plain(text);
    if (plain.isBlank()) {
      return;
    }
    lastLevel = level;
    String anchor = anchors.anchorOf(new Block.Heading(level, text));
    heading(level, anchor, kind, text);
    tables.enter(plain);
  }

  private void heading(int level, String anchor, String kind, List<Inline> text) {
    heading(
        level,
        "",
        kind,
        () -> {
          html.anchor(anchor);
          inlines.write(text);
        });
  }

  /// Writes a heading. HTML has six levels, so a deeper heading is a paragraph with its level as an
  /// attribute.
  ///
  /// @param id names it for other elements of the page, or is empty
  /// @param kind its class, or empty
  private void heading(int level, String id, String kind, Runnable text) {
    int shown = titleLevel - 1 + level;
    String element = shown > 6 ? "p" : "h" + shown;
    String role = shown > 6 ? "heading" : "";
    String shownLevel = role.isEmpty() ? "" : "" + shown;
    html.open(element, "id", id, "class", kind, "role", role, "aria-level", shownLevel);
    text.run();
    html.close(element).line();
  }

  private void paragraph(List<Inline> text) {
    html.open("p").anchor(inlines.idOf(text));
    inlines.write(text);
    inlines.backLink();
    html.close("p").line();
  }

  private void alert(Block.Alert alert) {
    String kind = alert.kind().name().toLowerCase(Locale.ROOT);
    Optional<RunIn> named = alert.runInName();
    String name = words.name(alert);
    html.open("div", "class", kind, "role", "note", "aria-label", name).line();
    List<Block> blocks = alert.blocks();
    if (named.isPresent()) {
      html.open("p").anchor(inlines.idOf(named.get().rest()));
      html.open("span", "class", "kind");
      inlines.write(named.get().head());
      html.close("span");
      inlines.write(named.get().rest());
      html.close("p").line();
      blocks = blocks.subList(1, blocks.size());
    } else {
      html.open("p", "class", "kind").text(name).close("p").line();
    }
    write(blocks);
    html.close("div").line();
  }

  private void list(String element, int start, Block.ItemList list) {
    html.open(element, "start", start == 1 ? "" : Integer.toString(start)).line();
    list.items().forEach(item -> item(item, list.tight()));
    html.close(element).line();
  }

  /// @param tight whether paragraphs are written without an element, and so without space around
  ///   them
  private void item(Block.Item item, boolean tight) {
    List<? extends Inline> first =
        tight
            ? item.blocks().stream()
                .limit(1)
                .filter(Block.Paragraph.class::isInstance)
                .flatMap(Block::text)
                .toList()
            : List.of();
    html.open("li").anchor(inlines.idOf(first));
    for (Block block : item.blocks()) {
      if (tight && block instanceof Block.Paragraph(var text)) {
        inlines.write(text);
        inlines.backLink();
      } else {
        write(block);
      }
    }
    html.close("li").line();
  }

  /// Writes the body, and after each block the pop-ups of the notes first referenced in it. They
  /// can't go into the paragraph, because a note may hold blocks.
  ///
  /// @param popovers writes the pop-ups; a separate instance, so that numbers in pop-ups don't
  ///   count as references of the body
  /// @param sections the headings of the sections by anchor. More than four are listed before the
  ///   first
  void body(
      List<Block> blocks, List<Note> notes, HtmlBlocks popovers, Map<String, String> sections) {
    int endOfEntries = 0;
    boolean isListed = sections.size() <= FEW_SECTIONS;
    for (int i = 0; i < blocks.size(); i++) {
      if (!isListed && Anchors.isSection(blocks.get(i))) {
        contents(sections);
        isListed = true;
      }
      BitSet before = inlines.referencedNotes();
      Optional<ShortEntries> entries =
          i < endOfEntries ? Optional.empty() : ShortEntries.at(blocks, i);
      if (entries.isPresent()) {
        endOfEntries = i + entries.get().blocks().size();
        html.open("ol", "class", "entries").line();
      }
      if (i < endOfEntries) {
        item(new Block.Item(List.of(blocks.get(i))), true);
      } else {
        writeOfBody(blocks, i);
      }
      if (i + 1 == endOfEntries) {
        html.close("ol").line();
      }
      BitSet opened = inlines.referencedNotes();
      opened.andNot(before);
      opened.stream()
          .filter(number -> number <= notes.size())
          .forEach(number -> popovers.writePopover(notes.get(number - 1).blocks(), number));
    }
    inlines.startNotes();
  }

  /// Writes a block of the body. There the bold words that divide the page are headings.
  private void writeOfBody(List<Block> blocks, int i) {
    switch (blocks.get(i)) {
      case Block.Heading(int level, var text) when RunIn.isPart(blocks, i) ->
          heading(level, text, "part");
      case Block.Paragraph(var text) when lastLevel > 0 && RunIn.isHeadOfNext(blocks, i) ->
          heading(lastLevel + 1, inlines.idOf(text), "lead", text);
      case Block.Paragraph(var text) when lastLevel > 0 -> {
        RunIn parts = RunIn.of(text).filter(RunIn::isHeading).orElse(null);
        if (parts == null) {
          paragraph(text);
        } else {
          runIn(text, parts);
        }
      }
      case Block block -> write(block);
    }
    pass(blocks.get(i));
  }

  /// Writes a paragraph that opens with its heading. The two stand on one line.
  private void runIn(List<Inline> text, RunIn parts) {
    html.open("section", "class", "run-in");
    List<Inline> words = parts.head().subList(0, parts.head().size() - 1);
    heading(lastLevel + 1, inlines.idOf(text), "", words);
    html.open("p");
    inlines.write(parts.rest());
    inlines.backLink();
    html.close("p").close("section").line();
  }

  private void contents(Map<String, String> sections) {
    html.open("nav", "class", "contents", "aria-label", words.contents()).line();
    html.open("ul").line();
    sections.forEach((anchor, heading) -> {
      html.open("li").open("a", "href", Href.of("#" + anchor, null).orElseThrow().address());
      html.text(heading).close("a").close("li").line();
    });
    html.close("ul").close("nav").line();
  }

  private void writePopover(List<Block> blocks, int number) {
    inlines.startNotes();
    String name = words.note(number);
    html.open(
        "div",
        "popover",
        "auto",
        "id",
        "popover-" + number,
        "class",
        "popover",
        "role",
        "note",
        "aria-label",
        name);
    html.line().open("p").open("a", "href", "#note-" + number).text(name).close("a").close("p");
    html.line();
    html.withoutIds(() -> write(blocks));
    html.close("div").line();
  }

  /// Writes the notes as a section. Each note ends with a link back to its number in the text, if
  /// there is one.
  void notes(List<Note> notes) {
    if (notes.isEmpty()) {
      return;
    }
    html.open("section", "class", "notes", "aria-labelledby", "notes").line();
    heading(2, "notes", "", () -> html.text(words.notes()));
    html.open("ol").line();
    for (int i = 0; i < notes.size(); i++) {
      note(notes.get(i).blocks(), i + 1);
    }
    html.close("ol").line().close("section").line();
  }

  private void note(List<Block> blocks, int number) {
    html.open("li", "id", "note-" + number);
    if (blocks.getLast() instanceof Block.Paragraph(var text)) {
      write(blocks.subList(0, blocks.size() - 1));
      html.open("p");
      inlines.write(text);
      backLink(number);
      html.close("p");
    } else {
      write(blocks);
      backLink(number);
    }
    html.close("li").line();
  }

  private void backLink(int number) {
    if (inlines.isReferenced(number)) {
      inlines.backLink("mark-" + number, Integer.toString(number));
    }
  }
}
