package dev.runup.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordForWordTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          He floats the Libya model.         | Libya model     | 14
          He floats the Libya model.         | libya MODEL     | 14
          The Libyan models are off.         | Libya           | -1
          No deal, no talks                  | no              | -1
          No deal, no talks                  | no talks        | 9
          Not a deal                         | a               | 4
          会談は六月です                      | 六月             | 3
          การประชุมในเดือนมิถุนายน           | มิถุนายน         | 16
          כולם בעד שלום                      | שלום            | 9
          Україна не віддасть землю          | не віддасть     | 8
          Україна не віддасть землю          | віддасть зем    | -1
          e\u0301te\u0301 2018               | e               | -1
          over 12 km                         | 2 km            | -1
          """)
  void wholeWordsAreFoundWhereTheyStandOnce(String text, String words, int at) {
    assertThat(WordForWord.only(text, words)).isEqualTo(at);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We will not pay, now or ever | We will not pay.    | true
          六月に会う                    | 六月に会う。          | true
          Trump invites Kim            | Kim invites Trump.  | false
          never give up our land       | We give up our land | false
          """)
  void orderOfWordsCounts(String text, String words, boolean held) {
    assertThat(WordForWord.holds(text, words)).isEqualTo(held);
  }

  @ParameterizedTest
  @CsvSource({"[, [", "[, x", "x, x", "x, y"})
  void twiceTheTextTakesTwiceTheComparisons(String piece, String last) {
    int one = comparisons(piece.repeat(2_000), piece.repeat(1_000) + last);

    assertThat(comparisons(piece.repeat(4_000), piece.repeat(2_000) + last))
        .isLessThanOrEqualTo(one * 2 + 10);
  }

  /// Returns how many characters of a text are looked at while words are searched in it.
  private static int comparisons(String text, String words) {
    AtomicInteger count = new AtomicInteger();
    WordForWord.only(new CountedText(text, count), words);
    return count.get();
  }

  /// A text that counts its characters that are looked at.
  private record CountedText(String text, AtomicInteger count) implements CharSequence {

    @Override
    public char charAt(int index) {
      count.incrementAndGet();
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }
  }
}
