package dev.runup.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Document;
import dev.runup.document.FullLaws;
import dev.runup.document.Masthead;
import dev.runup.document.Masthead.Phrase;
import dev.runup.mail.MailWriter.Attachment;
import dev.runup.mail.MailWriter.Envelope;
import dev.runup.markdown.NaughtyStrings;
import dev.runup.pdf.Samples;
import dev.runup.text.MailAddress;
import jakarta.mail.Header;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeaderTextTest {

  private static final List<Attachment> FILE =
      List.of(new Attachment("a.pdf", "application/pdf", new byte[] {1, 2, 3}));

  private static final List<String> PIECES =
      List.of(
          "\r\n",
          "\n",
          "\r",
          "\u2028",
          "\u0085",
          "\0",
          "\u000b",
          "Bcc: x@example.org",
          "X-Evil: 1",
          "=?utf-8?B?DQpCY2M6IHg=?=",
          "=?utf-8?Q?=0D=0ABcc:_x?=",
          "=?",
          "?=",
          "\"",
          "\\",
          "<",
          ">",
          ",",
          ";",
          ":",
          "@",
          "(",
          ")",
          "a b",
          "Київ",
          "\ud83d\ude00",
          "\u202e",
          "\u00a0",
          " ",
          "\t",
          "--=_m",
          "From ",
          "e\u0301",
          "word".repeat(30),
          "слово".repeat(20));

  @Test
  void textBecomesNoHeader() throws Exception {
    List<String> texts = new ArrayList<>(NaughtyStrings.generated(FullLaws.cases(400, 4_000)));
    Random random = new Random(7);
    while (texts.size() < FullLaws.cases(1_000, 10_000)) {
      StringBuilder text = new StringBuilder();
      IntStream.rangeClosed(0, random.nextInt(8))
          .forEach(_ -> text.append(PIECES.get(random.nextInt(PIECES.size()))));
      texts.add(text.toString());
    }
    int named = 0;
    for (String text : texts) {
      MailAddress address = MailAddress.parse(text + " <desk@example.org>");
      named += address == null || address.name().isEmpty() ? 0 : 1;
      MimeMessage mail = read(text, address);
      assertThat(Collections.list(mail.getAllHeaders()))
          .as(text)
          .extracting(Header::getName)
          .containsExactlyElementsOf(
              address == null
                  ? List.of("Subject", "Content-Type")
                  : List.of("Subject", "To", "Content-Type"));
      assertThat(mail.getSubject()).as(text).isEqualTo(blanks(text));
      if (address != null) {
        InternetAddress[] to = InternetAddress.parseHeader(mail.getHeader("To", ","), true);
        assertThat(to).hasSize(1);
        assertThat(to[0].getAddress()).isEqualTo("desk@example.org");
        assertThat(Objects.requireNonNullElse(to[0].getPersonal(), ""))
            .isEqualTo(blanks(address.name()));
      }
    }
    assertThat(named).isGreaterThan(texts.size() / 10);
  }

  private static MimeMessage read(String text, @Nullable MailAddress to) throws Exception {
    MimeText lines = new MimeText();
    lines.header("Subject", HeaderText.unstructured(text));
    lines.addresses("To", to == null ? List.of() : List.of(to));
    lines.open("mixed", "=_m");
    byte[] mail = lines.bytes();
    assertLines(text, mail);
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
  }

  @Test
  void titleBecomesNoHeaderOfMail() {
    for (String text : NaughtyStrings.generated(300)) {
      ReadMail mail = ReadMail.of(written(text));
      assertThat(mail.headers()).as(text).hasSize(9);
      String title = text.isBlank() ? "" : " · " + text;
      assertThat(mail.header("Subject"))
          .as(text)
          .isEqualTo(blanks("TLP:CLEAR · Daily briefing 1" + title));
    }
  }

  private static String blanks(String text) {
    return text.replaceAll("(?U)[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
  }

  private static byte[] written(String title) {
    Document document = new Document(Samples.masthead(title), List.of(), List.of());
    Envelope envelope = new Envelope("daily", "", List.of(), List.of(), List.of());
    byte[] mail = MailWriter.write(document, Samples.THEME, envelope, FILE);
    assertLines(title, mail);
    return mail;
  }

  private static void assertLines(String of, byte[] mail) {
    String text = new String(mail, StandardCharsets.ISO_8859_1);
    assertThat(text).as(of).matches("(?:[\\x20-\\x7e]{0,76}+\r\n)*+");
  }

  @Test
  void plainTextStaysReadable() {
    assertThat(HeaderText.unstructured("Daily briefing 7")).isEqualTo("Daily briefing 7");
    assertThat(HeaderText.mailbox(new MailAddress("The Minister", "m@example.org")))
        .isEqualTo("The Minister <m@example.org>");
    assertThat(HeaderText.mailbox(new MailAddress("Berg, Anna", "a@example.org")))
        .isEqualTo("\"Berg, Anna\" <a@example.org>");
    assertThat(HeaderText.mailbox(new MailAddress("", "a@example.org"))).isEqualTo("a@example.org");
  }

  @Test
  void baseThatIsNoHostNameIsLeftOut() {
    Masthead masthead = Samples.masthead("T");
    assertThat(masthead.desk()).isEqualTo(Phrase.of("Summit desk"));
    List<String> hosts =
        List.of(
            "",
            "https://example.org:8443/b/",
            "https://[::1]/b/",
            "https://xn--e1afmkfd.xn--p1ai/");
    assertThat(
            hosts.stream()
                .map(base -> new Envelope("e", base, List.of(), List.of(), List.of()).host()))
        .containsExactly("runup.invalid", "example.org", "runup.invalid", "xn--e1afmkfd.xn--p1ai");
  }
}
