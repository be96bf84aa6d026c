package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.cli.MistakesPage.Mistake;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Checks the message for each mistake of `mistakes.md`.
class MistakesTest {

  private static final Pattern CODE = Pattern.compile("‹(U\\+|0x)([0-9A-F]+)›");

  private static final String SETTINGS =
      """
      summit: florida-meeting
      desk: Test desk
      mark: TLP:CLEAR
      """;

  private static final String REGISTERS =
      """
      intake: {source: article, recorded: 2025-12-28}
      sources:
      - {id: article, title: An article, kind: news-report}
      - {id: readout, title: A readout, kind: readout}
      actors:
      - {id: carney, name: Mark Carney, kind: person}
      - {id: costa, name: António Costa, kind: person}
      - {id: canada, name: Canada, kind: state, code: CA}
      places:
      - {id: halifax, name: Halifax, country: CA, zone: America/Halifax}
      events:
      - {id: florida-meeting, title: The meeting, status: planned, when: 2025-12-28}
      - {id: canada-visit, title: The visit, status: occurred, when: 2025-12-27}
      issues:
      - {id: territory, title: Territory}
      proposals:
      - {id: peace-plan, title: Peace plan}
      """;

  @TempDir private Path folder;

  @TestFactory
  List<DynamicTest> eachIsToldAtItsPlaceWithWhatToDo() throws IOException {
    return new MistakesPage("mistakes.md").tests(this::printed);
  }

  private String printed(Mistake mistake) throws IOException {
    Files.writeString(folder.resolve("runup.yaml"), SETTINGS);
    Files.writeString(folder.resolve("registers.yaml"), REGISTERS);
    Path file = folder.resolve(mistake.file());
    Files.write(file, bytes(mistake.typed()));
    Ran ran = Ran.of("check", folder.toString());
    assertThat(ran.code()).as(mistake.title()).isEqualTo(Exit.PROBLEMS);
    Files.delete(file);
    return ran.err();
  }

  /// Returns the bytes of the file that the page shows.
  private static byte[] bytes(String typed) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher code = CODE.matcher(typed);
    int from = 0;
    while (code.find()) {
      bytes.writeBytes(typed.substring(from, code.start()).getBytes(StandardCharsets.UTF_8));
      int value = Integer.parseInt(code.group(2), 16);
      bytes.writeBytes(
          code.group(1).equals("0x")
              ? new byte[] {(byte) value}
              : Character.toString(value).getBytes(StandardCharsets.UTF_8));
      from = code.end();
    }
    bytes.writeBytes(typed.substring(from).getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }
}
