package dev.runup.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpdf.text.pdf.SimpleBookmark;

/// Checks the structure of a file for the things that veraPDF doesn't require.
public final class Completeness {
  private static final Set<String> NUMBERINGS = Set.of("Disc", "Decimal");

  private final List<String> headings = new ArrayList<>();

  private Completeness() {}

  /// Fails if the structure lacks one of these things.
  ///
  /// Headings have bookmarks. Rows of a table have as many cells as each other, and their headings
  /// have a scope. Lists have their numbering, list items and notes have labels. Figures have a
  /// text and a box, and links have annotations.
  public static void assertComplete(byte[] pdf) {
    TaggedPdf tagged = new TaggedPdf(pdf);
    Completeness seen = new Completeness();
    seen.check(tagged.root());
    List<String> bookmarks = new ArrayList<>();
    bookmarks(SimpleBookmark.getBookmarkList(tagged.reader()), 1, bookmarks);
    assertThat(bookmarks).as("bookmarks").isEqualTo(seen.headings);
  }

  private void check(TaggedPdf.Element element) {
    String type = element.type().split("\\(", 2)[0];
    switch (type) {
      case "H1", "H2", "H3", "H4", "H5", "H6" ->
          headings.add(type.charAt(1) + " " + LinearText.normal(words(element)));
      case "Table" -> table(element);
      case "TH" -> assertThat(element.entries().get("Scope")).isIn("Column", "Row");
      case "L" -> {
        assertThat(element.entries().get("ListNumbering")).isIn(NUMBERINGS);
        assertThat(types(element)).containsOnly("LI");
      }
      case "LI" -> assertThat(types(element)).containsExactly("Lbl", "LBody");
      case "Note" -> {
        assertThat(element.entries()).containsKey("ID");
        assertThat(types(element)).startsWith("Lbl");
      }
      case "Reference" -> assertThat(types(element)).containsExactly("Link");
      case "Link" ->
          assertThat(element.kids()).anyMatch(kid -> kid instanceof TaggedPdf.Annotation);
      case "Figure" ->
          assertThat(element.entries())
              .containsKeys("Alt", "BBox")
              .containsEntry("Placement", "Block");
      case "Aside" -> {
        assertThat(types(element)).startsWith("P");
        assertThat(((TaggedPdf.Element) element.kids().getFirst()).text())
            .startsWith(element.entries().getOrDefault("T", "no title"));
      }
      default -> {}
    }
    for (TaggedPdf.Element inner : inner(element)) {
      check(inner);
    }
  }

  /// Returns a heading's text without its note numbers.
  private static String words(TaggedPdf.Element heading) {
    StringBuilder words = new StringBuilder();
    for (TaggedPdf.Kid kid : heading.kids()) {
      switch (kid) {
        case TaggedPdf.Element inner ->
            words.append(inner.type().equals("Reference") ? "" : words(inner));
        case TaggedPdf.Text(_, String shown) -> words.append(shown);
        case TaggedPdf.Annotation _ -> {}
      }
    }
    return words.toString();
  }

  private static void table(TaggedPdf.Element table) {
    List<Integer> cells = new ArrayList<>();
    for (TaggedPdf.Element section : inner(table)) {
      if (!section.type().equals("Caption")) {
        inner(section).forEach(row -> cells.add(row.kids().size()));
      }
    }
    assertThat(Set.copyOf(cells)).as("cells in the rows of a table").hasSize(1);
    boolean captioned = types(table).contains("Caption");
    assertThat(captioned || table.entries().containsKey("Summary")).as("a table's name").isTrue();
  }

  private static List<TaggedPdf.Element> inner(TaggedPdf.Element element) {
    return element.kids().stream()
        .filter(TaggedPdf.Element.class::isInstance)
        .map(TaggedPdf.Element.class::cast)
        .toList();
  }

  private static List<String> types(TaggedPdf.Element element) {
    return inner(element).stream().map(TaggedPdf.Element::type).toList();
  }

  @SuppressWarnings("unchecked") // OpenPDF's bookmarks are maps, with further ones under "Kids"
  private static void bookmarks(List<Map<String, Object>> marks, int level, List<String> to) {
    if (marks != null) {
      for (Map<String, Object> mark : marks) {
        to.add(level + " " + LinearText.normal(String.valueOf(mark.get("Title"))));
        bookmarks((List<Map<String, Object>>) mark.get("Kids"), level + 1, to);
      }
    }
  }
}
