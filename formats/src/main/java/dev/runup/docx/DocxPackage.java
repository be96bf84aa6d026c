package dev.runup.docx;

import dev.runup.docx.DocxPart.Relationship;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The parts of a file, and the zip archive that holds them (ECMA-376 part 2). The order of the
/// parts is that in which they were added, and each is dated with the second day of the format.
public final class DocxPackage {

  private static final String RELATIONSHIPS_TYPE =
      "application/vnd.openxmlformats-package.relationships+xml";

  /// Java takes the first day of the format for one before it, and then adds a time by the zone of
  /// the machine.
  private static final LocalDateTime DAY = LocalDateTime.of(1980, 1, 2, 0, 0);

  private final DocxPart root = new DocxPart("", "");
  private final List<DocxPart> parts = new ArrayList<>();
  private final Map<String, byte[]> pictures = new LinkedHashMap<>();
  private final Map<String, String> pictureTypes = new LinkedHashMap<>();

  /// Returns the part that stands for the whole file. Only its relationships are written.
  public DocxPart root() {
    return root;
  }

  /// Adds a part, which may be written to later on.
  public DocxPart add(DocxPart part) {
    parts.add(part);
    return part;
  }

  /// Adds a picture.
  ///
  /// @param name its path in the file
  public void add(String name, String mediaType, byte[] bytes) {
    pictures.put(name, bytes);
    pictureTypes.put(name.substring(name.lastIndexOf('.') + 1), mediaType);
  }

  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> one : texts().entrySet()) {
        write(zip, one.getKey(), one.getValue().getBytes(StandardCharsets.UTF_8));
      }
      for (Map.Entry<String, byte[]> picture : pictures.entrySet()) {
        write(zip, picture.getKey(), picture.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  /// Returns the XML of each part by its name, in the order of the file.
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("[Content_Types].xml", contentTypes().toString());
    texts.put("_rels/.rels", relationships(root).toString());
    for (DocxPart part : parts) {
      texts.put(part.name(), part.xml().toString());
      if (!part.relationships().isEmpty()) {
        int slash = part.name().lastIndexOf('/') + 1;
        String file = part.name().substring(slash) + ".rels";
        String folder = part.name().substring(0, slash) + "_rels/";
        texts.put(folder + file, relationships(part).toString());
      }
    }
    return texts;
  }

  private static void write(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(DAY);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private WordXml contentTypes() {
    WordXml xml = new WordXml();
    xml.open("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
    xml.empty("Default", "Extension", "rels", "ContentType", RELATIONSHIPS_TYPE);
    xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
    pictureTypes.forEach(
        (ending, type) -> xml.empty("Default", "Extension", ending, "ContentType", type));
    for (DocxPart part : parts) {
      xml.empty("Override", "PartName", "/" + part.name(), "ContentType", part.type());
    }
    return xml.close("Types");
  }

  private static WordXml relationships(DocxPart part) {
    WordXml xml = new WordXml();
    xml.open(
        "Relationships", "xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
    for (int i = 0; i < part.relationships().size(); i++) {
      Relationship one = part.relationships().get(i);
      xml.empty(
          "Relationship",
          "Id",
          "rId" + (i + 1),
          "Type",
          one.type(),
          "Target",
          one.target(),
          "TargetMode",
          one.isExternal() ? "External" : "");
    }
    return xml.close("Relationships");
  }
}
