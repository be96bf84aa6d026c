package dev.runup.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "desk@example.org | '' | desk@example.org",
        "The desk <desk@example.org> | The desk | desk@example.org",
        "<desk@example.org> | '' | desk@example.org",
        "\"Berg, Anna\" <a.berg+x@mail.example.org> | Berg, Anna | a.berg+x@mail.example.org",
        "Міністр <m@xn--e1afmkfd.xn--p1ai> | Міністр | m@xn--e1afmkfd.xn--p1ai",
      })
  void addressHasNameOrNone(String typed, String name, String address) {
    assertThat(MailAddress.parse(typed)).isEqualTo(new MailAddress(name, address));
    assertThat(MailAddress.parse(String.valueOf(MailAddress.parse(typed))))
        .isEqualTo(new MailAddress(name, address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "desk",
        "desk@localhost",
        "desk@example.org, x@example.org",
        "a b@example.org",
        "desk@exämple.org",
        "desk@-example.org",
        "desk@example..org",
        ".desk@example.org",
        "desk@@example.org",
        "desk@example.org\nBcc: x@example.org",
        "A\nBcc: x@example.org <desk@example.org>",
        "A \"quoted\" name <desk@example.org>",
        "A\u202eB <desk@example.org>",
        "mailto:desk@example.org",
        "A <desk@example.org> <x@example.org>",
      })
  void anythingElseIsNone(String typed) {
    assertThat(MailAddress.parse(typed)).isNull();
  }
}
