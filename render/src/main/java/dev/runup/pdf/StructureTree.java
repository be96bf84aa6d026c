package dev.runup.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNameTree;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfNumberTree;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/// The structure tree of one document. It numbers the marked content of the pages, and writes
/// itself at the end.
///
/// OpenPDF's own tree can't hold text and elements in turn in one element. Every paragraph with a
/// link needs that.
final class StructureTree {
  /// The key of the first annotation in the parent tree. Pages have the keys from 0 on, up to a
  /// million of them.
  private static final int FIRST_ANNOTATION = 1 << 20;

  private static final PdfName ID_TREE = new PdfName("IDTree");
  private static final PdfName OBJ = new PdfName("Obj");

  /// Our own element types, each with the standard type for programs that don't know ours.
  private static final Map<String, String> ROLES =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.of(
                  "Strong", "Span", "Em", "Span", "Struck", "Span", "Aside", "Sect", "Banner",
                  "Div")));

  private final Tag root = Tag.document();
  private final List<List<Tag>> markedContent = new ArrayList<>();
  private final List<Tag> annotations = new ArrayList<>();

  Tag root() {
    return root;
  }

  /// Begins the next page. Each page has an entry in the parent tree, even if nothing on it belongs
  /// to an element.
  void nextPage() {
    markedContent.add(new ArrayList<>());
  }

  /// Returns the number of new marked content of a page (from 1) that belongs to an element.
  int addMarkedContent(int page, Tag tag) {
    List<Tag> onPage = markedContent.get(page - 1);
    onPage.add(tag);
    tag.addKid(new Tag.MarkedContent(page, onPage.size() - 1));
    return onPage.size() - 1;
  }

  /// Returns the key of a new annotation that belongs to an element.
  int addAnnotation(int page, Tag tag, PdfIndirectReference reference) {
    annotations.add(tag);
    tag.addKid(new Tag.Annotation(page, reference));
    return FIRST_ANNOTATION + annotations.size() - 1;
  }

  /// Writes the tree and returns the reference of its root.
  PdfIndirectReference write(PdfWriter writer) throws IOException {
    return new TreeWriter(writer).writeRoot();
  }

  /// Writes the tree once. Elements get their references before they are written, because parents
  /// and kids refer to each other.
  private final class TreeWriter {
    private final PdfWriter writer;
    private final TreeMap<String, PdfIndirectReference> identifiers = new TreeMap<>();

    TreeWriter(PdfWriter writer) {
      this.writer = writer;
    }

    PdfIndirectReference writeRoot() throws IOException {
      PdfIndirectReference self = writer.getPdfIndirectReference();
      writeElements(self);
      PdfDictionary tree = new PdfDictionary(PdfName.STRUCTTREEROOT);
      tree.put(PdfName.K, root.reference(writer));
      tree.put(PdfName.PARENTTREE, writeParents());
      tree.put(PdfName.PARENTTREENEXTKEY, new PdfNumber(FIRST_ANNOTATION + annotations.size()));
      tree.put(PdfName.ROLEMAP, roles());
      if (!identifiers.isEmpty()) {
        PdfDictionary names = PdfNameTree.writeTree(identifiers, writer);
        tree.put(ID_TREE, writer.addToBody(names).getIndirectReference());
      }
      writer.addToBody(tree, self);
      return self;
    }

    /// Writes all elements, level by level. Their numbers are then in order, which compresses well.
    /// No recursion means that no depth is too deep.
    private void writeElements(PdfIndirectReference above) throws IOException {
      Deque<Tag> waiting = new ArrayDeque<>();
      waiting.add(root);
      while (!waiting.isEmpty()) {
        Tag tag = waiting.remove();
        PdfDictionary dictionary = dictionary(tag);
        Tag parent = tag.parent();
        dictionary.put(PdfName.P, parent == null ? above : parent.reference(writer));
        writer.addToBody(dictionary, tag.reference(writer));
        for (Tag.Kid kid : tag.kids()) {
          if (kid instanceof Tag.Element(Tag inner)) {
            waiting.add(inner);
          }
        }
      }
    }

    private PdfDictionary dictionary(Tag tag) {
      PdfDictionary dictionary = tag.dictionary();
      PdfString identifier = tag.identifier();
      if (identifier != null) {
        identifiers.put(identifier.toString(), tag.reference(writer));
      }
      int page = firstPage(tag);
      if (page > 0) {
        dictionary.put(PdfName.PG, writer.getPageReference(page));
      }
      if (!tag.kids().isEmpty()) {
        PdfArray kids = kids(tag, page);
        dictionary.put(PdfName.K, kids.size() == 1 ? kids.getPdfObject(0) : kids);
      }
      return dictionary;
    }

    private int firstPage(Tag tag) {
      for (Tag.Kid kid : tag.kids()) {
        if (kid instanceof Tag.MarkedContent(int page, _)) {
          return page;
        }
      }
      return 0;
    }

    private PdfArray kids(Tag tag, int ownPage) {
      PdfArray kids = new PdfArray();
      for (Tag.Kid kid : tag.kids()) {
        kids.add(
            switch (kid) {
              case Tag.Element(Tag inner) -> inner.reference(writer);
              case Tag.MarkedContent(int page, int number) -> {
                PdfNumber id = new PdfNumber(number);
                yield page == ownPage ? id : onPage(PdfName.MCR, page, PdfName.MCID, id);
              }
              case Tag.Annotation(int page, PdfIndirectReference annotation) ->
                  onPage(PdfName.OBJR, page, OBJ, annotation);
            });
      }
      return kids;
    }

    private PdfDictionary onPage(PdfName type, int page, PdfName key, PdfObject value) {
      PdfDictionary reference = new PdfDictionary(type);
      reference.put(PdfName.PG, writer.getPageReference(page));
      reference.put(key, value);
      return reference;
    }

    private PdfIndirectReference writeParents() throws IOException {
      HashMap<Integer, PdfObject> parents = new HashMap<>();
      for (int page = 0; page < markedContent.size(); page++) {
        PdfArray elements = new PdfArray();
        markedContent.get(page).forEach(tag -> elements.add(tag.reference(writer)));
        parents.put(page, writer.addToBody(elements).getIndirectReference());
      }
      for (int i = 0; i < annotations.size(); i++) {
        parents.put(FIRST_ANNOTATION + i, annotations.get(i).reference(writer));
      }
      return writer.addToBody(PdfNumberTree.writeTree(parents, writer)).getIndirectReference();
    }

    private PdfDictionary roles() {
      PdfDictionary roles = new PdfDictionary();
      ROLES.forEach((ours, standard) -> roles.put(new PdfName(ours), new PdfName(standard)));
      return roles;
    }
  }
}
