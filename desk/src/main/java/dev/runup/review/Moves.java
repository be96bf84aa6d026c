package dev.runup.review;

import dev.runup.docx.ComparedText;
import dev.runup.review.ReviewedIssue.Edit;
import dev.runup.review.ReviewedIssue.Kind;
import dev.runup.review.ReviewedIssue.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
    Map<String, Deque<Integer>> added = new HashMap<>();
    for (int i = 0; i < places.size(); i++) {
      Place one = places.get(i);
      if (one.kind() == Kind.ADDED && one.now().size() == 1) {
        String text = ComparedText.of(one.now().getFirst());
        added.computeIfAbsent(text, _ -> new ArrayDeque<>()).add(i);
      }
    }
    List<Place> all = new ArrayList<>(places);
    Set<Integer> gone = new HashSet<>();
    for (int i = 0; i < places.size(); i++) {
      Place one = places.get(i);
      boolean isGone = one.kind() == Kind.DELETED && one.was().size() == 1;
      Deque<Integer> here = isGone ? added.get(ComparedText.of(one.was().getFirst())) : null;
      if (here != null && !here.isEmpty()) {
        int at = here.remove();
        all.set(at, moved(one, places.get(at)));
        gone.add(i);
      }
    }
    return IntStream.range(0, all.size())
        .filter(i -> !gone.contains(i))
        .mapToObj(all::get)
        .toList();
  }

  private static Place moved(Place gone, Place here) {
    return new Place(
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
        here.comments().isEmpty() ? gone.comments() : here.comments());
  }

  private static List<Place> rows(List<Place> places) {
    return Neighbours.of(places, Moves::isOneRow).stream().map(Moves::row).toList();
  }

  private static boolean isOneRow(Place last, Place one) {
    return last.row() > 0
        && last.row() == one.row()
        && last.kind() == one.kind()
        && (one.kind() == Kind.DELETED || one.kind() == Kind.ADDED);
  }

  private static Place row(List<Place> cells) {
    Place first = cells.getFirst();
    if (cells.size() == 1) {
      return first;
    }
    return new Place(
        first.kind(),
        cells.stream().flatMap(one -> one.facts().stream()).distinct().toList(),
        cells.stream().allMatch(Place::isBeside),
        first.part(),
        first.heading(),
        first.row(),
        null,
        cells.stream().anyMatch(Place::isByPresentFacts),
        texts(cells, Place::was),
        texts(cells, Place::present),
        texts(cells, Place::now),
        edits(cells),
        cells.stream().flatMap(one -> one.comments().stream()).toList());
  }

  private static List<String> texts(List<Place> cells, Function<Place, List<String>> texts) {
    String all =
        cells.stream()
            .map(texts)
            .filter(one -> !one.isEmpty())
            .map(List::getFirst)
            .collect(Collectors.joining(CELLS));
    return all.isEmpty() ? List.of() : List.of(all);
  }

  private static List<Edit> edits(List<Place> cells) {
    List<Edit> all = cells.stream().flatMap(one -> one.edits().stream()).toList();
    return Neighbours.of(all, Moves::isAlike).stream()
        .map(alike ->
            new Edit(
                alike.getFirst().isInsertion(),
                alike.stream().map(Edit::text).collect(Collectors.joining(CELLS)),
                alike.getFirst().author(),
                alike.getFirst().date()))
        .toList();
  }

  private static boolean isAlike(Edit one, Edit other) {
    return one.isInsertion() == other.isInsertion() && one.author().equals(other.author());
  }
}
