package dev.runup.review;

import dev.runup.docx.MarkedText.Comment;
import dev.runup.docx.MarkedText.Part;
import dev.runup.node.JsonWriter;
import dev.runup.problem.ScreenCharacter;
import dev.runup.review.ReviewedIssue.ChangedFigure;
import dev.runup.review.ReviewedIssue.Edit;
import dev.runup.review.ReviewedIssue.FactText;
import dev.runup.review.ReviewedIssue.Kind;
import dev.runup.review.ReviewedIssue.Note;
import dev.runup.review.ReviewedIssue.Place;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Prints a review, as text for a terminal or as JSON. Nothing that an office typed can make a
/// terminal do anything.
final class ReviewText {

  private ReviewText() {}

  static String text(ReviewedIssue review) {
    StringBuilder text = new StringBuilder();
    line(text, 0, head(review));
    String basis = basis(review);
    if (basis != null) {
      line(text, 0, basis);
    }
    for (Place place : review.places()) {
      text.append('\n');
      place(text, place);
    }
    for (ChangedFigure figure : review.figures()) {
      text.append('\n');
      line(text, 0, "changed figure " + figure.name() + ", which is drawn from facts");
      texts(text, "was: ", figure.was());
      texts(text, "now: ", figure.now());
    }
    return text.toString();
  }

  /// Returns the first line. Example: `daily.docx is the issue 2025-12-28 of daily, en: 2 places
  /// changed, 1 comment`.
  private static String head(ReviewedIssue review) {
    long changed =
        review.places().stream().filter(place -> place.kind() != Kind.COMMENTED).count()
            + review.figures().size();
    long comments =
        review.places().stream()
            .flatMap(place -> place.comments().stream())
            .map(note -> note.comment().id())
            .distinct()
            .count();
    String issue =
        review.file()
            + ", issue "
            + review.issue().replace('T', ' ')
            + " of "
            + review.edition()
            + " ("
            + review.language()
            + ")";
    if (changed == 0 && comments == 0) {
      return issue + ": nothing changed, no comments";
    }
    return issue + ": " + count(changed, "place") + " changed, " + count(comments, "comment");
  }

  private static String count(long number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }

  private static @Nullable String basis(ReviewedIssue review) {
    return switch (review.basis()) {
      case SENT -> null;
      case CHANGED_SINCE ->
          "The facts have changed since this file was made. Words that were sent and are gone are"
              + " compared with what the facts say now.";
      case UNKNOWN ->
          "The file doesn't say what was sent. It is compared with what the facts say now.";
    };
  }

  private static void place(StringBuilder text, Place place) {
    String where = where(place);
    if (place.facts().isEmpty() || place.isBeside()) {
      line(
          text,
          0,
          place.kind().word() + " " + (where.isEmpty() ? "above the first heading" : where));
    }
    String word = place.isBeside() ? "beside" : place.kind().word();
    place.facts().forEach(fact -> fact(text, word, fact));
    place.comments().stream()
        .flatMap(note -> note.facts().stream())
        .distinct()
        .filter(fact -> place.isBeside() || !place.facts().contains(fact))
        .forEach(fact -> fact(text, Kind.COMMENTED.word(), fact));
    if (!place.facts().isEmpty() && !place.isBeside() && !where.isEmpty()) {
      line(text, 1, where);
    }
    if (place.from() != null) {
      line(
          text,
          1,
          "from "
              + (place.from().isEmpty()
                  ? "above the first heading"
                  : "under \"" + place.from() + "\""));
    }
    texts(text, place.isByPresentFacts() ? "facts now: " : "was: ", place.was());
    texts(text, "facts now: ", place.present());
    if (place.kind() != Kind.COMMENTED && place.kind() != Kind.MOVED) {
      texts(text, "now: ", place.now());
    }
    place.edits().forEach(edit -> line(text, 1, words(edit)));
    place.comments().forEach(note -> comment(text, note));
  }

  private static void fact(StringBuilder text, String word, FactText fact) {
    line(text, 0, word + " " + fact(fact));
    FactText named = fact.names();
    if (named != null) {
      line(
          text,
          1,
          "names "
              + named.fact()
              + " here. If another one is meant, change it there. To rename it everywhere: "
              + fact(named));
    }
  }

  private static String fact(FactText fact) {
    String missing =
        fact.key().isEmpty() ? "not in the facts now" : "on background, so without its line";
    String at = fact.place().isEmpty() ? missing : fact.place();
    return (fact.fact() + " " + fact.key()).strip() + "  " + at;
  }

  private static String where(Place place) {
    String heading = place.heading().isEmpty() ? "" : "under \"" + place.heading() + "\"";
    return place.part() == Part.BODY ? heading : "in the " + place.part().word();
  }

  private static void texts(StringBuilder text, String label, List<String> texts) {
    texts.forEach(one -> line(text, 1, label + one));
  }

  private static String words(Edit edit) {
    String what = (edit.isInsertion() ? "inserted" : "deleted") + " \"" + edit.text() + "\"";
    return edit.author().isEmpty() && edit.date().isEmpty()
        ? what + "  not tracked"
        : what + "  " + who(edit.author(), edit.date());
  }

  private static String who(String author, String date) {
    return Stream.of(author, day(date))
        .filter(one -> !one.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /// Returns the time of an edit without its zone, because Word writes that of the office as UTC.
  private static String day(String date) {
    return date.length() < 16 ? date : date.substring(0, 16).replace('T', ' ');
  }

  private static void comment(StringBuilder text, Note note) {
    Comment comment = note.comment();
    String kind = comment.replyTo().isEmpty() ? "comment" : "reply";
    String on =
        note.on().isEmpty() || !comment.replyTo().isEmpty() ? "" : " on \"" + note.on() + "\"";
    String resolved = comment.isResolved() ? ", resolved" : "";
    line(
        text,
        comment.replyTo().isEmpty() ? 1 : 2,
        kind
            + on
            + ": "
            + comment.text()
            + "  "
            + who(comment.author(), comment.date())
            + resolved);
  }

  private static void line(StringBuilder text, int depth, String line) {
    text.append("  ".repeat(depth)).append(ScreenCharacter.safe(line)).append('\n');
  }

  static String json(ReviewedIssue review) {
    return JsonWriter.write(
        JsonWriter.object(
            "file", review.file(),
            "edition", review.edition(),
            "issue", review.issue(),
            "language", review.language(),
            "basis", review.basis().word(),
            "places", review.places().stream().map(ReviewText::tree).toList(),
            "figures",
                review.figures().stream()
                    .map(figure ->
                        JsonWriter.object(
                            "name", figure.name(), "was", figure.was(), "now", figure.now()))
                    .toList()));
  }

  private static Map<String, Object> tree(Place place) {
    return JsonWriter.object(
        "kind", place.kind().word(),
        "facts", facts(place.isBeside() ? List.of() : place.facts()),
        "beside", facts(place.isBeside() ? place.facts() : List.of()),
        "part", place.part().word(),
        "heading", place.heading(),
        "from", place.from(),
        "was", place.was(),
        "wasIsNow", place.isByPresentFacts() ? true : null,
        "factsNow", place.present().isEmpty() ? null : place.present(),
        "now", place.now(),
        "edits", place.edits().stream().map(ReviewText::tree).toList(),
        "comments", place.comments().stream().map(ReviewText::tree).toList());
  }

  private static List<Map<String, Object>> facts(List<FactText> facts) {
    return facts.stream().map(ReviewText::tree).toList();
  }

  private static Map<String, Object> tree(FactText fact) {
    FactText named = fact.names();
    return JsonWriter.object(
        "fact", fact.fact(),
        "key", orNull(fact.key()),
        "place", orNull(fact.place()),
        "names", named == null ? null : tree(named));
  }

  private static Map<String, Object> tree(Edit edit) {
    return JsonWriter.object(
        "kind", edit.isInsertion() ? "inserted" : "deleted",
        "text", edit.text(),
        "tracked", !edit.author().isEmpty() || !edit.date().isEmpty(),
        "author", orNull(edit.author()),
        "date", orNull(edit.date()));
  }

  private static Map<String, Object> tree(Note note) {
    Comment comment = note.comment();
    return JsonWriter.object(
        "id", comment.id(),
        "on", note.on(),
        "facts", facts(note.facts()),
        "text", comment.text(),
        "author", orNull(comment.author()),
        "date", orNull(comment.date()),
        "replyTo", orNull(comment.replyTo()),
        "resolved", comment.isResolved());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
