package dev.runup.inspect;

import dev.runup.inspect.ReviewedIssue.Edit;
import dev.runup.inspect.ReviewedIssue.FactText;
import dev.runup.inspect.ReviewedIssue.Kind;
import dev.runup.inspect.ReviewedIssue.Note;
import dev.runup.inspect.ReviewedIssue.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Joins places that are one to a reader: what was deleted here and added there was moved, and the
/// cells of a row were deleted or added together.
final class Moves {

  /// Divides the cells of a row.
  private static final String CELLS = " | ";

  private Moves() {}

  static List<Place> joined(List<Place> places, FactTexts facts) {
    return rows(moved(places)).stream()
        .map(place ->
            place.kind() == Kind.DELETED ? place.withFacts(facts.owners(place.facts())) : place)
        .toList();
  }

  private static List<Place> moved(List<Place> places) {
    List<Place> all = new ArrayList<>(places);
    for (Place gone : places) {
      int added = gone.kind() == Kind.DELETED ? added(all, gone.was()) : -1;
      if (added >= 0) {
        Place here = all.get(added);
        all.set(
            added,
            new Place(
                Kind.MOVED,
                gone.facts(),
                gone.isBeside(),
                here.part(),
                here.heading(),
                0,
                gone.heading(),
                gone.isByPresentFacts(),
                gone.was(),
                gone.present(),
                here.now(),
                List.of(),
                here.comments().isEmpty() ? gone.comments() : here.comments()));
        all.remove(gone);
      }
    }
    return all;
  }

  private static int added(List<Place> places, List<String> texts) {
    for (int i = 0; i < places.size(); i++) {
      Place one = places.get(i);
      if (one.kind() == Kind.ADDED
          && texts.size() == 1
          && one.now().size() == 1
          && Reviewer.isSame(texts.getFirst(), one.now().getFirst())) {
        return i;
      }
    }
    return -1;
  }

  private static List<Place> rows(List<Place> places) {
    List<Place> all = new ArrayList<>();
    for (Place one : places) {
      Place last = all.isEmpty() ? null : all.getLast();
      if (last != null && isOneRow(last, one)) {
        all.removeLast();
        all.add(row(last, one));
      } else {
        all.add(one);
      }
    }
    return all;
  }

  private static boolean isOneRow(Place last, Place one) {
    return last.row() > 0
        && last.row() == one.row()
        && last.kind() == one.kind()
        && (one.kind() == Kind.DELETED || one.kind() == Kind.ADDED);
  }

  private static Place row(Place first, Place next) {
    Set<FactText> facts = new LinkedHashSet<>(first.facts());
    facts.addAll(next.facts());
    List<Note> comments = new ArrayList<>(first.comments());
    comments.addAll(next.comments());
    return new Place(
        first.kind(),
        List.copyOf(facts),
        first.isBeside() && next.isBeside(),
        first.part(),
        first.heading(),
        first.row(),
        null,
        first.isByPresentFacts() || next.isByPresentFacts(),
        cells(first.was(), next.was()),
        cells(first.present(), next.present()),
        cells(first.now(), next.now()),
        edits(first.edits(), next.edits()),
        comments);
  }

  private static List<String> cells(List<String> first, List<String> next) {
    return first.isEmpty() || next.isEmpty()
        ? first.isEmpty() ? next : first
        : List.of(first.getFirst() + CELLS + next.getFirst());
  }

  private static List<Edit> edits(List<Edit> first, List<Edit> next) {
    List<Edit> all = new ArrayList<>(first);
    for (Edit one : next) {
      Edit last = all.isEmpty() ? null : all.getLast();
      if (last != null && isAlike(last, one)) {
        all.removeLast();
        all.add(
            new Edit(
                one.isInsertion(), last.text() + CELLS + one.text(), last.author(), last.date()));
      } else {
        all.add(one);
      }
    }
    return all;
  }

  private static boolean isAlike(Edit one, Edit other) {
    return one.isInsertion() == other.isInsertion() && one.author().equals(other.author());
  }
}
