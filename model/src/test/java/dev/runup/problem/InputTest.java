package dev.runup.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputTest {

  /// The lines are those of [String#lines], and nothing is in front of or behind them.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a\n",
        "\n",
        "\n\n",
        "a\nb",
        "a\r\nb\rc\n",
        "\r",
        "\r\n",
        "\r\r\n\nx",
        "a\r\n\r\n"
      })
  void linesEndAtEachKindOfLineEnd(String text) {
    Input input = new Input("facts.yaml", text);
    List<String> lines = text.lines().toList();

    assertThat(IntStream.rangeClosed(1, lines.size()).mapToObj(input::line))
        .containsExactlyElementsOf(lines);
    assertThat(input.line(lines.size() + 1)).isEmpty();
    assertThat(input.line(lines.size() + 2)).isEmpty();
  }
}
