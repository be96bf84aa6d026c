package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks translated texts that a PDF can't set.
class TranslatedTextsTest {

  @TempDir private Path folder;

  @Test
  void missingGlyphInTranslationIsReportedAtItsPlace() throws IOException {
    Dossiers dossier =
        new Dossiers(folder)
            .write("runup.yaml", "mark: TLP:CLEAR\neditions: {daily: {languages: [en, uk]}}\n")
            .write(
                "more.yaml",
                """
                intake: {source: more, recorded: 2025-12-27}
                sources: [{id: more, title: More, kind: document}]
                actors:
                - id: chair
                  name: Chair
                  kind: person
                  offices: [{office: President}]
                  translations: {uk: {offices: [Президент ⸲]}}
                events:
                - id: talks
                  title: Talks
                  status: planned
                  recorded: 2025-12-27
                  who: [{actor: chair, role: host}]
                  translations:
                    uk:
                      title: Перемовини ⸳
                      who: {host: господар ⸴}
                updates:
                - fact: talks
                  recorded: 2025-12-28
                  act: corrected
                  reason: Misread.
                  set: {outcome: None., translations: {uk: {outcome: Жодного ⸵.}}}
                  translations: {uk: {reason: Хибно ⸶.}}
                """);

    assertThat(dossier.buildMessages())
        .extracting(message ->
            message.replaceAll(
                "(?s)(:\\d+:\\d+: ).*(U\\+\\w+).*in (\\S+) of (\\S+).*", "$1$2 $3 $4"))
        .containsExactly(
            "more.yaml:8:32: U+2E32 \"uk.offices\" actor:chair",
            "more.yaml:17:14: U+2E33 \"uk.title\" event:talks",
            "more.yaml:18:19: U+2E34 \"uk.who.host\" event:talks",
            "more.yaml:24:54: U+2E35 \"uk.outcome\" event:talks",
            "more.yaml:25:31: U+2E36 \"uk.reason\" event:talks");
  }
}
