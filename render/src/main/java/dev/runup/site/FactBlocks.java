package dev.runup.site;

import dev.runup.document.Block;
import dev.runup.document.Inline;
import dev.runup.fact.FactType;
import dev.runup.site.SeriesCorrections.Corrected;
import dev.runup.site.SeriesIssue.News;
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
import org.jspecify.annotations.Nullable;

/// Prints the pages of facts, in one language: what became of the fact, its versions, the issues in
/// which it stands, and the facts that it belongs to.
final class FactBlocks {

  /// The types of facts that have a list of their own on the page of what they are about.
  private static final List<String> LISTED =
      List.of("position", "statement", "measure", "event", "assessment");

  /// The types of facts whose name doesn't say what they say.
  private static final Set<String> WITH_WORDS = Set.of("position", "measure");

  private final Series series;
  private final IssueLinks links;
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
    SeriesIssue newest = series.newest();
    this.others = new FactLinks(newest == null ? null : newest.text(links.language()).known());
  }

  /// Returns the body of the page of a fact.
  ///
  /// @param fact its type and id
  List<Block> of(String fact) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, List.of(pages.name(fact))));
    blocks.addAll(notice(fact));
    blocks.addAll(source(fact));
    addVersions(fact, blocks);
    boolean isEntry = isEntry(fact);
    if (!isEntry) {
      addIssues(fact, isInForce(fact) ? "stands" : "stood", blocks);
    }
    addList(blocks, "rests", others.rests(fact), false);
    addList(blocks, isEntry ? "see" : "about", others.about(fact), false);
    addList(blocks, "supports", others.supports(fact), isEntry);
    Map<String, Set<String>> byType = new LinkedHashMap<>();
    LISTED.forEach(type -> byType.put("list." + type, new TreeSet<>()));
    byType.put("list.more", new TreeSet<>());
    for (String other : others.named(fact)) {
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

  /// Returns whether a fact is an entry of the register.
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

  private boolean isInForce(String fact) {
    SeriesIssue newest = series.newest();
    return newest != null && !newest.standing(Set.of(fact), links.language()).isEmpty();
  }

  // --- what became of it

  /// Returns a box that says what became of a fact, and leads to what stands now. None if nothing
  /// did.
  private List<Block> notice(String fact) {
    List<List<Inline>> all = new ArrayList<>();
    if (!isInForce(fact)) {
      all.addAll(withdrawn(fact));
    } else {
      for (String newer : others.replacedBy(fact)) {
        if (pages.path(newer) != null) {
          all.add(
              List.of(
                  new Inline.Strong(List.of(words.words("state.replaced"))),
                  new Inline.Text(" "),
                  pages.link(newer)));
        }
      }
      List<List<Inline>> changed = changed(fact);
      List<SeriesIssue> standing = pages.standing(fact);
      if (!changed.isEmpty() && !standing.isEmpty()) {
        changed
            .getFirst()
            .addAll(IssueLinks.sentence(words, "now", List.of(in(fact, standing.getLast()))));
      }
      all.addAll(changed);
    }
    return all.isEmpty()
        ? List.of()
        : List.of(
            new Block.Alert(
                Block.AlertKind.NOTE,
                all.stream().map(text -> (Block) new Block.Paragraph(text)).toList()));
  }

  private List<List<Inline>> withdrawn(String fact) {
    List<List<Inline>> all = new ArrayList<>();
    corrections.ofFact(fact).stream()
        .filter(Corrected::withdrawn)
        .findFirst()
        .ifPresentOrElse(
            one -> all.add(corrected("state.withdrawn", one)),
            () ->
                pages
                    .of(fact)
                    .forEach((issue, news) -> {
                      if (news.kind().equals("withdrawn")) {
                        all.add(state("state.withdrawn", issue.day(), news.reasons(), null));
                      }
                    }));
    return all;
  }

  private List<Inline> corrected(String key, Corrected one) {
    return state(key, one.day(), one.reasons(), one.reported());
  }

  /// Returns the last correction and the last change of a fact, the newer one first, and the issue
  /// that has what stands now.
  private List<List<Inline>> changed(String fact) {
    List<List<Inline>> all = new ArrayList<>();
    LocalDate changedOn = LocalDate.MIN;
    for (Map.Entry<SeriesIssue, News> told : pages.of(fact).entrySet()) {
      String key = state(type(fact), told.getValue().kind());
      if (key != null) {
        changedOn = told.getKey().day();
        all.clear();
        all.add(state(key, changedOn, told.getValue().reasons(), null));
      }
    }
    for (Corrected one : corrections.ofFact(fact)) {
      if (!one.withdrawn()) {
        all.add(one.day().isAfter(changedOn) ? 0 : all.size(), corrected("state.corrected", one));
        break;
      }
    }
    return all;
  }

  /// Returns the message for a change, or null if it needs none at the top of a page.
  ///
  /// @param kind its cause
  private static @Nullable String state(String type, String kind) {
    return switch (kind) {
      case "superseded" -> type.equals("measure") ? "state.figure" : "state.changed";
      case "moved" -> "state.moved";
      default -> null;
    };
  }

  private List<Inline> state(
      String key, LocalDate day, List<Inline.Leaf> reasons, @Nullable SeriesIssue reported) {
    List<Inline> text = new ArrayList<>();
    text.add(new Inline.Strong(List.of(words.words(key, words.day(day, null)))));
    text.add(new Inline.Text(" "));
    List<Inline.Leaf> quoted = reasons.stream().map(QuotedFacts::withoutReference).toList();
    text.addAll(IssueLinks.sentence(words, "reason", quoted));
    text.addAll(links.sentence("reported", reported == null ? List.of() : List.of(reported)));
    return text;
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
    Map<SeriesIssue, News> told = new LinkedHashMap<>(pages.of(fact));
    told.values().removeIf(news -> news.words().isEmpty());
    if (!told.isEmpty()) {
      blocks.add(heading(told.size() == 1 ? "says" : "versions"));
    }
    told.forEach((issue, news) -> {
      blocks.add(new Block.Heading(3, List.of(in(fact, issue))));
      blocks.addAll(news.words());
    });
  }

  /// Adds the issues that print a fact while it is in force.
  private void addIssues(String fact, String key, List<Block> blocks) {
    List<Block.Item> items = new ArrayList<>();
    for (SeriesIssue issue : pages.standing(fact)) {
      items.add(item(in(fact, issue)));
    }
    if (!items.isEmpty()) {
      blocks.add(heading(key));
      blocks.add(new Block.Bullets(true, items));
    }
  }

  /// Returns a link to the place of a fact in an issue.
  private Inline in(String fact, SeriesIssue issue) {
    return links.to(issue, pages.anchor(fact, issue));
  }

  // --- other facts

  /// Adds links to the pages of facts, those that were told last first.
  ///
  /// @param isWithWords whether the links say what a fact says if its name is not enough
  private void addList(
      List<Block> blocks, String key, Collection<String> facts, boolean isWithWords) {
    List<Block.Item> items =
        facts.stream()
            .filter(fact -> pages.path(fact) != null)
            .sorted(
                Comparator.<String>comparingInt(
                        fact -> series.issues().indexOf(pages.lastTold(fact)))
                    .reversed())
            .map(fact -> item(isWithWords ? link(fact) : pages.link(fact)))
            .toList();
    if (!items.isEmpty()) {
      blocks.add(heading(key));
      blocks.add(new Block.Bullets(true, items));
    }
  }

  /// Returns a link to the page of a fact. Its text is what the fact says if the name is not
  /// enough.
  private Inline link(String fact) {
    List<Block> now =
        WITH_WORDS.contains(type(fact))
            ? QuotedFacts.withoutReferences(
                pages.of(fact).values().stream().toList().getLast().now())
            : List.of();
    boolean fits =
        now.size() == 1
            && now.getFirst() instanceof Block.Paragraph(var text)
            && text.stream().allMatch(Inline.Leaf.class::isInstance);
    return fits
        ? new Inline.Link(
            Inline.Link.SITE
                + series.file(Objects.requireNonNull(pages.path(fact)), links.language()),
            List.copyOf(Block.text(now.getFirst()).toList()))
        : pages.link(fact);
  }

  private Block heading(String key) {
    return new Block.Heading(2, List.of(words.words(key)));
  }

  private static Block.Item item(Inline text) {
    return new Block.Item(List.of(new Block.Paragraph(List.of(text))));
  }
}
