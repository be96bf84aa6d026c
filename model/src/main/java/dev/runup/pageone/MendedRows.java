package dev.runup.pageone;

import dev.runup.briefing.ChangedFact;
import dev.runup.briefing.ChangedFact.ChangeGroup;
import dev.runup.briefing.ChangedFact.ChangeRow;
import dev.runup.fact.CommonField;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Chooses the withdrawn and corrected facts of page 1.
///
/// @param changes the changes since the previous issue
record MendedRows(List<ChangeGroup> changes) {

  /// The kinds of changes that have a line of their own, in the order of the page.
  private static final List<String> MENDED = List.of("withdrawn", "corrected");

  /// The largest number of changes on each of these lines.
  private static final int MOST_MENDED = 3;

  /// Returns the changes without those of the desk's judgements.
  MendedRows withoutJudgements() {
    return new MendedRows(
        changes.stream()
            .map(group ->
                new ChangeGroup(
                    group.kind(),
                    group.changes().stream()
                        .filter(one -> !(one.row() instanceof ChangeRow.AssessmentChange))
                        .toList()))
            .toList());
  }

  /// Returns the facts of the page.
  ///
  /// @param told the facts that a message tells
  List<ChangeGroup> without(Set<String> told) {
    return changes.stream()
        .filter(group -> MENDED.contains(group.kind()))
        .map(group ->
            new ChangeGroup(
                group.kind(),
                group.changes().stream()
                    .filter(one -> !told.contains(one.fact()) && isOnPage(one))
                    .limit(MOST_MENDED)
                    .toList()))
        .filter(group -> !group.changes().isEmpty())
        .sorted(Comparator.comparingInt(group -> MENDED.indexOf(group.kind())))
        .toList();
  }

  /// Returns the words that all of them take on the page.
  int words(PageWords words) {
    return without(Set.of()).stream().mapToInt(words::words).sum();
  }

  /// Returns whether a correction of a fact is for page 1: not one of a name, of a gap, or of
  /// remarks alone.
  private static boolean isOnPage(ChangedFact one) {
    boolean isRemark =
        !one.parts().isEmpty()
            && one.parts().stream().allMatch(part -> part.key().equals(CommonField.CAVEAT.key()));
    return !isRemark
        && switch (one.row()) {
          case ChangeRow.AssessmentChange(var judgement, _) -> !judgement.kind().equals("gap");
          case ChangeRow.TextChange _, ChangeRow.ActorChange _ -> false;
          default -> true;
        };
  }
}
