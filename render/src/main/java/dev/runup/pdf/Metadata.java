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

/// What a file says about itself: title, language, date, and what its colours mean. Nothing about
/// the machine, the user or the time of day at which it was made.
final class Metadata {
  private static final String PRODUCER = "Runup";
  private static final String COLOURS = "sRGB IEC61966-2.1";

  private static final DateTimeFormatter DATE = utc("'D:'uuuuMMddHHmmss'Z'");
  private static final DateTimeFormatter XMP_DATE = utc("uuuu-MM-dd'T'HH:mm:ss'Z'");

  private Metadata() {}

  /// Gives an open writer's document its metadata.
  ///
  /// @param colours the ICC profile of sRGB
  static void put(TaggedWriter writer, Masthead masthead, byte[] colours) throws IOException {
    String language = Languages.orUndetermined(masthead.language());
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
    writer.catalog(PdfName.LANG, new PdfString(language));
    writer.catalog(PdfName.PAGELABELS, pageNumbers());
    PdfArray intents = new PdfArray(outputIntent(writer, colours));
    writer.catalog(PdfName.OUTPUTINTENTS, writer.addToBody(intents).getIndirectReference());
  }

  /// Gives back what a viewer calls the pages: by the numbers that are printed on them, from 1.
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

  private static DateTimeFormatter utc(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }
}
