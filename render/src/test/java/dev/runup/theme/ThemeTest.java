package dev.runup.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.Mark;
import dev.runup.fact.MarkScheme;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import dev.runup.theme.Theme.ThemeValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {

  private static final Place PLACE = new Place(new Input("theme.yaml", "x"), 1, 1, 2);

  private final Map<String, ThemeValue> values = new HashMap<>(shipped());

  @Test
  void shippedThemeIsRead() {
    assertThat(values).hasSize(2 * 6 + 1 + 4 + 9);
    assertThat(Theme.of(values).problems()).isEmpty();

    Theme theme = theme();

    assertThat(theme.light().ink()).isEqualTo(Colour.of("#1b1f24"));
    assertThat(theme.dark().shade()).isEqualTo(Colour.of("#22272d"));
    assertThat(theme.paper()).isEqualTo(new Theme.Paper(595.28f, 841.89f, 74, 62, 70, 62));
    assertThat(theme.sizes().h4()).isEqualTo(10.5f);
  }

  @Test
  void keyTableHoldsAllKeysOfTheShippedTheme() {
    assertThat(ThemeKey.ALL.stream().map(ThemeKey::path))
        .doesNotHaveDuplicates()
        .containsAll(values.keySet())
        .hasSize(values.size() + 5)
        .contains("paper.width", "paper.height", "logo.file", "logo.alt", "fonts");
  }

  @ParameterizedTest
  @CsvSource({"letter, 612, 792", "Letter, 612, 792", "a4, 595.28, 841.89"})
  void paperSizeIsFoundByName(String name, float width, float height) {
    type("paper", name);

    assertThat(theme().paper()).isEqualTo(new Theme.Paper(width, height, 74, 62, 70, 62));
  }

  @Test
  void paperMayHaveWidthAndHeight() {
    type("paper.width", "500");
    type("paper.height", "700.5");

    assertThat(theme().paper()).isEqualTo(new Theme.Paper(500, 700.5f, 74, 62, 70, 62));
    assertThat(theme().paper().landscape()).isEqualTo(new Theme.Paper(700.5f, 500, 74, 62, 70, 62));
  }

  @Test
  void paperWithoutHeightIsRefused() {
    type("paper.width", "500");

    assertThat(problem().message()).isEqualTo("a theme needs \"paper.height\"");
    assertThat(problem().place()).isEqualTo(PLACE);
  }

  @Test
  void unknownPaperNameIsReported() {
    type("paper", "A5");

    assertThat(problem().message()).isEqualTo("there is no paper \"A5\"");
    assertThat(problem().hint()).startsWith("Write A4 or Letter");
  }

  @Test
  void contrastFollowsTheGuidelines() {
    assertThat(new Colour(0).contrast(new Colour(0xFFFFFF))).isEqualTo(21);
    assertThat(new Colour(0x777777).contrast(new Colour(0xFFFFFF))).isBetween(4.47, 4.48);
  }

  @Test
  void lightnessFollowsTheStandard() {
    assertThat(new Colour(0).lightness()).isEqualTo(0);
    assertThat(new Colour(0xFFFFFF).lightness()).isBetween(99.99, 100.01);
    assertThat(new Colour(0x777777).lightness()).isBetween(50.0, 50.1);
    assertThat(new Colour(0x050505).lightness()).isBetween(1.3, 1.5);
  }

  /// Dark text needs a light ground, and light text a dark one.
  @ParameterizedTest
  @CsvSource({
    "light.ink, #777777, light.ink",
    "light.muted, #808080, light.muted",
    "light.accent, #ff6600, light.accent",
    "light.ground, #808080, light.ground",
    "light.shade, #70757a, light.shade",
    "dark.ink, #444444, dark.ink",
    "dark.accent, #1b4f9c, dark.accent",
    "dark.ground, #ffffff, dark.ground"
  })
  void illegibleTextColourIsReported(String key, String colour, String reported) {
    type(key, colour);

    assertThat(Theme.of(values)).isInstanceOf(Checked.Bad.class);
    assertThat(Theme.of(values).problems())
        .isNotEmpty()
        .allSatisfy(problem -> {
          assertThat(problem.place()).isEqualTo(PLACE);
          assertThat(problem.message()).contains("\"" + reported + "\"");
        })
        .anySatisfy(problem -> {
          assertThat(problem.code().word()).isEqualTo("low-contrast");
          assertThat(problem.hint()).contains("4.5 : 1");
        });
  }

  @Test
  void lowContrastMessageShowsColoursAndRatio() {
    type("light.accent", "#e07000");

    assertThat(Theme.of(values).problems())
        .extracting(Problem::message)
        .contains(
            "\"light.accent\" can't be read well on \"light.ground\": the contrast of #e07000 and"
                + " #ffffff is 3.24 : 1");
  }

  @Test
  void lowContrastHintNamesTheNearestColourThatPasses() {
    type("light.accent", "#e07000");

    Problem problem = Theme.of(values).problems().getFirst();
    type("light.accent", problem.hint().replaceFirst(".*\"(#\\w{6})\"\\.$", "$1"));

    assertThat(Theme.of(values).problems()).isEmpty();
  }

  @Test
  void requiredContrastIsEnough() {
    type("light.shade", "#ffffff");
    type("light.muted", "#767676");

    assertThat(Theme.of(values).problems())
        .extracting(problem -> problem.code().word(), Problem::severity)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("same-grey", Severity.WARNING));
  }

  @Test
  void coloursWithOneGreyInPrintGetAWarning() {
    // The colour has the ground's lightness but another hue.
    type("light.ground", "#ffffff");
    type("light.rule", "#fffbe0");

    assertThat(Theme.of(values)).isInstanceOf(Checked.Good.class);
    assertThat(Theme.of(values).problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.code().word()).isEqualTo("same-grey");
          assertThat(problem.severity()).isEqualTo(Severity.WARNING);
          assertThat(problem.message()).contains("light.rule").contains("light.ground");
        });
  }

  /// Checks that neighbouring colours differ in lightness, so that they differ when printed in
  /// grey.
  @Test
  void shippedColoursDifferInGrey() {
    Theme.Palette light = theme().light();
    List<Colour> colours =
        List.of(light.ink(), light.accent(), light.rule(), light.shade(), light.ground());
    for (int i = 0; i + 1 < colours.size(); i++) {
      assertThat(colours.get(i + 1).lightness() - colours.get(i).lightness())
          .as(colours.get(i + 1).hex() + " over " + colours.get(i).hex())
          .isGreaterThan(4);
    }
  }

  @Test
  void markingBoxesDifferFromLabelAndPageInGrey() {
    Colour page = theme().light().ground();
    for (Mark mark : MarkScheme.TLP.marks()) {
      Colour box = Colour.of(mark.ground());

      assertThat(Math.abs(Colour.of(mark.ink()).lightness() - box.lightness()))
          .as(mark.label())
          .isGreaterThan(50);
      assertThat(page.lightness() - box.lightness()).as(mark.label()).isGreaterThan(50);
    }
  }

  @Test
  void missingKeyIsReported() {
    values.remove("sizes.h1");

    assertThat(problem().message()).isEqualTo("a theme needs \"sizes.h1\"");
  }

  @ParameterizedTest
  @CsvSource({
    "red, 'Write # and six digits of 0–9 and a–f, in quotes, as in \"#0b4f9c\".'",
    "#fff, 'Write \"#ffffff\", in quotes.'",
    "1B1F24, 'Write \"#1B1F24\", in quotes.'",
    "#12345g, 'Write # and'",
    "#000000;}, 'Write # and'",
    "#0000000, 'Write # and'",
    "'rgb(0,0,0)', 'Write # and'"
  })
  void wrongColourIsReportedWithAHint(String colour, String hint) {
    type("dark.rule", colour);

    assertThat(problem().message()).isEqualTo("\"dark.rule\" is no colour: \"" + colour + "\"");
    assertThat(problem().hint()).startsWith(hint);
    assertThat(problem().code().word()).isEqualTo("wrong-colour");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ten", "-1", "0", "1e3", "NaN", "10pt", "10,2", "73", "٣٠"})
  void wrongNumberIsReportedWithItsBounds(String number) {
    type("sizes.table", number);

    assertThat(problem().message())
        .isEqualTo("\"sizes.table\" is no size that it can have: \"" + number + "\"");
    assertThat(problem().hint()).contains("from 4 to 72");
  }

  @Test
  void leadingBelowTextSizeIsRefused() {
    type("sizes.body", "15");

    assertThat(problem().message()).startsWith("lines would overlap");
    assertThat(problem().place()).isEqualTo(PLACE);

    type("sizes.leading", "15");
    assertThat(theme().sizes().leading()).isEqualTo(15);
  }

  @Test
  void tooWideMarginIsRefused() {
    type("margins.left", "300");

    assertThat(problem().message()).contains("margins.left");
  }

  @Test
  void tooNarrowLowerMarginIsRefused() {
    type("margins.bottom", "20");

    assertThat(problem().hint()).contains("from 34 to 180");
  }

  @Test
  void allProblemsAreReportedAtOnce() {
    type("light.ink", "red");
    type("margins.top", "x");
    type("sizes.h3", "");
    type("paper", "A0");

    assertThat(Theme.of(values).problems())
        .hasSize(4)
        .allSatisfy(problem -> assertThat(problem.place()).isEqualTo(PLACE));
  }

  private void type(String key, String text) {
    values.put(key, new ThemeValue(text, PLACE));
  }

  private Theme theme() {
    return switch (Theme.of(values)) {
      case Checked.Good<Theme>(Theme theme, var _) -> theme;
      case Checked.Bad<Theme> bad -> throw new AssertionError(bad.problems());
    };
  }

  private Problem problem() {
    Checked<Theme> read = Theme.of(values);
    assertThat(read).isInstanceOf(Checked.Bad.class);
    assertThat(read.problems()).hasSize(1);
    return read.problems().getFirst();
  }

  /// Returns the values of the shipped theme. Each of its lines is a single value or a flow mapping
  /// of one level.
  private static Map<String, ThemeValue> shipped() {
    Map<String, ThemeValue> values = new HashMap<>();
    Pattern pair = Pattern.compile("(\\w+): \"?([^\",}]+)\"?[,}]");
    text()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> {
          String group = line.substring(0, line.indexOf(':'));
          Matcher found = pair.matcher(line.substring(line.indexOf(':') + 1));
          if (!line.contains("{")) {
            values.put(group, new ThemeValue(line.substring(line.indexOf(':') + 1).strip(), null));
          }
          while (found.find()) {
            values.put(group + "." + found.group(1), new ThemeValue(found.group(2), null));
          }
        });
    return values;
  }

  private static String text() {
    try (InputStream in =
        ThemeTest.class.getResourceAsStream("/META-INF/runup/templates/theme.yaml")) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
