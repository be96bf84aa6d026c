package dev.runup.template;

import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a template says of itself at its head, as in `<#ftl attributes={"purpose": "The day on one
/// page.", "headlines": [3, 5]}>`.
///
/// @param purpose what it is for; empty where it does not say
/// @param reader whom it is for; empty where it does not say
/// @param length how long it is, in words; empty where it does not say
/// @param landscape whether its pages have their longer side across
/// @param complete whether it prints all texts of a briefing
/// @param marks whether it shows marks that an edition does not ask for
/// @param counts what makes it complete
public record Header(
    String purpose,
    String reader,
    String length,
    boolean landscape,
    boolean complete,
    boolean marks,
    Map<HeaderCount, Bounds> counts) {

  /// What is known of one that can't be read.
  public static final Header NONE = new Header("", "", "", false, false, true, Map.of());

  public Header {
    counts = Map.copyOf(counts);
  }

  /// The least and the most of something.
  ///
  /// @param most [Integer#MAX_VALUE] for as many as there are
  public record Bounds(int least, int most) {

    boolean hold(int count) {
      return count >= least && count <= most;
    }

    /// Gives back both in words.
    String words() {
      return most == Integer.MAX_VALUE
          ? "at least " + least
          : least == most ? String.valueOf(least) : least + " to " + most;
    }
  }

  /// Reads a header, or says what is wrong with it.
  ///
  /// @param attributes the values by their names, as FreeMarker has them
  static Checked<Header> of(String template, Map<String, Object> attributes) {
    List<Problem> problems = new ArrayList<>();
    Map<HeaderCount, Bounds> counts = new EnumMap<>(HeaderCount.class);
    attributes.forEach((name, value) -> {
      HeaderCount count = HeaderCount.of(name);
      Bounds bounds = value instanceof List<?> numbers ? bounds(numbers) : null;
      if (count != null && bounds != null) {
        counts.put(count, bounds);
      } else if (!fits(name, value)) {
        problems.add(unfit(template, name, count != null));
      }
    });
    Header header =
        new Header(
            text(attributes, "purpose"),
            text(attributes, "reader"),
            text(attributes, "length"),
            attributes.get("landscape") == Boolean.TRUE,
            attributes.get("complete") == Boolean.TRUE,
            attributes.get("marks") != Boolean.FALSE,
            counts);
    return Checked.of(header, problems);
  }

  private static String text(Map<String, Object> attributes, String name) {
    return attributes.get(name) instanceof String text ? text : "";
  }

  private static boolean fits(String name, Object value) {
    return switch (name) {
      case "purpose", "reader", "length" -> value instanceof String;
      case "landscape", "complete", "marks" -> value instanceof Boolean;
      default -> false;
    };
  }

  private static @Nullable Bounds bounds(List<?> numbers) {
    int least = number(numbers, 0);
    int most = numbers.size() == 1 ? Integer.MAX_VALUE : number(numbers, 1);
    return numbers.isEmpty() || numbers.size() > 2 || least < 0 || most < least
        ? null
        : new Bounds(least, most);
  }

  private static int number(List<?> numbers, int at) {
    return at < numbers.size() && numbers.get(at) instanceof Number number ? number.intValue() : -1;
  }

  private static Problem unfit(String template, String name, boolean counted) {
    return Problem.error(
        TemplateErrors.CODE,
        "the template \""
            + template
            + "\" has no use for \""
            + name
            + "\" in its header as it stands",
        counted
            ? "It takes the least and the most, as [3, 5], or the least alone, as [1]."
            : "It takes the texts purpose, reader and length; true or false for landscape, complete and marks;"
                + " and the least and the most of "
                + HeaderCount.listed()
                + ".");
  }
}
