package dev.runup.pdf;

import static dev.runup.pdf.Samples.fact;
import static dev.runup.pdf.Samples.heading;
import static dev.runup.pdf.Samples.paragraph;
import static dev.runup.pdf.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Block;
import dev.runup.document.Inline;
import dev.runup.problem.FieldRef;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;

class DestinationsTest {

  @Test
  void factHasOneDestinationWhereMostIsAboutIt() {
    byte[] pdf =
        Written.bytes(
            paragraph(text("a "), of("event:b", "first"), text(" "), of("actor:a", "other")),
            new Block.Rule(),
            paragraph(of("event:b", "again")));

    assertThat(names(pdf)).containsExactly("actor:a", "event:b");
    assertThat(pageOf(pdf, "event:b")).isEqualTo(2);
  }

  @Test
  void destinationOfAFactIsOnItsPage() {
    byte[] pdf = Written.bytes(paragraph("one"), new Block.Rule(), paragraph(of("event:b", "two")));

    assertThat(pageOf(pdf, "event:b")).isEqualTo(2);
  }

  @Test
  void destinationsBeyondLatinKeepTheirNames() {
    byte[] pdf = Written.bytes(heading(1, "Огляд"), heading(1, "Ѐгляд"));

    assertThat(names(pdf)).containsExactlyInAnyOrder("огляд", "ѐгляд");
  }

  @Test
  void nameTreeHasSortedLeavesOfAtMost64Names() {
    Block[] facts =
        IntStream.range(0, 10_000)
            .mapToObj(i -> paragraph(of("event:e" + i * 7919 % 10_000, "fact " + i)))
            .toArray(Block[]::new);
    byte[] pdf = Written.bytes(facts);

    List<PdfDictionary> leaves = new ArrayList<>();
    leaves(tree(pdf), leaves);
    assertThat(leaves)
        .hasSizeGreaterThan(150)
        .allSatisfy(
            leaf -> assertThat(leaf.getAsArray(PdfName.NAMES).size()).isLessThanOrEqualTo(2 * 64));
    assertThat(names(pdf)).hasSize(10_000).isSorted().doesNotHaveDuplicates();
  }

  private static Inline.Span of(String fact, String text) {
    return fact(text, new FieldRef(fact, "title", 0), "");
  }

  private static PdfDictionary tree(byte[] pdf) {
    return new TaggedPdf(pdf)
        .reader()
        .getCatalog()
        .getAsDict(PdfName.NAMES)
        .getAsDict(PdfName.DESTS);
  }

  private static void leaves(PdfDictionary node, List<PdfDictionary> to) {
    PdfArray kids = node.getAsArray(PdfName.KIDS);
    if (kids == null) {
      to.add(node);
      return;
    }
    for (int i = 0; i < kids.size(); i++) {
      leaves(kids.getAsDict(i), to);
    }
  }

  private static List<String> names(byte[] pdf) {
    return new TaggedPdf(pdf).places();
  }

  private static int pageOf(byte[] pdf, String name) {
    TaggedPdf tagged = new TaggedPdf(pdf);
    PdfArray names = tree(pdf).getAsArray(PdfName.NAMES);
    for (int i = 0; i < names.size(); i += 2) {
      if (names.getAsString(i).toUnicodeString().equals(name)) {
        return tagged.pageAt(names.getAsArray(i + 1).getPdfObject(0));
      }
    }
    throw new AssertionError("no destination has the name " + name);
  }
}
