package dev.runup.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfRectangle;
import org.openpdf.text.pdf.PdfString;

/// An element of the structure tree while it grows: its type, its attributes and what it holds, in
/// reading order.
final class Tag {

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
  private final List<Kid> kids = new ArrayList<>();
  private final PdfDictionary attributes = new PdfDictionary();
  private final PdfDictionary entries = new PdfDictionary();
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

  /// Sets an attribute, such as `Scope`, whose owner is for example `Table`.
  Tag attribute(String owner, String key, String value) {
    attributes.put(PdfName.O, new PdfName(owner));
    attributes.put(new PdfName(key), new PdfName(value));
    return this;
  }

  /// Sets what a screen reader says a table shows.
  Tag summary(String text) {
    attributes.put(PdfName.O, new PdfName("Table"));
    attributes.put(new PdfName("Summary"), Texts.unicode(text));
    return this;
  }

  /// Sets what a figure shows, in words, and the box that it fills on its page.
  Tag figure(String alt, float left, float bottom, float right, float top) {
    entries.put(PdfName.ALT, Texts.unicode(alt));
    attributes.put(PdfName.O, new PdfName("Layout"));
    attributes.put(new PdfName("Placement"), new PdfName("Block"));
    attributes.put(PdfName.BBOX, new PdfRectangle(left, bottom, right, top));
    return this;
  }

  /// Sets the language of the element's text.
  Tag language(String tag) {
    entries.put(PdfName.LANG, new PdfString(tag));
    return this;
  }

  /// Sets the name under which the tree of identifiers lists the element.
  Tag identifier(String id) {
    entries.put(new PdfName("ID"), new PdfString(id));
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

  PdfName type() {
    return type;
  }

  @Nullable PdfString identifier() {
    return (PdfString) entries.get(new PdfName("ID"));
  }

  List<Kid> kids() {
    return Collections.unmodifiableList(kids);
  }

  /// Gives back the element's dictionary without its place in the tree and what it holds.
  PdfDictionary dictionary() {
    PdfDictionary dictionary = new PdfDictionary(new PdfName("StructElem"));
    dictionary.put(PdfName.S, type);
    dictionary.putAll(entries);
    if (attributes.size() > 0) {
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
