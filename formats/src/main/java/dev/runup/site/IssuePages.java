package dev.runup.site;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.format.Format;
import dev.runup.html.HtmlWriter;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.TitleMark;
import dev.runup.release.ReleaseEntry;
import dev.runup.site.SeriesCorrections.Corrected;
import dev.runup.site.SitePage.Report;
import dev.runup.template.SiteWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes the pages of issues in one language: each issue as published, its later corrections, and
/// the links to its neighbours and its files.
///
/// @param label the marking that the pages show
record IssuePages(
    Series series,
    IssueLinks links,
    CorrectionBlocks corrected,
    IssueTitles titles,
    Masthead.Label label) {

  private String language() {
    return links.language();
  }

  private SiteWords words() {
    return series.words(language());
  }

  /// Returns the page of an issue.
  ///
  /// @param path its path: that of the issue, or `latest`
  SitePage page(String path, SeriesIssue issue) {
    int at = series.issues().indexOf(issue);
    SeriesIssue before = at == 0 ? null : series.issues().get(at - 1);
    SeriesIssue after = at + 1 == series.issues().size() ? null : series.issues().get(at + 1);
    Document own = issue.document(language());
    Masthead masthead =
        issue.isTakenBack()
            ? own.masthead()
            : SitePages.with(own.masthead(), titles.title(issue), label);
    return new SitePage(
        path,
        IssueLinks.path(issue),
        language(),
        new Document(masthead, blocks(issue, own), own.notes()),
        links(issue, before, after),
        before == null ? null : IssueLinks.path(before),
        after == null ? null : IssueLinks.path(after),
        lastChanged(issue),
        issue.isTakenBack() ? null : report(issue, masthead));
  }

  private Report report(SeriesIssue issue, Masthead masthead) {
    List<Corrected> since = corrected.corrections().of(issue);
    Set<String> shown = new HashSet<>(issue.document(language()).facts());
    since.stream().filter(Corrected::withdrawn).map(Corrected::fact).forEach(shown::remove);
    return new Report(
        issue.text(language()).briefing(),
        shown,
        titles.mark(issue) == null
            ? issue.document(language()).firstMessage()
            : HtmlWriter.description(masthead),
        since.stream().map(Corrected::correction).toList());
  }

  private LocalDate lastChanged(SeriesIssue issue) {
    ReleaseEntry back = issue.takenBack();
    return Stream.concat(
            Stream.of(back == null ? issue.day() : back.day()),
            corrected.corrections().of(issue).stream().map(Corrected::day))
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  /// Returns the blocks of an issue, with a title that still holds and its corrections after it.
  private List<Block> blocks(SeriesIssue issue, Document own) {
    List<Block> blocks = new ArrayList<>(own.blocks());
    boolean hasTitle = Document.beginWithTitle(blocks);
    List<Inline> lasting = issue.isTakenBack() ? List.of() : issue.text(language()).lastingTitle();
    if (hasTitle && !lasting.isEmpty()) {
      blocks.set(0, new Block.Heading(1, lasting));
    }
    Inline.Leaf mark = titles.mark(issue);
    if (mark != null) {
      blocks.set(0, TitleMark.struck(blocks.getFirst(), mark));
    }
    blocks.addAll(hasTitle ? 1 : 0, corrected.banner(issue));
    if (issue.isTakenBack()) {
      addAround(issue, blocks, hasTitle ? 1 : 0);
    }
    return blocks;
  }

  /// Adds the number of an issue that was taken back, and the way to the newest one.
  ///
  /// @param at the place after the title
  private void addAround(SeriesIssue issue, List<Block> blocks, int at) {
    if (issue.number() != null) {
      blocks.add(
          at,
          new Block.Paragraph(
              List.of(
                  new Inline.Strong(List.of(words().words("number"))),
                  new Inline.Text(" " + issue.number()))));
    }
    if (series.newest() != null) {
      Inline latest =
          Inline.Link.within(series.file("latest", language()), words().words("newest"));
      blocks.add(new Block.Paragraph(List.of(latest)));
    }
  }

  /// Returns the links to other issues, and to the files of this one.
  private List<Block> links(
      SeriesIssue issue, @Nullable SeriesIssue before, @Nullable SeriesIssue after) {
    List<Inline> all = new ArrayList<>();
    if (before != null) {
      all.add(neighbour("older", before));
    }
    all.add(
        Inline.Link.within(series.file("index", language()) + "#site-all", words().words("all")));
    if (after != null) {
      all.add(neighbour("newer", after));
    }
    for (Artifact file : files(issue)) {
      all.add(
          Inline.Link.within(
              file.name(),
              words().words(issue.isTakenBack() ? "notice" : "published"),
              new Inline.Text(" " + file.format().displayName())));
    }
    return List.of(SitePages.bullets(all));
  }

  private Inline neighbour(String key, SeriesIssue issue) {
    return Inline.Link.within(links.address(issue, ""), words().words(key, links.day(issue)));
  }

  /// Returns the files of an issue in this language that can be read alone.
  private List<Artifact> files(SeriesIssue issue) {
    String name = series.edition().fileName(issue.stamp(), language());
    return Format.all(Format.Trait.READ_ALONE).stream()
        .flatMap(format ->
            issue.files().stream().filter(file -> file.name().equals(format.fileName(name))))
        .toList();
  }
}
