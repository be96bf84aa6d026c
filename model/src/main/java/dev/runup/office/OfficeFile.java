package dev.runup.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The XML parts of a packed office file (ECMA-376 part 2).
///
/// @param parts the XML of each part by its name, for example `word/document.xml`
public record OfficeFile(Map<String, String> parts) {

  /// The largest file that is read, unpacked, in bytes. A briefing has less than one million.
  private static final int LARGEST = 128 << 20;

  private static final int MOST_PARTS = 10_000;

  public OfficeFile {
    parts = new LinkedHashMap<>(parts);
  }

  /// A relationship of a part to another one.
  ///
  /// @param kind the last word of its type, for example `comments`
  /// @param target the name of the other part
  public record Relationship(String kind, String target) {}

  /// Returns whether the bytes begin as a packed file does.
  public static boolean isPacked(byte[] file) {
    return file.length >= 2 && file[0] == 'P' && file[1] == 'K';
  }

  /// Unpacks a file. Stops at its limits.
  public static OfficeFile read(byte[] file) throws UnreadableOfficeException {
    Map<String, String> unpacked = new LinkedHashMap<>();
    long left = LARGEST;
    int count = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        boolean isText = name.endsWith(".xml") || name.endsWith(".rels");
        byte[] bytes = isText ? zip.readNBytes((int) left + 1) : new byte[0];
        left -= isText ? bytes.length : skipped(zip, left + 1);
        if (left < 0 || ++count > MOST_PARTS) {
          throw new UnreadableOfficeException(
              "has more than " + (LARGEST >> 20) + " MiB unpacked, or too many parts");
        }
        if (isText && unpacked.put(name, new String(bytes, StandardCharsets.UTF_8)) != null) {
          // Programs differ in which of the two they show.
          throw new UnreadableOfficeException("is damaged: it has a part twice");
        }
      }
    } catch (IOException | IllegalArgumentException _) {
      // a broken archive, or one with a name that is no text
      throw new UnreadableOfficeException("is damaged: it can't be unpacked");
    }
    return new OfficeFile(unpacked);
  }

  /// Reads what is not used. No more than `most` bytes.
  private static long skipped(ZipInputStream zip, long most) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long all = 0;
    for (int read = zip.read(buffer); read >= 0 && all < most; read = zip.read(buffer)) {
      all += read;
    }
    return all;
  }

  /// Returns the text of a part. Empty if there is none of this name.
  public String part(String name) {
    return parts.getOrDefault(name, "");
  }

  /// Returns the relationships of a part by their ids, in the order of the file.
  ///
  /// @param from the name of the part, or "" for the file itself
  public Map<String, Relationship> relationships(String from) throws UnreadableOfficeException {
    int slash = from.lastIndexOf('/') + 1;
    String folder = from.substring(0, slash);
    Map<String, Relationship> found = new LinkedHashMap<>();
    XmlReader xml =
        new XmlReader(part(folder + "_rels/" + from.substring(slash) + ".rels"), Map.of());
    for (XmlReader.Token token = xml.next(); token != XmlReader.Token.FINISH; token = xml.next()) {
      if (token == XmlReader.Token.START && !xml.attribute("Type").isEmpty()) {
        String type = xml.attribute("Type");
        String kind = type.substring(type.lastIndexOf('/') + 1);
        found.put(
            xml.attribute("Id"), new Relationship(kind, path(folder, xml.attribute("Target"))));
      }
    }
    return found;
  }

  private static String path(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    return target.startsWith("../") ? target.substring(3) : folder + target;
  }
}
