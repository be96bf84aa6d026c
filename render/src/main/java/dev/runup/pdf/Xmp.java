package dev.runup.pdf;

import java.nio.charset.StandardCharsets;

/// The XMP metadata of a document, which claims PDF/A-2a and PDF/UA-1.
final class Xmp {
  private Xmp() {}

  /// Returns the packet.
  ///
  /// @param title the document's title, any text
  /// @param language its language as BCP 47
  /// @param day the day of the issue, or its day and time, as ISO 8601
  /// @param made the instant of the issue's cut-off, as ISO 8601
  static byte[] packet(String title, String language, String day, String made, String producer) {
    return TEMPLATE
        .replace("${title}", escaped(title))
        .replace("${language}", escaped(language))
        .replace("${day}", escaped(day))
        .replace("${made}", made)
        .replace("${producer}", producer)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return PdfStrings.clean(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("${", "&#36;{");
  }

  // PDF/A doesn't know the property pdfuaid:part, so the extension schema declares it. The XMP
  // specification sets the packet's id, the same for all packets. The packet is short because it is
  // never compressed, so that programs without PDF support find it.
  private static final String TEMPLATE =
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
}
