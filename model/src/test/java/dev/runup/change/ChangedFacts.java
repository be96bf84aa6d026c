package dev.runup.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.ChangedFact;
import dev.runup.briefing.Leaf;
import dev.runup.clearance.Clearance;
import dev.runup.compose.Composer;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.Moment;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.problem.Checked;
import dev.runup.reading.Given;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/// Briefings of a few facts of two days, and what they list as changed.
public final class ChangedFacts {

  private static final String FACTS =
      """
      intake: {source: article, recorded: 2025-12-28}
      statements:
      - {id: said, who: costa, says: Two crossings., about: territory}
      positions:
      - {actor: costa, issue: territory, stance: red-line, stated-in: said}
      - {actor: costa, issue: territory, stance: open, says: willing to talk, recorded: 2025-12-29, source: readout}
      measures:
      - {id: trucks, what: Trucks, value: "400"}
      """;

  private ChangedFacts() {}

  /// Returns the cause under which the position on "support" is listed.
  public static String kind(String facts, String since) {
    Moment moment = Objects.requireNonNull(Moment.parse(since, ZoneOffset.UTC));
    return briefing(facts, new IssueRequest(null, moment)).changes().stream()
        .filter(kind -> kind.changes().stream().anyMatch(one -> one.fact().endsWith("/support")))
        .findFirst()
        .orElseThrow()
        .kind();
  }

  /// Returns the old values that are listed, each as one text.
  public static List<String> before(ChangedFact change) {
    return change.parts().stream()
        .flatMap(part -> part.before().stream())
        .map(member -> text(member.value()))
        .toList();
  }

  public static String text(Leaf leaf) {
    return switch (leaf) {
      case Leaf.Prose prose -> prose.text();
      case Leaf.Name name -> name.text();
      case Leaf.Word word -> word.word();
      case Leaf.When when -> when.date() + " " + when.time();
      case Leaf.Quantity quantity -> String.valueOf(quantity.amount().low());
    };
  }

  /// Returns the only change that has a cause.
  public static ChangedFact only(String kind, String updates) {
    List<ChangedFact> changes =
        briefing(updates).changes().stream()
            .filter(one -> one.kind().equals(kind))
            .findFirst()
            .orElseThrow()
            .changes();
    assertThat(changes).hasSize(1);
    return changes.getFirst();
  }

  /// Returns the newest briefing of the facts and some more.
  public static Briefing briefing(String more) {
    return briefing(more, IssueRequest.NEWEST);
  }

  public static Briefing briefing(String more, IssueRequest asked) {
    Dossier dossier =
        Given.facts(FACTS).file("more.yaml", more.isEmpty() ? "events: []\n" : more).dossier();
    Edition edition = dossier.editions().getFirst();
    return value(
        new Clearance(dossier)
            .clear(edition)
            .then(cleared -> History.select(cleared, edition, asked))
            .map(known -> Composer.compose(known, edition)));
  }

  public static Briefing value(Checked<Briefing> checked) {
    return switch (checked) {
      case Checked.Good<Briefing>(Briefing briefing, var _) -> briefing;
      case Checked.Bad<Briefing> bad -> throw new AssertionError(bad.problems().toString());
    };
  }
}
