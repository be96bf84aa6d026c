package dev.runup.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The parts of a Word file that hold text.
final class DocxArchive {

  /// The largest file that is read, unpacked, in bytes. A briefing has less than one.
  private static final int LARGEST = 128 << 20;

  private static final int MOST_PARTS = 10_000;

  private final Map<String, String> parts;
  private final String main;

  /// @param parts the XML of each part by its name
  DocxArchive(Map<String, String> parts) throws UnreadableWordException {
    this.parts = new LinkedHashMap<>(parts);
    List<String> documents = related("", "officeDocument");
    main = documents.isEmpty() ? "word/document.xml" : documents.getFirst();
    if (!parts.containsKey(main)) {
      throw new UnreadableWordException("is no Word file");
    }
  }

  /// Unpacks a file.
  static DocxArchive read(byte[] file) throws UnreadableWordException {
    if (file.length < 2 || file[0] != 'P' || file[1] != 'K') {
      throw new UnreadableWordException("is no Word file");
    }
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
          throw new UnreadableWordException(
              "has more than " + (LARGEST >> 20) + " MiB unpacked, or too many parts");
        }
        if (isText) {
          unpacked.put(name, new String(bytes, StandardCharsets.UTF_8));
        }
      }
    } catch (IOException | IllegalArgumentException _) {
      // a broken archive, or one with a name that is no text
      throw new UnreadableWordException("is damaged: it can't be unpacked");
    }
    return new DocxArchive(unpacked);
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
  String part(String name) {
    return parts.getOrDefault(name, "");
  }

  /// Returns the part with the body.
  String document() {
    return part(main);
  }

  /// Returns the parts of a kind that belong to the body, in the order of their names.
  ///
  /// @param kind the last word of the relationship's type, for example `comments`
  List<String> ofDocument(String kind) throws UnreadableWordException {
    return related(main, kind).stream().sorted().map(this::part).toList();
  }

  private List<String> related(String from, String kind) throws UnreadableWordException {
    int slash = from.lastIndexOf('/') + 1;
    String folder = from.substring(0, slash);
    List<String> found = new ArrayList<>();
    XmlReader xml = new XmlReader(part(folder + "_rels/" + from.substring(slash) + ".rels"));
    for (XmlReader.Token token = xml.next(); token != XmlReader.Token.FINISH; token = xml.next()) {
      if (token == XmlReader.Token.START && xml.attribute("Type").endsWith("/" + kind)) {
        found.add(path(folder, xml.attribute("Target")));
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
