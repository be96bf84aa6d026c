package dev.runup.review;

import dev.runup.docx.ComparedText;
import dev.runup.docx.MarkedText.Change;
import dev.runup.docx.MarkedText.Paragraph;
import dev.runup.docx.MarkedText.Part;
import dev.runup.docx.MarkedText.Run;
import dev.runup.docx.MarkedText.Tracked;
import dev.runup.review.ReviewedIssue.Edit;
import dev.runup.text.Alignment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A paragraph with what became of it by tracked changes. If some paragraphs were divided or
/// joined, all of them.
///
/// @param before the paragraphs without the tracked changes; none if all is new
/// @param now the paragraphs with them; none if all was deleted
/// @param edits the tracked changes
/// @param comments the words under each comment, by its id
record MarkedPassage(
    Part part,
    int row,
    List<Text> before,
    List<Text> now,
    List<Edit> edits,
    Map<String, Commented> comments) {

  /// A text of one paragraph.
  ///
  /// @param controls where its content controls are
  /// @param paragraphs the indexes of the paragraphs of the file that it is from
  record Text(String text, List<Control> controls, boolean isHeading, Set<Integer> paragraphs) {
    /// Returns the text as it is compared.
    String compared() {
      return ComparedText.of(text);
    }
  }

  /// A content control.
  record Control(int from, int to, String tag) {
    boolean meets(int start, int end) {
      return start == end ? from <= start && start <= to : from < end && start < to;
    }
  }

  /// The words under a comment.
  ///
  /// @param tags the tags of the content controls around them
  record Commented(String words, Set<String> tags) {}

  /// Returns the passages of a file in order.
  static List<MarkedPassage> of(List<Paragraph> paragraphs) {
    List<MarkedPassage> all = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph one = paragraphs.get(i);
      Paragraph next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : null;
      boolean goesOn =
          one.mark().change() != Change.NONE
              && next != null
              && next.container() == one.container()
              && next.part() == one.part();
      if (!goesOn) {
        all.addAll(together(paragraphs.subList(from, i + 1)));
        from = i + 1;
      }
    }
    return all;
  }

  /// Returns the passages of paragraphs whose ends were tracked, except that of the last one.
  private static List<MarkedPassage> together(List<Paragraph> paragraphs) {
    List<Text> before = texts(paragraphs, Change.INSERTED);
    List<Text> now = texts(paragraphs, Change.DELETED);
    int[] partners =
        Alignment.of(
            before.stream().map(Text::compared).toList(),
            now.stream().map(Text::compared).toList());
    Set<Integer> taken = new HashSet<>();
    List<MarkedPassage> all = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < now.size()) {
      int from = i;
      while (i < before.size() && partners[i] < 0) {
        i++;
      }
      int next = i < before.size() ? partners[i] : now.size();
      for (List<List<Text>> pair : pairs(before.subList(from, i), now.subList(j, next))) {
        all.add(of(paragraphs, pair.getFirst(), pair.getLast(), taken));
      }
      if (i < before.size()) {
        all.add(of(paragraphs, List.of(before.get(i)), List.of(now.get(next)), taken));
      }
      j = next + 1;
      i++;
    }
    MarkedPassage rest = of(paragraphs, List.of(), List.of(), taken);
    if (!rest.comments().isEmpty()) {
      all.add(rest);
    }
    return all;
  }

  /// Returns what belongs together of texts that are gone and new ones.
  private static List<List<List<Text>>> pairs(List<Text> gone, List<Text> added) {
    if (gone.isEmpty()) {
      return added.stream().map(one -> List.of(List.<Text>of(), List.of(one))).toList();
    }
    return added.isEmpty()
        ? gone.stream().map(one -> List.of(List.of(one), List.<Text>of())).toList()
        : List.of(List.of(gone, added));
  }

  /// @param taken the paragraphs whose changes and comments other passages have
  private static MarkedPassage of(
      List<Paragraph> all, List<Text> before, List<Text> now, Set<Integer> taken) {
    Set<Integer> own = new TreeSet<>();
    before.forEach(text -> own.addAll(text.paragraphs()));
    now.forEach(text -> own.addAll(text.paragraphs()));
    if (before.isEmpty() && now.isEmpty()) {
      for (int i = 0; i < all.size(); i++) {
        own.add(i);
      }
    }
    own.removeAll(taken);
    taken.addAll(own);
    List<Run> runs = own.stream().flatMap(i -> all.get(i).runs().stream()).toList();
    Paragraph first = own.isEmpty() ? all.getFirst() : all.get(own.iterator().next());
    return new MarkedPassage(first.part(), first.row(), before, now, edits(runs), comments(runs));
  }

  /// Returns the texts of paragraphs that aren't blank, as if some changes had not been made.
  ///
  /// @param without [Change#INSERTED] for the texts before the changes, [Change#DELETED] for those
  ///   with them
  private static List<Text> texts(List<Paragraph> paragraphs, Change without) {
    List<Text> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    List<Control> controls = new ArrayList<>();
    Set<Integer> from = new HashSet<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph one = paragraphs.get(i);
      for (Run run : one.runs()) {
        if (isThere(run.tracked(), without) && !run.text().isEmpty()) {
          add(controls, new Control(text.length(), text.length() + run.text().length(), run.tag()));
          text.append(run.text());
          from.add(i);
        }
      }
      if (isThere(one.mark(), without) || i == paragraphs.size() - 1) {
        Text whole =
            new Text(text.toString(), List.copyOf(controls), one.isHeading(), new HashSet<>(from));
        if (!whole.compared().isEmpty()) {
          texts.add(whole);
        }
        text.setLength(0);
        controls.clear();
        from.clear();
      }
    }
    return texts;
  }

  private static boolean isThere(Tracked tracked, Change without) {
    return tracked.change() != without && tracked.change() != Change.BOTH;
  }

  /// Adds a content control, or makes the last one longer.
  private static void add(List<Control> controls, Control next) {
    Control last = controls.isEmpty() ? null : controls.getLast();
    if (next.tag().isEmpty()) {
      return;
    }
    if (last != null && last.tag().equals(next.tag()) && last.to() == next.from()) {
      controls.removeLast();
      controls.add(new Control(last.from(), next.to(), next.tag()));
    } else {
      controls.add(next);
    }
  }

  /// Returns what was tracked. Programs date each run on its own; what one person did to neighbours
  /// is told once.
  private static List<Edit> edits(List<Run> runs) {
    List<Run> seen = runs.stream().filter(run -> !run.text().isEmpty()).toList();
    return Neighbours.of(seen, (one, next) -> isAlike(one.tracked(), next.tracked())).stream()
        .filter(alike -> {
          Tracked tracked = alike.getFirst().tracked();
          return tracked.isInserted() || tracked.isDeleted();
        })
        .map(alike -> {
          Tracked tracked = alike.getFirst().tracked();
          String text = alike.stream().map(Run::text).collect(Collectors.joining()).strip();
          return new Edit(tracked.isInserted(), text, tracked.author(), tracked.date());
        })
        .filter(edit -> !edit.text().isEmpty())
        .toList();
  }

  private static boolean isAlike(Tracked one, Tracked other) {
    return one.change() == other.change() && one.author().equals(other.author());
  }

  private static Map<String, Commented> comments(List<Run> runs) {
    Map<String, List<Run>> commented = new LinkedHashMap<>();
    for (Run run : runs) {
      run.comments().forEach(id -> commented.computeIfAbsent(id, _ -> new ArrayList<>()).add(run));
    }
    Map<String, Commented> comments = new LinkedHashMap<>();
    commented.forEach((id, under) -> {
      List<Run> left =
          under.stream().filter(run -> isThere(run.tracked(), Change.DELETED)).toList();
      StringBuilder words = new StringBuilder();
      Set<String> tags = new LinkedHashSet<>();
      boolean isDeleted = left.stream().allMatch(run -> run.text().isEmpty());
      for (Run run : isDeleted ? under : left) {
        words.append(run.text());
        tags.add(run.tag());
      }
      tags.remove("");
      comments.put(id, new Commented(words.toString().strip(), tags));
    });
    return comments;
  }
}
