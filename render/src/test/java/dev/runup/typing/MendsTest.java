package dev.runup.typing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.check.NearestPassage;
import dev.runup.dossier.DossierFiles;
import dev.runup.dossier.DossierOnDisk;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MendsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      value = {
        "a.yaml § events: [{title: A, status: plannd}] § plannd>planned",
        "a.yaml § events: [{title: A, status: 'plannd'}] § 'plannd'>'planned'",
        "a.yaml § events: [{title: A, status: \"plannd\"}] § \"plannd\">\"planned\"",
        "a.yaml § events: [{title: A, status: planned, time: 9 am}] § 9 am>\"09:00\"",
        "a.json § {\"events\": [{\"title\": \"A\", \"status\": \"plannd\"}]} § \"plannd\">\"planned\"",
        "events.csv § title,status/A,plannd § plannd>planned",
        "events.csv § title,status/A,\"plannd\" § \"plannd\">\"planned\"",
      })
  void mendHasTheFormOfItsFile(String file, String lines, String expected) {
    assertThat(mends(file, lines.replace('/', '\n') + "\n")).contains(expected);
  }

  @Test
  void listIsWrittenAsItsFileWritesLists() {
    String actors = "\nactors: [{id: aa, name: A, kind: state}, {id: bb, name: B, kind: state}]\n";

    assertThat(mends("a.yaml", "events: [{title: A, status: planned, who: \"aa, bb\"}]" + actors))
        .contains("\"aa, bb\">[aa, bb]");
    assertThat(mends("a.yaml", "events:\n- title: A\n  status: planned\n  who: aa and bb" + actors))
        .contains("aa and bb>[aa, bb]");
  }

  @Test
  void valueOfSeveralLinesIsNotMended() {
    assertThat(mends("a.yaml", "events:\n- title: A\n  status: plannd\n    really\n")).isEmpty();
    assertThat(mends("a.yaml", "events:\n- title: A\n  status: \"plan\n    ned\"\n")).isEmpty();
  }

  @Test
  void nearestPassageHasItsParagraph() {
    String text = "First words.\n\nHe said: “It is a matter\nof trust, not of money.”\n\nLast.";

    NearestPassage passage =
        Objects.requireNonNull(
            NearestPassage.of("a matter of trust and not of money", "a.txt", text));

    assertThat(passage.text()).isEqualTo("a matter of trust, not of money");
    assertThat(passage.paragraph()).isEqualTo(2);
    assertThat(NearestPassage.of("Last", "a.txt", text)).isEqualTo(new NearestPassage("Last", 3));
    assertThat(NearestPassage.of("nothing like that at all", "a.txt", text)).isNull();
    assertThat(NearestPassage.of("", "a.txt", text)).isNull();
    assertThat(NearestPassage.of("Last", "a.txt", "")).isNull();
  }

  private static List<String> mends(String file, String text) {
    List<String> mends = new ArrayList<>();
    DossierOnDisk.read(
            DossierFiles.of(
                Map.of(
                    "runup.yaml",
                    "mark: TLP:CLEAR\n".getBytes(StandardCharsets.UTF_8),
                    file,
                    text.getBytes(StandardCharsets.UTF_8))))
        .problems()
        .forEach(problem -> {
          TextEdit edit = Mends.edit(problem);
          if (edit != null) {
            mends.add(edit.old() + ">" + edit.text());
          }
        });
    return mends;
  }
}
