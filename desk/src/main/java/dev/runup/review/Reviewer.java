package dev.runup.review;

import dev.runup.docx.MarkedFile;
import dev.runup.docx.MarkedText;
import dev.runup.docx.MarkedText.Comment;
import dev.runup.docx.MarkedText.Part;
import dev.runup.docx.SentIssue;
import dev.runup.review.MarkedPassage.Commented;
import dev.runup.review.MarkedPassage.Text;
import dev.runup.review.ReviewedIssue.Edit;
import dev.runup.review.ReviewedIssue.FactText;
import dev.runup.review.ReviewedIssue.Kind;
import dev.runup.review.ReviewedIssue.Note;
import dev.runup.review.ReviewedIssue.Place;
import dev.runup.review.TouchedFacts.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares one part of a Word file with the same part of the issue as it is built now: the body,
/// the notes, the headers or the footers.
final class Reviewer {

  private final Part part;

  /// What was sent, if it differs from the issue as it is built now. Else null.
  private final @Nullable SentIssue sent;

  private final FactTexts facts;
  private final TouchedFacts touched;
  private final Map<String, Comment> comments = new LinkedHashMap<>();
  private final List<MarkedPassage> passages;

  /// The paragraphs of the issue, and the heading above each.
  private final List<Text> issue = new ArrayList<>();

  private final List<String> headings = new ArrayList<>();
  private final List<Integer> rows = new ArrayList<>();

  /// The paragraphs of the file as they were before tracked changes.
  private final List<Text> before = new ArrayList<>();

  /// The tags of the facts in each row of a table, of the issue and of the file.
  private final Map<Integer, Set<String>> tagsOfIssue = new HashMap<>();

  private final Map<Integer, Set<String>> tagsOfFile = new HashMap<>();
  private final Pairing pairing;

  /// The places, by the paragraph of the issue after which they stand.
  private final List<Found> found = new ArrayList<>();

  private final Set<String> noted = new HashSet<>();

  /// @param at the index of a paragraph of the issue, or -1 before the first one
  private record Found(int at, Place place) {}

  /// @param sent what was sent, if it differs from the issue as it is built now, else null
  Reviewer(
      Part part, MarkedFile file, MarkedText built, FactTexts facts, @Nullable SentIssue sent) {
    this.part = part;
    this.sent = sent;
    this.facts = facts;
    this.touched = new TouchedFacts(facts);
    file.text().comments().forEach(comment -> comments.put(comment.id(), comment));
    this.passages = passages(file.text());
    String heading = "";
    for (MarkedPassage passage : passages(built)) {
      for (Text text : passage.now()) {
        heading = text.isHeading() ? text.text().strip() : heading;
        issue.add(text);
        headings.add(heading);
        rows.add(passage.row());
        addTags(text, passage.row(), tagsOfIssue);
      }
    }
    for (MarkedPassage passage : passages) {
      before.addAll(passage.before());
      passage.before().forEach(text -> addTags(text, passage.row(), tagsOfFile));
    }
    boolean isOrdered = part == Part.BODY || part == Part.NOTE;
    this.pairing = Pairing.of(before, issue, isOrdered);
  }

  private static void addTags(Text text, int row, Map<Integer, Set<String>> rows) {
    if (row > 0) {
      Set<String> tags = rows.computeIfAbsent(row, _ -> new LinkedHashSet<>());
      text.controls().forEach(control -> tags.add(control.tag()));
    }
  }

  private List<MarkedPassage> passages(MarkedText text) {
    return MarkedPassage.of(text.paragraphs().stream().filter(one -> one.part() == part).toList());
  }

  /// Returns the ids of the comments that were found so far.
  Set<String> noted() {
    return noted;
  }

  /// Returns what was changed or commented.
  List<Place> places() {
    int at = -1;
    int index = 0;
    for (int i = 0; i < passages.size(); i++) {
      MarkedPassage passage = passages.get(i);
      int next = index + passage.before().size();
      int first = index < next ? pairing.partner(index) : -1;
      boolean isDivided =
          first >= 0
              && next < before.size()
              && pairing.partner(next) == first
              && !issue.get(first).compared().equals(before.get(index).compared());
      if (isDivided) {
        List<MarkedPassage> parts = new ArrayList<>(List.of(passage));
        while (next < before.size() && pairing.partner(next) == first && i + 1 < passages.size()) {
          MarkedPassage more = passages.get(++i);
          parts.add(more);
          next += more.before().size();
        }
        passage = joined(parts);
      }
      at = first > at ? first : at;
      add(passage, index, isDivided, at);
      index = next;
    }
    addDeleted();
    found.sort(Comparator.comparingInt(Found::at));
    return Moves.joined(found.stream().map(Found::place).toList(), facts);
  }

  private static MarkedPassage joined(List<MarkedPassage> parts) {
    MarkedPassage first = parts.getFirst();
    Map<String, Commented> comments = new LinkedHashMap<>();
    parts.forEach(one -> comments.putAll(one.comments()));
    return new MarkedPassage(
        first.part(),
        first.row(),
        parts.stream().flatMap(one -> one.before().stream()).toList(),
        parts.stream().flatMap(one -> one.now().stream()).toList(),
        parts.stream().flatMap(one -> one.edits().stream()).toList(),
        comments);
  }

  /// @param index the index of the passage's first paragraph in [#before]
  /// @param isDivided whether one paragraph was divided without tracking
  private void add(MarkedPassage passage, int index, boolean isDivided, int at) {
    List<Origin> origins = new ArrayList<>();
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < (isDivided ? 1 : passage.before().size()); i++) {
      Text text = passage.before().get(i);
      Origin origin = origin(text, index + i);
      if (origin == null) {
        edits.add(new Edit(true, text.text().strip(), "", ""));
      } else {
        List<Integer> more = pairing.joinedWith(index + i);
        origins.add(origin);
        more.forEach(one -> origins.add(new Origin(issue.get(one), true, false)));
        if (origin.isTyped() && !isDivided && more.isEmpty()) {
          typed(origin.text().text(), text.text(), edits);
        }
      }
    }
    edits.addAll(passage.edits());
    Kind kind = kind(passage, origins);
    if (kind == Kind.COMMENTED) {
      edits = List.of();
    }
    if (kind == Kind.COMMENTED && passage.comments().isEmpty()) {
      return;
    }
    List<FactText> named = touched.of(kind, origins, passage, row(kind, passage, index));
    List<FactText> around =
        origins.stream()
            .flatMap(origin -> facts.of(origin.text(), origin.text().controls()).stream())
            .distinct()
            .toList();
    found.add(
        new Found(
            at,
            new Place(
                kind,
                named.isEmpty() ? around : named,
                named.isEmpty() && !around.isEmpty(),
                part,
                at < 0 ? "" : headings.get(at),
                passage.row(),
                null,
                origins.stream().anyMatch(Origin::isByNow),
                texts(origins.stream().map(Origin::text).toList()),
                texts(origins.stream().flatMap(one -> Stream.ofNullable(one.present())).toList()),
                texts(passage.now()),
                edits,
                notes(passage, origins))));
  }

  private static List<String> texts(List<Text> texts) {
    return texts.stream().map(text -> text.text().strip()).toList();
  }

  private static void typed(String was, String is, List<Edit> edits) {
    for (TextDifference one : TextDifference.between(was, is)) {
      if (!one.deleted().isEmpty()) {
        edits.add(new Edit(false, one.deleted(), "", ""));
      }
      if (!one.inserted().isEmpty()) {
        edits.add(new Edit(true, one.inserted(), "", ""));
      }
    }
  }

  /// Returns what a paragraph was when it was sent. Null if somebody typed it as a whole, or moved
  /// it here.
  private @Nullable Origin origin(Text text, int index) {
    int partner = pairing.partner(index);
    if (pairing.isMoved(index)) {
      return null;
    }
    Text built = partner < 0 ? null : issue.get(partner);
    if (built != null && built.compared().equals(text.compared())) {
      return new Origin(built, false, false);
    }
    if (sent != null && sent.has(text.text()) && (built == null || !sent.has(built.text()))) {
      return new Origin(text, false, false, built);
    }
    return built == null ? null : new Origin(built, true, sent != null && !sent.has(built.text()));
  }

  /// Returns the tags of the facts in the row of a table around a changed passage. Empty outside a
  /// table.
  ///
  /// @param index the index of its first paragraph in [#before]
  private Set<String> row(Kind kind, MarkedPassage passage, int index) {
    if (kind != Kind.CHANGED) {
      return Set.of();
    }
    int partner = pairing.partner(index);
    Set<String> tags = new LinkedHashSet<>();
    tags.addAll(tagsOfIssue.getOrDefault(partner < 0 ? 0 : rows.get(partner), Set.of()));
    tags.addAll(tagsOfFile.getOrDefault(passage.row(), Set.of()));
    return tags;
  }

  private static Kind kind(MarkedPassage passage, List<Origin> origins) {
    List<String> was = origins.stream().map(origin -> origin.text().compared()).toList();
    List<String> now = passage.now().stream().map(Text::compared).toList();
    if (was.equals(now)) {
      return Kind.COMMENTED;
    }
    if (was.isEmpty() || now.isEmpty()) {
      return was.isEmpty() ? Kind.ADDED : Kind.DELETED;
    }
    return was.size() == now.size()
        ? Kind.CHANGED
        : was.size() < now.size() ? Kind.SPLIT : Kind.JOINED;
  }

  private List<Note> notes(MarkedPassage passage, List<Origin> origins) {
    List<Note> notes = new ArrayList<>();
    for (Map.Entry<String, Commented> one : passage.comments().entrySet()) {
      Comment comment = comments.get(one.getKey());
      if (comment != null) {
        noted.add(comment.id());
        notes.add(
            new Note(comment, one.getValue().words(), touched.under(origins, one.getValue())));
      }
    }
    return notes;
  }

  /// Adds the paragraphs of the issue that the file has no more. If they were not sent, the desk
  /// added them since.
  private void addDeleted() {
    Set<Integer> kept = pairing.kept();
    for (int i = 0; i < issue.size(); i++) {
      Text text = issue.get(i);
      if (!kept.contains(i) && (sent == null || sent.has(text.text()))) {
        String was = text.text().strip();
        found.add(
            new Found(
                i,
                new Place(
                    Kind.DELETED,
                    facts.of(text, text.controls()),
                    false,
                    part,
                    headings.get(i),
                    rows.get(i),
                    null,
                    false,
                    List.of(was),
                    List.of(),
                    List.of(),
                    List.of(new Edit(false, was, "", "")),
                    List.of())));
      }
    }
  }

  /// Returns the comments that are on no paragraph, as a place of their own.
  static List<Place> others(MarkedText text, Set<String> noted) {
    List<Note> others =
        text.comments().stream()
            .filter(comment -> !noted.contains(comment.id()))
            .map(comment -> new Note(comment, "", List.of()))
            .toList();
    return others.isEmpty()
        ? List.of()
        : List.of(
            new Place(
                Kind.COMMENTED,
                List.of(),
                false,
                Part.BODY,
                "",
                0,
                null,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                others));
  }
}
