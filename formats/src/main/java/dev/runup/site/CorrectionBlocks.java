package dev.runup.site;

import dev.runup.document.Block;
import dev.runup.document.Inline;
import dev.runup.document.QuotedFacts;
import dev.runup.pipeline.CorrectedSince;
import dev.runup.site.SeriesCorrections.Corrected;
import dev.runup.template.SiteWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Prints corrections with links to the issues and the facts that they are about.
record CorrectionBlocks(
    Series series, IssueLinks links, SeriesCorrections corrections, FactPages facts) {

  private SiteWords words() {
    return series.words(links.language());
  }

  /// Returns a box with what was corrected of an issue since, the first correction first: it
  /// corrects the value that the issue prints, and the next one that correction. None if nothing
  /// was.
  List<Block> banner(SeriesIssue issue) {
    List<Corrected> since =
        corrections.of(issue).stream().sorted(Comparator.comparing(Corrected::day)).toList();
    if (since.isEmpty()) {
      return List.of();
    }
    return List.of(
        CorrectedSince.box(
            words(), since.stream().map(one -> new Block.Item(withLinks(one, false))).toList()));
  }

  /// Returns a correction in words, with links to the fact and to the issues that tell of it.
  ///
  /// @param isWhole whether its texts are the ones to which the address of the fact leads, and the
  ///   issues with the mistake are named too
  private List<Block> withLinks(Corrected one, boolean isWhole) {
    SeriesIssue reported = one.reported();
    List<Block> words = isWhole ? one.words() : QuotedFacts.withoutReferences(one.words());
    List<Block> blocks =
        new ArrayList<>(
            reported == null
                ? words
                : QuotedFacts.cited(words, anchor -> links.address(reported, "#" + anchor)));
    List<Inline> more = new ArrayList<>();
    if (isWhole) {
      more.addAll(links.sentence("mistaken", one.mistaken()));
    }
    if (reported != null) {
      more.addAll(links.sentence("reported", List.of(reported)));
    }
    if (facts.path(one.fact()) != null) {
      more.add(
          Inline.Link.within(
              series.file(Objects.requireNonNull(facts.path(one.fact())), links.language()),
              words().words("history")));
    }
    if (!more.isEmpty()) {
      blocks.add(new Block.Paragraph(more));
    }
    return blocks;
  }

  /// Returns all corrections below the day of each, the newest first, or that there are none.
  List<Block> all() {
    if (corrections.all().isEmpty()) {
      return List.of(paragraph(words().words("corrections.none")));
    }
    Map<LocalDate, List<Block.Item>> days = new LinkedHashMap<>();
    for (Corrected one : corrections.all()) {
      days.computeIfAbsent(one.day(), _ -> new ArrayList<>())
          .add(new Block.Item(withLinks(one, true)));
    }
    List<Block> blocks = new ArrayList<>();
    days.forEach((day, items) -> {
      blocks.add(new Block.Heading(2, List.of(new Inline.Text(words().day(day, null)))));
      blocks.add(new Block.Bullets(false, items));
    });
    return blocks;
  }

  private static Block paragraph(Inline... text) {
    return new Block.Paragraph(List.of(text));
  }
}
