package dev.runup.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
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
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfWriter;

/// OpenPDF's writer with our structure tree, fonts and destinations. Its identifier is made from
/// the file's content instead of the time.
///
/// It relies on four things in OpenPDF 3.0.5, which `TaggedWriterTest` checks. Pages get their date
/// through `addCreationDate`. `close` gets the catalog from `getCatalog` after all pages. The
/// dictionary of each page passes through `addToBody`. So does the information dictionary, before
/// the identifier is read from it.
final class TaggedWriter extends PdfWriter {
  /// Level of compression, of 9. Files are at most a fiftieth larger than at level 9, and take two
  /// thirds of the time.
  private static final int COMPRESSION_LEVEL = 5;

  private final StructureTree tree;
  private final Fonts fonts;
  private final Destinations destinations;
  private final DigestOutputStream digest;
  private final PdfDictionary catalogEntries = new PdfDictionary();

  /// One for all streams that we make, because each takes a quarter of a megabyte from the system.
  private final Deflater deflater = deflaterAboveRoom();

  /// OpenPDF's pages without a date. Formatting it takes long, and it would differ each time.
  private static final class UndatedPages extends PdfDocument {

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

  /// Returns a compressor that lies above free memory for another one. OpenPDF makes one for each
  /// of its streams. The C library gives free memory back to the system if nothing in use lies
  /// above it, and takes it anew each time.
  private static Deflater deflaterAboveRoom() {
    Deflater room = new Deflater();
    Deflater deflater = new Deflater();
    room.end();
    return deflater;
  }

  /// Returns a writer for `document` that isn't open yet.
  static TaggedWriter create(
      Document document,
      OutputStream out,
      StructureTree tree,
      Fonts fonts,
      Destinations destinations) {
    PdfDocument pages = new UndatedPages();
    document.addDocListener(pages);
    DigestOutputStream digest = new DigestOutputStream(out, md5());
    TaggedWriter writer = new TaggedWriter(pages, digest, tree, fonts, destinations);
    pages.addWriter(writer);
    writer.setPdfVersion(VERSION_1_7);
    writer.setFullCompression();
    writer.setCompressionLevel(COMPRESSION_LEVEL);
    writer.setTabs(PdfName.S);
    writer.setViewerPreferences(DisplayDocTitle);
    return writer;
  }

  /// Adds an entry to the document's catalog.
  void addCatalogEntry(PdfName key, PdfObject value) {
    catalogEntries.put(key, value);
  }

  /// Returns a stream of compressed bytes.
  PdfStream compressed(byte[] bytes) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    deflater.reset();
    try (OutputStream out = new DeflaterOutputStream(compressed, deflater)) {
      out.write(bytes);
    }
    PdfStream stream = new PdfStream(compressed.toByteArray());
    stream.put(PdfName.FILTER, PdfName.FLATEDECODE);
    return stream;
  }

  @Override
  public void close() {
    try {
      super.close();
    } finally {
      deflater.end();
    }
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

  /// Writes an object. Pages and stamps get our fonts, and pages their key in the structure tree.
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
      // The entry sets the identifier that close() uses. It is added after the dictionary is
      // written, so that it isn't in the file.
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
