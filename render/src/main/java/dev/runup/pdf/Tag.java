package dev.runup.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/// An element of the structure tree while it grows: its type, its attributes and what it holds, in
/// reading order.
final class Tag {
  private static final PdfName ID = new PdfName("ID");

  /// What an element holds.
  sealed interface Kid {}

  /// Another element.
  record Element(Tag tag) implements Kid {}

  /// A stretch of a page's content.
  ///
  /// @param page the page, from 1
  /// @param number the stretch's number on that page (MCID)
  record Stretch(int page, int number) implements Kid {}

  /// An annotation that belongs to the element.
  record Annotation(int page, PdfIndirectReference reference) implements Kid {}

  private final PdfName type;
  private final @Nullable Tag parent;
  private final List<Kid> kids = new ArrayList<>(1);

  // Most elements have neither.
  private @Nullable PdfDictionary attributes;
  private @Nullable PdfDictionary entries;
  private @Nullable PdfIndirectReference reference;
  private boolean attached;

  private Tag(String type, @Nullable Tag parent) {
    this.type = new PdfName(type);
    this.parent = parent;
  }

  /// Gives back the root element of a document.
  static Tag document() {
    Tag tag = new Tag("Document", null);
    tag.attached = true;
    return tag;
  }

  /// Gives back a new element at the end of this one.
  Tag add(String type) {
    Tag tag = inline(type);
    tag.attach();
    return tag;
  }

  /// Gives back a new element whose place in this one is where its first content will be.
  ///
  /// Inline elements stand between stretches of their parent's own content, and those are known
  /// only when it is drawn.
  Tag inline(String type) {
    return new Tag(type, this);
  }

  /// Gives back a new figure at the end of this element: a picture that stands as a block of its
  /// own. It needs a box, and what [Pen#figure] draws for it is its content.
  ///
  /// @param alt what the picture says, for those who don't see it; not blank
  Tag figure(String alt) {
    return add("Figure").entry(PdfName.ALT, PdfStrings.unicode(alt));
  }

  /// Sets the edges of a figure on its page, in points from the lower left corner.
  Tag box(float left, float bottom, float right, float top) {
    PdfArray box = new PdfArray(new float[] {left, bottom, right, top});
    return attribute("Layout", PdfName.BBOX, box).attribute("Layout", "Placement", "Block");
  }

  /// Sets an attribute, such as `Scope`, whose owner is for example `Table`.
  Tag attribute(String owner, String key, String value) {
    return attribute(owner, new PdfName(key), new PdfName(value));
  }

  private Tag attribute(String owner, PdfName key, PdfObject value) {
    if (attributes == null) {
      attributes = new PdfDictionary();
      attributes.put(PdfName.O, new PdfName(owner));
    }
    attributes.put(key, value);
    return this;
  }

  /// Sets what a screen reader says a table shows.
  Tag summary(String text) {
    return attribute("Table", new PdfName("Summary"), PdfStrings.unicode(text));
  }

  /// Sets the language of the element's text.
  Tag language(String tag) {
    return entry(PdfName.LANG, new PdfString(tag));
  }

  /// Sets what the element is called, where a program lists elements.
  Tag title(String text) {
    return entry(PdfName.T, PdfStrings.unicode(text));
  }

  /// Sets the name under which the tree of identifiers lists the element.
  Tag identifier(String id) {
    return entry(ID, new PdfString(id));
  }

  private Tag entry(PdfName key, PdfObject value) {
    if (entries == null) {
      entries = new PdfDictionary();
    }
    entries.put(key, value);
    return this;
  }

  /// Puts the element into its parent, if it isn't there yet.
  void attach() {
    if (!attached && parent != null) {
      attached = true;
      parent.attach();
      parent.kids.add(new Element(this));
    }
  }

  void hold(Kid kid) {
    attach();
    kids.add(kid);
  }

  /// Gives back the element that this one stands in, null for that of the document.
  @Nullable Tag parent() {
    return parent;
  }

  /// Gives back the reference under which the tree is written; the element may be written later.
  PdfIndirectReference reference(PdfWriter writer) {
    if (reference == null) {
      reference = writer.getPdfIndirectReference();
    }
    return reference;
  }

  PdfName type() {
    return type;
  }

  @Nullable PdfString identifier() {
    return entries == null ? null : entries.getAsString(ID);
  }

  List<Kid> kids() {
    return Collections.unmodifiableList(kids);
  }

  /// Gives back the element's dictionary without its place in the tree and what it holds.
  PdfDictionary dictionary() {
    PdfDictionary dictionary = new PdfDictionary();
    dictionary.put(PdfName.S, type);
    if (entries != null) {
      dictionary.putAll(entries);
    }
    if (attributes != null) {
      dictionary.put(PdfName.A, attributes);
    }
    return dictionary;
  }

  /// Gives back the dictionary that begins a stretch.
  static PdfDictionary property(int number) {
    PdfDictionary property = new PdfDictionary();
    property.put(PdfName.MCID, new PdfNumber(number));
    return property;
  }
}
