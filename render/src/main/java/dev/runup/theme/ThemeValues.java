package dev.runup.theme;

import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import dev.runup.theme.ThemeKey.Kind.Points;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The values of a theme while they are taken by key; problems are collected, not thrown.
///
/// @param values what was typed, by [ThemeKey#path]
/// @param problems what was wrong so far
record ThemeValues(Map<String, ThemeValue> values, List<Problem> problems) {

  /// What WCAG 2.2 asks of text, AA (1.4.3).
  private static final double CONTRAST = 4.5;

  /// The least difference in lightness that a line or a shade needs to be seen on paper in grey.
  private static final double APART = 2;

  ThemeValues(Map<String, ThemeValue> values) {
    this(values, new ArrayList<>());
  }

  /// Gives back the colour at `key`, or black after noting a problem.
  Colour colour(String key) {
    ThemeValue typed = take(key);
    Colour colour = typed == null ? null : parsed(typed);
    if (typed != null && colour == null) {
      note(
          "wrong-colour",
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

  /// Gives back the number of points at `key`, or the least one after noting a problem.
  float points(String key) {
    Points bounds = bounds(key);
    ThemeValue typed = take(key);
    if (typed == null) {
      return bounds.least();
    }
    String text = typed.text();
    float number = text.matches(Points.FORM) ? Float.parseFloat(text) : -1;
    if (number >= bounds.least() && number <= bounds.most()) {
      return number;
    }
    note(
        "wrong-value",
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

  /// Gives back the page that is named, or null if its width and height are said instead.
  @Nullable PaperSize paper() {
    ThemeValue typed = values.get("paper");
    if (typed == null || values.containsKey("paper.width") || values.containsKey("paper.height")) {
      return null;
    }
    PaperSize named = PaperSize.of(typed.text());
    if (named == null) {
      note(
          "wrong-value",
          typed,
          "there is no paper \"" + typed.text() + "\"",
          "Write A4 or Letter, or {width: 500, height: 700}, in points.");
    }
    return named == null ? PaperSize.A4 : named;
  }

  /// Notes lines that would overlap.
  void checkLeading(Theme.Sizes sizes) {
    if (sizes.leading() < sizes.body()) {
      note(
          "wrong-value",
          typed("sizes.leading", "sizes.body"),
          "lines would overlap: \"sizes.leading\" is less than \"sizes.body\"",
          "A leading of 1.4 times the size reads well.");
    }
  }

  /// Notes text of a palette that can't be read well on its ground, and on paper what can't be seen
  /// in grey.
  void checkContrast(String group) {
    for (String text : List.of("ink", "muted", "accent")) {
      if (isLegible(group + "." + text, group + ".ground")) {
        isLegible(group + "." + text, group + ".shade");
      }
    }
    if (group.equals("light")) {
      grey("light.rule");
      grey("light.shade");
    }
  }

  private boolean isLegible(String text, String ground) {
    Colour ink = known(text);
    Colour behind = known(ground);
    if (ink == null || behind == null || ink.contrast(behind) >= CONTRAST) {
      return true;
    }
    note(
        "low-contrast",
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
        "It must be at least 4.5 : 1. Make the one lighter or the other darker.");
    return false;
  }

  private void grey(String key) {
    Colour one = known(key);
    Colour ground = known("light.ground");
    if (one == null || ground == null || Math.abs(one.lightness() - ground.lightness()) >= APART) {
      return;
    }
    Problem problem =
        problem(
            "same-grey",
            typed(key, "light.ground"),
            "\"" + key + "\" can't be told from \"light.ground\" in print without colours",
            "Make it darker or lighter: printed in grey, only that is left of a colour.");
    problems.add(problem.withSeverity(Severity.WARNING));
  }

  /// Gives back the colour at a key, or null where there is none; that is told already.
  private @Nullable Colour known(String key) {
    ThemeValue typed = values.get(key);
    return typed == null ? null : parsed(typed);
  }

  /// Gives back the first of two values, unless only the second was typed.
  private @Nullable ThemeValue typed(String first, String second) {
    ThemeValue one = values.get(first);
    ThemeValue other = values.get(second);
    return other != null && other.place() != null && (one == null || one.place() == null)
        ? other
        : one;
  }

  private @Nullable ThemeValue take(String key) {
    ThemeValue typed = values.get(key);
    if (typed == null) {
      boolean ofPaper = key.startsWith("paper.");
      note(
          ofPaper ? "wrong-value" : "no-value",
          ofPaper ? typed("paper.width", "paper.height") : null,
          "a theme needs \"" + key + "\"",
          ofPaper
              ? "A page of its own has a width and a height."
              : "The shipped theme has all keys.");
    }
    return typed;
  }

  private void note(String code, @Nullable ThemeValue typed, String message, String hint) {
    problems.add(problem(code, typed, message, hint));
  }

  private static Problem problem(
      String code, @Nullable ThemeValue typed, String message, String hint) {
    Place place = typed == null ? null : typed.place();
    return place == null
        ? Problem.error(code, message, hint)
        : Problem.error(code, place, message, hint);
  }
}
