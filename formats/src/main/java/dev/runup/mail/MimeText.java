package dev.runup.mail;

import dev.runup.mail.MailWriter.Attachment;
import dev.runup.text.MailAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// The lines of a mail: headers, and the parts of its body (RFC 2045 and 2046).
///
/// Every part is in base64. So no line is longer than 76 characters, nothing on the way changes
/// spaces or ends of lines, and no boundary can occur in a part.
final class MimeText {

  private static final String END = "\r\n";

  private static final Base64.Encoder BASE64 =
      Base64.getMimeEncoder(76, END.getBytes(StandardCharsets.US_ASCII));

  private final StringBuilder mail = new StringBuilder();

  /// Returns an instant in the form of RFC 5322, whatever zone the machine has.
  static String date(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME
        .format(instant.atOffset(ZoneOffset.UTC))
        .replace("GMT", "+0000");
  }

  /// Adds a header.
  ///
  /// @param value in ASCII, and folded where it is long
  /// @throws IllegalArgumentException if the value would begin another header
  void header(String name, String value) {
    if (!value.matches("[\\x20-\\x7e]+(?:\r\n [\\x20-\\x7e]+)*")) {
      throw new IllegalArgumentException("not the value of a header: " + name);
    }
    mail.append(name).append(": ").append(value).append(END);
  }

  /// Adds a header with addresses, one on a line. Without any, there is no header.
  void addresses(String name, List<MailAddress> addresses) {
    if (!addresses.isEmpty()) {
      header(
          name,
          addresses.stream().map(HeaderText::mailbox).collect(Collectors.joining("," + END + " ")));
    }
  }

  /// Ends the headers of a part that has parts.
  void open(String subtype, String boundary) {
    header("Content-Type", "multipart/" + subtype + ";" + END + " boundary=\"" + boundary + "\"");
    mail.append(END);
  }

  /// Begins a part.
  void part(String boundary) {
    mail.append("--").append(boundary).append(END);
  }

  void text(String boundary, String mediaType, String text) {
    part(boundary);
    header("Content-Type", mediaType);
    content(text.replace("\n", END).getBytes(StandardCharsets.UTF_8));
  }

  void attachment(String boundary, Attachment file) {
    part(boundary);
    header("Content-Type", file.mediaType());
    header(
        "Content-Disposition", "attachment;" + END + " filename=\"" + quoted(file.name()) + "\"");
    content(file.bytes());
  }

  private static String quoted(String name) {
    return name.replaceAll("[^A-Za-z0-9._-]", "_");
  }

  private void content(byte[] bytes) {
    header("Content-Transfer-Encoding", "base64");
    mail.append(END).append(BASE64.encodeToString(bytes)).append(END);
  }

  /// Ends the last of some parts.
  void close(String boundary) {
    mail.append("--").append(boundary).append("--").append(END);
  }

  byte[] bytes() {
    return mail.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
