package dev.runup.build;

import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.reading.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A place in a page of HTML that was built before: a fact as one issue shows it.
///
/// @param fact the fact's anchor
/// @param day the day, or its day and time; null if the page does not say it
public record BuiltPage(String fact, @Nullable String day) {

  private static final Pattern ANCHOR = Pattern.compile(" id=\"([a-z]+:[^\"]+)\"");

  /// The footer's, the last one of a page.
  private static final Pattern DAY = Pattern.compile("<time datetime=\"([^\"]+)\">");

  /// Gives back the place, or a problem if the page has no such anchor.
  ///
  /// @param anchor with or without its fact's type
  /// @throws UncheckedIOException if there is no such file, or it can't be read
  public static Checked<BuiltPage> find(Path file, String anchor) {
    String page = text(file);
    List<String> anchors =
        ANCHOR.matcher(page).results().map((MatchResult found) -> found.group(1)).toList();
    for (String one : anchors) {
      if (FactNames.means(anchor, one)) {
        return Checked.good(new BuiltPage(one, day(page)));
      }
    }
    List<String> names =
        anchors.stream()
            .map(one -> anchor.contains(":") ? one : one.substring(one.indexOf(':') + 1))
            .toList();
    return Checked.bad(
        Problem.error(
            "unknown-anchor",
            file + " shows no fact \"" + anchor + "\"",
            Suggestion.didYouMean(anchor, names)
                + (anchors.isEmpty()
                    ? "It names no facts; only pages of HTML do."
                    : "It shows " + anchors.size() + " facts, each under its type and id.")));
  }

  private static String text(Path file) {
    try {
      // Whatever file it is: what is no UTF-8 has no anchors.
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + file, e);
    }
  }

  private static @Nullable String day(String page) {
    String last =
        DAY.matcher(page).results().map(found -> found.group(1)).reduce(null, (_, b) -> b);
    return last != null && Wanted.isMoment(last) ? last : null;
  }
}
