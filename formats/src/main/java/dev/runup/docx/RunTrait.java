package dev.runup.docx;

import dev.runup.theme.Theme;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// What a piece of text is, besides text. Word allows a run one style only. So a text that is
/// several of these has a style of its own, whose name is that of all.
enum RunTrait {
  STRONG("Strong"),
  EMPHASIS("Emphasis"),
  STRUCK("Struck"),
  CODE("Code"),
  LINK("Hyperlink"),
  CITATION("Citation"),
  CHANGE("Change"),
  NOTE("FootnoteReference");

  private final String id;

  RunTrait(String id) {
    this.id = id;
  }

  /// Returns the id of the style of some traits, for example `StrongHyperlink`. Empty for none.
  static String styleOf(Set<RunTrait> traits) {
    return traits.stream().sorted().map(one -> one.id).collect(Collectors.joining());
  }

  /// Returns the name of the style of some traits, as Word shows it.
  static String nameOf(Set<RunTrait> traits) {
    return traits.equals(EnumSet.of(NOTE))
        ? "footnote reference"
        : traits.stream()
            .sorted()
            .map(one -> one == NOTE ? "Footnote Reference" : one.id)
            .collect(Collectors.joining(" "));
  }

  /// Writes the formatting of some traits, in the order of the schema.
  static void format(WordXml xml, Set<RunTrait> traits, Theme theme) {
    if (traits.contains(CODE)) {
      DocxStyles.fonts(xml, DocxStyles.MONO);
    }
    if (traits.contains(STRONG) || traits.contains(CHANGE)) {
      xml.empty("w:b").empty("w:bCs");
    }
    if (traits.contains(EMPHASIS)) {
      xml.empty("w:i").empty("w:iCs");
    }
    if (traits.contains(STRUCK)) {
      xml.empty("w:strike");
    }
    if (traits.contains(LINK) || traits.contains(CITATION) || traits.contains(CHANGE)) {
      xml.value("w:color", DocxStyles.hex(theme.light().accent()));
    }
    if (traits.contains(LINK)) {
      xml.value("w:u", "single");
    }
    if (traits.contains(CHANGE)) {
      xml.empty(
          "w:shd",
          "w:val",
          "clear",
          "w:color",
          "auto",
          "w:fill",
          DocxStyles.hex(theme.light().shade()));
    }
    if (traits.contains(NOTE)) {
      xml.value("w:vertAlign", "superscript");
    }
  }
}
