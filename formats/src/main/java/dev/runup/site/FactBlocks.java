package dev.runup.site;

import dev.runup.document.Block;
import dev.runup.document.Inline;
import dev.runup.document.QuotedFacts;
import dev.runup.fact.FactType;
import dev.runup.site.FactLinks.FactLink;
import dev.runup.site.FactPages.Told;
import dev.runup.site.SeriesCorrections.Corrected;
import dev.runup.template.SiteWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Prints the pages of facts, in one language: what became of the fact ([FactState]), its versions,
/// the issues in which it stands, and the facts that it belongs to.
final class FactBlocks {

  /// The types of facts that have a list of their own on the page of what they are about.
  private static final List<String> LISTED =
      List.of("position", "statement", "measure", "event", "assessment");

  /// The types of facts whose name doesn't say what they say, or who says it and when.
  private static final Set<String> WITH_WORDS = Set.of("position", "statement", "measure");

  private final Series series;
  private final IssueLinks links;
  private final FactState state;
  private final SeriesCorrections corrections;
  private final FactPages pages;
  private final FactLinks others;
  private final SiteWords words;

  FactBlocks(Series series, IssueLinks links, SeriesCorrections corrections, FactPages pages) {
    this.series = series;
    this.links = links;
    this.corrections = corrections;
    this.pages = pages;
    this.words = series.words(links.language());
    this.others =
        new FactLinks(series.shown().stream().map(issue -> issue.text(links.language())).toList());
    this.state = new FactState(series, links, corrections, pages, others);
  }

  /// Returns the body of the page of a fact.
  ///
  /// @param fact its type and id
  List<Block> of(String fact) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, state.title(fact)));
    blocks.addAll(state.notice(fact));
    blocks.addAll(source(fact));
    addVersions(fact, blocks);
    boolean isEntry = isEntry(fact);
    if (!isEntry) {
      addIssues(fact, state.isInForce(fact) ? "stands" : "stood", blocks);
    }
    addRests(fact, blocks);
    addList(blocks, isEntry ? "see" : "about", others.of(FactLink.ABOUT, fact), false);
    addList(blocks, "supports", others.of(FactLink.SUPPORTS, fact), isEntry);
    Map<String, Set<String>> byType = new LinkedHashMap<>();
    LISTED.forEach(type -> byType.put("list." + type, new TreeSet<>()));
    byType.put("list.more", new TreeSet<>());
    for (String other : others.of(FactLink.NAMED, fact)) {
      String type = type(other);
      Set<String> list = byType.get("list." + (LISTED.contains(type) ? type : "more"));
      if (list != null) {
        list.add(other);
      }
    }
    byType.forEach((key, list) -> addList(blocks, key, list, isEntry));
    if (isEntry) {
      addIssues(fact, "named", blocks);
    }
    return blocks;
  }

  /// Returns whether a fact is a register entry: a source, an actor, a place or another thing that
  /// facts refer to.
  ///
  /// @param fact its type and id, for example `actor:costa`
  private static boolean isEntry(String fact) {
    return Stream.of(FactType.values())
        .anyMatch(type -> type.isRegister() && type.word().equals(type(fact)));
  }

  private static String type(String fact) {
    return fact.substring(0, fact.indexOf(':'));
  }

  /// Returns the last day on which the page changed because the fact did.
  LocalDate lastChanged(String fact) {
    return Stream.concat(
            Stream.of(pages.lastTold(fact).day()),
            corrections.ofFact(fact).stream().map(Corrected::day))
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  // --- its versions

  /// Returns a source as the last issue that cites it lists it. None for other facts.
  private List<Block> source(String fact) {
    return series.shown().reversed().stream()
        .map(issue -> issue.text(links.language()).sources().get(fact))
        .filter(Objects::nonNull)
        .findFirst()
        .map(QuotedFacts::withoutReferences)
        .orElse(List.of());
  }

  private void addVersions(String fact, List<Block> blocks) {
    List<Told> told = pages.of(fact).stream().filter(one -> !one.news().words().isEmpty()).toList();
    if (!told.isEmpty()) {
      blocks.add(heading(told.size() == 1 ? "says" : "versions"));
    }
    for (Told one : told) {
      String anchor = pages.anchor(fact, one.issue());
      blocks.add(new Block.Heading(3, List.of(links.to(one.issue(), anchor))));
      blocks.addAll(one.news().words());
    }
  }

  /// Adds the issues that print a fact while it is in force.
  private void addIssues(String fact, String key, List<Block> blocks) {
    List<Block.Item> items = new ArrayList<>();
    for (SeriesIssue issue : pages.standing(fact)) {
      List<Inline> text = new ArrayList<>();
      text.add(links.to(issue, pages.anchor(fact, issue)));
      String remark = state.remark(fact, issue);
      if (remark != null) {
        text.add(new Inline.Text(" – "));
        text.add(words.words(remark));
      }
      items.add(item(text));
    }
    addList(blocks, key, items);
  }

  // --- other facts

  /// Adds what a fact rests on, then the sources of its earlier versions.
  private void addRests(String fact, List<Block> blocks) {
    Set<String> now = others.of(FactLink.RESTS, fact);
    List<Block.Item> items = new ArrayList<>(items(now, false));
    if (state.isInForce(fact)) {
      for (String source : others.of(FactLink.TOLD_SOURCES, fact)) {
        if (pages.path(source) != null && !now.contains(source)) {
          items.add(
              item(
                  List.of(
                      pages.link(source), new Inline.Text(" – "), words.words("rests.earlier"))));
        }
      }
    }
    addList(blocks, "rests", items);
  }

  /// Adds links to the pages of facts, those that were told last first.
  ///
  /// @param isWithWords whether the links say what a fact says if its name is not enough
  private void addList(
      List<Block> blocks, String key, Collection<String> facts, boolean isWithWords) {
    addList(blocks, key, items(facts, isWithWords));
  }

  private void addList(List<Block> blocks, String key, List<Block.Item> items) {
    if (!items.isEmpty()) {
      blocks.add(heading(key));
      blocks.add(new Block.Bullets(true, items));
    }
  }

  private List<Block.Item> items(Collection<String> facts, boolean isWithWords) {
    return facts.stream()
        .filter(fact -> pages.path(fact) != null)
        .sorted(
            Comparator.<String>comparingInt(fact -> series.issues().indexOf(pages.lastTold(fact)))
                .reversed())
        .map(fact -> item(List.of(isWithWords ? link(fact) : pages.link(fact))))
        .toList();
  }

  /// Returns a link to the page of a fact. Its text is what the fact says if the name is not
  /// enough.
  private Inline link(String fact) {
    List<Block> now =
        WITH_WORDS.contains(type(fact))
            ? QuotedFacts.withoutReferences(pages.of(fact).getLast().news().now())
            : List.of();
    return now.size() == 1
            && now.getFirst() instanceof Block.Paragraph(var text)
            && text.stream().allMatch(FactBlocks::fits)
        ? new Inline.Link(
            Inline.Link.SITE
                + series.file(Objects.requireNonNull(pages.path(fact)), links.language()),
            text)
        : pages.link(fact);
  }

  /// Returns whether a text can be that of a link.
  private static boolean fits(Inline inline) {
    return inline instanceof Inline.Leaf
        || inline instanceof Inline.Emphasis(var text) && text.stream().allMatch(FactBlocks::fits);
  }

  private Block heading(String key) {
    return new Block.Heading(2, List.of(words.words(key)));
  }

  private static Block.Item item(List<Inline> text) {
    return new Block.Item(List.of(new Block.Paragraph(text)));
  }
}
