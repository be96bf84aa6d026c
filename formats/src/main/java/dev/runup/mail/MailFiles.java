package dev.runup.mail;

import dev.runup.fact.Edition;
import dev.runup.format.Format;
import dev.runup.mail.MailWriter.Attachment;
import dev.runup.mail.MailWriter.Envelope;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.FormatFiles;
import dev.runup.pipeline.FormatWriter;
import dev.runup.pipeline.IssueInLanguage;
import dev.runup.pipeline.WriterContext;
import dev.runup.problem.Checked;
import dev.runup.text.MailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Writes mails with the files of an issue attached: its PDF, and the others that are written.
public final class MailFiles implements FormatWriter {

  @Override
  public Format format() {
    return Format.MAIL;
  }

  @Override
  public Checked<FormatFiles> write(IssueInLanguage issue, WriterContext context) {
    Checked<List<Attachment>> attached = Checked.good(new ArrayList<>());
    for (Format format : Format.all(Format.Trait.ATTACHED)) {
      if (format == Format.PDF || issue.formats().contains(format)) {
        attached =
            attached.then(all ->
                context
                    .file(format)
                    .map(files -> {
                      files.forEach(file -> all.add(attachment(file)));
                      return all;
                    }));
      }
    }
    return attached.map(files -> FormatFiles.of(List.of(mail(issue, files))));
  }

  private static Attachment attachment(Artifact file) {
    return new Attachment(file.name(), file.mediaType(), file.bytes());
  }

  private static Artifact mail(IssueInLanguage issue, List<Attachment> files) {
    Edition edition = issue.edition();
    Edition.Recipients typed = edition.recipients();
    Envelope envelope =
        new Envelope(
            edition.name(),
            issue.base(),
            mailboxes(typed.to()),
            mailboxes(typed.cc()),
            mailboxes(typed.replyTo()));
    return issue.file(
        Format.MAIL, MailWriter.write(issue.sentOn(), issue.theme(), envelope, files));
  }

  private static List<MailAddress> mailboxes(List<String> typed) {
    return typed.stream().map(MailAddress::parse).filter(Objects::nonNull).toList();
  }
}
