package dev.runup.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Tests hints that depend on the text that was typed.
class HintsTest {

  @Test
  void addressWithPasswordGetsAHintAboutIt() {
    assertThat(Hints.address("https://me:secret@good.example/")).contains("the password");
    assertThat(Hints.address("https://me@good.example/")).contains("the password");
    assertThat(Hints.address("https://good.example:99999/@x")).contains("port");
  }
}
