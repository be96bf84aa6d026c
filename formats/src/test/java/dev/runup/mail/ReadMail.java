package dev.runup.mail;

import dev.runup.docx.WordText;
import dev.runup.pdf.Inflated;
import dev.runup.pdf.PdfDump;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/// A mail as Eclipse Angus reads it.
///
/// @param headers the name of each header and its value without folds, in order
/// @param files the attached files by name and bytes, in order
public record ReadMail(
    MimeMessage message, List<String> headers, String text, String html, List<AttachedFile> files) {

  /// A file that is attached.
  public record AttachedFile(String name, String type, byte[] bytes) {}

  public static ReadMail of(byte[] bytes) {
    try {
      MimeMessage message =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
      List<String> headers = new ArrayList<>();
      for (Header header : Collections.list(message.getAllHeaders())) {
        headers.add(header.getName() + ": " + header.getValue().replaceAll("\r\n", ""));
      }
      Multipart mixed = (Multipart) message.getContent();
      Multipart bodies = (Multipart) mixed.getBodyPart(0).getContent();
      List<AttachedFile> files = new ArrayList<>();
      for (int i = 1; i < mixed.getCount(); i++) {
        BodyPart part = mixed.getBodyPart(i);
        files.add(
            new AttachedFile(
                part.getFileName(), part.getContentType(), part.getInputStream().readAllBytes()));
      }
      return new ReadMail(
          message, headers, body(bodies, 0, "text/plain"), body(bodies, 1, "text/html"), files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new AssertionError("no mail", e);
    }
  }

  private static String body(Multipart bodies, int index, String type)
      throws IOException, MessagingException {
    BodyPart part = bodies.getBodyPart(index);
    if (!part.isMimeType(type) || bodies.getCount() != 2) {
      throw new AssertionError("not " + type + ": " + part.getContentType());
    }
    return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .replace("\r\n", "\n")
        .replace('\u00a0', ' ');
  }

  /// Returns the value of a header as readers see it, or an empty text.
  public String header(String name) {
    try {
      String[] values = message.getHeader(name);
      return values == null
          ? ""
          : jakarta.mail.internet.MimeUtility.decodeText(
              jakarta.mail.internet.MimeUtility.unfold(values[0]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new AssertionError(name, e);
    }
  }

  /// Returns all that a mail says: the headers that don't depend on how a PDF is packed, both
  /// bodies, and what is attached.
  public static String dump(byte[] bytes) {
    ReadMail mail = of(bytes);
    StringBuilder all = new StringBuilder();
    mail.headers.forEach(header -> all.append(header).append('\n'));
    all.append("Subject, decoded: ").append(mail.header("Subject")).append("\n\n");
    all.append(mail.text).append('\n').append(mail.html).append('\n');
    for (AttachedFile file : mail.files) {
      all.append(file.name()).append(' ').append(file.type()).append('\n');
      boolean isPdf = file.name().endsWith(".pdf");
      all.append(isPdf ? PdfDump.of(file.bytes()) : WordText.inside(file.bytes())).append('\n');
    }
    return all.toString();
  }

  /// Returns all texts of a mail and of the PDF that is attached, to search for what must not be
  /// there. Those of the PDF are in ISO 8859-1 or as they are in it.
  public static String inside(byte[] bytes) {
    StringBuilder all = new StringBuilder(dump(bytes));
    of(bytes).files().stream()
        .filter(file -> file.name().endsWith(".pdf"))
        .forEach(file -> all.append(Inflated.text(file.bytes())));
    return all.toString();
  }

  /// Returns the words of a text, without addresses in angle brackets and marks of struck text.
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    java.util.regex.Pattern.compile("[\\p{L}\\p{M}\\p{N}]+")
        .matcher(text.replaceAll("\\s*<(?:https?|mailto):[^>]*>|~~", ""))
        .results()
        .forEach(found -> words.add(found.group()));
    return words;
  }

  /// Returns what is seen of a page.
  static String seen(String html) {
    return html.replaceAll("(?s)^.*?<body[^>]*>\\s*<div style=\"display:none.*?</div>", "")
        .replaceAll("(?s)<!--.*?-->", "")
        .replaceAll(
            "</?(?:p|h[1-6]|td|th|tr|table|li|ul|ol|blockquote|pre|caption|br|hr|div)(?: [^>]*)?>",
            " ")
        .replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
