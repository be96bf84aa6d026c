package dev.runup.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.docx.MarkedText;
import dev.runup.docx.MarkedUp;
import dev.runup.review.ReviewedIssue.ChangedFigure;
import dev.runup.review.ReviewedIssue.FactText;
import dev.runup.review.ReviewedIssue.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A way to mark up a briefing in Word.
///
/// @param marks what the office did
/// @param found a line for each place, each of its edits and each of its comments
record MarkedCase(String name, Consumer<MarkedUp> marks, List<String> found) {

  static final String LEAD = "headline:lead-1011 title";

  static MarkedCase marked(String name, Consumer<MarkedUp> marks, String... found) {
    return new MarkedCase(name, marks, List.of(found));
  }

  @Override
  public String toString() {
    return name;
  }

  /// Marks up a file, and checks that just these marks are found.
  ///
  /// @param tagged whether the file has tags for its facts
  void assertFound(boolean tagged) {
    MarkedUp file = new MarkedUp(ReviewSamples.file(tagged));
    marks.accept(file);

    assertThat(lines(ReviewSamples.review(file.bytes()))).isEqualTo(found);
  }

  /// Returns what was found, as lines.
  private static List<String> lines(ReviewedIssue review) {
    List<String> lines = new ArrayList<>();
    for (Place place : review.places()) {
      lines.add(head(place));
      place
          .edits()
          .forEach(edit ->
              lines.add(
                  (edit.isInsertion() ? "+" : "-")
                      + edit.text()
                      + (edit.author().isEmpty() ? "" : " | " + edit.author())));
      place
          .comments()
          .forEach(note ->
              lines.add(
                  note.comment().id()
                      + " on "
                      + note.on()
                      + ": "
                      + note.comment().text()
                      + " | "
                      + note.comment().author()));
    }
    for (ChangedFigure figure : review.figures()) {
      lines.add("changed figure " + figure.name());
      figure.was().forEach(text -> lines.add("-" + text));
      figure.now().forEach(text -> lines.add("+" + text));
    }
    return lines.stream().map(line -> line.replace('\u00a0', ' ')).toList();
  }

  private static String fact(FactText fact) {
    FactText named = fact.names();
    return (fact.fact() + " " + fact.key()).strip() + (named == null ? "" : " for " + fact(named));
  }

  private static String head(Place place) {
    String facts =
        String.join(", ", place.facts().stream().map(MarkedCase::fact).distinct().toList());
    String where =
        place.isBeside() || place.facts().isEmpty() || place.kind() == ReviewedIssue.Kind.MOVED
            ? place.part() == MarkedText.Part.BODY
                ? place.heading().isEmpty() ? "" : " under " + place.heading()
                : " in the " + place.part().word()
            : "";
    String from = place.from() == null ? "" : " from " + place.from();
    return place.kind().word() + " " + (place.isBeside() ? "" : facts) + where + from;
  }
}
