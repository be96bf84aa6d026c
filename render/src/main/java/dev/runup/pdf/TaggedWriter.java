package dev.runup.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfIndirectObject;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfWriter;

/// OpenPDF's writer with our structure tree in place of its own, our catalog entries, and an
/// identifier made from what was written instead of from the clock.
///
/// Leans on three protected members of OpenPDF 3.0.5: `tagged`, `getCatalog`, and that `close`
/// passes the information dictionary to `addToBody` before it reads the identifier from it.
/// `TaggedWriterTest` holds it to that.
final class TaggedWriter extends PdfWriter {
  private final StructureTree tree;
  private final DigestOutputStream digest;
  private final PdfDictionary catalogEntries = new PdfDictionary();

  private TaggedWriter(PdfDocument document, DigestOutputStream out, StructureTree tree) {
    super(document, out);
    this.digest = out;
    this.tree = tree;
  }

  /// Gives back a writer for `document` that isn't open yet.
  static TaggedWriter on(PdfDocument document, OutputStream out, StructureTree tree) {
    TaggedWriter writer = new TaggedWriter(document, new DigestOutputStream(out, md5()), tree);
    document.addWriter(writer);
    writer.setPdfVersion(VERSION_1_7);
    writer.setTagged(); // makes OpenPDF write each page's key into the parent tree
    writer.setFullCompression();
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
    tagged = false; // keeps OpenPDF from writing its own, empty tree
    PdfDictionary catalog = super.getCatalog(pages);
    try {
      catalog.put(PdfName.STRUCTTREEROOT, tree.write(this));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    PdfDictionary marked = new PdfDictionary();
    marked.put(PdfName.MARKED, PdfBoolean.PDFTRUE);
    catalog.put(PdfName.MARKINFO, marked);
    catalog.putAll(catalogEntries);
    return catalog;
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
