package dev.runup.docx;

import dev.runup.document.Document;
import dev.runup.pdf.LinearText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// The text of a Word file as a reader sees it, in reading order, and without space. It leaves out
/// the banner and the list of sections.
public final class WordText {

  private static final Set<String> AROUND = Set.of("Series", "Subtitle", "Contents");
  private static final String INVISIBLE = "[\\u202a-\\u202e]";

  private final Map<Integer, Integer> starts = new HashMap<>();
  private final Map<Integer, Integer> counts = new HashMap<>();
  private final List<String> body = new ArrayList<>();
  private final Map<Integer, List<String>> notes = new TreeMap<>();
  private List<String> open = body;

  private WordText() {}

  /// Returns all parts of a file, unpacked, to search for what must not be there.
  public static String inside(byte[] docx) {
    StringBuilder all = new StringBuilder();
    OoxmlSchema.parts(docx)
        .forEach((name, part) -> all.append(name).append(new String(part, StandardCharsets.UTF_8)));
    return all.toString();
  }

  /// Returns the text of a file.
  ///
  /// @param notesHeading the heading of the notes
  public static String of(byte[] docx, String notesHeading) {
    WordText text = new WordText();
    Map<String, byte[]> parts = OoxmlSchema.parts(docx);
    text.readStarts(root(parts, "word/numbering.xml"));
    text.blocks(child(root(parts, "word/document.xml"), "body"));
    Element footnotes = root(parts, "word/footnotes.xml");
    for (Element note : children(footnotes)) {
      int number = Integer.parseInt(note.getAttribute("w:id"));
      if (number > 0) {
        text.open = text.notes.computeIfAbsent(number, _ -> new ArrayList<>());
        text.blocks(note);
      }
    }
    List<String> all = new ArrayList<>(text.body);
    if (!text.notes.isEmpty()) {
      all.remove(notesHeading);
      all.add(notesHeading);
    }
    text.notes.forEach((number, blocks) -> {
      all.add(String.valueOf(number));
      all.addAll(blocks);
    });
    return without(String.join("", all));
  }

  /// Returns the text that a document must have.
  public static String expected(Document document) {
    return without(String.join("", LinearText.of(document.withoutDrawnTables())));
  }

  /// Returns a text without space and without invisible characters.
  public static String without(String text) {
    StringBuilder readable = new StringBuilder();
    text.codePoints()
        .map(point ->
            Character.isISOControl(point) && !Character.isWhitespace(point)
                    || Character.getType(point) == Character.SURROGATE
                    || point >= 0xFDD0 && point <= 0xFDEF
                    || (point & 0xFFFE) == 0xFFFE
                ? 0xFFFD
                : point)
        .forEach(readable::appendCodePoint);
    return LinearText.normal(readable.toString())
        .replaceAll(INVISIBLE, "")
        .replaceAll("[\\s\\p{Cc}]", "");
  }

  private static Element root(Map<String, byte[]> parts, String name) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      byte[] part = Objects.requireNonNull(parts.get(name));
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(part))
          .getDocumentElement();
    } catch (Exception e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  private static List<Element> children(Node parent) {
    List<Element> children = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static Element child(Node parent, String name) {
    return children(parent).stream()
        .filter(one -> one.getTagName().equals("w:" + name))
        .findFirst()
        .orElseThrow();
  }

  private static String value(Element parent, String name) {
    return children(parent).stream()
        .filter(one -> one.getTagName().equals("w:" + name))
        .map(one -> one.getAttribute("w:val"))
        .findFirst()
        .orElse("");
  }

  private void readStarts(Element numbering) {
    for (Element num : children(numbering)) {
      if (num.getTagName().equals("w:num")) {
        for (Element level : children(num)) {
          if (level.getTagName().equals("w:lvlOverride")) {
            starts.put(
                Integer.valueOf(num.getAttribute("w:numId")),
                Integer.valueOf(value(level, "startOverride")));
          }
        }
      }
    }
  }

  private void blocks(Element parent) {
    for (Element one : children(parent)) {
      switch (one.getTagName()) {
        case "w:p" -> paragraph(one);
        case "w:tbl", "w:tr", "w:tc" -> blocks(one);
        case "w:bookmarkStart" -> {
          if (one.getAttribute("w:name").matches("note_\\d+")) {
            int number = Integer.parseInt(one.getAttribute("w:name").substring(5));
            open = notes.computeIfAbsent(number, _ -> new ArrayList<>());
          }
        }
        default -> {}
      }
    }
  }

  private void paragraph(Element paragraph) {
    Element look = child(paragraph, "pPr");
    String style = value(look, "pStyle");
    if (AROUND.contains(style)) {
      return;
    }
    for (Element one : children(look)) {
      if (one.getTagName().equals("w:numPr")) {
        int number = Integer.parseInt(value(one, "numId"));
        open.add(starts.get(number) + counts.merge(number, 1, Integer::sum) - 1 + ".");
      }
    }
    if (style.startsWith("ListBullet")) {
      open.add("•");
    }
    StringBuilder text = new StringBuilder();
    append(paragraph, text);
    boolean hasTypedLabel =
        open != body
            && open.isEmpty()
            && paragraph.getElementsByTagName("w:footnoteRef").getLength() == 0;
    open.add(hasTypedLabel ? text.toString().replaceFirst("^\\d+ ", "") : text.toString());
  }

  private void append(Element parent, StringBuilder to) {
    for (Element one : children(parent)) {
      switch (one.getTagName()) {
        case "w:t" -> to.append(one.getTextContent());
        case "w:footnoteReference" ->
            to.append(
                one.getAttribute("w:customMarkFollows").isEmpty() ? one.getAttribute("w:id") : "");
        case "wp:docPr" -> to.append(one.getAttribute("descr"));
        case "a:graphic", "w:instrText" -> {}
        default -> append(one, to);
      }
    }
  }
}
