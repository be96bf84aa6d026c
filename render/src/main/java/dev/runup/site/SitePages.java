package dev.runup.site;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.document.Inline.Span;
import dev.runup.document.Inline.SpanKind;
import dev.runup.document.Masthead;
import dev.runup.document.Masthead.Label;
import dev.runup.document.Masthead.Phrase;
import dev.runup.format.Format;
import dev.runup.pipeline.Artifact;
import dev.runup.release.ReleaseEntry;
import dev.runup.site.SeriesCorrections.Corrected;
import dev.runup.template.SiteWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes the pages of a site in one language.
final class SitePages {

  private final Series series;
  private final String language;
  private final SiteWords words;
  private final IssueLinks links;
  private final SeriesCorrections corrections;
  private final FactPages facts;
  private final CorrectionBlocks corrected;
  private final Masthead model;

  /// @param showsLowestMark whether pages show a marking if it is the lowest one
  SitePages(Series series, String language, boolean showsLowestMark) {
    this.series = series;
    this.language = language;
    this.words = series.words(language);
    this.links = new IssueLinks(series, language);
    this.corrections = SeriesCorrections.of(series, language);
    this.facts = new FactPages(series, language);
    this.corrected = new CorrectionBlocks(series, links, corrections, facts);
    Masthead newest = series.model(language).masthead();
    boolean isLowest = series.edition().ceiling().rank() == 0;
    this.model =
        isLowest && !showsLowestMark
            ? withLabel(
                newest, new Label(Phrase.NONE, newest.label().ink(), newest.label().ground()))
            : newest;
  }

  private static Masthead withLabel(Masthead masthead, Label label) {
    return new Masthead(
        masthead.title(),
        masthead.series(),
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

  /// Returns all pages, the index first.
  List<SitePage> all() {
    List<SitePage> pages = new ArrayList<>();
    pages.add(page("index", index(), lastChanged()));
    for (SeriesIssue issue : series.issues()) {
      pages.add(issuePage(IssueLinks.path(issue), issue));
    }
    pages.add(issuePage("latest", series.issues().getLast()));
    pages.add(page("corrections", correctionsPage(), lastCorrected()));
    for (String fact : facts.facts()) {
      pages.add(
          page(
              Objects.requireNonNull(facts.path(fact)),
              facts.blocks(fact, links),
              facts.lastTold(fact).day()));
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

  private SitePage page(String path, List<Block> blocks, LocalDate lastChanged) {
    String title =
        blocks.getFirst() instanceof Block.Heading(int _, var text) ? Inline.plain(text) : "";
    Masthead masthead =
        new Masthead(
            title,
            phrase(series.title(language)),
            "",
            lastChanged.toString(),
            model.desk(),
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
        lastChanged);
  }

  private static Phrase phrase(Inline.Leaf leaf) {
    return leaf instanceof Span span ? new Phrase(List.of(span)) : Phrase.of(leaf.text());
  }

  // --- the index

  private List<Block> index() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, List.of(QuotedFacts.withoutReference(series.title(language)))));
    SeriesIssue newest = series.newest();
    if (newest != null) {
      blocks.add(heading("newest"));
      blocks.addAll(newest(newest));
    }
    blocks.add(heading("all"));
    blocks.addAll(list());
    return blocks;
  }

  /// Returns the title and the messages of the newest issue.
  private List<Block> newest(SeriesIssue newest) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Heading(
            3, List.of(Inline.Link.within(links.address(newest, ""), title(newest)))));
    blocks.add(paragraph(new Inline.Text(links.name(newest))));
    blocks.addAll(messages());
    blocks.add(
        paragraph(Inline.Link.within(links.address(newest, "#sources"), words.words("sources"))));
    return blocks;
  }

  /// Returns the messages of the newest issue, or none if all were taken back.
  List<Block> messages() {
    SeriesIssue newest = series.newest();
    return newest == null ? List.of() : newest.text(language).messages();
  }

  private Inline.Leaf title(SeriesIssue issue) {
    String title = issue.document(language).masthead().title();
    return new Inline.Text(title.isBlank() ? links.day(issue) : title);
  }

  /// Returns the list of all issues, the newest first.
  List<Block> list() {
    return series.issues().reversed().stream().flatMap(issue -> entry(issue).stream()).toList();
  }

  private List<Block> entry(SeriesIssue issue) {
    ReleaseEntry back = issue.takenBack();
    if (back != null) {
      return List.of(
          new Block.Heading(3, List.of(links.to(issue, ""))), paragraph(takenBack(back)));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Heading(3, List.of(Inline.Link.within(links.address(issue, ""), title(issue)))));
    blocks.add(paragraph(new Inline.Text(links.name(issue))));
    blocks.addAll(QuotedFacts.withoutReferences(issue.text(language).changes()));
    List<Corrected> since = corrections.of(issue);
    if (!since.isEmpty()) {
      blocks.add(
          paragraph(
              Inline.Link.within(
                  series.file("corrections", language),
                  words.words("corrections.since", since.size()))));
      blocks.add(
          new Block.Bullets(
              true,
              since.stream()
                  .map(one -> new Block.Item(QuotedFacts.withoutReferences(one.words())))
                  .toList()));
    }
    return blocks;
  }

  /// Returns when an issue was taken back, and why.
  private Inline takenBack(ReleaseEntry back) {
    return words.words("taken-back.on", words.day(back.day(), null), back.reason());
  }

  // --- issues

  /// @param path its path: that of the issue, or `latest`
  private SitePage issuePage(String path, SeriesIssue issue) {
    int at = series.issues().indexOf(issue);
    SeriesIssue before = at == 0 ? null : series.issues().get(at - 1);
    SeriesIssue after = at + 1 == series.issues().size() ? null : series.issues().get(at + 1);
    Document own = issue.document(language);
    Masthead masthead =
        issue.isTakenBack() ? own.masthead() : withLabel(own.masthead(), model.label());
    return new SitePage(
        path,
        IssueLinks.path(issue),
        language,
        new Document(masthead, withBanner(issue, own), own.notes()),
        links(issue, before, after),
        before == null ? null : IssueLinks.path(before),
        after == null ? null : IssueLinks.path(after),
        lastChanged(issue));
  }

  private LocalDate lastChanged(SeriesIssue issue) {
    ReleaseEntry back = issue.takenBack();
    return Stream.concat(
            Stream.of(back == null ? issue.day() : back.day()),
            corrections.of(issue).stream().map(Corrected::day))
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  /// Returns the blocks of an issue, with its corrections after the title.
  private List<Block> withBanner(SeriesIssue issue, Document own) {
    List<Block> blocks = new ArrayList<>(own.blocks());
    boolean hasTitle =
        !blocks.isEmpty()
            && blocks.getFirst() instanceof Block.Heading(int level, var _)
            && level == 1;
    blocks.addAll(hasTitle ? 1 : 0, banner(issue));
    return blocks;
  }

  /// Returns a box with what was corrected of an issue since; none if nothing was.
  List<Block> banner(SeriesIssue issue) {
    return corrected.banner(issue);
  }

  /// Returns the links to other issues, and to the files of this one.
  private List<Block> links(
      SeriesIssue issue, @Nullable SeriesIssue before, @Nullable SeriesIssue after) {
    List<Inline> all = new ArrayList<>();
    if (before != null) {
      all.add(neighbour("older", before));
    }
    all.add(Inline.Link.within(series.file("index", language) + "#site-all", words.words("all")));
    if (after != null) {
      all.add(neighbour("newer", after));
    }
    for (Artifact file : files(issue)) {
      all.add(
          Inline.Link.within(
              file.name(), words.words("published"), new Inline.Text(" " + nameOf(file.format()))));
    }
    return List.of(bullets(all));
  }

  private Inline neighbour(String key, SeriesIssue issue) {
    return Inline.Link.within(links.address(issue, ""), words.words(key, links.day(issue)));
  }

  /// Returns the files of an issue in this language that can be read alone.
  private List<Artifact> files(SeriesIssue issue) {
    String name = series.edition().fileName(issue.stamp(), language);
    return Stream.of(Format.HTML, Format.PDF, Format.MARKDOWN)
        .flatMap(format ->
            issue.files().stream().filter(file -> file.name().equals(format.fileName(name))))
        .toList();
  }

  private static String nameOf(Format format) {
    return switch (format) {
      case MARKDOWN -> "Markdown";
      case HTML -> "HTML";
      case PDF -> "PDF";
      case FRAGMENT -> throw new IllegalArgumentException("a fragment is no page");
    };
  }

  // --- corrections

  private List<Block> correctionsPage() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, List.of(words.words("corrections"))));
    blocks.addAll(corrected.all());
    List<Block> back =
        series.issues().reversed().stream()
            .filter(SeriesIssue::isTakenBack)
            .map(issue ->
                paragraph(
                    links.to(issue, ""),
                    new Inline.Text(". "),
                    takenBack(Objects.requireNonNull(issue.takenBack()))))
            .toList();
    if (!back.isEmpty()) {
      blocks.add(heading("taken-back"));
      blocks.addAll(back);
    }
    return blocks;
  }

  // --- links on all pages

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
    all.add(Inline.Link.within(series.file("latest", language), words.words("newest")));
    all.add(Inline.Link.within(series.file("corrections", language), words.words("corrections")));
    all.add(Inline.Link.within(Feeds.file("feed", language, series, "xml"), words.words("feed")));
    for (String other : series.languages()) {
      if (!other.equals(language)) {
        Span name = new Span(SiteWords.nameOf(other), null, other, SpanKind.TEXT, null);
        all.add(Inline.Link.within(series.file(page.path(), other), name));
      }
    }
    return bullets(all);
  }

  private static Block bullets(List<Inline> all) {
    return new Block.Bullets(
        true, all.stream().map(one -> new Block.Item(List.of(paragraph(one)))).toList());
  }

  private Block heading(String key) {
    return new Block.Heading(2, List.of(words.words(key)));
  }

  private static Block paragraph(Inline... text) {
    return new Block.Paragraph(List.of(text));
  }
}
