package dev.runup.review;

import dev.runup.docx.DocxFacts;
import dev.runup.dossier.IssueTime;
import dev.runup.explain.FactLookup;
import dev.runup.fact.FactType;
import dev.runup.html.HtmlWriter;
import dev.runup.office.UnreadableOfficeException;
import dev.runup.pdf.Pdf;
import dev.runup.problem.Checked;
import dev.runup.problem.Owner;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A fact in an HTML page, a PDF or a Word file that Runup built, with the day of its issue.
///
/// @param fact the fact's anchor, for example `event:summit`
/// @param day the issue's day, or its day and time. Null if the file doesn't name it
public record BuiltPage(String fact, @Nullable String day) {

  /// The largest file that is read, in bytes.
  private static final int LARGEST = 64 << 20;

  private static final Pattern ANCHOR = Pattern.compile(" id=\"(?:runup-)?([a-z]+:[^\"]+)\"");

  /// The day of the issue: the last `time` element of a page, in its footer, or the date in a PDF's
  /// metadata.
  private static final Pattern DAY =
      Pattern.compile("<time datetime=\"([^\"]+)\">|<dc:date><rdf:Seq><rdf:li>([^<]+)");

  /// Finds the fact of an anchor in a built file. Returns a problem if the file has no such anchor.
  ///
  /// @param anchor with or without the type of its fact
  /// @throws UncheckedIOException if the file is missing or can't be read
  public static Checked<BuiltPage> find(Path file, String anchor) {
    return bytes(file).then(bytes -> find(file, bytes, anchor));
  }

  /// Reads a built file.
  ///
  /// @throws UncheckedIOException if the file is missing or can't be read
  static Checked<byte[]> bytes(Path file) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // Reading a pipe or a device might never end.
      return Checked.bad(Problem.of(ProblemCode.UNREADABLE, file + " is not a regular file", null));
    }
    try (var in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      return bytes.length > LARGEST ? Checked.bad(tooLarge(file)) : Checked.good(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + file, e);
    }
  }

  private static Problem tooLarge(Path file) {
    return Problem.of(
        ProblemCode.TOO_LARGE,
        file + " has more than " + (LARGEST >> 20) + " MiB",
        "Name a file that Runup built: none is so large.");
  }

  /// Returns the problem of an archive that is damaged, too large or no Word file.
  static Problem unreadable(Path file, UnreadableOfficeException reason) {
    return Problem.of(
        ProblemCode.UNREADABLE,
        file + " " + reason.getMessage(),
        "Name a .docx file that Runup made. Any program for such files may have saved it.");
  }

  private static Checked<BuiltPage> find(Path file, byte[] bytes, String anchor) {
    // Any file is accepted. A file of no format that names facts has no anchors.
    String page = new String(bytes, StandardCharsets.UTF_8);
    DocxFacts word;
    try {
      word = DocxFacts.of(bytes);
    } catch (UnreadableOfficeException e) {
      return Checked.bad(unreadable(file, e));
    }
    String name =
        anchor.startsWith(HtmlWriter.PREFIX)
            ? anchor.substring(HtmlWriter.PREFIX.length())
            : anchor;
    List<String> anchors =
        page.startsWith("%PDF-")
            ? Pdf.places(bytes).stream().filter(one -> one.contains(":")).toList()
            : word != null
                ? word.anchors(names(name))
                : ANCHOR
                    .matcher(page)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
    for (String one : anchors) {
      if (FactLookup.isNameOf(name, Owner.named(one))) {
        return Checked.good(new BuiltPage(one, word == null ? day(page) : readable(word.day())));
      }
    }
    List<String> names =
        anchors.stream()
            .map(one -> anchor.contains(":") ? one : one.substring(one.indexOf(':') + 1))
            .toList();
    return Checked.bad(
        Problem.of(
            ProblemCode.UNKNOWN_ANCHOR,
            file + " shows no fact \"" + anchor + "\"",
            Suggestion.didYouMean(anchor, names)
                + (anchors.isEmpty()
                    ? "It names no facts; only HTML, PDF and Word files that Runup built do."
                    : "It shows " + anchors.size() + " facts, each under its type and id.")));
  }

  private static @Nullable String day(String page) {
    String last =
        DAY.matcher(page)
            .results()
            .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
            .reduce(null, (_, b) -> b);
    return readable(last);
  }

  private static @Nullable String readable(@Nullable String day) {
    return day != null && IssueTime.parse(day, ZoneOffset.UTC) != null ? day : null;
  }

  /// Returns the anchors that a name may mean: itself, and with the type of each kind of fact.
  private static List<String> names(String name) {
    List<String> names = new ArrayList<>(List.of(name));
    for (FactType type : FactType.values()) {
      names.add(type.word() + ":" + name);
    }
    return names;
  }
}
