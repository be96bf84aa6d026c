package dev.runup.typing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.dossier.DossierFiles;
import dev.runup.dossier.DossierOnDisk;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
