package dev.runup.theme;

import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.theme.Theme.ThemeValue;
import dev.runup.theme.ThemeKey.Kind.Points;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the values of a theme by key. Problems are collected and not thrown, so that one run
/// reports all of them.
///
/// @param values the typed texts, by [ThemeKey#path]
/// @param problems the problems found so far
record ThemeValues(Map<String, ThemeValue> values, List<Problem> problems) {

  private static final Pattern NUMBER = Pattern.compile(Points.FORM);

  /// The least contrast of text by WCAG 2.2, level AA (1.4.3).
  private static final double CONTRAST = 4.5;

  /// The least difference in lightness at which a line or shade is visible when printed in grey.
  private static final double LEAST_DIFFERENCE = 2;

  /// Returns the colour at `key`. If it is missing or wrong, notes a problem and returns black.
  Colour colour(String key) {
    ThemeValue typed = required(key);
    Colour colour = typed == null ? null : parsed(typed);
    if (typed != null && colour == null) {
      addProblem(
          ProblemCode.WRONG_COLOUR,
          typed,
          "\"" + key + "\" is no colour: \"" + typed.text() + "\"",
          suggestion(typed));
    }
    return colour == null ? new Colour(0) : colour;
  }

  private static @Nullable Colour parsed(ThemeValue typed) {
    try {
      return Colour.of(typed.text());
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static String suggestion(ThemeValue typed) {
    String digits = typed.text().replaceFirst("^#", "");
    if (digits.matches("[0-9a-fA-F]{3}")) {
      digits = digits.replaceAll("[0-9a-fA-F]", "$0$0");
    }
    return digits.matches("[0-9a-fA-F]{6}")
        ? "Write \"#" + digits + "\", in quotes."
        : "Write # and six digits of 0–9 and a–f, in quotes, as in \"#0b4f9c\".";
  }

  /// Returns the points at `key`. If the value is missing or wrong, notes a problem and returns the
  /// least allowed number.
  float points(String key) {
    Points bounds = bounds(key);
    ThemeValue typed = required(key);
    if (typed == null) {
      return bounds.least();
    }
    String text = typed.text();
    float number = NUMBER.matcher(text).matches() ? Float.parseFloat(text) : -1;
    if (number >= bounds.least() && number <= bounds.most()) {
      return number;
    }
    addProblem(
        ProblemCode.WRONG_VALUE,
        typed,
        "\"" + key + "\" is no size that it can have: \"" + text + "\"",
        "Write a number of points from "
            + bounds.least()
            + " to "
            + bounds.most()
            + ", without a unit. A millimetre has 2.83 points, an inch 72.");
    return bounds.least();
  }

  private static Points bounds(String key) {
    for (ThemeKey known : ThemeKey.ALL) {
      if (known.path().equals(key) && known.kind() instanceof Points points) {
        return points;
      }
    }
    throw new IllegalArgumentException("not in the table: " + key);
  }

  /// Returns the named page size, or null if the theme gives a width and a height.
  @Nullable PaperSize paper() {
    ThemeValue typed = values.get("paper");
    if (typed == null || values.containsKey("paper.width") || values.containsKey("paper.height")) {
      return null;
    }
    PaperSize named = PaperSize.of(typed.text());
    if (named == null) {
      addProblem(
          ProblemCode.WRONG_VALUE,
          typed,
          "there is no paper \"" + typed.text() + "\"",
          "Write A4 or Letter, or {width: 500, height: 700}, in points.");
    }
    return named == null ? PaperSize.A4 : named;
  }

  /// Checks that lines of running text don't overlap.
  void checkLeading(Theme.Sizes sizes) {
    if (sizes.leading() < sizes.body()) {
      addProblem(
          ProblemCode.WRONG_VALUE,
          typed("sizes.leading", "sizes.body"),
          "lines would overlap: \"sizes.leading\" is less than \"sizes.body\"",
          "A leading of 1.4 times the size reads well.");
    }
  }

  /// Checks that text is legible on its ground. For the light palette it also checks that lines and
  /// shades are visible in grey.
  void checkContrast(String group) {
    for (String text : List.of("ink", "muted", "accent")) {
      if (checkLegible(group + "." + text, group + ".ground")) {
        checkLegible(group + "." + text, group + ".shade");
      }
    }
    if (group.equals("light")) {
      checkGrey("light.rule");
      checkGrey("light.shade");
    }
  }

  /// Reports a text that is not legible on its ground. Returns whether it is legible.
  private boolean checkLegible(String text, String ground) {
    Colour ink = colourOrNull(text);
    Colour behind = colourOrNull(ground);
    if (ink == null || behind == null || ink.contrast(behind) >= CONTRAST) {
      return true;
    }
    addProblem(
        ProblemCode.LOW_CONTRAST,
        typed(text, ground),
        "\""
            + text
            + "\" can't be read well on \""
            + ground
            + "\": the contrast of "
            + ink.hex()
            + " and "
            + behind.hex()
            + " is "
            + String.format(Locale.ROOT, "%.2f", ink.contrast(behind))
            + " : 1",
        "It must be at least 4.5 : 1. " + legibleHint(text, ink, behind));
    return false;
  }

  private String legibleHint(String text, Colour ink, Colour behind) {
    ThemeValue typed = values.get(text);
    Colour shade = colourOrNull(text.replaceFirst("\\..*", ".shade"));
    Colour legible =
        ink.nearest(colour ->
            colour.contrast(behind) >= CONTRAST
                && (shade == null || colour.contrast(shade) >= CONTRAST));
    return typed == null || typed.place() == null || legible == null
        ? "Make the one lighter or the other darker."
        : "The nearest colour of this hue that passes is \"" + legible.hex() + "\".";
  }

  private void checkGrey(String key) {
    Colour one = colourOrNull(key);
    Colour ground = colourOrNull("light.ground");
    if (one == null
        || ground == null
        || Math.abs(one.lightness() - ground.lightness()) >= LEAST_DIFFERENCE) {
      return;
    }
    Problem problem =
        problem(
            ProblemCode.SAME_GREY,
            typed(key, "light.ground"),
            "\"" + key + "\" can't be told from \"light.ground\" in print without colours",
            "Make it darker or lighter: printed in grey, only that is left of a colour.");
    problems.add(problem);
  }

  /// Returns the colour at a key, or null if it is missing or wrong. It notes no problem, because
  /// [#colour] did.
  private @Nullable Colour colourOrNull(String key) {
    ThemeValue typed = values.get(key);
    return typed == null ? null : parsed(typed);
  }

  /// Returns the first of two values, or the second if only that was typed. The result gives the
  /// place for a message about both.
  private @Nullable ThemeValue typed(String first, String second) {
    ThemeValue one = values.get(first);
    ThemeValue other = values.get(second);
    return other != null && other.place() != null && (one == null || one.place() == null)
        ? other
        : one;
  }

  /// Returns the value at a key. If it is missing, notes a problem and returns null.
  private @Nullable ThemeValue required(String key) {
    ThemeValue typed = values.get(key);
    if (typed == null) {
      boolean ofPaper = key.startsWith("paper.");
      addProblem(
          ofPaper ? ProblemCode.WRONG_VALUE : ProblemCode.NO_VALUE,
          ofPaper ? typed("paper.width", "paper.height") : null,
          "a theme needs \"" + key + "\"",
          ofPaper
              ? "A page of its own has a width and a height."
              : "The shipped theme has all keys.");
    }
    return typed;
  }

  private void addProblem(
      ProblemCode code, @Nullable ThemeValue typed, String message, String hint) {
    problems.add(problem(code, typed, message, hint));
  }

  private static Problem problem(
      ProblemCode code, @Nullable ThemeValue typed, String message, String hint) {
    Place place = typed == null ? null : typed.place();
    return place == null ? Problem.of(code, message, hint) : Problem.of(code, place, message, hint);
  }

  /// A named page size, upright, in points (1/72 inch).
  record PaperSize(String word, float width, float height) {

    /// ISO 216, 210 × 297 mm.
    private static final PaperSize A4 = new PaperSize("A4", 595.28f, 841.89f);

    /// ANSI A, 8.5 × 11 inches.
    private static final PaperSize LETTER = new PaperSize("Letter", 612, 792);

    static final List<PaperSize> ALL = List.of(A4, LETTER);

    /// Returns the size of that name, in upper or lower case, or null.
    private static @Nullable PaperSize of(String typed) {
      return ALL.stream()
          .filter(size -> size.word.equalsIgnoreCase(typed))
          .findFirst()
          .orElse(null);
    }
  }
}
