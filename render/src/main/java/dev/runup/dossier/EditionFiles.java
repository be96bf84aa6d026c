package dev.runup.dossier;

import dev.runup.fact.Edition;
import dev.runup.format.Format;
import dev.runup.pipeline.BundleFiles;
import dev.runup.pipeline.FigureFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Knows the files of editions by their names.
final class EditionFiles {

  /// The day of an issue, and its time if it has one, in the name of a file.
  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}(?:-\\d{4})?";

  /// Stands for the day of an issue. No name of a file can have it.
  private static final String ANY_DAY = "\0";

  /// The rest of the name of a file: the ending of a format, a figure in the folder of figures, or
  /// a page or figure in a bundle.
  private static final String REST =
      Stream.of(Format.values())
          .map(format -> Pattern.quote(format.fileName("")))
          .collect(
              Collectors.joining(
                  "|",
                  "(?:(?<rest>",
                  ")|(?<fragment>\\.fragment)?\\.figures/(?<figure>[^/]+\\.svg)|/(?<bundled>"
                      + BundleFiles.PAGE
                      + "|"
                      + BundleFiles.FIGURE
                      + "|"));

  private final List<Names> all = new ArrayList<>();

  EditionFiles(List<Edition> editions) {
    for (Edition edition : editions) {
      for (String language : edition.output().languages()) {
        all.add(new Names(edition, names(edition, language)));
      }
    }
  }

  private record Names(Edition edition, Pattern pattern) {}

  /// A file of an issue of an edition.
  ///
  /// @param day the issue day as in the name of the file, or null if the name has none. Examples:
  ///   `2025-12-28`, `2025-12-28-1130`
  /// @param format its format. A figure has that of the file that shows it
  /// @param isBundled whether it lies in a bundle for a site generator
  record EditionFile(
      String name, Edition edition, @Nullable String day, Format format, boolean isBundled) {

    /// Returns the issue day or moment as a user types it, or null if the name has none. Example:
    /// `2025-12-28 11:30`.
    @Nullable String typedDay() {
      int date = "2025-12-28".length();
      return day == null || day.length() == date
          ? day
          : day.substring(0, date)
              + " "
              + day.substring(date + 1, date + 3)
              + ":"
              + day.substring(date + 3);
    }
  }

  /// Returns what is known of a file by its name. Null if it is of none of the editions.
  ///
  /// @param name its path in the output folder
  @Nullable EditionFile find(String name) {
    for (Names names : all) {
      Matcher file = names.pattern.matcher(name);
      if (file.matches()) {
        boolean hasDay = names.pattern.namedGroups().containsKey("day");
        return new EditionFile(
            name,
            names.edition,
            hasDay ? file.group("day") : null,
            format(file),
            file.group("bundled") != null);
      }
    }
    return null;
  }

  private static Format format(Matcher file) {
    String bundled = file.group("bundled");
    String figure = file.group("figure");
    if (bundled != null) {
      return Format.all(Format.Trait.ATTACHED).stream()
          .filter(format -> bundled.endsWith(format.fileName("")))
          .findFirst()
          .orElse(Format.MARKDOWN);
    }
    if (file.group("fragment") != null) {
      return Format.FRAGMENT;
    }
    return figure == null ? format(file.group("rest")) : formatOfFigure(figure);
  }

  private static Format format(String ending) {
    return Stream.of(Format.values())
        .filter(format -> format.fileName("").equals(ending))
        .findFirst()
        .orElseThrow();
  }

  private static Format formatOfFigure(String figure) {
    return FigureFiles.isOf(Format.HTML.fileName(""), figure) ? Format.HTML : Format.MARKDOWN;
  }

  /// Returns a pattern for the names of an edition's files in a language. Its group `day` is the
  /// day, if the names have one.
  private static Pattern names(Edition edition, String language) {
    String[] parts = edition.fileName(ANY_DAY, language).split(ANY_DAY, -1);
    StringBuilder pattern = new StringBuilder(Pattern.quote(parts[0]));
    for (int i = 1; i < parts.length; i++) {
      pattern.append(i == 1 ? "(?<day>" + DAY + ")" : "\\k<day>").append(Pattern.quote(parts[i]));
    }
    // The PDF and the Word file in a bundle have the names that they have elsewhere.
    String whole = String.join("\\k<day>", Stream.of(parts).map(Pattern::quote).toList());
    return Pattern.compile(
        pattern
            + REST
            + whole
            + BundleFiles.LANGUAGE
            + Format.all(Format.Trait.ATTACHED).stream()
                .map(format -> Pattern.quote(format.fileName("")))
                .collect(Collectors.joining("|", "(?:", ")))")));
  }
}
