package dev.runup.docx;

import dev.runup.theme.Theme;
import java.util.List;

/// Writes words across a page, as Word itself writes a watermark: a text along a path, in a header.
final class Watermark {

  private static final String PATH = "m@7,l@8,m@5,21600l@6,21600e";

  private static final List<String> FORMULAS =
      List.of(
          "sum #0 0 10800",
          "prod #0 2 1",
          "sum 21600 0 @1",
          "sum 0 0 @2",
          "sum 21600 0 @3",
          "if @0 @3 0",
          "if @0 21600 @1",
          "if @0 0 @2",
          "if @0 @4 21600",
          "mid @5 @6",
          "mid @8 @5",
          "mid @7 @8",
          "mid @6 @7",
          "sum @6 0 @5");

  /// The length of the words on the page, in points, and its share for each character.
  private static final int LONGEST = 430;

  private static final int PER_CHARACTER = 74;

  private Watermark() {}

  /// @param number tells the watermarks of a file apart
  static void write(WordXml xml, String words, Theme theme, int number) {
    xml.open("w:r").open("w:pict");
    xml.open(
        "v:shapetype",
        "id",
        "_x0000_t136",
        "coordsize",
        "21600,21600",
        "o:spt",
        "136",
        "adj",
        "10800",
        "path",
        PATH);
    xml.open("v:formulas");
    for (String formula : FORMULAS) {
      xml.empty("v:f", "eqn", formula);
    }
    xml.close("v:formulas").empty("v:path", "textpathok", "t", "o:connecttype", "rect");
    xml.empty("v:textpath", "on", "t", "fitshape", "t").close("v:shapetype");
    int length = Math.min(LONGEST, PER_CHARACTER * words.codePointCount(0, words.length()));
    String style =
        "position:absolute;margin-left:0;margin-top:0;width:"
            + length
            + "pt;height:"
            + Math.min(110, LONGEST * 2 / Math.max(2, words.length()))
            + "pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;"
            + "mso-position-horizontal-relative:margin;mso-position-vertical:center;"
            + "mso-position-vertical-relative:margin";
    xml.open(
        "v:shape",
        "id",
        "PowerPlusWaterMarkObject" + number,
        "o:spid",
        "_x0000_s" + (2048 + number),
        "type",
        "#_x0000_t136",
        "alt",
        words,
        "style",
        style,
        "o:allowincell",
        "f",
        "fillcolor",
        theme.light().rule().hex(),
        "stroked",
        "f");
    xml.empty("v:fill", "opacity", ".4");
    xml.empty("v:textpath", "style", "font-family:\"Calibri\";font-size:1pt", "string", words);
    xml.close("v:shape").close("w:pict").close("w:r");
  }
}
