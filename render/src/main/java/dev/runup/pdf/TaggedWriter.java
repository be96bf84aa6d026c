package dev.runup.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfIndirectObject;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfWriter;

/// OpenPDF's writer with our structure tree, fonts and destinations, and an identifier made from
/// what was written instead of from the clock.
///
/// Leans on four things of OpenPDF 3.0.5: that its pages take the clock's time through
/// `addCreationDate`, that `close` takes the catalog from `getCatalog` after all pages, that each
/// page's dictionary passes through `addToBody`, and that the information dictionary does so before
/// the identifier is read from it. `TaggedWriterTest` holds it to that.
final class TaggedWriter extends PdfWriter {
  /// How hard streams are packed, of 9: at most a fiftieth larger than the most, in two thirds of
  /// the time.
  private static final int LEVEL = 5;

  private final StructureTree tree;
  private final Fonts fonts;
  private final Destinations destinations;
  private final DigestOutputStream digest;
  private final PdfDictionary catalogEntries = new PdfDictionary();

  /// OpenPDF's pages without the time of the clock, which they would take long to word.
  private static final class Undated extends PdfDocument {

    @Override
    public boolean addCreationDate() {
      return false;
    }
  }

  private TaggedWriter(
      PdfDocument document,
      DigestOutputStream out,
      StructureTree tree,
      Fonts fonts,
      Destinations destinations) {
    super(document, out);
    this.digest = out;
    this.tree = tree;
    this.fonts = fonts;
    this.destinations = destinations;
  }

  /// Gives back a writer for `document` that isn't open yet.
  static TaggedWriter on(
      Document document,
      OutputStream out,
      StructureTree tree,
      Fonts fonts,
      Destinations destinations) {
    PdfDocument pages = new Undated();
    document.addDocListener(pages);
    DigestOutputStream digest = new DigestOutputStream(out, md5());
    TaggedWriter writer = new TaggedWriter(pages, digest, tree, fonts, destinations);
    pages.addWriter(writer);
    writer.setPdfVersion(VERSION_1_7);
    writer.setFullCompression();
    writer.setCompressionLevel(LEVEL);
    writer.setTabs(PdfName.S);
    writer.setViewerPreferences(DisplayDocTitle);
    return writer;
  }

  /// Adds an entry to the document's catalog.
  void catalog(PdfName key, PdfObject value) {
    catalogEntries.put(key, value);
  }

  @Override
  protected PdfDictionary getCatalog(PdfIndirectReference pages) {
    PdfDictionary catalog = super.getCatalog(pages);
    try {
      fonts.write(this);
      catalog.put(PdfName.STRUCTTREEROOT, tree.write(this));
      if (!destinations.isEmpty()) {
        PdfDictionary names = new PdfDictionary();
        names.put(PdfName.DESTS, destinations.write(this));
        catalog.put(PdfName.NAMES, addToBody(names).getIndirectReference());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    PdfDictionary marked = new PdfDictionary();
    marked.put(PdfName.MARKED, PdfBoolean.PDFTRUE);
    catalog.put(PdfName.MARKINFO, marked);
    catalog.putAll(catalogEntries);
    return catalog;
  }

  /// Writes an object; gives pages and stamps our fonts, and each page its key in the structure
  /// tree.
  @Override
  public PdfIndirectObject addToBody(PdfObject object, PdfIndirectReference reference)
      throws IOException {
    if (object instanceof PdfDictionary drawn && (drawn.isPage() || isStamp(drawn))) {
      drawn.getAsDict(PdfName.RESOURCES).put(PdfName.FONT, fonts.reference(this));
      if (drawn.isPage()) {
        drawn.put(PdfName.STRUCTPARENTS, new PdfNumber(getCurrentPageNumber() - 1));
      }
    }
    return super.addToBody(object, reference);
  }

  private static boolean isStamp(PdfDictionary dictionary) {
    return PdfName.FORM.equals(dictionary.get(PdfName.SUBTYPE));
  }

  @Override
  public PdfIndirectObject addToBody(PdfObject object, boolean inObjectStream) throws IOException {
    PdfIndirectObject added = super.addToBody(object, inObjectStream);
    if (object == getInfo()) {
      // Only now: the entry tells close() which identifier to use, and must not stand in the file.
      flush();
      byte[] identifier = digest.getMessageDigest().digest();
      getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(identifier, identifier));
    }
    return added;
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance(
          "MD5"); // what PDF recommends for identifiers; nothing depends on its strength
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }
}
