package dev.runup.pdf;

import dev.runup.document.Masthead;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;

/// Writes a file's metadata: title, language, date, and the meaning of its colours. Nothing in it
/// names the machine, the user or the time of writing.
final class Metadata {
  private static final String PRODUCER = "Runup";
  private static final String COLOURS = "sRGB IEC61966-2.1";

  private static final DateTimeFormatter DATE = utcFormat("'D:'uuuuMMddHHmmss'Z'");
  private static final DateTimeFormatter XMP_DATE = utcFormat("uuuu-MM-dd'T'HH:mm:ss'Z'");

  private Metadata() {}

  /// Writes the metadata of an open writer's document.
  ///
  /// @param colours the ICC profile of sRGB
  static void write(TaggedWriter writer, Masthead masthead, byte[] colours) throws IOException {
    String language = PdfStrings.languageOrUndetermined(masthead.language());
    String name = masthead.name();
    String title = name.isEmpty() ? PRODUCER : name; // PDF/UA asks for one
    PdfDictionary info = writer.getInfo();
    info.put(PdfName.TITLE, PdfStrings.unicode(title));
    info.put(PdfName.PRODUCER, new PdfString(PRODUCER));
    info.put(PdfName.CREATOR, new PdfString(PRODUCER));
    info.put(PdfName.CREATIONDATE, new PdfString(DATE.format(masthead.asOf())));
    info.put(PdfName.MODDATE, new PdfString(DATE.format(masthead.asOf())));
    String made = XMP_DATE.format(masthead.asOf());
    writer.setXmpMetadata(Xmp.packet(title, language, masthead.date(), made, PRODUCER));
    writer.addCatalogEntry(PdfName.LANG, new PdfString(language));
    writer.addCatalogEntry(PdfName.PAGELABELS, pageNumbers());
    PdfArray intents = new PdfArray(outputIntent(writer, colours));
    writer.addCatalogEntry(PdfName.OUTPUTINTENTS, writer.addToBody(intents).getIndirectReference());
  }

  /// Returns labels for the pages, so that a viewer shows the printed numbers, from 1.
  private static PdfDictionary pageNumbers() {
    PdfDictionary decimal = new PdfDictionary();
    decimal.put(PdfName.S, PdfName.D);
    PdfArray fromFirst = new PdfArray(new PdfNumber(0));
    fromFirst.add(decimal);
    PdfDictionary labels = new PdfDictionary();
    labels.put(PdfName.NUMS, fromFirst);
    return labels;
  }

  private static PdfDictionary outputIntent(TaggedWriter writer, byte[] colours)
      throws IOException {
    PdfStream profile = new PdfStream(colours);
    profile.put(PdfName.N, new PdfNumber(3));
    profile.flateCompress();
    PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
    intent.put(PdfName.S, new PdfName("GTS_PDFA1"));
    intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString(COLOURS));
    intent.put(PdfName.INFO, new PdfString(COLOURS));
    intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
    return intent;
  }

  private static DateTimeFormatter utcFormat(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }
}
