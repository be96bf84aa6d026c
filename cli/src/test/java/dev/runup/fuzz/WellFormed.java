package dev.runup.fuzz;

import dev.runup.calendar.ReadCalendar;
import dev.runup.cli.JsonSchema;
import dev.runup.docx.OoxmlSchema;
import dev.runup.mail.ReadMail;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.openpdf.text.pdf.PdfReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.core.JacksonException;

/// Checks that files are what their names say, with parsers that aren't ours.
final class WellFormed {

  private static final Pattern SCRIPT =
      Pattern.compile("(?s)<script type=\"application/ld\\+json\">(.*?)</script>");

  private static final Pattern STYLE = Pattern.compile("(?s)<style>[^<]*</style>");

  private static final Pattern VOID = Pattern.compile("<(meta|link|br|hr|img|source)( [^>]*)?>");

  private WellFormed() {}

  /// Returns why a file isn't well-formed, or nothing.
  static List<String> faults(String name, byte[] bytes) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    try {
      switch (ending) {
        case "html" -> html(text(bytes));
        case "svg" -> xml(text(bytes));
        case "md", "css", "txt" -> text(bytes);
        case "pdf" -> pdf(bytes);
        case "ics" -> calendar(bytes);
        case "docx" -> OoxmlSchema.assertValid(bytes);
        case "eml" -> ReadMail.of(bytes);
        case "ttf", "woff2" -> {} // the shipped fonts, which no dossier changes
        default -> throw new IllegalStateException("no parser is known for it");
      }
      return List.of();
    } catch (IOException
        | SAXException
        | ParserConfigurationException
        | RuntimeException
        | AssertionError e) {
      return List.of(name + " isn't well-formed: " + e);
    }
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    text.chars()
        .filter(unit ->
            unit < ' ' && unit != '\n' && unit != '\t'
                || unit >= 0x7f && unit < 0xa0
                || unit == 0xfeff)
        .findFirst()
        .ifPresent(unit -> {
          throw new IllegalStateException("it has the character " + Integer.toHexString(unit));
        });
    return text;
  }

  /// Reads a page as XML. Our pages close and quote all that XML needs, except void elements.
  private static void html(String page)
      throws IOException, SAXException, ParserConfigurationException {
    Matcher script = SCRIPT.matcher(page);
    while (script.find()) {
      linkedData(script.group(1));
    }
    String rest = STYLE.matcher(SCRIPT.matcher(page).replaceAll("")).replaceAll("");
    if (rest.contains("<script")) {
      throw new IllegalStateException("it has a script");
    }
    String body = rest.replaceFirst("^<!doctype html>", "").replace(" popover ", " popover=\"\" ");
    xml("<x>" + VOID.matcher(body).replaceAll("<$1$2/>") + "</x>");
  }

  private static void linkedData(String json) {
    try {
      JsonSchema.parsed(json);
    } catch (JacksonException e) {
      throw new IllegalStateException("its JSON-LD isn't JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static void xml(String text)
      throws IOException, SAXException, ParserConfigurationException {
    SAXParserFactory factory = SAXParserFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.newSAXParser().parse(new InputSource(new StringReader(text)), new DefaultHandler());
  }

  private static void calendar(byte[] bytes) throws CharacterCodingException {
    String file = new String(bytes, StandardCharsets.UTF_8);
    text(file.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
    try {
      ReadCalendar.of(file);
    } catch (AssertionError e) {
      throw new IllegalStateException("it is no sound calendar", e);
    }
  }

  private static void pdf(byte[] bytes) throws IOException {
    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
    try (PdfReader reader = new PdfReader(bytes)) {
      boolean once = raw.indexOf("%%EOF") == raw.lastIndexOf("%%EOF");
      if (reader.getNumberOfPages() < 1 || reader.isRebuilt() || !once) {
        throw new IllegalStateException("no page, a broken table of objects, or two revisions");
      }
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        reader.getPageContent(page);
      }
    }
  }
}
