/// Writes a briefing as a mail that is ready to be sent (RFC 5322). Nothing here sends one. Start
/// at [dev.runup.mail.MailWriter].
///
/// Writes a document as a mail (`MailWriter`): page 1 as plain text (`TextPart`) and as HTML for
/// mail programs (`HtmlPart`), and the files that are attached. `MailContent` decides what is
/// shown, and writes what is left out. `MimeText` and `HeaderText` write the lines of the mail
/// without a library (docs/decisions/0046). `MailPage` shows a mail in the preview.
@NullMarked
package dev.runup.mail;

import org.jspecify.annotations.NullMarked;
