package dev.runup.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HaystackTest {

  /// Every number from 0 to 4999 in words of one letter a digit, so that much of it repeats.
  private static final String TEXT =
      IntStream.range(0, 5_000)
          .mapToObj(i -> String.valueOf(i).chars())
          .map(digits ->
              digits.mapToObj(c -> "" + (char) ('a' + c - '0')).collect(Collectors.joining()))
          .collect(Collectors.joining(" "));

  private static final String NEARLY_THERE = "the same plan. the same day";

  @Test
  void whatWasAnnouncedIsFoundWhereverItStands() {
    Set<String> stretches = new TreeSet<>();
    for (int from = 0; from < TEXT.length() - 20; from += 97) {
      stretches.add(TEXT.substring(from, from + 5 + from % 13));
      stretches.add(TEXT.substring(from, from + 9) + "z");
    }
    Haystack text = new Haystack(Folded.of(TEXT), stretches);

    for (String stretch : stretches) {
      assertThat(found(text, stretch, 0)).as(stretch).isEqualTo(TEXT.indexOf(stretch));
      assertThat(found(text, stretch, 9_000)).as(stretch).isEqualTo(TEXT.indexOf(stretch, 9_000));
    }
  }

  @Test
  void soIsWhatWasNot() {
    Haystack text = new Haystack(Folded.of(TEXT), Set.of("never there"));

    assertThat(found(text, "bcde bcdf", 0)).isEqualTo(TEXT.indexOf("bcde bcdf")).isPositive();
    assertThat(found(text, "bb", 0)).isEqualTo(TEXT.indexOf("bb"));
    assertThat(text.next("never there", 0)).isNegative();
  }

  @Test
  void aTextMayBeShorterThanWhatIsLookedFor() {
    assertThat(new Haystack(Folded.of("abc"), Set.of("abcdefgh")).next("abcdefgh", 0)).isNegative();
    assertThat(new Haystack(Folded.of("abcdefgh"), Set.of("abcdefgh")).next("abcdefgh", 0))
        .isZero();
  }

  @Test
  void manyStretchesOfATextThatRepeatsItselfTakeNoTime() {
    Haystack text =
        new Haystack(
            Folded.of("the same plan. ".repeat(100_000)), Set.of(Search.probe(NEARLY_THERE)));

    assertThat(search(text).gaveUp()).isFalse();
    for (int i = 0; i < 100; i++) {
      search(text);
    }
    assertThat(search(text).gaveUp()).isTrue();
  }

  private static Search search(Haystack text) {
    Search search = new Search(Quote.of(NEARLY_THERE).parts().getFirst(), text.length());
    search.find(text, 0);
    return search;
  }

  private static int found(Haystack text, String stretch, int from) {
    int at = text.next(stretch, from);
    while (at >= 0 && !text.text().startsWith(stretch, at)) {
      at = text.next(stretch, at + 1);
    }
    return at;
  }
}
