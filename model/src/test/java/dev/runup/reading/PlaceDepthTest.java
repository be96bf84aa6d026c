package dev.runup.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How deep places may lie within each other.
class PlaceDepthTest {

  /// Returns places of which each lies within the one before.
  private static String places(int count) {
    StringBuilder places = new StringBuilder("places:\n- {id: n0, name: P 0}\n");
    IntStream.range(1, count)
        .forEach(i ->
            places.append("- {id: n" + i + ", name: P " + i + ", within: n" + (i - 1) + "}\n"));
    return places.toString();
  }

  private static String printed(String places) {
    return Given.printed(Given.only("places.yaml", places).reading().dossier().problems());
  }

  @Test
  void placeMayLieWithin32Places() {
    assertThat(Given.only("places.yaml", places(33)).problems()).isEmpty();
  }

  @Test
  void theFirstPlaceThatLiesTooDeepIsReported() {
    assertThat(printed(places(40)))
        .contains(
            "place:n33 lies within more than 32 places [too-deep]",
            "places.yaml:35:33: error: ",
            "Name a larger place, for example the city or the state.")
        .doesNotContain("n34 lies");
    assertThat(printed(reversed(33))).contains("place:n0 lies within");
  }

  /// Returns places of which each lies within the one after it.
  private static String reversed(int count) {
    StringBuilder places = new StringBuilder("places:\n");
    IntStream.range(0, count)
        .forEach(i -> places.append("- {id: n" + i + ", name: P, within: n" + (i + 1) + "}\n"));
    return places.append("- {id: n" + count + ", name: P}\n").toString();
  }

  @Test
  void circleIsNoDepth() {
    String circle = places(30).replace("name: P 0}", "name: P 0, within: n29}");

    assertThat(Given.only("places.yaml", circle).problems()).isEmpty();
  }
}
