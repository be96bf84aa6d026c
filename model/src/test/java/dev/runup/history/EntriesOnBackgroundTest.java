package dev.runup.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.clearance.Clearance;
import dev.runup.fact.Dossier;
import dev.runup.fact.Fact;
import dev.runup.fact.Moment;
import dev.runup.fact.Value;
import dev.runup.history.History.IssueRequest;
import dev.runup.problem.Checked;
import dev.runup.reading.Given;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What becomes of entries of registers that cite a source on background.
class EntriesOnBackgroundTest {

  private static final String FACTS =
      """
      sources:
      - {id: gazette, title: A gazette, kind: news-report}
      - {id: talk, title: A talk, kind: interview, terms: background}
      actors:
      - {id: costa, name: Costa, kind: person, caveat: Unsure., source: [gazette, talk]}
      - {id: aide, name: An aide, kind: unnamed, offices: [{office: Aide, of: costa}], source: talk}
      - {id: ito, name: Ito, kind: person, source: talk}
      issues: [{id: border, title: Border, source: talk}]
      statements:
      - {id: open, who: [costa, aide, ito], says: Open., about: border, source: gazette, recorded: 2026-05-02}
      - {id: told, who: costa, says: Told., source: talk, recorded: 2026-05-03}
      """;

  /// Beside its source an entry would tell who spoke there.
  @Test
  void entryThatNamesASpeakerDoesNotCiteTheTalk() {
    Known known = known(FACTS);

    assertThat(sources(known, "actor:costa")).containsExactly("source:gazette");
    assertThat(sources(known, "actor:aide")).isEmpty();
  }

  /// If only the speakers' entries lost the talk, they would stand out.
  @Test
  void entryOfAnActorWhoDidNotSpeakDoesNotCiteTheTalkEither() {
    Known known = known(FACTS);

    assertThat(sources(known, "actor:ito")).isEmpty();
    assertThat(sources(known, "issue:border")).containsExactly("source:talk");
  }

  @Test
  void entryIsTheSameBeforeAnybodySpoke() {
    Known before = known(FACTS, "2026-05-02");

    assertThat(sources(before, "actor:costa")).containsExactly("source:gazette");
    assertThat(sources(before, "actor:aide")).isEmpty();
    assertThat(sources(before, "actor:ito")).isEmpty();
  }

  @Test
  void onRecordEntriesCiteTheTalk() {
    Known known = known(FACTS.replace(", terms: background", ""));

    assertThat(sources(known, "actor:costa")).containsExactly("source:gazette", "source:talk");
    assertThat(sources(known, "actor:aide")).containsExactly("source:talk");
  }

  private static List<String> sources(Known known, String id) {
    return known.facts().values().stream()
        .filter(fact -> fact.id().toString().equals(id))
        .map(Fact::citations)
        .flatMap(List::stream)
        .map(Value.Citation::source)
        .map(Object::toString)
        .toList();
  }

  static Known known(String facts) {
    return known(facts, "2026-05-03");
  }

  private static Known known(String facts, String day) {
    Dossier dossier = Given.only("facts.yaml", facts).settings("mark: TLP:CLEAR\n").dossier();
    var edition = dossier.editions().getFirst().withCeiling(dossier.settings().marks().highest());
    IssueRequest asked = new IssueRequest(Moment.parse(day, ZoneId.of("UTC")), null);
    return switch (new Clearance(dossier)
        .clear(edition)
        .then(cleared -> History.select(cleared, edition, asked))) {
      case Checked.Good<Known>(Known known, var _) -> known;
      case Checked.Bad<Known> bad -> throw new AssertionError(bad.problems().toString());
    };
  }
}
