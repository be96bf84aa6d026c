package dev.runup.review;

import dev.runup.review.MarkedPassage.Commented;
import dev.runup.review.MarkedPassage.Control;
import dev.runup.review.MarkedPassage.Text;
import dev.runup.review.ReviewedIssue.FactText;
import dev.runup.review.ReviewedIssue.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the facts whose words an office changed or commented in a paragraph.
record TouchedFacts(FactTexts facts) {

  /// What a paragraph was when it was sent.
  ///
  /// @param isTyped whether somebody changed it without tracking
  /// @param isByNow whether it is what the facts say now
  /// @param present what the facts say now, if they differ from what was sent and `text` is that
  record Origin(Text text, boolean isTyped, boolean isByNow, @Nullable Text present) {
    Origin(Text text, boolean isTyped, boolean isByNow) {
      this(text, isTyped, isByNow, null);
    }
  }

  /// Returns the texts of facts that were changed. For a paragraph that was commented alone, those
  /// under the comments.
  ///
  /// @param row the tags of the facts in the row around it, if it is a cell
  List<FactText> of(Kind kind, List<Origin> origins, MarkedPassage passage, Set<String> row) {
    Set<FactText> touched = new LinkedHashSet<>();
    switch (kind) {
      case CHANGED -> {
        Text was = origins.getFirst().text();
        for (TextDifference one : differences(origins, passage.now())) {
          for (Control control : meeting(was, one.from(), one.to())) {
            touched.addAll(facts.changed(was, control, one, row));
          }
        }
      }
      case ADDED -> passage.now().forEach(text -> touched.addAll(facts.of(text, text.controls())));
      case COMMENTED ->
          passage.comments().values().forEach(one -> touched.addAll(under(origins, one)));
      case DELETED, MOVED, SPLIT, JOINED ->
          origins.forEach(one -> touched.addAll(facts.of(one.text(), one.text().controls())));
    }
    return List.copyOf(touched);
  }

  /// Returns the differences of a changed paragraph. Of several ones that were written anew, those
  /// of the first.
  private static List<TextDifference> differences(List<Origin> origins, List<Text> now) {
    return TextDifference.between(origins.getFirst().text().text(), now.getFirst().text());
  }

  /// Returns the texts of facts under a comment.
  List<FactText> under(List<Origin> origins, Commented comment) {
    return origins.stream()
        .map(Origin::text)
        .flatMap(text ->
            facts
                .of(
                    text,
                    text.controls().stream().filter(one -> isUnder(text, one, comment)).toList())
                .stream())
        .distinct()
        .toList();
  }

  /// Returns whether a comment is on a content control. If the file has lost the controls, the
  /// words decide.
  private static boolean isUnder(Text text, Control control, Commented comment) {
    String words = spaced(comment.words());
    String own = spaced(text.text().substring(control.from(), control.to()));
    if (!comment.tags().isEmpty()) {
      boolean isNew = !spaced(text.text()).contains(words);
      return comment.tags().contains(control.tag())
          && (isNew || own.contains(words) || words.contains(own));
    }
    int start = words.isEmpty() ? -1 : spaced(text.text()).indexOf(words);
    return start >= 0 && control.from() < start + words.length() && start < control.to();
  }

  private static String spaced(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  private static List<Control> meeting(Text text, int from, int to) {
    return text.controls().stream().filter(one -> one.meets(from, to)).toList();
  }
}
