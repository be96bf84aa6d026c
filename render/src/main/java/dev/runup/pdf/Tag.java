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

/// An element of the structure tree while it is built: its type, its attributes, and its content in
/// reading order.
final class Tag {
  private static final PdfName ID = new PdfName("ID");

  /// A part of an element's content.
  sealed interface Kid {}

  /// An element inside an element.
  record Element(Tag tag) implements Kid {}

  /// Marked content of a page.
  ///
  /// @param page the page, from 1
  /// @param number its number on that page (MCID), from 0
  record MarkedContent(int page, int number) implements Kid {}

  /// An annotation that belongs to the element.
  record Annotation(int page, PdfIndirectReference reference) implements Kid {}

  private final PdfName type;
  private final @Nullable Tag parent;
  private final List<Kid> kids = new ArrayList<>(1);

  // Most elements have neither.
  private @Nullable PdfDictionary attributes;
  private @Nullable PdfDictionary entries;
  private @Nullable PdfIndirectReference reference;

  /// Whether the parent holds this element.
  private boolean attached;

  private Tag(String type, @Nullable Tag parent) {
    this.type = new PdfName(type);
    this.parent = parent;
  }

  /// Returns the root element of a document.
  static Tag document() {
    Tag tag = new Tag("Document", null);
    tag.attached = true;
    return tag;
  }

  /// Adds a new element at the end of this one and returns it.
  Tag add(String type) {
    Tag tag = addWhenUsed(type);
    tag.attach();
    return tag;
  }

  /// Returns a new element that is added to this one when its first content is drawn.
  ///
  /// Text and inline elements alternate in their parent. Their order is known only when they are
  /// drawn.
  Tag addWhenUsed(String type) {
    return new Tag(type, this);
  }

  /// Adds a figure, a picture that is its own block. Call [#setBox] too, and draw the picture with
  /// [Pen#drawFigure].
  ///
  /// @param alt the text for screen-reader users; not blank
  Tag addFigure(String alt) {
    return add("Figure").setEntry(PdfName.ALT, Metadata.unicode(alt));
  }

  /// Sets the edges of a figure on its page, in points from the lower left corner.
  Tag setBox(float left, float bottom, float right, float top) {
    PdfArray box = new PdfArray(new float[] {left, bottom, right, top});
    return setAttribute("Layout", PdfName.BBOX, box).setAttribute("Layout", "Placement", "Block");
  }

  /// Sets an attribute. Example: the owner `Table` has the key `Scope` with the value `Column`.
  Tag setAttribute(String owner, String key, String value) {
    return setAttribute(owner, new PdfName(key), new PdfName(value));
  }

  private Tag setAttribute(String owner, PdfName key, PdfObject value) {
    if (attributes == null) {
      attributes = new PdfDictionary();
      attributes.put(PdfName.O, new PdfName(owner));
    }
    attributes.put(key, value);
    return this;
  }

  /// Sets the description of a table for screen-reader users.
  Tag setSummary(String text) {
    return setAttribute("Table", new PdfName("Summary"), Metadata.unicode(text));
  }

  /// Sets the language of the element's text.
  Tag setLanguage(String tag) {
    return setEntry(PdfName.LANG, new PdfString(tag));
  }

  /// Sets the element's name in a list of elements.
  Tag setTitle(String text) {
    return setEntry(PdfName.T, Metadata.unicode(text));
  }

  /// Sets the element's name in the tree of identifiers.
  Tag setIdentifier(String id) {
    return setEntry(ID, new PdfString(id));
  }

  private Tag setEntry(PdfName key, PdfObject value) {
    if (entries == null) {
      entries = new PdfDictionary();
    }
    entries.put(key, value);
    return this;
  }

  /// Adds the element to its parent, if it isn't there yet.
  void attach() {
    if (!attached && parent != null) {
      attached = true;
      parent.attach();
      parent.kids.add(new Element(this));
    }
  }

  void addKid(Kid kid) {
    attach();
    kids.add(kid);
  }

  /// Returns whether it is the root element of a document.
  boolean isDocument() {
    return parent == null;
  }

  /// Returns the element that holds this one, or null for the root.
  @Nullable Tag parent() {
    return parent;
  }

  /// Returns the reference of the element in the file. It may be taken before the element is
  /// written.
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

  /// Returns the element's dictionary, without parent and content.
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

  /// Returns the dictionary that begins marked content.
  static PdfDictionary markedContentProperty(int number) {
    PdfDictionary property = new PdfDictionary();
    property.put(PdfName.MCID, new PdfNumber(number));
    return property;
  }
}
