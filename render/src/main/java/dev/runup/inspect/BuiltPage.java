package dev.runup.inspect;

import dev.runup.dossier.IssueTime;
import dev.runup.html.HtmlWriter;
import dev.runup.pdf.Pdf;
import dev.runup.problem.Checked;
import dev.runup.problem.Owner;
import dev.runup.problem.Problem;
import dev.runup.reading.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A place in a page of HTML or a PDF that was built before: a fact as one issue shows it.
///
/// @param fact the fact's anchor
/// @param day the issue's day, or its day and time; null if the file does not say it
public record BuiltPage(String fact, @Nullable String day) {

  private static final Pattern ANCHOR = Pattern.compile(" id=\"(?:runup-)?([a-z]+:[^\"]+)\"");

  /// The footer's, the last one of a page; in a PDF the packet of metadata has it.
  private static final Pattern DAY =
      Pattern.compile("<time datetime=\"([^\"]+)\">|<dc:date><rdf:Seq><rdf:li>([^<]+)");

  /// Gives back the place, or a problem if the file has no such anchor.
  ///
  /// @param anchor with or without its fact's type
  /// @throws UncheckedIOException if there is no such file, or it can't be read
  public static Checked<BuiltPage> find(Path file, String anchor) {
    byte[] bytes = bytes(file);
    // Whatever file it is: what is neither HTML nor PDF has no anchors.
    String page = new String(bytes, StandardCharsets.UTF_8);
    List<String> anchors = page.startsWith("%PDF-") ? factsOf(bytes) : factsOf(page);
    String name =
        anchor.startsWith(HtmlWriter.PREFIX)
            ? anchor.substring(HtmlWriter.PREFIX.length())
            : anchor;
    for (String one : anchors) {
      if (FactLookup.means(name, Owner.named(one))) {
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
                    ? "It names no facts; only HTML and PDF that Runup built do."
                    : "It shows " + anchors.size() + " facts, each under its type and id.")));
  }

  private static List<String> factsOf(String page) {
    return ANCHOR.matcher(page).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private static List<String> factsOf(byte[] pdf) {
    return Pdf.places(pdf).stream().filter(name -> name.contains(":")).toList();
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + file, e);
    }
  }

  private static @Nullable String day(String page) {
    String last =
        DAY.matcher(page)
            .results()
            .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
            .reduce(null, (_, b) -> b);
    return last != null && IssueTime.parse(last, ZoneOffset.UTC) != null ? last : null;
  }
}
