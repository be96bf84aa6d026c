package dev.runup.docx;

import java.util.ArrayList;
import java.util.List;

/// A part of the file, with its relationships to other parts and to addresses.
///
/// @param name its path in the file, for example `word/document.xml`
/// @param type its media type
/// @param relationships those that it refers to, as `rId1`, `rId2` and so on
public record DocxPart(String name, String type, WordXml xml, List<Relationship> relationships) {

  private static final String TYPES =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  /// Makes an empty part.
  public DocxPart(String name, String type) {
    this(name, type, new WordXml(), new ArrayList<>());
  }

  /// A relationship.
  ///
  /// @param type its type as an address
  /// @param target a path as seen from the part's folder, or an address
  public record Relationship(String type, String target, boolean isExternal) {}

  /// Returns the id of the relationship to a part.
  ///
  /// @param type the last word of its type, for example `styles`
  public String relate(String type, String target) {
    return idOf(new Relationship(TYPES + type, target, false));
  }

  /// Returns the id of the relationship to a part of another standard.
  String relateAs(String type, String target) {
    return idOf(new Relationship(type, target, false));
  }

  /// Returns the id of the relationship to an address outside the file.
  String link(String address) {
    return idOf(new Relationship(TYPES + "hyperlink", address, true));
  }

  private String idOf(Relationship relationship) {
    int at = relationships.indexOf(relationship);
    if (at < 0) {
      at = relationships.size();
      relationships.add(relationship);
    }
    return "rId" + (at + 1);
  }
}
