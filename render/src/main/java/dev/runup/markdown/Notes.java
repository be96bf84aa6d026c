package dev.runup.markdown;

import dev.runup.markdown.NoteBlockParser.NoteBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The notes of a document by their labels, and the order in which they are first pointed to.
///
/// Labels are compared as the reader would see them: two references to one value are two runs of
/// private-use characters, and still the same label.
final class Notes {
  private final Map<String, NoteBlock> byLabel = new LinkedHashMap<>();
  private final List<String> pointedTo = new ArrayList<>();

  /// Adds a note; the first one of a label counts.
  void define(String label, NoteBlock note) {
    byLabel.putIfAbsent(label, note);
  }

  /// Gives back the number of the note with that label, from 1, or 0 where there is none.
  int pointTo(String label) {
    if (!byLabel.containsKey(label)) {
      return 0;
    }
    if (!pointedTo.contains(label)) {
      pointedTo.add(label);
    }
    return pointedTo.indexOf(label) + 1;
  }

  /// Gives back how many notes have been pointed to so far.
  int count() {
    return pointedTo.size();
  }

  /// Gives back the note with that number, from 1.
  NoteBlock note(int number) {
    return Objects.requireNonNull(byLabel.get(pointedTo.get(number - 1)));
  }

  /// Gives back the labels of the notes that nothing points to, in the order they were defined.
  List<String> unused() {
    return byLabel.keySet().stream().filter(label -> !pointedTo.contains(label)).toList();
  }
}
