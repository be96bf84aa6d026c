package dev.runup.check;

import dev.runup.fact.AssessmentField;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import dev.runup.prose.Quotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A text that states a judgement: an assessment, its basis, or a headline in force.
///
/// @param text the text with blanks in place of quotations
/// @param known the facts of the issue, among them those that the judgement rests on
record JudgementText(Fact fact, Field field, String text, Known known) {

  /// Returns the texts of all assessments and of all headlines in force.
  static List<JudgementText> all(Known known) {
    List<JudgementText> all = new ArrayList<>();
    known
        .ofType(FactType.ASSESSMENT)
        .forEach(fact -> add(fact, AssessmentField.SAYS, AssessmentField.BASIS, known, all));
    known.ofType(FactType.HEADLINE).stream()
        .filter(fact -> isInForce(fact, known))
        .forEach(fact -> add(fact, HeadlineField.TITLE, HeadlineField.TEXT, known, all));
    return all;
  }

  private static void add(Fact fact, Field one, Field other, Known known, List<JudgementText> all) {
    for (Field field : List.of(one, other)) {
      String text = fact.text(field);
      if (text != null) {
        all.add(new JudgementText(fact, field, Quotations.blanked(text), known));
      }
    }
  }

  /// Returns whether a headline has not expired. An expired headline isn't printed, and its facts
  /// may have changed.
  static boolean isInForce(Fact headline, Known known) {
    FactDate until = headline.date(HeadlineField.UNTIL);
    return until == null || !until.latest().isBefore(known.issue().day());
  }

  /// Returns the assessments that later ones replace. They are printed only as part of those.
  static Set<FactId> replaced(Known known) {
    return known.ofType(FactType.ASSESSMENT).stream()
        .flatMap(assessment -> assessment.targets(AssessmentField.REPLACES).stream())
        .collect(Collectors.toSet());
  }

  /// Returns whether a phrase only reports the view of somebody else. True if a fact that the
  /// judgement rests on contains the phrase, and that fact isn't the desk's own. Never true for
  /// `says` of an assessment, because that is the author's own judgement.
  boolean reports(String phrase) {
    return field != AssessmentField.SAYS
        && known.findAll(fact.targets(CommonField.RESTS_ON)).stream()
            .filter(other -> !other.isByDesk())
            .flatMap(other -> other.values().values().stream().flatMap(List::stream))
            .anyMatch(value -> value instanceof Value.Text(String it) && holds(it, phrase));
  }

  /// Returns whether a text holds a phrase as whole words, ignoring case.
  static boolean holds(String text, String phrase) {
    for (int at = 0; at <= text.length() - phrase.length(); at++) {
      // The edges first, because most places are within a word.
      if (isWhole(text, at, at + phrase.length())
          && text.regionMatches(true, at, phrase, 0, phrase.length())) {
        return true;
      }
    }
    return false;
  }

  /// Returns whether a stretch begins and ends at the edges of words. A hyphen joins two words to
  /// one.
  static boolean isWhole(String text, int from, int to) {
    return (from == 0 || !inWord(text.charAt(from - 1)))
        && (to == text.length() || !inWord(text.charAt(to)));
  }

  private static boolean inWord(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '‑' || c == '_';
  }
}
