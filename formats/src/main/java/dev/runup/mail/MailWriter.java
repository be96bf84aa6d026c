package dev.runup.mail;

import dev.runup.document.Document;
import dev.runup.document.Masthead;
import dev.runup.text.MailAddress;
import dev.runup.text.Sha256;
import dev.runup.theme.Theme;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes a document as a mail: page 1 as plain text and as HTML, and the files that are attached.
///
/// All that other mails get from the clock or from chance comes from the content. So the same issue
/// is the same mail, and a mail program that already has it shows it once.
public final class MailWriter {

  /// A host that can't exist (RFC 2606), for ids of an edition without an address.
  private static final String NO_HOST = "runup.invalid";

  /// How much of a checksum is printed in an id, in hexadecimal digits.
  private static final int DIGITS = 24;

  private MailWriter() {}

  /// A file that is attached.
  ///
  /// @param name its name, of letters, digits, `.`, `_` and `-`
  /// @param bytes its content, which must not be changed
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  public record Attachment(String name, String mediaType, byte[] bytes) {}

  /// What a mail says around its content.
  ///
  /// @param edition the name of the edition, which is part of the ids
  /// @param base the address of the folder in which the edition is published, or empty
  public record Envelope(
      String edition,
      String base,
      List<MailAddress> to,
      List<MailAddress> cc,
      List<MailAddress> replyTo) {
    public Envelope {
      to = List.copyOf(to);
      cc = List.copyOf(cc);
      replyTo = List.copyOf(replyTo);
    }

    /// Returns the host of the ids: that of the edition's address, or one that can't exist.
    String host() {
      String host =
          base.isEmpty() ? "" : Objects.requireNonNullElse(URI.create(base).getHost(), "");
      return host.matches("[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*") ? host : NO_HOST;
    }
  }

  /// Returns the mail. Its lines end in CRLF, and all its bytes are ASCII.
  ///
  /// @param files what is attached, at least one file
  public static byte[] write(
      Document document, Theme theme, Envelope envelope, List<Attachment> files) {
    Masthead masthead = document.masthead();
    List<String> names = files.stream().map(Attachment::name).toList();
    HtmlPart htmlPart = new HtmlPart(masthead, theme);
    MailContent content = MailContent.of(document, names, htmlPart::size);
    String html = htmlPart.write(content, document.firstMessage());
    String text = new TextPart(masthead).write(content);

    String digest = digest(content.withoutClosing(), htmlPart, document);
    MimeText mail = new MimeText();
    // The first line, so that whoever sends the file can leave it out.
    mail.header("X-Unsent", "1");
    mail.header("Date", MimeText.date(masthead.asOf()));
    mail.header("Message-ID", "<" + id(envelope, masthead, digest) + ">");
    String series = "<" + series(envelope, masthead) + ">";
    mail.header("In-Reply-To", series);
    mail.header("References", series);
    mail.header("Subject", HeaderText.unstructured(subject(masthead)));
    mail.addresses("To", envelope.to());
    mail.addresses("Cc", envelope.cc());
    mail.addresses("Reply-To", envelope.replyTo());
    mail.header("MIME-Version", "1.0");
    mail.header("Content-Language", masthead.language());
    mail.open("mixed", "=_m" + digest);
    mail.part("=_m" + digest);
    mail.open("alternative", "=_a" + digest);
    mail.text("=_a" + digest, "text/plain; charset=utf-8; format=flowed", text);
    mail.text("=_a" + digest, "text/html; charset=utf-8", html);
    mail.close("=_a" + digest);
    files.forEach(file -> mail.attachment("=_m" + digest, file));
    mail.close("=_m" + digest);
    return mail.bytes();
  }

  /// Returns the subject: the marking, the status, the series with its number, and the title
  /// without the name of the series at its beginning.
  static String subject(Masthead masthead) {
    String series = masthead.product() + ": ";
    String title = masthead.title();
    return Stream.of(
            masthead.label().text(),
            masthead.status(),
            masthead.series().text(),
            title.startsWith(series) ? title.substring(series.length()) : title)
        .filter(part -> !part.isBlank())
        .distinct()
        .collect(Collectors.joining(" · "));
  }

  private static String id(Envelope envelope, Masthead masthead, String digest) {
    String day = masthead.date().replace(":", "");
    String parts = String.join(".", envelope.edition(), day, masthead.language(), digest);
    return parts + "@" + envelope.host();
  }

  /// Returns the id of a mail that was never sent, to which all mails of the series are answers. So
  /// mail programs show them together. Editions of two dossiers differ by desk or address.
  private static String series(Envelope envelope, Masthead masthead) {
    String where = envelope.base() + "\n" + masthead.desk().text();
    String digest = Sha256.hex(where).substring(0, DIGITS);
    String parts = String.join(".", "series", envelope.edition(), masthead.language(), digest);
    return parts + "@" + envelope.host();
  }

  /// Returns a checksum of both bodies and of all words behind them. It doesn't depend on which
  /// files are attached, nor on how one is packed, which differs between versions of Java.
  private static String digest(MailContent shown, HtmlPart htmlPart, Document document) {
    String text = new TextPart(document.masthead()).write(shown);
    String html = htmlPart.write(shown, document.firstMessage());
    String all = String.join("\0", text, html, document.words());
    return Sha256.hex(all).substring(0, DIGITS);
  }
}
