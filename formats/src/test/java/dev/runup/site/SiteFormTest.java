package dev.runup.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.pipeline.WebLayout;
import dev.runup.site.SiteForm.Recorded;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests the file in which a site keeps how it was made.
class SiteFormTest {

  private static final SiteForm WHOLE =
      new SiteForm(
          "https://example.org/talks/",
          "uk",
          false,
          "today",
          "90d",
          true,
          new WebLayout(true, 4, true, false));

  private static String text(SiteForm form) {
    return new String(form.bytes("public"), StandardCharsets.UTF_8);
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    SiteForm least = new SiteForm(null, null, true, null, null, false, WebLayout.DEFAULT);

    for (SiteForm form : List.of(WHOLE, least)) {
      assertThat(SiteForm.read(text(form))).isEqualTo(new Recorded("public", form));
    }
    assertThat(text(least))
        .isEqualTo(
            """
            {
              "edition": "public",
              "parts": false,
              "hideLowestMark": false,
              "linked": false,
              "headingBase": 2,
              "frontMatter": false
            }
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/talks/,https://example.org/talks",
    "https:,file:",
    "https://example.org/talks/,https://example.org/?x=1/",
    "90d,0d",
    "90d,later",
    "today,2026-02-30",
    "today,now",
    "\"uk\",\"../uk\"",
    "4,7",
    "4,0",
    "4,14",
    "4,[]",
    "\"edition\",\"editions\"",
    "{,[",
    "},''"
  })
  void noSoundFormIsRead(String from, String to) {
    String changed = text(WHOLE).replace(from, to);

    assertThat(changed).isNotEqualTo(text(WHOLE));
    assertThat(SiteForm.read(changed)).isNull();
  }

  @Test
  void cutTextIsNoForm() {
    String whole = text(WHOLE).strip();
    for (int end = 0; end < whole.length(); end++) {
      assertThat(SiteForm.read(whole.substring(0, end))).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://example.org", "http://example.org/", "https://example.org:8080/a/b"})
  void address(String typed) {
    assertThat(SiteForm.faultOfAddress(typed)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "example.org/talks/,it doesn't begin with https:// or http://",
    "/talks/,it doesn't begin with https:// or http://",
    "file:///srv/www/,it doesn't begin with https:// or http://",
    "mailto:a@example.org,it doesn't begin with https:// or http://",
    "https:example.org,it doesn't begin with https:// or http://",
    "'',it doesn't begin with https:// or http://",
    "https://example.org/my talks/,it has a space in it",
    "' https://example.org/',it has a space in it",
    "https://example.org/?lang=uk,'it has a \"?\", which no folder has'",
    "https://example.org/#top,'it has a \"#\", which no folder has'",
    "https://desk:secret@example.org/,'it has a user name or password in it, which readers would see'",
    "https://example.org:99999/,it has an impossible port",
    "https:///talks/,it names no server",
    "https://,it names no server"
  })
  void noAddress(String typed, String fault) {
    assertThat(SiteForm.faultOfAddress(typed)).isEqualTo(fault);
  }
}
