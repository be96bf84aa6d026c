package dev.runup.mail;

import dev.runup.html.HtmlBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Shows a mail that was written here as a page: its headers, its plain text, and its HTML below.
public final class MailPage {

  private static final String BLANK_LINE = "\r\n\r\n";

  private static final Pattern ENCODED =
      Pattern.compile("=\\?utf-8\\?B\\?([^?]*)\\?=(?:\\s+(?==))?");

  private static final String STYLE =
      "max-width:45em;margin:1em auto;padding:0 16px;white-space:pre-wrap;overflow-wrap:anywhere";

  private MailPage() {}

  /// Returns the page.
  public static String of(byte[] mail) {
    String lines = new String(mail, StandardCharsets.US_ASCII);
    String headers =
        ENCODED
            .matcher(lines.substring(0, lines.indexOf(BLANK_LINE)))
            .replaceAll(word -> Matcher.quoteReplacement(decoded(word.group(1))));
    HtmlBuilder above = new HtmlBuilder("");
    above.open("pre", "style", STYLE).text(headers).close("pre").line().open("hr").line();
    above.open("pre", "style", STYLE).text(part(lines, "text/plain")).close("pre").line();
    above.open("hr").line();
    return Pattern.compile("<body[^>]*>\\n")
        .matcher(part(lines, "text/html"))
        .replaceFirst(body -> Matcher.quoteReplacement(body.group() + above));
  }

  private static String part(String lines, String type) {
    int begin = lines.indexOf(BLANK_LINE, lines.indexOf("\r\nContent-Type: " + type));
    int from = begin + BLANK_LINE.length();
    return decoded(lines.substring(from, lines.indexOf("\r\n--", from))).replace("\r\n", "\n");
  }

  private static String decoded(String base64) {
    return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
  }
}
