package dev.runup.site;

import dev.runup.document.Block;
import dev.runup.document.Inline;
import dev.runup.document.QuotedFacts;
import dev.runup.release.ReleaseEntry;
import dev.runup.template.SiteWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Prints the newest issue of a series and the list of all issues, in one language.
record IndexBlocks(
    Series series, IssueLinks links, SeriesCorrections corrections, IssueTitles titles) {

  private SiteWords words() {
    return series.words(links.language());
  }

  /// Returns the body of the index.
  List<Block> all() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Heading(
            1, List.of(QuotedFacts.withoutReference(series.title(links.language())))));
    SeriesIssue newest = series.newest();
    if (newest == null) {
      blocks.add(paragraph(words().words("none")));
    } else {
      blocks.add(heading("newest"));
      blocks.addAll(newest(newest));
    }
    blocks.add(heading("all"));
    for (SeriesIssue issue : series.issues().reversed()) {
      Inline.Leaf above = words().words("newest.above");
      blocks.addAll(entry(issue, issue.equals(newest) ? List.of(above) : List.of()));
    }
    return blocks;
  }

  /// Returns the title and the messages of the newest issue.
  private List<Block> newest(SeriesIssue newest) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(title(newest));
    blocks.add(paragraph(new Inline.Text(links.name(newest))));
    blocks.addAll(cited(messages(), newest));
    blocks.add(
        paragraph(Inline.Link.within(links.address(newest, "#sources"), words().words("sources"))));
    return blocks;
  }

  private List<Block> cited(List<Block> blocks, SeriesIssue issue) {
    return QuotedFacts.cited(blocks, anchor -> links.address(issue, "#" + anchor));
  }

  /// Returns the messages of the newest issue, or none if all were taken back.
  List<Block> messages() {
    SeriesIssue newest = series.newest();
    return newest == null ? List.of() : newest.text(links.language()).messages();
  }

  private Block title(SeriesIssue issue) {
    String title = titles.title(issue);
    Inline text = new Inline.Text(title.isBlank() ? links.day(issue) : title);
    return new Block.Heading(3, List.of(Inline.Link.within(links.address(issue, ""), text)));
  }

  /// Returns the list of all issues, the newest first.
  List<Block> list() {
    return series.issues().reversed().stream()
        .flatMap(issue -> entry(issue, List.of()).stream())
        .toList();
  }

  /// @param remark is printed after the number and the day
  private List<Block> entry(SeriesIssue issue, List<Inline.Leaf> remark) {
    if (issue.isTakenBack()) {
      return List.of(
          new Block.Heading(3, List.of(links.to(issue, ""))), paragraph(takenBack(issue)));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(title(issue));
    List<Inline> line = new ArrayList<>();
    line.add(new Inline.Text(links.name(issue) + (remark.isEmpty() ? "" : ". ")));
    line.addAll(remark);
    blocks.add(new Block.Paragraph(line));
    blocks.addAll(
        cited(QuotedFacts.withoutReferences(issue.text(links.language()).changes()), issue));
    int since = corrections.of(issue).size();
    if (since > 0) {
      blocks.add(
          paragraph(
              Inline.Link.within(
                  series.file("corrections", links.language()),
                  words().words("corrections.since", since))));
    }
    return blocks;
  }

  /// Returns the issues that were taken back, the newest first, with day and reason. Nothing if
  /// none was.
  List<Block> takenBack() {
    List<Block> back = new ArrayList<>();
    for (SeriesIssue issue : series.issues().reversed()) {
      if (issue.isTakenBack()) {
        back.add(paragraph(links.to(issue, ""), new Inline.Text(". "), takenBack(issue)));
      }
    }
    if (!back.isEmpty()) {
      back.addFirst(heading("taken-back"));
    }
    return back;
  }

  /// Returns when an issue was taken back, and why.
  private Inline takenBack(SeriesIssue issue) {
    ReleaseEntry back = Objects.requireNonNull(issue.takenBack());
    return words().words("taken-back.on", words().day(back.day(), null), back.reason());
  }

  private Block heading(String key) {
    return new Block.Heading(2, List.of(words().words(key)));
  }

  private static Block paragraph(Inline... text) {
    return new Block.Paragraph(List.of(text));
  }
}
