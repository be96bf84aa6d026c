package dev.runup.site;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.document.Inline.Span;
import dev.runup.document.Inline.SpanKind;
import dev.runup.document.Masthead;
import dev.runup.document.Masthead.Label;
import dev.runup.document.Masthead.Phrase;
import dev.runup.document.QuotedFacts;
import dev.runup.release.ReleaseEntry;
import dev.runup.site.SeriesCorrections.Corrected;
import dev.runup.template.SiteWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes the pages of a site in one language.
final class SitePages {

  private final Series series;
  private final String language;
  private final SiteWords words;
  private final SeriesCorrections corrections;
  private final FactPages facts;
  private final FactBlocks factBlocks;
  private final CorrectionBlocks corrected;
  private final IssueTitles titles;
  private final IndexBlocks index;
  private final Masthead model;
  private final IssuePages issues;

  /// @param showsLowestMark whether pages show a marking if it is the lowest one
  SitePages(Series series, String language, boolean showsLowestMark) {
    this.series = series;
    this.language = language;
    this.words = series.words(language);
    IssueLinks links = new IssueLinks(series, language);
    this.corrections = SeriesCorrections.of(series, language);
    this.facts = new FactPages(series, language);
    this.factBlocks = new FactBlocks(series, links, corrections, facts);
    this.corrected = new CorrectionBlocks(series, links, corrections, facts);
    this.titles = new IssueTitles(series, language, corrections);
    this.index = new IndexBlocks(series, links, corrections, titles);
    Masthead newest = series.model(language).masthead();
    boolean isLowest = series.edition().ceiling().rank() == 0;
    this.model =
        isLowest && !showsLowestMark
            ? with(
                newest,
                newest.title(),
                new Label(Phrase.NONE, newest.label().ink(), newest.label().ground()))
            : newest;
    this.issues = new IssuePages(series, links, corrected, titles, model.label());
  }

  /// Returns a masthead with another title and marking.
  static Masthead with(Masthead masthead, String title, Label label) {
    return new Masthead(
        title,
        masthead.series(),
        masthead.product(),
        masthead.day(),
        masthead.date(),
        masthead.desk(),
        masthead.addressee(),
        label,
        masthead.status(),
        masthead.language(),
        masthead.asOf(),
        masthead.words());
  }

  /// Returns a message of the site.
  String words(String key) {
    return words.text(key);
  }

  SeriesCorrections corrections() {
    return corrections;
  }

  IssueTitles titles() {
    return titles;
  }

  /// Returns the text that sums up a fact, or null if no issue tells it.
  Inline.@Nullable Leaf nameOf(String fact) {
    return facts.nameOf(fact);
  }

  /// Returns the list of all issues, the newest first.
  List<Block> list() {
    return index.list();
  }

  /// Returns the messages of the newest issue, or none if all were taken back.
  List<Block> messages() {
    return index.messages();
  }

  /// Returns a box with what was corrected of an issue since; none if nothing was.
  List<Block> banner(SeriesIssue issue) {
    return corrected.banner(issue);
  }

  /// Returns all pages, the index first.
  List<SitePage> all() {
    List<SitePage> pages = new ArrayList<>();
    pages.add(page("index", series.desk(language).text(), index.all(), lastChanged()));
    for (SeriesIssue issue : series.issues()) {
      pages.add(issues.page(IssueLinks.path(issue), issue));
    }
    pages.add(issues.page("latest", series.latest()));
    pages.add(
        page("corrections", series.title(language).text(), correctionsPage(), lastCorrected()));
    for (String fact : facts.facts()) {
      pages.add(
          page(
              Objects.requireNonNull(facts.path(fact)),
              words("history"),
              factBlocks.of(fact),
              factBlocks.lastChanged(fact)));
    }
    return pages;
  }

  /// Returns the last day on which anything was published or taken back.
  private LocalDate lastChanged() {
    return Stream.concat(
            series.issues().stream().map(SeriesIssue::day),
            series.issues().stream()
                .map(SeriesIssue::takenBack)
                .filter(Objects::nonNull)
                .map(ReleaseEntry::day))
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  private LocalDate lastCorrected() {
    return Stream.concat(
            Stream.of(series.issues().getFirst().day()),
            corrections.all().stream().map(Corrected::day))
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  /// @param site what the title of the browser's window says after the heading, so that no two
  ///   pages have the same
  private SitePage page(String path, String site, List<Block> blocks, LocalDate lastChanged) {
    String heading =
        blocks.getFirst() instanceof Block.Heading(int _, var text) ? Inline.plain(text) : "";
    String title =
        Stream.of(heading, site).filter(text -> !text.isBlank()).collect(Collectors.joining(" · "));
    Masthead masthead =
        new Masthead(
            title,
            phrase(series.title(language)),
            "",
            "",
            lastChanged.toString(),
            series.desk(language),
            model.addressee(),
            model.label(),
            model.status(),
            model.language(),
            model.asOf(),
            model.words());
    return new SitePage(
        path,
        path,
        language,
        new Document(masthead, blocks, List.of()),
        List.of(),
        null,
        null,
        lastChanged,
        null);
  }

  private static Phrase phrase(Inline.Leaf leaf) {
    return leaf instanceof Span span ? new Phrase(List.of(span)) : Phrase.of(leaf.text());
  }

  private List<Block> correctionsPage() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, List.of(words.words("corrections"))));
    blocks.addAll(corrected.all());
    blocks.addAll(index.takenBack());
    return blocks;
  }

  /// Returns the links to the main pages, and to the same page in other languages.
  ///
  /// @param front the address of the page over several sites, or null
  Block siteLinks(SitePage page, @Nullable String front) {
    List<Inline> all = new ArrayList<>();
    if (front != null) {
      all.add(Inline.Link.within(front, words.words("front")));
    }
    all.add(
        Inline.Link.within(
            series.file("index", language), QuotedFacts.withoutReference(series.title(language))));
    if (series.newest() != null) {
      all.add(Inline.Link.within(series.file("latest", language), words.words("newest")));
    }
    all.add(Inline.Link.within(series.file("corrections", language), words.words("corrections")));
    all.add(Inline.Link.within(Feeds.file("feed", language, series, "xml"), words.words("feed")));
    if (series.hasCalendar()) {
      all.add(Inline.Link.within(series.calendar(language), words.words("calendar")));
    }
    for (String other : series.languages()) {
      if (!other.equals(language)) {
        Span name = new Span(SiteWords.nameOf(other), null, other, SpanKind.TEXT, null);
        all.add(Inline.Link.within(series.file(page.path(), other), name));
      }
    }
    return bullets(all);
  }

  /// Returns a list with one inline in each item.
  static Block bullets(List<Inline> all) {
    return new Block.Bullets(
        true,
        all.stream()
            .map(one -> new Block.Item(List.of(new Block.Paragraph(List.of(one)))))
            .toList());
  }
}
