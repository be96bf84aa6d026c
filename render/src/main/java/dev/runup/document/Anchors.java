package dev.runup.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Gives headings, facts and sources their anchors, the same in HTML and PDF. Ask for them in
/// document order: for those of all headings and of all spans, each once. A fact's anchor holds a
/// colon and that of a message or of words none, so the two never clash.
///
/// A second heading of the same name gets `-1`. A heading that prints facts has the anchor of the
/// first one that no earlier heading has. No other place of the page has this anchor then, so it
/// doesn't depend on what is told before.
///
/// Any other fact has its anchor in a row that begins with it, or else in the paragraph or row that
/// prints most of its keys, at its first text there. Of several such it is the one that prints the
/// fewest other facts, and then the first. A source has it at its number in the list of sources. A
/// passage is in the brackets of a citation, so it never has one.
///
/// @param targets the anchors of headings, by the names by which Markdown leads to them
/// @param sections the headings of the sections, by their anchors
/// @param headings the anchors of all headings
/// @param listed the anchors of the sources that have a number in a list
/// @param places which text of a fact has the anchor, counted from 1, by fact
/// @param given the anchors given so far, each with the last number that was appended to it
/// @param told the number of texts of each fact so far
public record Anchors(
    Map<String, String> targets,
    Map<String, String> sections,
    Set<String> headings,
    Set<String> listed,
    Map<String, Integer> places,
    Map<String, Integer> given,
    Map<String, Integer> told) {

  /// Returns the anchors of a document, before any is given.
  public static Anchors of(Document document) {
    Anchors first = none();
    Anchors names = none();
    Map<String, String> targets = new HashMap<>();
    Map<String, String> sections = new LinkedHashMap<>();
    Search search = new Search();
    Set<Block> top = Collections.newSetFromMap(new IdentityHashMap<>());
    top.addAll(document.blocks());
    Block before = null;
    for (Block block : Block.all(document.bodyAndNotes()).toList()) {
      if (block instanceof Block.Heading heading) {
        String words = Inline.plain(heading.text());
        String anchor = first.anchorOf(heading);
        targets.put(names.unused(Block.Heading.wordsOf(words)), anchor);
        if (top.contains(block) && isSection(block)) {
          sections.put(anchor, words);
        }
      }
      if (before != null && Block.Table.isDrawn(before, block)) {
        search.count(block);
      } else {
        search.add(block);
      }
      before = block;
    }
    return new Anchors(
        targets,
        sections,
        new HashSet<>(targets.values()),
        search.listed,
        search.places(),
        new HashMap<>(),
        new HashMap<>());
  }

  /// Returns anchors for blocks in which nothing has one.
  public static Anchors none() {
    return new Anchors(
        Map.of(), Map.of(), Set.of(), Set.of(), Map.of(), new HashMap<>(), new HashMap<>());
  }

  /// Returns the anchors of the same document, before any is given.
  public Anchors anew() {
    return new Anchors(
        targets, sections, headings, listed, places, new HashMap<>(), new HashMap<>());
  }

  /// Returns the anchor to which a link in Markdown leads. Example: `#what-changed` leads to the
  /// heading "What changed", whose anchor is `changed`. A link may name an anchor itself, too.
  public String target(String name) {
    return targets.getOrDefault(name, name);
  }

  /// Returns the words of the headings of the sections by their anchors, in reading order.
  @Override
  public Map<String, String> sections() {
    return Collections.unmodifiableMap(sections);
  }

  /// Returns whether a block of the body is the heading of a section.
  public static boolean isSection(Block block) {
    return block instanceof Block.Heading(int level, var text)
        && level == 2
        && !Inline.plain(text).isBlank();
  }

  /// Returns whether a heading has this anchor.
  public boolean isHeading(String anchor) {
    return headings.contains(anchor);
  }

  /// Returns whether the document has a place with the anchor of a source.
  public boolean hasSource(String anchor) {
    return listed.contains(anchor) || headings.contains(anchor) || places.containsKey(anchor);
  }

  /// Returns the anchor of the next heading. Example: the second heading "Open points" gets
  /// `open-points-1`.
  public String anchorOf(Block.Heading heading) {
    for (String fact : heading.facts()) {
      if (given.putIfAbsent(fact, 0) == null) {
        return fact;
      }
    }
    return unused(heading.anchor());
  }

  /// Returns an anchor, with a number if it is given already.
  public String unused(String anchor) {
    Integer last = given.putIfAbsent(anchor, 0);
    if (last == null) {
      return anchor;
    }
    int n = last + 1;
    while (given.putIfAbsent(anchor + "-" + n, 0) != null) {
      n++;
    }
    given.put(anchor, n);
    return anchor + "-" + n;
  }

  /// Returns the anchor of the next span. It is empty unless the fact or the source has its anchor
  /// at this span.
  public String anchorOf(Inline.Span span) {
    if (span.isListedSource()) {
      String source = span.source();
      return !headings.contains(source) && given.putIfAbsent(source, 0) == null ? source : "";
    }
    if (!span.isTextOfFact()) {
      return "";
    }
    String fact = span.fact();
    Integer place = places.get(fact);
    return place != null
            && !headings.contains(fact)
            && !listed.contains(fact)
            && place.equals(told.merge(fact, 1, Integer::sum))
        ? fact
        : "";
  }

  /// The search for the place of each fact.
  private static final class Search {
    private final Map<String, Integer> told = new HashMap<>();
    private final Map<String, Part> best = new HashMap<>();
    private final Set<String> listed = new HashSet<>();

    /// What a paragraph or row prints of a fact.
    ///
    /// @param first its first text there, counted from 1 over the document
    /// @param isOwnRow whether it is a row that begins with the fact
    /// @param keys the printed keys of the fact, each once
    /// @param facts all facts that the paragraph or row prints
    private record Part(int first, boolean isOwnRow, List<String> keys, Set<String> facts) {
      boolean isMoreThan(Part other) {
        if (isOwnRow != other.isOwnRow) {
          return isOwnRow;
        }
        int difference = keys.size() - other.keys.size();
        return difference > 0 || difference == 0 && facts.size() < other.facts.size();
      }
    }

    void add(Block block) {
      switch (block) {
        case Block.Table(_, var caption, _, var head, var rows) -> {
          add(caption, false);
          Stream.concat(Stream.of(head), rows.stream())
              .forEach(
                  row -> add(row.stream().flatMap(cell -> cell.text().stream()).toList(), true));
        }
        default -> add(Block.text(block).toList(), false);
      }
    }

    /// Counts the texts of a table that a PDF lacks, so that no fact has its place there.
    void count(Block block) {
      Block.spans(
          List.of(block),
          span -> {
            if (span.isTextOfFact() && !span.isListedSource()) {
              told.merge(span.fact(), 1, Integer::sum);
            }
          });
    }

    private void add(List<? extends Inline> text, boolean isRow) {
      Map<String, Part> parts = new LinkedHashMap<>();
      Consumer<Inline.Span> addSpan = span -> add(span, parts, isRow);
      text.forEach(inline -> Inline.spans(inline, addSpan));
      parts.forEach((fact, part) ->
          best.merge(fact, part, (before, next) -> next.isMoreThan(before) ? next : before));
    }

    private void add(Inline.Span span, Map<String, Part> parts, boolean isRow) {
      if (span.isListedSource()) {
        listed.add(span.source());
      } else if (span.isTextOfFact()) {
        String fact = span.fact();
        int number = told.merge(fact, 1, Integer::sum);
        Part part = parts.get(fact);
        if (part == null) {
          boolean isOwnRow = isRow && parts.isEmpty();
          part = new Part(number, isOwnRow, new ArrayList<>(), parts.keySet());
          parts.put(fact, part);
        }
        if (!part.keys().contains(span.key())) {
          part.keys().add(span.key());
        }
      }
    }

    Map<String, Integer> places() {
      Map<String, Integer> places = new HashMap<>();
      best.forEach((fact, part) -> places.put(fact, part.first()));
      return places;
    }
  }
}
