package dev.runup.docx;

import dev.runup.office.OfficeFile;
import dev.runup.office.OfficeFile.Relationship;
import dev.runup.office.UnreadableOfficeException;
import dev.runup.office.XmlReader;
import java.util.List;
import java.util.Map;

/// The parts of a Word file that hold text.
final class DocxArchive {

  /// The namespaces that are read, by the prefix that Word has for each.
  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry(DocxWriter.MAIN, "w"),
          Map.entry("http://purl.oclc.org/ooxml/wordprocessingml/main", "w"),
          Map.entry("http://schemas.microsoft.com/office/word/2010/wordml", "w14"),
          Map.entry("http://schemas.microsoft.com/office/word/2012/wordml", "w15"),
          Map.entry("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"));

  private final OfficeFile file;
  private final String main;

  DocxArchive(OfficeFile file) throws UnreadableOfficeException {
    this.file = file;
    List<String> documents = related("", "officeDocument");
    main = documents.isEmpty() ? "word/document.xml" : documents.getFirst();
    if (!file.parts().containsKey(main)) {
      throw new UnreadableOfficeException("is no Word file");
    }
  }

  /// Unpacks a file.
  static DocxArchive read(byte[] file) throws UnreadableOfficeException {
    if (!OfficeFile.isPacked(file)) {
      throw new UnreadableOfficeException("is no Word file");
    }
    return new DocxArchive(OfficeFile.read(file));
  }

  /// Returns a reader of the XML of a part.
  static XmlReader reader(String xml) {
    return new XmlReader(xml, PREFIXES);
  }

  /// Returns the text of a part. Empty if there is none of this name.
  String part(String name) {
    return file.part(name);
  }

  /// Returns the part with the body.
  String document() {
    return part(main);
  }

  /// Returns the parts of a kind that belong to the body, in the order of their names.
  ///
  /// @param kind the last word of the relationship's type, for example `comments`
  List<String> ofDocument(String kind) throws UnreadableOfficeException {
    return related(main, kind).stream().sorted().map(this::part).toList();
  }

  private List<String> related(String from, String kind) throws UnreadableOfficeException {
    return file.relationships(from).values().stream()
        .filter(one -> one.kind().equals(kind))
        .map(Relationship::target)
        .toList();
  }
}
