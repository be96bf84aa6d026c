package dev.runup.pipeline;

import dev.runup.fact.Edition;
import dev.runup.format.Format;
import dev.runup.mail.MailWriter;
import dev.runup.mail.MailWriter.Attachment;
import dev.runup.mail.MailWriter.Envelope;
import dev.runup.pipeline.Writers.IssueInLanguage;
import dev.runup.text.MailAddress;
import java.util.List;
import java.util.Objects;

/// Writes mails with the files of an issue attached.
final class MailFiles {

  private MailFiles() {}

  /// Returns the formats that are attached to a mail: a PDF, and the others that are written.
  ///
  /// @param written the formats that are written
  static List<Format> attached(List<Format> written) {
    return Format.all(Format.Trait.ATTACHED).stream()
        .filter(format -> format == Format.PDF || written.contains(format))
        .toList();
  }

  /// Returns the mail of an issue.
  ///
  /// @param files what is attached, each with the bytes that are published
  static Artifact mail(IssueInLanguage issue, Edition edition, List<Artifact> files) {
    List<Attachment> attachments =
        files.stream()
            .map(file -> new Attachment(file.name(), file.mediaType(), file.bytes()))
            .toList();
    Edition.Recipients typed = edition.recipients();
    Envelope envelope =
        new Envelope(
            edition.name(),
            issue.base(),
            mailboxes(typed.to()),
            mailboxes(typed.cc()),
            mailboxes(typed.replyTo()));
    return issue.file(
        Format.MAIL, MailWriter.write(issue.sentOn(), issue.theme(), envelope, attachments));
  }

  private static List<MailAddress> mailboxes(List<String> typed) {
    return typed.stream().map(MailAddress::parse).filter(Objects::nonNull).toList();
  }
}
