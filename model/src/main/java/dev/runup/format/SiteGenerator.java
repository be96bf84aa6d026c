package dev.runup.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A program that makes a web site of Markdown files. Each gets a folder for an issue, with the
/// page `index.md`, its figures, and its PDF if there is one.
public enum SiteGenerator {
  /// Hugo. A folder has all languages of an issue, as a leaf bundle.
  HUGO,
  /// Eleventy. Its Markdown gives headings no anchors, so they are in the file as HTML.
  ELEVENTY,
  /// Jekyll, with its reader kramdown.
  JEKYLL,
  /// Any other one. The file has only what all readers of Markdown know.
  PLAIN;

  /// Returns the word that users type, for example `hugo`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Returns the one of a word, or null if there is none.
  public static @Nullable SiteGenerator of(@Nullable String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst().orElse(null);
  }

  /// Returns the words of all.
  public static List<String> words() {
    return Arrays.stream(values()).map(SiteGenerator::word).toList();
  }

  /// Returns the formats that lie in the folder: the page always, and those beside it that are
  /// built. The generator itself makes HTML.
  public static List<Format> formats(List<Format> built) {
    return Stream.concat(
            Stream.of(Format.MARKDOWN),
            Format.all(Format.Trait.ATTACHED).stream().filter(built::contains))
        .toList();
  }
}
