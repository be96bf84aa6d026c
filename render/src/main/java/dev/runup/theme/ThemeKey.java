package dev.runup.theme;

import dev.runup.theme.ThemeValues.PaperSize;
import java.util.List;
import java.util.stream.Stream;

/// A key of `theme.yaml`. All keys are in [#ALL]. Reader, schema and documentation use that table.
///
/// @param group the first part of the key, for example `sizes`
/// @param name the second part, for example `h1`, or empty if the group itself has the value
/// @param kind the kind of value
/// @param meaning the description in one sentence
public record ThemeKey(String group, String name, Kind kind, String meaning) {

  /// The kind of a key's value.
  public sealed interface Kind {

    /// A colour.
    record ColourCode() implements Kind {}

    /// A number of points (1/72 inch), with both bounds included.
    record Points(int least, int most) implements Kind {

      /// Pattern of a number. At most nine digits and no exponent, so that every match fits a
      /// float.
      public static final String FORM = "[0-9]{1,5}(\\.[0-9]{1,4})?";
    }

    /// A keyword of a closed set.
    record Word(List<String> words) implements Kind {
      public Word {
        words = List.copyOf(words);
      }
    }

    /// A text in one line.
    record Text() implements Kind {}

    /// The path of a file, relative to the dossier's folder.
    record File() implements Kind {}

    /// The paths of several files.
    record Files() implements Kind {}
  }

  /// All keys, in the order of the documentation.
  public static final List<ThemeKey> ALL =
      Stream.of(
              colours("light", "on paper and on a light screen"),
              colours("dark", "on a dark screen"),
              paper(),
              sizes(),
              Stream.of(
                  new ThemeKey(
                      "logo", "file", new Kind.File(), "A PNG or JPEG file, printed on page 1."),
                  new ThemeKey(
                      "logo",
                      "alt",
                      new Kind.Text(),
                      "What the logo shows, for readers who can't see it. Needed with a logo."),
                  new ThemeKey(
                      "fonts",
                      "",
                      new Kind.Files(),
                      "TrueType files for characters that Runup's own fonts lack. If several have a"
                          + " character, the first is used.")))
          .flatMap(keys -> keys)
          .toList();

  private static Stream<ThemeKey> colours(String group, String where) {
    Kind colour = new Kind.ColourCode();
    return Stream.of(
        new ThemeKey(group, "ink", colour, "Text " + where + "."),
        new ThemeKey(group, "muted", colour, "Header, footer, captions, labels of list items."),
        new ThemeKey(group, "ground", colour, "The page."),
        new ThemeKey(group, "accent", colour, "Links, note numbers, bars beside changes."),
        new ThemeKey(group, "rule", colour, "Lines between rows, bars beside quotations."),
        new ThemeKey(group, "shade", colour, "The ground of table heads and boxes."));
  }

  /// Returns the keys of paper and margins. A margin is less than half of the smallest page, so
  /// there is always room for text. The upper and lower margins hold header and footer, which need
  /// at least 40 and 34 points.
  private static Stream<ThemeKey> paper() {
    Kind side = new Kind.Points(400, 5000);
    Kind.Word names = new Kind.Word(PaperSize.ALL.stream().map(PaperSize::word).toList());
    return Stream.of(
        new ThemeKey("paper", "", names, "The printed page, by its name."),
        new ThemeKey("paper", "width", side, "The printed page, by its width and height."),
        new ThemeKey("paper", "height", side, "Needed with a width."),
        new ThemeKey(
            "margins", "top", new Kind.Points(40, 180), "Above the text; the header stands in it."),
        new ThemeKey("margins", "right", new Kind.Points(0, 180), "At the right of the text."),
        new ThemeKey(
            "margins",
            "bottom",
            new Kind.Points(34, 180),
            "Below the text; the footer stands in it."),
        new ThemeKey("margins", "left", new Kind.Points(0, 180), "At the left of the text."));
  }

  private static Stream<ThemeKey> sizes() {
    Kind size = new Kind.Points(4, 72);
    return Stream.of(
        new ThemeKey("sizes", "body", size, "Running text."),
        new ThemeKey(
            "sizes",
            "leading",
            new Kind.Points(4, 144),
            "From line to line of running text; not less than its size."),
        new ThemeKey("sizes", "table", size, "Tables."),
        new ThemeKey("sizes", "note", size, "Notes."),
        new ThemeKey("sizes", "furniture", size, "Header and footer; the mark has 12 at least."),
        new ThemeKey("sizes", "h1", size, "The title."),
        new ThemeKey("sizes", "h2", size, "Headings of sections."),
        new ThemeKey("sizes", "h3", size, "Headings below these."),
        new ThemeKey("sizes", "h4", size, "All deeper headings."));
  }

  /// Returns the key as messages name it, for example `sizes.h1`.
  public String path() {
    return name.isEmpty() ? group : group + "." + name;
  }

  /// Returns the keys of a group, or none if there is no such group.
  public static List<ThemeKey> keysOf(String group) {
    return ALL.stream().filter(key -> key.group.equals(group)).toList();
  }

  /// Returns the groups, in the order of the table.
  public static List<String> groups() {
    return ALL.stream().map(ThemeKey::group).distinct().toList();
  }
}
