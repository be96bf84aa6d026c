package dev.runup.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
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

  private final Map<String, String> values = new HashMap<>(shipped());

  @Test
  void theShippedThemeIsRead() {
    assertThat(values).hasSize(2 * 6 + 6 + 9);
    assertThat(Theme.of(values)).isInstanceOf(Checked.Good.class);

    Theme theme = ((Checked.Good<Theme>) Theme.of(values)).value();

    assertThat(theme.light().ink()).isEqualTo(Colour.of(values.get("light.ink")));
    assertThat(theme.dark().shade()).isEqualTo(Colour.of(values.get("dark.shade")));
    assertThat(theme.paper().width()).isEqualTo(595.28f);
    assertThat(theme.sizes().h4()).isEqualTo(10.5f);
  }

  @ParameterizedTest
  @CsvSource({
    "light, ground",
    "light, shade",
    "dark, ground",
    "dark, shade",
  })
  void textOfTheShippedThemeHasContrastToItsGround(String palette, String ground) {
    for (String ink : List.of("ink", "muted", "accent")) {
      Colour front = Colour.of(values.get(palette + "." + ink));
      Colour back = Colour.of(values.get(palette + "." + ground));

      assertThat(contrast(front, back)).as(ink).isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void contrastIsMeasuredAsTheGuidelinesSay() {
    assertThat(contrast(new Colour(0), new Colour(0xFFFFFF))).isEqualTo(21);
    assertThat(contrast(new Colour(0x777777), new Colour(0xFFFFFF))).isBetween(4.47, 4.48);
  }

  @Test
  void aMissingKeyIsTold() {
    values.remove("sizes.h1");

    assertThat(problem().message()).isEqualTo("a theme needs \"sizes.h1\"");
  }

  @Test
  void anUnknownKeyIsToldWithItsNeighbours() {
    values.put("light.inc", "#000000");

    assertThat(problem().message()).isEqualTo("a theme has no \"light.inc\"");
    assertThat(problem().hint())
        .isEqualTo(
            "Its keys are light.accent, light.ground, light.ink, light.muted, light.rule,"
                + " light.shade.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fonts.body", "colour"})
  void anUnknownGroupIsToldWithTheGroups(String key) {
    values.put(key, "x");

    assertThat(problem().hint()).isEqualTo("Its keys are dark, light, paper, sizes.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "red", "#fff", "#12345g", "#000000;}", "#0000000"})
  void aBadColourIsTold(String colour) {
    values.put("dark.rule", colour);

    assertThat(problem().message()).isEqualTo("\"dark.rule\" is not a colour: \"" + colour + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ten", "-1", "0", "1e3", "NaN", "10pt", "10,2", "73", "٣٠"})
  void aBadNumberIsTold(String number) {
    values.put("sizes.body", number);

    assertThat(problem().message()).isEqualTo("\"sizes.body\" is no size: \"" + number + "\"");
    assertThat(problem().hint()).contains("from 4 to 72");
  }

  @Test
  void marginsLeaveRoomForText() {
    values.put("paper.left", "300");

    assertThat(problem().message()).contains("paper.left");
  }

  @Test
  void marginsAboveAndBelowLeaveRoomForTheMark() {
    values.put("paper.bottom", "20");

    assertThat(problem().hint()).contains("from 34 to 180");
  }

  @Test
  void allProblemsAreToldAtOnce() {
    values.put("light.ink", "red");
    values.put("paper.top", "x");
    values.remove("sizes.h3");
    values.put("more", "1");

    assertThat(Theme.of(values).problems())
        .hasSize(4)
        .allSatisfy(problem -> assertThat(problem.code()).isEqualTo("theme"));
  }

  private Problem problem() {
    Checked<Theme> read = Theme.of(values);
    assertThat(read).isInstanceOf(Checked.Bad.class);
    assertThat(read.problems()).hasSize(1);
    return read.problems().getFirst();
  }

  /// The contrast of WCAG 2.2, from 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
  private static double contrast(Colour one, Colour other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Colour colour) {
    return 0.2126 * linear(colour.rgb() >> 16)
        + 0.7152 * linear(colour.rgb() >> 8)
        + 0.0722 * linear(colour.rgb());
  }

  private static double linear(int channel) {
    double value = (channel & 0xFF) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  /// Gives back the values of the shipped theme, whose lines are flow mappings of one level.
  private static Map<String, String> shipped() {
    Map<String, String> values = new HashMap<>();
    Pattern pair = Pattern.compile("(\\w+): \"?([^\",}]+)\"?[,}]");
    text()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> {
          String group = line.substring(0, line.indexOf(':'));
          Matcher found = pair.matcher(line.substring(line.indexOf('{')));
          while (found.find()) {
            values.put(group + "." + found.group(1), found.group(2));
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
