package dev.runup.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.node.NodeReader.ParsedFile;
import org.junit.jupiter.api.Test;

/// Tests that a record which can't be read drops out alone, and not its whole file.
class FaultyRecordsTest {

  @Test
  void allFaultsOfAFileAreReported() {
    ParsedFile parsed =
        Reading.yaml(
            """
            statements:
            - id: a
              says: one
            - id: b
              says: two: three
            - id: c
              who: @merz
              until: ~
            - id: d
              says: point #4
            - id: e
              says: "no end
            events:
              - id: f
               title: shifted
              - id: g
                title: kept
            """);

    assertThat(Reading.problems(parsed))
        .containsExactly(
            "5:12 second-colon",
            "7:8 needs-quotes",
            "10:15 text-cut",
            "12:9 unclosed-quote",
            "15:4 indentation");
    assertThat(Reading.tree(parsed))
        .isEqualTo(
            "{statements: [{id: 'a', says: 'one'}, {id: 'd', says: 'point'}], "
                + "events: [{id: 'g', title: 'kept'}]}");
  }

  @Test
  void sectionWithoutReadableRecordsIsAnEmptyList() {
    ParsedFile parsed = Reading.yaml("sources:\n- id: a: b\nactors:\n- id: c\n");

    assertThat(Reading.problems(parsed)).containsExactly("2:8 second-colon");
    assertThat(Reading.tree(parsed)).isEqualTo("{sources: [], actors: [{id: 'c'}]}");
  }

  @Test
  void faultOutsideListsDropsItsSection() {
    ParsedFile parsed = Reading.yaml("intake: {source: a\nactors:\n- id: c\nzone: x: y\n");

    assertThat(Reading.problems(parsed))
        .containsExactly("1:9 unclosed-bracket", "4:8 second-colon");
    assertThat(Reading.tree(parsed)).isEqualTo("{actors: [{id: 'c'}]}");
  }

  @Test
  void problemInTheFirstLineHidesNoOtherFault() {
    assertThat(Reading.problems(Reading.yaml("until: ~\nwho: a\nsays: \"x\" y\n z: b\n")))
        .containsExactly("1:8 empty-value", "3:11 text-after-quote");
    assertThat(Reading.problems(Reading.yaml("until: ~\nwho: a\n- b\n")))
        .containsExactly("1:8 empty-value", "3:1 indentation");
  }

  @Test
  void nestedListsBelongToTheirRecord() {
    ParsedFile parsed =
        Reading.yaml("events:\n  - id: a\n    who:\n      - b\n      - c: d: e\n  - id: f\n");

    assertThat(Reading.problems(parsed)).containsExactly("5:13 second-colon");
    assertThat(Reading.tree(parsed)).isEqualTo("{events: [{id: 'f'}]}");
  }

  @Test
  void searchForFaultsEnds() {
    ParsedFile parsed = Reading.yaml("a:\n" + "- b: c: d\n".repeat(1000));

    assertThat(parsed.problems()).hasSize(21);
  }

  @Test
  void unfinishedJsonRecordIsLeftOut() {
    assertThat(Reading.tree(Reading.json("{\"a\": [{\"b\": 1}, {\"c\": x}, {\"d\": 2}]}")))
        .isEqualTo("{a: [{b: '1'}]}");
  }
}
