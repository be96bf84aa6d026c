package dev.runup.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tests hints that depend on the text that was typed.
class HintsTest {

  @Test
  void addressWithPasswordGetsAHintAboutIt() {
    assertThat(Hints.address("https://me:secret@good.example/").text()).contains("the password");
    assertThat(Hints.address("https://me@good.example/").text()).contains("the password");
    assertThat(Hints.address("https://good.example:99999/@x").text()).contains("port");
  }

  /// A hint that led from stricter terms to looser ones would publish a name.
  @ParameterizedTest
  @CsvSource({
    "off-record, leave it out of the dossier",
    "off the record, leave it out of the dossier",
    "Off-the-record, leave it out of the dossier",
    "offrecord, leave it out of the dossier",
    "off record background, leave it out of the dossier",
    "deep background, did you mean \"deep-background\"?",
    "background-only, did you mean \"deep-background\"?",
    "not-for-attribution, did you mean \"deep-background\"?",
    "not attributable, did you mean \"deep-background\"?",
    "unattributed, did you mean \"deep-background\"?",
    "anonymous, did you mean \"deep-background\"?",
    "chatham-house, did you mean \"deep-background\"?",
    "deep-backgroud, did you mean \"deep-background\"?",
    "deep, did you mean \"deep-background\"?",
    "on background, did you mean \"background\"?",
    "backgroud, did you mean \"background\"?",
    "embargoed, did you mean \"embargo\"?",
    "on the record, did you mean \"on-record\"?",
    "onrecord, did you mean \"on-record\"?",
    "record, did you mean \"on-record\"?",
    "of-record, 'Words: on-record, background, deep-background, embargo.'",
    "no-record, 'Words: on-record, background, deep-background, embargo.'",
    "non-record, 'Words: on-record, background, deep-background, embargo.'",
    "un-record, 'Words: on-record, background, deep-background, embargo.'"
  })
  void hintForTermsNeverLeadsToLooserOnes(String typed, String hint) {
    List<String> terms = List.of("on-record", "background", "deep-background", "embargo");

    assertThat(Hints.word("terms", typed, terms).text()).contains(hint);
  }
}
