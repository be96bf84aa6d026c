package dev.runup.typing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.dossier.DossierFiles;
import dev.runup.node.Node;
import dev.runup.node.NodeReader;
import dev.runup.problem.Input;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormattingTest {

  @Test
  void listsGetOneBlankLineAndTheFirstColumn() {
    assertThat(
            format(
                """

                # about this file
                intake: {source: article}
                issues:
                  - id: sea  # the sea
                    title: Sea   \s


                  # the land
                  - id: land
                    title: Land
                # who
                actors:
                - {id: costa}
                """))
        .isEqualTo(
            """
            # about this file
            intake: {source: article}

            issues:
            - id: sea  # the sea
              title: Sea

            # the land
            - id: land
              title: Land

            # who
            actors:
            - {id: costa}
            """);
  }

  @Test
  void paragraphsOfTextStay() {
    String text = "headlines:\n- title: |\n    One\n\n\n    Two\n";

    assertThat(format(text)).isEqualTo(text);
  }

  @Test
  void fileWithErrorsAndTablesStay() {
    assertThat(format("issues:\n  - id: [  \n")).isEqualTo("issues:\n  - id: [  \n");
    assertThat(Formatting.of(new Input("issues.csv", "id  \n\n\n"))).isEqualTo("id  \n\n\n");
  }

  /// Changes spaces and line ends of real files at random. What comes out holds the same texts and
  /// comments, and doesn't change when it is formatted again.
  @ParameterizedTest
  @ValueSource(strings = {"florida-2025", "reykjavik-1986", "singapore-2018"})
  void formattedFilesHoldTheSameTextsAndComments(String example) {
    Random random = new Random(52);
    for (Input file : DossierFiles.read(Path.of("../examples", example)).facts().facts()) {
      for (int i = 0; i < 10; i++) {
        Input input = new Input(file.name(), shaken(file.text(), random));
        String formatted = Formatting.of(input);

        assertThat(withoutSpaces(formatted)).isEqualTo(withoutSpaces(input.text()));
        assertThat(texts(file.name(), formatted)).isEqualTo(texts(file.name(), input.text()));
        assertThat(Formatting.of(new Input(file.name(), formatted))).isEqualTo(formatted);
      }
    }
  }

  private static String shaken(String text, Random random) {
    StringBuilder shaken = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      shaken.append(line).append(" ".repeat(random.nextInt(20) == 0 ? 3 : 0));
      shaken.append("\n".repeat(random.nextInt(20) == 0 ? 3 : 1));
      shaken.append(random.nextInt(30) == 0 ? "  # a remark\n" : "");
    }
    return shaken.toString();
  }

  private static String withoutSpaces(String text) {
    return text.replaceAll("\\s", "");
  }

  /// Returns all keys and values of a file, without their places.
  private static String texts(String name, String text) {
    return NodeReader.read(new Input(name, text)).root() == null
        ? "unreadable"
        : String.join("|", scalars(NodeReader.read(new Input(name, text)).root()).toList());
  }

  private static Stream<String> scalars(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> Stream.of(scalar.text());
      case Node.Sequence list -> list.items().stream().flatMap(FormattingTest::scalars);
      case Node.Mapping map ->
          map.entries().stream()
              .flatMap(one -> Stream.concat(Stream.of(one.key().text()), scalars(one.value())));
    };
  }

  private static String format(String text) {
    return Formatting.of(new Input("facts.yaml", text));
  }
}
