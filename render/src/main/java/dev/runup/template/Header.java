package dev.runup.template;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Briefing.LinesToTake;
import dev.runup.problem.Checked;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.text.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The description that a template gives of itself in its header.
///
/// Example: `<#ftl attributes={"purpose": "The day on one page.", "headlines": [3, 5]}>`.
///
/// @param purpose its purpose, or empty if the header lacks it
/// @param reader its readers, or empty if the header lacks them
/// @param length its usual length in words, or empty if the header lacks it
/// @param landscape whether its pages are in landscape
/// @param complete whether the template promises to print every text of a briefing. `runup
///   templates test` reports a text that it leaves out
/// @param marks whether it shows the lowest marking even if the edition doesn't ask for it
/// @param inside whether its pages may show what is for the desk alone, for example how far a side
///   would go. A site prints parts of them in the same way
/// @param counts how many headlines, pages and so on a finished issue has. `build` reports an issue
///   with fewer or more
public record Header(
    String purpose,
    String reader,
    String length,
    boolean landscape,
    boolean complete,
    boolean marks,
    boolean inside,
    Map<HeaderCount, Bounds> counts) {

  /// The header of a template that can't be read.
  public static final Header NONE = new Header("", "", "", false, false, true, true, Map.of());

  public Header {
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
  }

  /// The smallest and largest count of something.
  ///
  /// @param most [Integer#MAX_VALUE] if there is no upper limit
  public record Bounds(int least, int most) {

    boolean includes(int count) {
      return count >= least && count <= most;
    }

    /// Returns the limits in words, for example `3 to 5` or `at least 1`.
    String words() {
      return most == Integer.MAX_VALUE
          ? "at least " + least
          : least == most ? String.valueOf(least) : least + " to " + most;
    }
  }

  /// Reads a header, or returns the problems of its attributes.
  ///
  /// @param attributes the values by name, as FreeMarker parsed them
  /// @param placeOf returns the place of an attribute by its name
  static Checked<Header> of(
      String template, Map<String, Object> attributes, Function<String, Place> placeOf) {
    List<Problem> problems = new ArrayList<>();
    Map<HeaderCount, Bounds> counts = new EnumMap<>(HeaderCount.class);
    attributes.forEach((name, value) -> {
      HeaderCount count = HeaderCount.of(name);
      Bounds bounds = value instanceof List<?> numbers ? bounds(numbers) : null;
      if (count != null && bounds != null) {
        counts.put(count, bounds);
      } else if (!kind(name).equals(kindOf(value))) {
        problems.add(wrongAttribute(template, name, count != null).withPlace(placeOf.apply(name)));
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
            attributes.get("inside") != Boolean.FALSE,
            counts);
    return Checked.of(header, problems);
  }

  /// Returns a problem for each count that an issue misses.
  ///
  /// @param pages the pages of its PDF, or null if they aren't counted
  public List<Problem> countProblems(String template, Briefing briefing, @Nullable Integer pages) {
    List<Problem> problems = new ArrayList<>();
    for (HeaderCount count : HeaderCount.values()) {
      Bounds bounds = counts.get(count);
      Integer there = count == HeaderCount.PAGES ? pages : count.countIn(briefing);
      if (bounds != null && there != null && !bounds.includes(there)) {
        problems.add(
            Problem.of(
                ProblemCode.INCOMPLETE,
                count.words(there)
                    + (", and the template \"" + template + "\" asks for " + bounds.words()),
                count.hint()));
      }
    }
    return problems;
  }

  private static String text(Map<String, Object> attributes, String name) {
    return attributes.get(name) instanceof String text ? text : "";
  }

  private static @Nullable String kindOf(Object value) {
    return value instanceof String ? "a text" : value instanceof Boolean ? "true or false" : null;
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

  private static Problem wrongAttribute(String template, String name, boolean counted) {
    String header = "the header of the template \"" + template + "\"";
    String kind = counted ? "a list of one or two numbers" : kind(name);
    return Problem.of(
        ProblemCode.TEMPLATE,
        kind.isEmpty()
            ? header + " has no key \"" + name + "\""
            : "\"" + name + "\" in " + header + " isn't " + kind,
        counted
            ? "It takes the least and the most, as [3, 5], or the least alone, as [1]."
            : Spelling.didYouMean(name, words())
                + "It takes the texts purpose, reader and length; true or false for landscape,"
                + " complete, marks and inside; and the least and the most of "
                + HeaderCount.listed()
                + ".");
  }

  private static List<String> words() {
    return Stream.concat(
            Arrays.stream(HeaderKey.values()).map(HeaderKey::word),
            Arrays.stream(HeaderCount.values()).map(HeaderCount::word))
        .toList();
  }

  /// Returns the kind of value that a key takes, or an empty text for any other key.
  private static String kind(String name) {
    for (HeaderKey key : HeaderKey.values()) {
      if (key.word().equals(name)) {
        return key.isFlag() ? "true or false" : "a text";
      }
    }
    return "";
  }

  /// An attribute of a template's header that holds a text or a flag.
  public enum HeaderKey {
    PURPOSE(false, "What the product is for. `runup templates` prints it."),
    READER(false, "Who reads it."),
    LENGTH(false, "How long it usually is, in words."),
    LANDSCAPE(true, "Its pages are in landscape."),
    COMPLETE(
        true,
        "It prints all texts of a briefing. `runup templates test` reports what it leaves out."),
    MARKS(
        true,
        "It shows the lowest marking, also if the edition doesn't ask for it. That is so unless"
            + " it says `false`."),
    INSIDE(
        true,
        "Its pages may show what is for the desk alone, for example how far a side would go. That"
            + " is so unless it says `false`.");

    private final boolean isFlag;
    private final String meaning;

    HeaderKey(boolean isFlag, String meaning) {
      this.isFlag = isFlag;
      this.meaning = meaning;
    }

    /// Returns the name in a header, for example `purpose`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Returns whether it holds true or false. Others hold a text.
    public boolean isFlag() {
      return isFlag;
    }

    /// Returns its meaning in Markdown.
    public String meaning() {
      return meaning;
    }
  }

  /// A thing that a template's header can count, to define when an issue is complete.
  public enum HeaderCount {
    /// The headlines after the leading one.
    HEADLINES(
        "headline is in force besides the leading one",
        "headlines are in force besides the leading one",
        "The one with \"lead\" leads, or else the heaviest. A headline lapses after its"
            + " \"until\"."),

    OBJECTIVES(
        "objective is in force",
        "objectives are in force",
        "An objective is a line with \"use: objective\"."),

    POINTS(
        "point to make is in force",
        "points to make are in force",
        "A point to make is a line with \"use: point-to-make\"."),

    ACTORS(
        "actor has a position",
        "actors have positions",
        "A position is a row under \"positions\"."),

    EVENTS("event is known", "events are known", "What is recorded later is not known yet."),

    /// The pages of the written PDF.
    PAGES(
        "page is printed",
        "pages are printed",
        "Shorten texts or headlines, or set what is lighter under another template.");

    private final String one;
    private final String many;
    private final String hint;

    HeaderCount(String one, String many, String hint) {
      this.one = one;
      this.many = many;
      this.hint = hint;
    }

    /// Returns the count of a name in a header, for example `headlines`, or null.
    static @Nullable HeaderCount of(String name) {
      return Arrays.stream(values())
          .filter(count -> count.word().equals(name))
          .findFirst()
          .orElse(null);
    }

    /// Returns all names, separated by commas.
    static String listed() {
      return Arrays.stream(values()).map(HeaderCount::word).collect(Collectors.joining(", "));
    }

    /// Returns the name in a header, for example `headlines`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Returns what it counts, in Markdown.
    public String meaning() {
      return switch (this) {
        case HEADLINES -> "The headlines in force, besides the leading one.";
        case OBJECTIVES -> "The lines to take with `use: objective` that are in force.";
        case POINTS -> "The lines to take with `use: point-to-make` that are in force.";
        case ACTORS -> "The actors who have a position.";
        case EVENTS -> "The events that are known.";
        case PAGES -> "The pages of the PDF.";
      };
    }

    String hint() {
      return hint;
    }

    /// Returns a number with its noun, for example `2 objectives are in force`.
    String words(int count) {
      return count == 0 ? "no " + one : count == 1 ? "1 " + one : count + " " + many;
    }

    /// Returns the number in a briefing. Null for pages, and for headlines if the desk typed none.
    @Nullable Integer countIn(Briefing briefing) {
      return switch (this) {
        case HEADLINES -> {
          long typed =
              briefing.front().messages().stream()
                  .filter(message -> message.headline() != null && !message.isTitle())
                  .count();
          int all = (int) typed + briefing.front().further().size();
          yield all == 0 ? null : all;
        }
        case OBJECTIVES -> lines(briefing.tasks().lines(), "objective");
        case POINTS -> lines(briefing.tasks().lines(), "point-to-make");
        case ACTORS -> briefing.matrix().actors().size();
        case EVENTS -> briefing.events().timeline().size();
        case PAGES -> null;
      };
    }

    private static int lines(List<LinesToTake> lines, String use) {
      return lines.stream()
          .filter(of -> of.use().equals(use))
          .mapToInt(of -> of.lines().size())
          .sum();
    }
  }
}
