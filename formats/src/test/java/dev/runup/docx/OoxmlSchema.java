package dev.runup.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FootnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/// Checks each part of a Word file against the schemas of ECMA-376, as Apache POI has them.
public final class OoxmlSchema {

  private static final Pattern GROUP = Pattern.compile("(?s)<wpg:wgp .*?</wpg:wgp>");
  private static final Pattern BOX = Pattern.compile("(?s)<w:txbxContent>(.*?)</w:txbxContent>");

  private static final Pattern STYLE = Pattern.compile("<w:style [^>]*w:styleId=\"([^\"]+)\"");
  private static final Pattern STYLED =
      Pattern.compile("<w:(?:rStyle|pStyle|tblStyle) w:val=\"([^\"]+)\"");

  private OoxmlSchema() {}

  /// Asserts that all parts are valid, and that each style that they use is defined.
  public static void assertValid(byte[] docx) {
    List<String> errors = new ArrayList<>();
    Map<String, byte[]> parts = parts(docx);
    Set<String> styles = found(STYLE, parts.get("word/styles.xml"));
    parts.forEach((name, bytes) -> {
      if (name.endsWith(".xml")) {
        assertThat(styles).as("styles that %s uses", name).containsAll(found(STYLED, bytes));
      }
    });
    parts.forEach((name, bytes) -> {
      if (name.endsWith(".xml") || name.endsWith(".rels")) {
        errors.addAll(errors(name, bytes));
      }
    });
    assertThat(errors).isEmpty();
  }

  private static Set<String> found(Pattern pattern, byte[] part) {
    return pattern
        .matcher(new String(part, StandardCharsets.UTF_8))
        .results()
        .map((MatchResult one) -> one.group(1))
        .collect(Collectors.toSet());
  }

  /// Returns the parts by their names, in the order of the file.
  static Map<String, byte[]> parts(byte[] docx) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(parts.put(entry.getName(), zip.readAllBytes())).isNull();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  private static List<String> errors(String name, byte[] part) {
    try {
      String xml = withTextBoxes(new String(part, StandardCharsets.UTF_8));
      XmlObject parsed = parsed(name, xml);
      List<XmlError> found = new ArrayList<>();
      if (!parsed.schemaType().isNoType() && parsed.schemaType() != XmlObject.type) {
        parsed.validate(new XmlOptions().setErrorListener(found));
      }
      return found.stream()
          .map(error -> name + ": " + error.getMessage() + " at " + near(error))
          .toList();
    } catch (XmlException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  /// Returns a part with the text boxes of its groups as paragraphs of the body. The schemas know
  /// no groups, which Microsoft added to them.
  private static String withTextBoxes(String xml) {
    StringBuilder boxes = new StringBuilder();
    BOX.matcher(xml).results().forEach(box -> boxes.append(box.group(1)));
    return GROUP.matcher(xml).replaceAll("").replace("<w:body>", "<w:body>" + boxes);
  }

  private static String near(XmlError error) {
    String place = String.valueOf(error.getObjectLocation());
    return place.substring(0, Math.min(place.length(), 300));
  }

  private static XmlObject parsed(String name, String xml) throws XmlException {
    return switch (name.replaceAll("\\d", "")) {
      case "word/document.xml" -> DocumentDocument.Factory.parse(xml);
      case "word/styles.xml" -> StylesDocument.Factory.parse(xml);
      case "word/numbering.xml" -> NumberingDocument.Factory.parse(xml);
      case "word/footnotes.xml" -> FootnotesDocument.Factory.parse(xml);
      case "word/header.xml" -> HdrDocument.Factory.parse(xml);
      case "word/footer.xml" -> FtrDocument.Factory.parse(xml);
      case "word/settings.xml" -> SettingsDocument.Factory.parse(xml);
      case "docProps/app.xml" ->
          org.openxmlformats.schemas.officeDocument.x2006.extendedProperties.PropertiesDocument
              .Factory.parse(xml);
      case "docProps/custom.xml" ->
          org.openxmlformats.schemas.officeDocument.x2006.customProperties.PropertiesDocument
              .Factory.parse(xml);
      default -> XmlObject.Factory.parse(xml);
    };
  }
}
