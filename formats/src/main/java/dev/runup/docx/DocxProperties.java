package dev.runup.docx;

import dev.runup.document.Masthead;
import java.time.temporal.ChronoUnit;

/// Writes the properties of a file. Nothing in them names the machine, the user or the time of
/// writing.
final class DocxProperties {

  /// The properties of a file that programs of one's own make.
  private static final String CUSTOM_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

  private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  /// The property that holds the issue's day, which `explain` reads.
  static final String ISSUE = "Issue";

  private DocxProperties() {}

  static void write(DocxPackage file, Masthead masthead) {
    core(file, masthead);
    program(file, masthead);
    custom(file, masthead);
  }

  private static void core(DocxPackage file, Masthead masthead) {
    DocxPart part =
        file.add(
            new DocxPart(
                "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"));
    file.root().relateAs(PACKAGE + "relationships/metadata/core-properties", part.name());
    WordXml xml = part.xml();
    xml.open(
        "cp:coreProperties",
        "xmlns:cp",
        PACKAGE + "metadata/core-properties",
        "xmlns:dc",
        "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms",
        "http://purl.org/dc/terms/",
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance");
    text(xml, "dc:title", masthead.name());
    text(xml, "dc:subject", masthead.series().text());
    text(xml, "dc:creator", masthead.desk().text());
    text(xml, "cp:lastModifiedBy", masthead.desk().text());
    instant(xml, "dcterms:created", masthead);
    instant(xml, "dcterms:modified", masthead);
    text(xml, "dc:language", masthead.language());
    text(xml, "cp:contentStatus", masthead.status());
    xml.close("cp:coreProperties");
  }

  private static void text(WordXml xml, String element, String text) {
    if (!text.isBlank()) {
      xml.open(element).text(text).close(element);
    }
  }

  private static void instant(WordXml xml, String element, Masthead masthead) {
    String instant = masthead.asOf().truncatedTo(ChronoUnit.SECONDS).toString();
    xml.open(element, "xsi:type", "dcterms:W3CDTF").text(instant).close(element);
  }

  private static void program(DocxPackage file, Masthead masthead) {
    DocxPart part =
        file.add(
            new DocxPart(
                "docProps/app.xml",
                "application/vnd.openxmlformats-officedocument.extended-properties+xml"));
    file.root().relate("extended-properties", part.name());
    WordXml xml = part.xml();
    xml.open("Properties", "xmlns", DOCUMENT + "extended-properties");
    text(xml, "Company", masthead.desk().text());
    text(xml, "Application", "Runup");
    xml.close("Properties");
  }

  private static void custom(DocxPackage file, Masthead masthead) {
    DocxPart part =
        file.add(
            new DocxPart(
                "docProps/custom.xml",
                "application/vnd.openxmlformats-officedocument.custom-properties+xml"));
    file.root().relate("custom-properties", part.name());
    WordXml xml = part.xml();
    xml.open(
        "Properties",
        "xmlns",
        DOCUMENT + "custom-properties",
        "xmlns:vt",
        DOCUMENT + "docPropsVTypes");
    property(xml, 2, "Mark", masthead.label().text());
    property(xml, 3, ISSUE, masthead.date());
    xml.close("Properties");
  }

  private static void property(WordXml xml, int number, String name, String value) {
    xml.open("property", "fmtid", CUSTOM_SET, "pid", "" + number, "name", name);
    xml.open("vt:lpwstr").text(value).close("vt:lpwstr").close("property");
  }
}
