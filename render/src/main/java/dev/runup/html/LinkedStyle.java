package dev.runup.html;

import dev.runup.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A style and its fonts as files beside the pages. Each file's name holds a digest of what is in
/// it, so that a browser may keep it for ever.
///
/// @param name the style's file
/// @param files all files by their names
record LinkedStyle(String name, Map<String, byte[]> files) {

  /// A typeface: its files' name, and its name in a style.
  private record Typeface(String file, String family, String licence) {}

  /// A part of a typeface, and the characters that it has, as Fontsource cuts them.
  private record Subset(String name, String range) {}

  private static final List<Typeface> TYPEFACES =
      List.of(
          new Typeface("source-serif-4", "Source Serif 4", "OFL-SourceSerif4.txt"),
          new Typeface("source-sans-3", "Source Sans 3", "OFL-SourceSans3.txt"));

  private static final List<Subset> SUBSETS =
      List.of(
          new Subset(
              "latin",
              "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,"
                  + "U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD"),
          new Subset(
              "latin-ext",
              "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,"
                  + "U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,"
                  + "U+2C60-2C7F,U+A720-A7FF"),
          new Subset("cyrillic", "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116"),
          new Subset(
              "cyrillic-ext",
              "U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F"));

  LinkedStyle {
    files = new LinkedHashMap<>(files);
  }

  /// Gives back a style with the faces that it names.
  static LinkedStyle of(Stylesheet style) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    StringBuilder css = new StringBuilder();
    for (Typeface typeface : TYPEFACES) {
      for (String slope : List.of("normal", "italic")) {
        SUBSETS.forEach(subset -> css.append(face(typeface, slope, subset, files)));
      }
      files.put(typeface.licence(), resource(typeface.licence()));
    }
    byte[] bytes =
        css.append(style.linked().css()).append('\n').toString().getBytes(StandardCharsets.UTF_8);
    String name = "runup-" + Sha256.shortHex(bytes) + ".css";
    files.put(name, bytes);
    return new LinkedStyle(name, files);
  }

  /// Gives back the rule for one file, and adds the file.
  private static String face(
      Typeface typeface, String slope, Subset subset, Map<String, byte[]> files) {
    byte[] bytes = resource(typeface.file() + "-" + subset.name() + "-wght-" + slope + ".woff2");
    String name =
        typeface.file()
            + "-"
            + subset.name()
            + "-"
            + slope
            + "-"
            + Sha256.shortHex(bytes)
            + ".woff2";
    files.put(name, bytes);
    return "@font-face{font-family:\""
        + typeface.family()
        + "\";font-style:"
        + slope
        + ";font-weight:200 900;font-display:swap;\n  src:url(\""
        + name
        + "\") format(\"woff2\");\n  unicode-range:"
        + subset.range()
        + "}\n";
  }

  private static byte[] resource(String name) {
    try (InputStream file = LinkedStyle.class.getResourceAsStream("fonts/" + name)) {
      return Objects.requireNonNull(file, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the program's own " + name, e);
    }
  }
}
