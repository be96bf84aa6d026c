package dev.runup.check;

import static dev.runup.check.NamedOnBackgroundTest.NEXT_FILE;
import static dev.runup.check.NamedOnBackgroundTest.TALK;
import static dev.runup.check.NamedOnBackgroundTest.findings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which ids name a person who spoke on background, for the rule `named-on-background`.
class IdsOnBackgroundTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zanary",
        "zanary-visit",
        "visit-zanary",
        "zoe-zanary",
        "zoezanary",
        "zzanary",
        "zanary1",
        "zanary2026",
        "st-zanary22",
        "zoezanary-said",
        "zanarys-visit",
        "visitzanary",
        "quibblet",
        "quibblet-act",
        "act-quibblet",
        "actquibblet2",
        "iron-lady-said",
        "ironladys"
      })
  void nameInIdIsRefused(String id) {
    assertThat(findings(withId("Zoe Zanary", id))).containsExactly("action:" + id + " id");
  }

  @ParameterizedTest
  @CsvSource({
    "Jean Hills, hills-visit",
    "Jean Hills, hills2",
    "Jean Costa, costas-visit",
    "Jean Costa, to-2costa2",
    "Jean Costa, jeancosta"
  })
  void shortNameInIdIsRefusedAsAWord(String name, String id) {
    assertThat(findings(withId(name, id))).containsExactly("action:" + id + " id");
  }

  @ParameterizedTest
  @CsvSource({
    "Jean Hills, phillsbury",
    "Jean Hills, hillside",
    "Jean Costa, accostable",
    "Martin Kohl, kohlrabi-martinique",
    "Zoe Zanary, iron-talks",
    "Zoe Zanary, lady-iron",
    "Zoe Zanary, zana-ry",
    "Zoe Zanary, quibble"
  })
  void otherIdsAreFine(String name, String id) {
    assertThat(findings(withId(name, id))).isEmpty();
  }

  private static String withId(String name, String id) {
    return TALK.replace("{id: zanary, name: Zoe Zanary,", "{id: p1, name: " + name + ",")
            .replace("who: zanary", "who: p1")
            .replace("[Old Zanary]", "[Quibblet, Iron Lady]")
        + NEXT_FILE
        + "actions: [{id: "
        + id
        + ", says: It is brought., stated-in: word}]\n";
  }
}
