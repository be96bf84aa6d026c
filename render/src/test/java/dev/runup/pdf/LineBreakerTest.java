package dev.runup.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Inline;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineBreakerTest {
  private static final Faces FACES = new Faces();

  /// In this style each `x` is 5 points wide.
  private static final BlockStyle STYLE =
      new BlockStyle(false, false, false, 10, 14, Samples.THEME.light().ink());

  @Test
  void linesFitTheirWidth() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      String text = text(random);
      float width = 10 + random.nextInt(200);
      Galley galley = galley(text);
      for (Galley.Line line : LineBreaker.lines(galley, width)) {
        assertThat(line.width(galley))
            .as("seed 7, %s in %s", text, width)
            .isLessThanOrEqualTo(width);
      }
    }
  }

  @Test
  void linesHoldEachCharacterOnce() {
    Random random = new Random(8);
    for (int i = 0; i < 500; i++) {
      String text = text(random);
      Galley galley = galley(text);
      int next = 0;
      for (Galley.Line line : LineBreaker.lines(galley, 10 + random.nextInt(200))) {
        assertThat(line.from()).as("seed 8, %s", text).isEqualTo(next);
        next = line.to();
      }
      assertThat(next).as("seed 8, %s", text).isEqualTo(galley.length());
    }
  }

  @Test
  void linesAreEvenlyFilled() {
    // Filling each line first would leave "cc" alone: "aaa bb", "cc", "ddddd".
    assertThat(lines("aaa bb cc ddddd", "xxxxxxx")).containsExactly("aaa", "bb cc", "ddddd");
  }

  @Test
  void headingIsBalancedWithoutMoreLines() {
    String text = "one two three four five six seven eight";
    Galley galley = galley(text);
    float width = galley.width() * 0.75f;

    List<Galley.Line> lines = LineBreaker.balancedLines(galley, width);

    assertThat(lines).hasSize(2);
    assertThat(lines.getLast().width(galley)).isGreaterThan(lines.getFirst().width(galley) * 0.7f);
  }

  @Test
  void shortPrefixStaysWithItsHyphen() {
    assertThat(lines("the US-Ukraine talks", "the US-Ukra"))
        .containsExactly("the", "US-Ukraine", "talks");
  }

  @Test
  void lineMayEndAfterTheHyphenOfALongWord() {
    assertThat(lines("of Western-designed plans", "of Western-de")).startsWith("of Western-");
  }

  @Test
  void dashBetweenSpacesNeverBeginsALine() {
    assertThat(lines("aaaa – bbbb", "aaaa – b")).containsExactly("aaaa –", "bbbb");
  }

  @Test
  void noBreakSpaceKeepsItsNeighboursTogether() {
    assertThat(lines("aa 10\u00a0000\u202f% bb", "aa 10 000 ")).contains("10 000 %");
  }

  @Test
  void numberRangeIsNotBroken() {
    assertThat(lines("USD 700–800 bn", "USD 700–")).contains("700–800");
  }

  @Test
  void noteNumberNeverBeginsALine() {
    for (int width = 5; width < 200; width++) {
      Galley galley =
          compositor()
              .set(
                  List.of(
                      new Inline.Text("some words here "),
                      new Inline.NoteMark(1),
                      new Inline.Text(" and more")),
                  STYLE,
                  Tag.document());
      for (Galley.Line line : LineBreaker.lines(galley, width)) {
        boolean wholeWords = galley.width(line.from(), line.visibleEnd()) > 25;
        assertThat(wholeWords && galley.drawnCodePoint(line.from()) == '1')
            .as("width %s", width)
            .isFalse();
      }
    }
  }

  @Test
  void combiningMarkStaysWithItsLetter() {
    for (String line : lines("x\u0301".repeat(40), "xxxx")) {
      assertThat(line.codePointAt(0)).isEqualTo('x');
    }
  }

  @Test
  void emptyGalleyHasNoLines() {
    assertThat(LineBreaker.lines(galley(""), 100)).isEmpty();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    String letters = "abcdefgхіїЄαβ-–—/ \u00a0,.¶(";
    for (int i = random.nextInt(200); i > 0; i--) {
      text.append(random.nextInt(6) == 0 ? ' ' : letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  /// Returns the lines of a text in a column that is as wide as another text.
  private static List<String> lines(String text, String width) {
    Galley galley = galley(text);
    return LineBreaker.lines(galley, galley(width).width()).stream()
        .map(line -> shown(galley, line))
        .toList();
  }

  private static String shown(Galley galley, Galley.Line line) {
    StringBuilder text = new StringBuilder();
    for (int i = line.from(); i < line.visibleEnd(); i++) {
      text.appendCodePoint(galley.drawnCodePoint(i));
    }
    return text.toString();
  }

  private static Galley galley(String text) {
    return compositor().set(List.of(new Inline.Text(text)), STYLE, Tag.document());
  }

  private static Compositor compositor() {
    var document = Samples.document("Title", List.of(Samples.note("n")));
    return new Compositor(
        FACES,
        new MissingGlyphs(),
        Samples.THEME,
        document.masthead(),
        new LinkAnchors(document),
        new UnsetWords(document.masthead(), new PassageFinder(FACES)));
  }
}
