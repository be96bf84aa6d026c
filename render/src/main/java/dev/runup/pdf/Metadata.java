package dev.runup.pdf;

import dev.runup.document.Masthead;
import dev.runup.text.Markup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;

/// Writes a file's metadata: title, language, date, and the meaning of its colours. Nothing in it
/// names the machine, the user or the time of writing.
final class Metadata {
  private static final String PRODUCER = "Runup";
  private static final String COLOURS = "sRGB IEC61966-2.1";

  private static final DateTimeFormatter DATE = utcFormat("'D:'uuuuMMddHHmmss'Z'");
  private static final DateTimeFormatter XMP_DATE = utcFormat("uuuu-MM-dd'T'HH:mm:ss'Z'");

  private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

  // PDF/A doesn't know the property pdfuaid:part, so the extension schema declares it. The XMP
  // specification sets the packet's id, the same for all packets. The packet is short because it is
  // never compressed, so that programs without PDF support find it.
  private static final String XMP =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about=""
       xmlns:dc="http://purl.org/dc/elements/1.1/"
       xmlns:xmp="http://ns.adobe.com/xap/1.0/"
       xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
       xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
       xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
       xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
       xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
       xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"
       xmp:CreateDate="${made}" xmp:ModifyDate="${made}"
       xmp:CreatorTool="${producer}" pdf:Producer="${producer}"
       pdfaid:part="2" pdfaid:conformance="A" pdfuaid:part="1">
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>
      <dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
      <dc:date><rdf:Seq><rdf:li>${day}</rdf:li></rdf:Seq></dc:date>
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>\
      """;

  private Metadata() {}

  /// Writes the metadata of an open writer's document.
  ///
  /// @param colours the ICC profile of sRGB
  static void write(TaggedWriter writer, Masthead masthead, byte[] colours) throws IOException {
    // "und" means undetermined.
    String language = isLanguageTag(masthead.language()) ? masthead.language() : "und";
    String name = masthead.name();
    String title = name.isEmpty() ? PRODUCER : name; // PDF/UA asks for one
    PdfDictionary info = writer.getInfo();
    info.put(PdfName.TITLE, unicode(title));
    info.put(PdfName.PRODUCER, new PdfString(PRODUCER));
    info.put(PdfName.CREATOR, new PdfString(PRODUCER));
    info.put(PdfName.CREATIONDATE, new PdfString(DATE.format(masthead.asOf())));
    info.put(PdfName.MODDATE, new PdfString(DATE.format(masthead.asOf())));
    String made = XMP_DATE.format(masthead.asOf());
    writer.setXmpMetadata(xmpPacket(title, language, masthead.date(), made, PRODUCER));
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
    PdfStream profile = writer.compressed(colours);
    profile.put(PdfName.N, new PdfNumber(3));
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

  /// Returns the XMP metadata, which claims PDF/A-2a and PDF/UA-1.
  ///
  /// @param title the document's title, any text
  /// @param language its language as BCP 47
  /// @param day the day of the issue, or its day and time, as ISO 8601
  /// @param made the instant of the issue's cut-off, as ISO 8601
  static byte[] xmpPacket(String title, String language, String day, String made, String producer) {
    return XMP.replace("${title}", escaped(title))
        .replace("${language}", escaped(language))
        .replace("${day}", escaped(day))
        .replace("${made}", made)
        .replace("${producer}", producer)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    Markup.append(escaped, clean(text), "\"");
    return escaped.toString().replace("${", "&#36;{");
  }

  /// Returns a readable text in normal form C.
  static String clean(String text) {
    return Normalizer.normalize(Markup.readable(text), Normalizer.Form.NFC);
  }

  /// Returns a clean text as a PDF string.
  static PdfString unicode(String text) {
    return new PdfString(clean(text), PdfObject.TEXT_UNICODE);
  }

  /// Returns whether a text has the form of a language tag of BCP 47.
  static boolean isLanguageTag(String text) {
    return LANGUAGE_TAG.matcher(text).matches();
  }
}
