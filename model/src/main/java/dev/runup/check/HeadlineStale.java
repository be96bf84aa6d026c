package dev.runup.check;

import dev.runup.fact.CommonField;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.Rule;
import dev.runup.history.Known;
import dev.runup.history.Known.IssueDay;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Finds headlines that an earlier issue printed, although none of their facts is new since and
/// they don't say when they lapse.
final class HeadlineStale {

  /// The keys that make a headline another one.
  private static final List<Field> WORDING =
      List.of(HeadlineField.TITLE, HeadlineField.TEXT, CommonField.RESTS_ON);

  private HeadlineStale() {}

  /// @param editions the editions that show these facts
  /// @param headlines tells which headlines an edition prints
  static void find(
      Known known, List<Edition> editions, PrintedHeadlines headlines, Findings found) {
    if (known.number() == null) {
      return; // the editions have no such issue, and a trial build has nothing new anyway
    }
    for (Fact headline : known.ofType(FactType.HEADLINE)) {
      Instant written = writtenAt(headline, known);
      known.earlier().stream()
          .filter(issue -> !written.isAfter(issue.cutOff()))
          .findFirst()
          .filter(first -> isStale(headline, first, known))
          .filter(_ -> editions.stream().anyMatch(one -> headlines.prints(one, known, headline)))
          .ifPresent(first -> report(headline, first, found));
    }
  }

  /// Returns the time of the version that gave a headline its wording.
  private static Instant writtenAt(Fact headline, Known known) {
    int typed =
        WORDING.stream()
            .filter(headline::has)
            .mapToInt(field -> headline.ref(field).version())
            .max()
            .orElse(0);
    return known.versionsUpTo(headline).stream()
        .filter(version -> version.version() >= typed)
        .findFirst()
        .orElse(headline)
        .knownFrom();
  }

  /// Returns whether a headline has no last day, and rests on nothing new since an issue.
  private static boolean isStale(Fact headline, IssueDay first, Known known) {
    return !headline.has(HeadlineField.UNTIL)
        && headline.targets(CommonField.RESTS_ON).stream()
            .map(known::find)
            .filter(Objects::nonNull)
            .noneMatch(fact -> fact.knownFrom().isAfter(first.cutOff()));
  }

  private static void report(Fact headline, IssueDay first, Findings found) {
    found.add(
        Rule.HEADLINE_STALE,
        headline.ref(HeadlineField.TITLE),
        headline.id()
            + " was first printed on "
            + first.typed()
            + ", and none of its facts is new since",
        "Write its last day, as in \"until: " + first.day() + "\", or rest it on what is new.");
  }
}
