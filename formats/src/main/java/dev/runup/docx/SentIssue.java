package dev.runup.docx;

import dev.runup.docx.MarkedText.Paragraph;
import dev.runup.office.OfficeFile;
import dev.runup.office.UnreadableOfficeException;
import dev.runup.office.XmlReader;
import dev.runup.office.XmlReader.Token;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a Word file says of the issue that it was made as, in a part that no program shows. Word,
/// LibreOffice and others keep the part.
///
/// @param edition the name of the edition
/// @param digests the checksum of each paragraph and each text of a figure, sorted. They tell what
///   was sent from what an office typed, and nothing of what it deleted
public record SentIssue(String edition, String language, String issue, Set<String> digests) {

  private static final String NAMESPACE = "urn:runup:sent";

  private static final String PROPERTIES =
      "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

  /// The id of the part, which programs keep. No other part of the file may have it.
  private static final String ID = "{6B1F4C0A-3D52-4E0B-9A63-52756E757021}";

  public SentIssue {
    digests = Collections.unmodifiableSet(new TreeSet<>(digests));
  }

  /// Returns whether a paragraph was sent as it is.
  public boolean has(String paragraph) {
    return digests.contains(ComparedText.digest(paragraph));
  }

  /// Adds the part to a file whose text is complete.
  static void write(
      DocxPackage file, DocxPart document, String edition, String language, String issue) {
    Set<String> digests = new TreeSet<>();
    texts(file).forEach(text -> digests.add(ComparedText.digest(text)));
    DocxPart part = file.add(new DocxPart("customXml/item1.xml", "application/xml"));
    document.relate("customXml", "../" + part.name());
    part.xml()
        .open("sent", "xmlns", NAMESPACE, "edition", edition, "language", language, "issue", issue)
        .text(String.join(" ", digests))
        .close("sent");
    properties(file, part);
  }

  /// Adds the properties of the part. LibreOffice drops a part without them.
  private static void properties(DocxPackage file, DocxPart part) {
    DocxPart properties =
        file.add(
            new DocxPart(
                "customXml/itemProps1.xml",
                "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"));
    part.relate("customXmlProps", "itemProps1.xml");
    properties
        .xml()
        .open("ds:datastoreItem", "xmlns:ds", PROPERTIES, "ds:itemID", ID)
        .open("ds:schemaRefs")
        .empty("ds:schemaRef", "ds:uri", NAMESPACE)
        .close("ds:schemaRefs")
        .close("ds:datastoreItem");
  }

  private static List<String> texts(DocxPackage file) {
    try {
      DocxArchive archive = new DocxArchive(new OfficeFile(file.texts()));
      return Stream.concat(
              MarkedTextReader.read(archive, Set.of()).stream().map(SentIssue::text),
              MarkedFigure.read(archive).stream().flatMap(figure -> figure.texts().stream()))
          .filter(text -> !ComparedText.of(text).isEmpty())
          .toList();
    } catch (UnreadableOfficeException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Paragraph paragraph) {
    StringBuilder text = new StringBuilder();
    paragraph.runs().forEach(run -> text.append(run.text()));
    return text.toString();
  }

  /// Reads the part. Returns null if the file has none.
  static @Nullable SentIssue read(DocxArchive file) throws UnreadableOfficeException {
    for (String part : file.ofDocument("customXml")) {
      XmlReader xml = DocxArchive.reader(part);
      if (xml.next() == Token.START && xml.attribute("xmlns").equals(NAMESPACE)) {
        String edition = xml.attribute("edition");
        String language = xml.attribute("language");
        String issue = xml.attribute("issue");
        return new SentIssue(edition, language, issue, words(xml.content()));
      }
    }
    return null;
  }

  private static Set<String> words(String text) {
    return new TreeSet<>(List.of(text.strip().split("\\s+")));
  }
}
