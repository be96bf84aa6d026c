package dev.runup.pipeline;

import dev.runup.briefing.ChangedFact.Correction;
import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.document.QuotedFacts;
import dev.runup.history.Known;
import dev.runup.pipeline.Pipeline.IssueText;
import dev.runup.template.SiteWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An issue as it is sent on after a later issue has corrected it: in a bundle, in a mail, as a
/// Word file. Its title says so, and what was corrected stands below it.
///
/// @param document the issue with its corrections
/// @param day the day of the last correction
public record CorrectedSince(Document document, LocalDate day) {

  /// Returns an issue with its corrections, or null if nothing that it prints was corrected.
  ///
  /// @param now what the newest issue knows
  /// @param known the corrections that the newest issue knows
  /// @param parts what the template `series` prints of the newest issue
  static @Nullable CorrectedSince of(
      IssueText issue, Known now, List<Correction> known, Document parts, SiteWords words) {
    Document own = issue.document();
    Set<String> printed = own.facts();
    List<Correction> since =
        known.stream()
            .filter(one -> one.printedIn().contains(issue.known().issue().typed()))
            .filter(one -> printed.contains(one.change().fact()))
            .toList();
    if (since.isEmpty()) {
      return null;
    }
    String key =
        new TitleMark(issue.known(), now, facts(since, false), facts(since, true)).key(own);
    boolean hasTitle = Document.beginWithTitle(own.blocks());
    List<Block> blocks = new ArrayList<>(own.blocks());
    String title = own.masthead().title();
    if (key != null && hasTitle) {
      blocks.set(0, TitleMark.struck(blocks.getFirst(), words.words(key)));
      title = words.text(key) + " " + title;
    }
    Map<String, List<Block>> printedParts = parts.parts(Pipeline.PART);
    blocks.add(
        hasTitle ? 1 : 0,
        box(
            words,
            since.stream()
                .map(one -> printedParts.get("corrected " + known.indexOf(one)))
                .map(one -> new Block.Item(QuotedFacts.withoutReferences(one)))
                .toList()));
    return new CorrectedSince(
        new Document(own.masthead().withTitle(title), blocks, own.notes()),
        since.stream().map(CorrectedSince::day).max(LocalDate::compareTo).orElseThrow());
  }

  /// Returns the day on which the desk corrected a fact.
  public static LocalDate day(Correction correction) {
    return Objects.requireNonNull(correction.day().date()).earliest();
  }

  /// Returns a box with items below the words "Corrected since" and their number.
  public static Block box(SiteWords words, List<Block.Item> corrections) {
    Block head =
        new Block.Paragraph(
            List.of(
                new Inline.Strong(List.of(words.words("corrected"))),
                new Inline.Text(" "),
                words.words("corrections.count", corrections.size())));
    return new Block.Alert(
        Block.AlertKind.NOTE, List.of(head, new Block.Bullets(false, corrections)));
  }

  private static Set<String> facts(List<Correction> corrections, boolean withdrawn) {
    return corrections.stream()
        .filter(one -> one.withdrawn() == withdrawn)
        .map(one -> one.change().fact())
        .collect(Collectors.toSet());
  }
}
