package dev.runup.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads XML that a stranger may have written: its elements and texts, one after the other.
///
/// It knows no document type, no entity but the five of XML, and no address. So it can neither
/// fetch anything nor grow. Programs choose prefixes of namespaces as they like, so the names of
/// elements and attributes have the prefixes that the caller knows.
public final class XmlReader {

  /// Deeper than any file of Word, Excel or LibreOffice.
  private static final int DEEPEST = 1_000;

  /// What was read.
  public enum Token {
    START,
    END,
    TEXT,
    FINISH
  }

  private final String xml;

  /// The namespaces that are read, by the prefix that the caller has for each.
  private final Map<String, String> known;

  private int at;

  /// The elements that are open, as they are written.
  private final Deque<String> open = new ArrayDeque<>();

  /// The prefix of the caller for each prefix of this file.
  private final Map<String, String> prefixes = new HashMap<>();

  private String name = "";
  private String text = "";
  private Map<String, String> attributes = Map.of();
  private boolean isEmpty;

  /// @param prefixes the prefix of each namespace in the names that this reader returns
  public XmlReader(String xml, Map<String, String> prefixes) {
    this.xml = xml;
    this.known = prefixes;
  }

  /// Returns the name of the element that began or ended.
  public String name() {
    return name;
  }

  /// Returns an attribute of the element that began. Empty if it has none of this name.
  public String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /// Returns how many elements are open.
  public int depth() {
    return open.size();
  }

  /// Reads on. An element without content begins and ends.
  public Token next() throws UnreadableOfficeException {
    if (isEmpty) {
      isEmpty = false;
      return end(open.getFirst());
    }
    while (at < xml.length()) {
      int tag = xml.indexOf('<', at);
      if (tag != at) {
        int to = tag < 0 ? xml.length() : tag;
        text = unescaped(xml.substring(at, to));
        at = to;
        if (!open.isEmpty()) {
          return Token.TEXT;
        }
      } else if (xml.startsWith("<!--", at)) {
        at = after("-->");
      } else if (xml.startsWith("<![CDATA[", at)) {
        int from = at + 9;
        at = after("]]>");
        text = xml.substring(from, at - 3);
        return Token.TEXT;
      } else if (xml.startsWith("<?", at)) {
        at = after("?>");
      } else if (xml.startsWith("<!", at)) {
        throw new UnreadableOfficeException("has a document type, which office files don't have");
      } else if (xml.startsWith("</", at)) {
        int from = at + 2;
        at = after(">");
        return end(xml.substring(from, at - 1).strip());
      } else {
        return start();
      }
    }
    if (!open.isEmpty()) {
      throw damaged();
    }
    return Token.FINISH;
  }

  /// Skips the rest of the element that began.
  public void skip() throws UnreadableOfficeException {
    int around = depth() - 1;
    while (depth() > around) {
      next();
    }
  }

  /// Returns all text in the element that began, and reads to its end.
  public String content() throws UnreadableOfficeException {
    StringBuilder content = new StringBuilder();
    int around = depth() - 1;
    while (depth() > around) {
      if (next() == Token.TEXT) {
        content.append(text);
      }
    }
    return content.toString();
  }

  private static UnreadableOfficeException damaged() {
    return new UnreadableOfficeException("is damaged: a part of it is no XML");
  }

  private int after(String end) throws UnreadableOfficeException {
    int found = xml.indexOf(end, at);
    if (found < 0) {
      throw damaged();
    }
    return found + end.length();
  }

  private Token end(String raw) throws UnreadableOfficeException {
    if (open.isEmpty() || !open.removeFirst().equals(raw)) {
      throw damaged();
    }
    name = resolved(raw, true);
    return Token.END;
  }

  private Token start() throws UnreadableOfficeException {
    int i = at + 1;
    int nameEnd = wordEnd(i);
    String raw = xml.substring(i, nameEnd);
    Map<String, String> typed = new LinkedHashMap<>();
    i = nameEnd;
    while (true) {
      i = spaceEnd(i);
      if (i >= xml.length()) {
        throw damaged();
      }
      if (xml.charAt(i) == '>' || xml.startsWith("/>", i)) {
        break;
      }
      i = attribute(i, typed);
    }
    isEmpty = xml.charAt(i) == '/';
    at = i + (isEmpty ? 2 : 1);
    if (raw.isEmpty() || open.size() >= DEEPEST) {
      throw damaged();
    }
    open.addFirst(raw);
    typed.forEach((key, value) -> {
      if (key.equals("xmlns") || key.startsWith("xmlns:")) {
        String prefix = key.equals("xmlns") ? "" : key.substring(6);
        prefixes.put(prefix, known.getOrDefault(value, known.containsValue(prefix) ? "?" : prefix));
      }
    });
    name = resolved(raw, true);
    attributes = new HashMap<>();
    typed.forEach((key, value) -> attributes.put(resolved(key, false), value));
    return Token.START;
  }

  private int attribute(int from, Map<String, String> into) throws UnreadableOfficeException {
    int keyEnd = wordEnd(from);
    int equals = spaceEnd(keyEnd);
    int quote = equals < xml.length() && xml.charAt(equals) == '=' ? spaceEnd(equals + 1) : -1;
    if (keyEnd == from || quote < 0 || quote >= xml.length()) {
      throw damaged();
    }
    char mark = xml.charAt(quote);
    int end = mark == '"' || mark == '\'' ? xml.indexOf(mark, quote + 1) : -1;
    if (end < 0) {
      throw damaged();
    }
    into.put(xml.substring(from, keyEnd), unescaped(xml.substring(quote + 1, end)));
    return end + 1;
  }

  private String resolved(String raw, boolean isElement) {
    int colon = raw.indexOf(':');
    if (colon < 0 && !isElement) {
      return raw;
    }
    String prefix = colon < 0 ? "" : raw.substring(0, colon);
    String other = prefixes.getOrDefault(prefix, prefix);
    return other.isEmpty() ? raw : other + ":" + raw.substring(colon + 1);
  }

  private int wordEnd(int from) {
    int i = from;
    while (i < xml.length()
        && !Character.isWhitespace(xml.charAt(i))
        && "=/><".indexOf(xml.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  private int spaceEnd(int from) {
    int i = from;
    while (i < xml.length() && Character.isWhitespace(xml.charAt(i))) {
      i++;
    }
    return i;
  }

  private static String unescaped(String raw) throws UnreadableOfficeException {
    int and = raw.indexOf('&');
    if (and < 0) {
      return raw;
    }
    StringBuilder plain = new StringBuilder(raw.length());
    int from = 0;
    for (; and >= 0; and = raw.indexOf('&', from)) {
      int end = raw.indexOf(';', and);
      if (end < 0 || end - and > 10) {
        throw damaged();
      }
      plain.append(raw, from, and).appendCodePoint(character(raw.substring(and + 1, end)));
      from = end + 1;
    }
    return plain.append(raw, from, raw.length()).toString();
  }

  private static int character(String entity) throws UnreadableOfficeException {
    return switch (entity) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> {
        boolean isHex = entity.startsWith("#x");
        String digits = entity.startsWith("#") ? entity.substring(isHex ? 2 : 1) : "";
        if (!digits.matches(isHex ? "[0-9A-Fa-f]{1,6}" : "[0-9]{1,7}")) {
          throw new UnreadableOfficeException("has an entity, which office files don't have");
        }
        int point = Integer.parseInt(digits, isHex ? 16 : 10);
        yield Character.isValidCodePoint(point) ? point : 0xFFFD;
      }
    };
  }
}
