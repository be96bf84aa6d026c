package dev.runup.lint;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.document.Inline.Span;
import dev.runup.pipeline.FilledTemplates;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.template.TemplateTexts;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds faults of a filled template, independent of its facts: gaps in sentences, and structures
/// that a screen reader can't use.
final class DocumentLint {

  /// The traces of a missing value in a sentence.
  ///
  /// Example: `null`, empty brackets, two commas in a row, a space before a full stop.
  private static final Pattern HOLES =
      Pattern.compile(
          "\\bnull\\b|\\$\\{|\\( *\\)|\\[ *\\]|\\( *[,;]|[,;] *\\)| [,;](?= |$)|,,|;;|: *[;,.](?="
              + " |$)|“ *”|« *»|(?<!\\.)\\.\\.(?!\\.)| \\.(?= |$)|[,;] *$");

  private final IdentityHashMap<Span, Place> places;
  private final Place page;
  private final boolean hostile;
  private final List<Problem> problems = new ArrayList<>();
  private int level;

  /// @param places the place in a template that printed each span
  /// @param page the start of the product's page, for faults without a span nearby
  /// @param hostile whether the facts' own texts look like gaps. If so, gaps are not reported
  private DocumentLint(IdentityHashMap<Span, Place> places, Place page, boolean hostile) {
    this.places = places;
    this.page = page;
    this.hostile = hostile;
  }

  /// Returns all faults of a document.
  static List<Problem> of(FilledTemplates.TestRun trial, Place page, boolean hostile) {
    DocumentLint faults = new DocumentLint(trial.places(), page, hostile);
    List<Block> blocks = trial.document().blocks();
    if (blocks.isEmpty()) {
      faults.add(
          ProblemCode.HOLE,
          page,
          "it prints nothing",
          "A page with nothing to say still says that.");
    } else if (!(blocks.getFirst() instanceof Block.Heading(int level, var _)) || level != 1) {
      faults.add(
          ProblemCode.INACCESSIBLE,
          page,
          "the page does not begin with a heading of the first level",
          "Begin it with # and its title.");
    }
    blocks.forEach(faults::check);
    trial.document().notes().forEach(note -> note.blocks().forEach(faults::check));
    return faults.problems;
  }

  private void check(Block block) {
    switch (block) {
      case Block.Heading heading -> heading(heading);
      case Block.Paragraph(var text) -> text(text, text);
      case Block.ItemList list -> list.items().forEach(this::item);
      case Block.Group group -> group.blocks().forEach(this::check);
      case Block.Table table -> table(table);
      case Block.Figure figure -> text(figure.caption(), figure.caption());
      case Block.CodeBlock _, Block.Rule _ -> {}
    }
  }

  private void heading(Block.Heading heading) {
    Place place = place(heading.text());
    if (Inline.plain(heading.text()).isBlank()) {
      add(
          ProblemCode.INACCESSIBLE,
          place,
          "a heading is empty",
          "Leave it out where it has nothing to say.");
    }
    if (level > 0 && heading.level() == 1) {
      add(
          ProblemCode.INACCESSIBLE,
          place,
          "there is a second heading of the first level",
          "The first level is the title's; begin this one with ##.");
    } else if (level > 0 && heading.level() > level + 1) {
      add(
          ProblemCode.INACCESSIBLE,
          place,
          "a heading of level " + heading.level() + " follows one of level " + level,
          "Who finds the way by headings misses the level between: begin it with "
              + "#".repeat(level + 1)
              + ".");
    }
    level = heading.level();
    text(heading.text(), heading.text());
  }

  private void item(Block.Item item) {
    if (item.blocks().isEmpty()) {
      add(
          ProblemCode.HOLE,
          page,
          "an item of a list is empty",
          "Print the item only where it has a text.");
    }
    item.blocks().forEach(this::check);
  }

  private void table(Block.Table table) {
    List<Inline> spans = spans(table);
    if (table.head().stream().anyMatch(Block.Cell::isBlank)) {
      add(
          ProblemCode.INACCESSIBLE,
          place(spans),
          "a column of a table has no heading",
          "Say in the table's first row what stands below.");
    }
    table.head().forEach(cell -> text(cell.text(), spans));
    table.rows().forEach(row -> row.forEach(cell -> text(cell.text(), cell.text())));
  }

  private static List<Inline> spans(Block.Table table) {
    List<Inline> spans = new ArrayList<>();
    Block.spans(List.of(table), spans::add);
    return spans;
  }

  /// @param near the spans by which the place in the template is found
  private void text(List<Inline> text, List<Inline> near) {
    Matcher hole = HOLES.matcher(Inline.plain(text));
    if (!hostile && hole.find()) {
      String plain = Inline.plain(text);
      int from = Math.max(0, hole.start() - 30);
      String around = plain.substring(from, Math.min(plain.length(), hole.end() + 15));
      add(
          ProblemCode.HOLE,
          place(near),
          "something is missing in the sentence: " + (from > 0 ? "…" : "") + around,
          "Print what stands around a value only where there is the value: <#if value??>.");
    }
  }

  /// Returns the place that printed the first of some spans, or the page's start if none is known.
  private Place place(List<Inline> text) {
    List<Span> spans = new ArrayList<>();
    text.forEach(inline -> Inline.spans(inline, spans::add));
    return spans.stream().filter(places::containsKey).map(places::get).findFirst().orElse(page);
  }

  private void add(ProblemCode code, Place place, String message, String hint) {
    problems.add(Problem.of(code, place, message, hint));
  }

  /// Finds faults of the frame of an HTML page, independent of its contents.
  ///
  /// @param name the frame's name, for example `page.html.ftl`
  /// @param text the frame's source
  record FrameLint(String name, String text) {

    private static final Pattern LANGUAGE =
        Pattern.compile("<(html|article)\\b[^>]*\\blang=\"[^\"]+\"");
    private static final Pattern HEADING = Pattern.compile("<h[1-6]\\b");
    private static final Pattern TITLE = Pattern.compile("<title>[^<]*\\S[^<]*</title>");
    private static final Pattern IMAGE_WITHOUT_ALT =
        Pattern.compile("<img\\b(?![^>]*\\balt=)[^>]*>");

    /// Returns the faults of a page or fragment that was made with the frame.
    List<Problem> of(String html, Document document) {
      List<Problem> problems = new ArrayList<>();
      boolean page = name.startsWith("page");
      String mark = document.masthead().label().text();
      if (!LANGUAGE.matcher(html).find()) {
        add(problems, "<html", "the page does not say its language", "Write lang=\"${language}\".");
      }
      if (page && !TITLE.matcher(html).find()) {
        add(problems, "<title", "the page has no title", "Write <title>${title}</title>.");
      }
      if (!TITLE.matcher(html).replaceAll("").contains(mark)) {
        add(problems, "<body", "the page does not show its mark", "Print ${label}.");
      }
      if (!HEADING.matcher(html).find()) {
        add(problems, "<body", "the briefing is not in the page", "Print ${body}.");
      }
      if (IMAGE_WITHOUT_ALT.matcher(html).find()) {
        add(
            problems,
            "<img",
            "an image has no \"alt\"",
            "Say what it shows, or alt=\"\" if nothing.");
      }
      return problems;
    }

    /// Adds a fault, placed at the first line of the frame with a tag, or else at its first line.
    private void add(List<Problem> problems, String tag, String message, String hint) {
      List<String> lines = text.lines().toList();
      int line = 0;
      while (line < lines.size() && !lines.get(line).contains(tag)) {
        line++;
      }
      boolean found = line < lines.size();
      int column = found ? lines.get(line).indexOf(tag) + 1 : 1;
      Place place =
          new Place(
              new Input(TemplateTexts.FOLDER + name, text),
              found ? line + 1 : 1,
              column,
              column + (found ? tag.length() : 0));
      problems.add(Problem.of(ProblemCode.INACCESSIBLE, place, message, hint));
    }
  }
}
