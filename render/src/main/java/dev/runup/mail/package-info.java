/// Writes a briefing as a mail that is ready to be sent (RFC 5322). Nothing here sends one. Start
/// at [dev.runup.mail.MailWriter].
@NullMarked
package dev.runup.mail;

import org.jspecify.annotations.NullMarked;
