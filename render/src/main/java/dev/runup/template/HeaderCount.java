package dev.runup.template;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Briefing.LinesToTake;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a template can count in its header, to say when it is complete.
public enum HeaderCount {
  /// Where the desk wrote any but the leading one.
  HEADLINES(
      "headline is in force besides the leading one",
      "headlines are in force besides the leading one",
      "The one with \"lead\" leads, or else the heaviest. A headline lapses after its \"until\"."),

  OBJECTIVES(
      "objective is in force",
      "objectives are in force",
      "An objective is a line with \"use: objective\"."),

  POINTS(
      "point to make is in force",
      "points to make are in force",
      "A point to make is a line with \"use: point-to-make\"."),

  ACTORS(
      "actor has a position", "actors have positions", "A position is a row under \"positions\"."),

  EVENTS("event is known", "events are known", "What is recorded later is not known yet."),

  /// Of the PDF, once it is written.
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

  /// Gives back what is counted under a name, or null.
  static @Nullable HeaderCount of(String name) {
    return Arrays.stream(values())
        .filter(count -> count.word().equals(name))
        .findFirst()
        .orElse(null);
  }

  /// Gives back the names of all.
  static String listed() {
    return Arrays.stream(values()).map(HeaderCount::word).collect(Collectors.joining(", "));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String hint() {
    return hint;
  }

  /// Gives back so many in words, as `2 objectives are in force`.
  String words(int count) {
    return count == 0 ? "no " + one : count == 1 ? "1 " + one : count + " " + many;
  }

  /// Gives back how many a briefing has; null where that is not to be counted in it.
  @Nullable Integer countIn(Briefing briefing) {
    return switch (this) {
      case HEADLINES -> {
        long typed =
            briefing.front().headlines().stream().filter(line -> line.title() != null).count();
        yield typed == 0 ? null : (int) typed;
      }
      case OBJECTIVES -> lines(briefing.lines(), "objective");
      case POINTS -> lines(briefing.lines(), "point-to-make");
      case ACTORS -> briefing.matrix().actors().size();
      case EVENTS -> briefing.timeline().size();
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
