package dev.runup.docx;

import dev.runup.document.Block;
import java.util.ArrayList;
import java.util.List;

/// The numbering of the lists of a document: one for all bullets, and one for each numbered list.
final class DocxLists {

  /// The numbering of bullets.
  static final int BULLETS = 1;

  /// The largest number that Word counts to.
  private static final int LARGEST = 32_767;

  private static final int BULLET_KIND = 0;
  private static final int NUMBER_KIND = 1;

  /// A numbered list.
  ///
  /// @param level 0 to 8
  private record Restart(int level, int start) {}

  private final List<Restart> restarts = new ArrayList<>();

  /// What stands before an item.
  ///
  /// @param style the style of its first paragraph
  /// @param numbering its numbering, or 0 for that of the style
  /// @param level 0 to 8
  /// @param typed its number as text, for one that Word can't count; otherwise empty
  record Label(String style, int numbering, int level, String typed) {}

  /// Returns the labels of the items of a list.
  ///
  /// @param depth 1 for a list that is in no other
  List<Label> labels(Block.ItemList list, int depth) {
    int level = Math.min(depth, DocxStyles.LEVELS) - 1;
    String end = level == 0 ? "" : String.valueOf(level + 1);
    List<Label> labels = new ArrayList<>();
    int numbering = 0;
    if (list instanceof Block.Numbered numbered
        && (long) numbered.start() + list.items().size() <= LARGEST) {
      restarts.add(new Restart(level, numbered.start()));
      numbering = BULLETS + restarts.size();
    }
    for (int i = 0; i < list.items().size(); i++) {
      labels.add(
          switch (list) {
            case Block.Bullets _ -> new Label("ListBullet" + end, 0, level, "");
            case Block.Numbered numbered ->
                numbering > 0
                    ? new Label("ListNumber" + end, numbering, level, "")
                    : new Label("ListContinue" + end, 0, level, (long) numbered.start() + i + ". ");
          });
    }
    return labels;
  }

  /// Returns the content of the part.
  WordXml write() {
    WordXml xml = new WordXml();
    xml.open("w:numbering", "xmlns:w", DocxWriter.MAIN);
    kind(xml, BULLET_KIND, "bullet");
    kind(xml, NUMBER_KIND, "decimal");
    number(xml, BULLETS, BULLET_KIND);
    xml.close("w:num");
    for (int i = 0; i < restarts.size(); i++) {
      Restart restart = restarts.get(i);
      number(xml, BULLETS + 1 + i, NUMBER_KIND);
      xml.open("w:lvlOverride", "w:ilvl", String.valueOf(restart.level()));
      xml.value("w:startOverride", restart.start());
      xml.close("w:lvlOverride").close("w:num");
    }
    return xml.close("w:numbering");
  }

  private static void number(WordXml xml, int number, int kind) {
    xml.open("w:num", "w:numId", String.valueOf(number)).value("w:abstractNumId", kind);
  }

  private static void kind(WordXml xml, int kind, String format) {
    xml.open("w:abstractNum", "w:abstractNumId", String.valueOf(kind));
    xml.value("w:multiLevelType", "multilevel");
    for (int level = 0; level < DocxStyles.LEVELS; level++) {
      String end = level == 0 ? "" : String.valueOf(level + 1);
      String text = kind == BULLET_KIND ? "•" : "%" + (level + 1) + ".";
      xml.open("w:lvl", "w:ilvl", String.valueOf(level)).value("w:start", 1);
      xml.value("w:numFmt", format);
      if (kind == BULLET_KIND) {
        xml.value("w:pStyle", "ListBullet" + end);
      }
      xml.value("w:lvlText", text).value("w:lvlJc", "left").open("w:pPr");
      xml.empty(
          "w:ind",
          "w:left",
          DocxStyles.twips((level + 1) * DocxStyles.LEVEL),
          "w:hanging",
          DocxStyles.twips(DocxStyles.LEVEL));
      xml.close("w:pPr").close("w:lvl");
    }
    xml.close("w:abstractNum");
  }
}
