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

/// The structure tree of one document: numbers the stretches of its pages, then writes itself.
///
/// OpenPDF's own tree can't hold text and elements side by side in one element, as every paragraph
/// with a link needs.
final class StructureTree {
  /// Pages have the keys from 0 on in the parent tree, annotations those from here on.
  private static final int FIRST_ANNOTATION = 1 << 20;

  private static final PdfName ID_TREE = new PdfName("IDTree");
  private static final PdfName OBJ = new PdfName("Obj");

  /// Element types of ours and what they are in the standard.
  private static final Map<String, String> ROLES =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.of(
                  "Strong", "Span", "Em", "Span", "Struck", "Span", "Aside", "Sect", "Banner",
                  "Div")));

  private final Tag root = Tag.document();
  private final List<List<Tag>> stretches = new ArrayList<>();
  private final List<Tag> annotations = new ArrayList<>();

  Tag root() {
    return root;
  }

  /// Begins the next page; each has an entry in the parent tree, even if nothing on it belongs to
  /// an element.
  void page() {
    stretches.add(new ArrayList<>());
  }

  /// Gives back the number of a new stretch of a page (from 1) that belongs to an element.
  int stretch(int page, Tag tag) {
    List<Tag> onPage = stretches.get(page - 1);
    onPage.add(tag);
    tag.hold(new Tag.Stretch(page, onPage.size() - 1));
    return onPage.size() - 1;
  }

  /// Gives back the key of a new annotation that belongs to an element.
  int annotation(int page, Tag tag, PdfIndirectReference reference) {
    annotations.add(tag);
    tag.hold(new Tag.Annotation(page, reference));
    return FIRST_ANNOTATION + annotations.size() - 1;
  }

  /// Writes the tree and gives back the reference of its root.
  PdfIndirectReference write(PdfWriter writer) throws IOException {
    return new Writing(writer).root();
  }

  /// One writing of the tree; an element's reference is taken before the element is written, as
  /// kids and parents need each other's.
  private final class Writing {
    private final PdfWriter writer;
    private final TreeMap<String, PdfIndirectReference> identifiers = new TreeMap<>();

    Writing(PdfWriter writer) {
      this.writer = writer;
    }

    PdfIndirectReference root() throws IOException {
      PdfIndirectReference self = writer.getPdfIndirectReference();
      elements(self);
      PdfDictionary tree = new PdfDictionary(PdfName.STRUCTTREEROOT);
      tree.put(PdfName.K, root.reference(writer));
      tree.put(PdfName.PARENTTREE, parents());
      tree.put(PdfName.PARENTTREENEXTKEY, new PdfNumber(FIRST_ANNOTATION + annotations.size()));
      tree.put(PdfName.ROLEMAP, roles());
      if (!identifiers.isEmpty()) {
        PdfDictionary names = PdfNameTree.writeTree(identifiers, writer);
        tree.put(ID_TREE, writer.addToBody(names).getIndirectReference());
      }
      writer.addToBody(tree, self);
      return self;
    }

    /// Writes all elements, level by level: their numbers are in order then, which packs well, and
    /// no depth is too deep.
    private void elements(PdfIndirectReference above) throws IOException {
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
        if (kid instanceof Tag.Stretch(int page, _)) {
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
              case Tag.Stretch(int page, int number) -> {
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

    private PdfIndirectReference parents() throws IOException {
      HashMap<Integer, PdfObject> parents = new HashMap<>();
      for (int page = 0; page < stretches.size(); page++) {
        PdfArray elements = new PdfArray();
        stretches.get(page).forEach(tag -> elements.add(tag.reference(writer)));
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
