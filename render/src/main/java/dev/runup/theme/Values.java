package dev.runup.theme;

import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The values of a theme while they are taken by key; problems are collected, not thrown.
///
/// @param values what was typed, by keys as `light.ink`
/// @param taken the keys asked for so far
/// @param problems what was wrong so far
record Values(Map<String, String> values, Set<String> taken, List<Problem> problems) {

  /// The code of all problems with a theme.
  private static final String CODE = "theme";

  Values(Map<String, String> values) {
    this(values, new HashSet<>(), new ArrayList<>());
  }

  /// Gives back the colour at `key`, or black after noting a problem.
  Colour colour(String key) {
    String text = take(key);
    try {
      return Colour.of(text == null ? "#000000" : text);
    } catch (IllegalArgumentException _) {
      note("\"" + key + "\" is not a colour: \"" + text + "\"", "Write it as \"#1b1f24\".");
      return new Colour(0);
    }
  }

  /// Gives back the number of points at `key`, or the least one after noting a problem.
  float points(String key, int least, int most) {
    String text = take(key);
    if (text == null) {
      return least;
    }
    // Nine digits at most: no number that a float can't hold, and none written with an exponent.
    float number = text.matches("\\d{1,5}(\\.\\d{1,4})?") ? Float.parseFloat(text) : -1;
    if (number >= least && number <= most) {
      return number;
    }
    note(
        "\"" + key + "\" is no size: \"" + text + "\"",
        "Write a number of points from " + least + " to " + most + ", as \"10.2\".");
    return least;
  }

  /// Gives back `theme`, or the problems, keys that nobody asked for among them.
  Checked<Theme> checked(Theme theme) {
    for (String key : new TreeSet<>(values.keySet())) {
      if (!taken.contains(key)) {
        note("a theme has no \"" + key + "\"", "Its keys are " + neighbours(key) + ".");
      }
    }
    return Checked.of(theme, problems);
  }

  private @Nullable String take(String key) {
    taken.add(key);
    String text = values.get(key);
    if (text == null) {
      note("a theme needs \"" + key + "\"", "The shipped theme.yaml shows all keys.");
    }
    return text;
  }

  /// Gives back the known keys of the group that `key` is in, or all groups if it is in none.
  private String neighbours(String key) {
    Set<String> groups = new TreeSet<>();
    Set<String> near = new TreeSet<>();
    for (String known : taken) {
      groups.add(group(known));
      if (group(known).equals(group(key))) {
        near.add(known);
      }
    }
    return String.join(", ", near.isEmpty() ? groups : near);
  }

  private static String group(String key) {
    return key.substring(0, Math.max(0, key.indexOf('.')));
  }

  private void note(String message, String hint) {
    problems.add(Problem.error(CODE, message, hint));
  }
}
