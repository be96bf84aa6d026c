package dev.runup.check;

import dev.runup.fact.AssessmentField;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A text that says what is thought of the facts: what an assessment says and is based on, and what
/// a headline in force makes of it.
///
/// @param text without what stands in quotation marks
/// @param known where the facts are that it rests on
record JudgementText(Fact fact, Field field, String text, Known known) {

  /// Gives back all of them.
  static List<JudgementText> all(Known known) {
    List<JudgementText> all = new ArrayList<>();
    for (Fact fact : known.ofType(FactType.ASSESSMENT)) {
      add(fact, List.of(AssessmentField.SAYS, AssessmentField.BASIS), known, all);
    }
    for (Fact fact : known.ofType(FactType.HEADLINE)) {
      if (isInForce(fact, known)) {
        add(fact, List.of(HeadlineField.TITLE, HeadlineField.TEXT), known, all);
      }
    }
    return all;
  }

  private static void add(Fact fact, List<Field> fields, Known known, List<JudgementText> all) {
    for (Field field : fields) {
      String text = fact.text(field);
      if (text != null) {
        all.add(new JudgementText(fact, field, Quotations.blanked(text), known));
      }
    }
  }

  /// Says whether a headline has not lapsed yet: else it is not printed, and its facts have moved
  /// on.
  static boolean isInForce(Fact headline, Known known) {
    FactDate until = headline.date(HeadlineField.UNTIL);
    return until == null || !until.latest().isBefore(known.issue().day());
  }

  /// Says whether a phrase is only passed on: somebody else's fact holds it, on which this rests.
  /// What an assessment says is its own judgement, though.
  boolean reports(String phrase) {
    return field != AssessmentField.SAYS
        && fact.targets(CommonField.RESTS_ON).stream()
            .map(known::find)
            .filter(Objects::nonNull)
            .anyMatch(other -> !other.desksOwn() && holds(other, phrase));
  }

  private static boolean holds(Fact fact, String phrase) {
    return fact.values().values().stream()
        .flatMap(List::stream)
        .anyMatch(value -> value instanceof Value.Text(String text) && Phrases.holds(text, phrase));
  }
}
