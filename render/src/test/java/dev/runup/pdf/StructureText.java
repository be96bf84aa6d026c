package dev.runup.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The text of a PDF in the order of its structure tree, block by block.
public final class StructureText {
  private static final Set<String> BLOCKS =
      Set.of("P", "H1", "H2", "H3", "H4", "H5", "H6", "Lbl", "LBody", "TH", "TD", "Caption");

  private static final String BANNER = "Banner(Div)";

  private final List<String> blocks = new ArrayList<>();
  private final List<String> banner = new ArrayList<>();

  private StructureText() {}

  /// Returns the texts below the banner: paragraphs, headings, labels, cells, captions, and the
  /// texts of figures for screen-reader users.
  public static List<String> of(byte[] pdf) {
    return read(pdf).blocks;
  }

  /// Returns the text of each element of the banner.
  public static List<String> banner(byte[] pdf) {
    return read(pdf).banner;
  }

  private static StructureText read(byte[] pdf) {
    StructureText text = new StructureText();
    text.read(new TaggedPdf(pdf).root(), new StringBuilder());
    return text;
  }

  private static List<String> blocksOf(TaggedPdf.Element banner) {
    StructureText text = new StructureText();
    banner
        .kids()
        .forEach(kid -> {
          if (kid instanceof TaggedPdf.Element inner) {
            text.read(inner, new StringBuilder());
          }
        });
    return text.blocks;
  }

  private void read(TaggedPdf.Element element, StringBuilder around) {
    if (element.type().equals(BANNER)) {
      banner.addAll(blocksOf(element));
      return;
    }
    if (element.type().equals("Figure")) {
      blocks.add(element.entries().getOrDefault("Alt", ""));
      return;
    }
    boolean block = BLOCKS.contains(element.type());
    StringBuilder text = block ? new StringBuilder() : around;
    for (TaggedPdf.Kid kid : element.kids()) {
      switch (kid) {
        case TaggedPdf.Element inner -> read(inner, text);
        case TaggedPdf.Text(_, String shown) -> text.append(shown);
        case TaggedPdf.Annotation _ -> {}
      }
    }
    // The body of an item holds either text or blocks.
    if (block && !(element.type().equals("LBody") && text.isEmpty())) {
      blocks.add(text.toString());
    }
  }
}
