package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.Rule;
import dev.runup.problem.ProblemCode;
import dev.runup.report.CodePages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Follows the examples of `docs/messages.md`. The first example of a section gives the message, at
/// the line with a comment. The second one doesn't.
class MessagesPageTest {

  /// The codes that no file and no command gives, with the reason.
  private static final Map<String, String> UNPROVOKED =
      Map.ofEntries(
          Map.entry("busy", "two runs at the same time"),
          Map.entry("crash", "a bug in Runup"),
          Map.entry("hidden-cells", "a workbook, which a page of text can't have"),
          Map.entry("more-problems", "a file of more than 200 lines"),
          Map.entry("not-proved", "a bug in Runup"),
          Map.entry("not-typed", "a workbook, which a page of text can't have"),
          Map.entry("not-utf-8", "bytes that no page of text can have"),
          Map.entry("picture-colours", "a picture, which a page of text can't have"),
          Map.entry("too-large", "a file of more than 16 MiB"),
          Map.entry("too-wide", "a line of more than 1,000 cells"),
          Map.entry("yaml-syntax", "only what no other code names"));

  private static final Pattern SECTION = Pattern.compile("(?m)^### ([a-z0-9-]+(?:, [a-z0-9-]+)*)$");

  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w+) ?(\\S*)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

  private static final Pattern MESSAGE =
      Pattern.compile(
          "(?m)^(?! )(?:talks/)?(?:([\\w-]+[./][\\w./-]+|templates)(?::(\\d+):\\d+)?: )?.*\\[([a-z0-9-]+)\\]$");

  @TempDir private Path folder;

  private static String page() throws IOException {
    return Files.readString(Path.of("../docs/messages.md"));
  }

  private static List<String> sections() throws IOException {
    return SECTION.matcher(page()).results().map(found -> found.group(1)).toList();
  }

  @Test
  void everyCodeIsExplainedOnceInOrder() throws IOException {
    List<String> others =
        Arrays.stream(ProblemCode.values())
            .map(ProblemCode::word)
            .filter(code -> Rule.of(code) == null)
            .toList();

    assertThat(sections().stream().flatMap(section -> Stream.of(section.split(", "))))
        .containsExactlyInAnyOrderElementsOf(others);
  }

  @Test
  void listNamesEveryCodeInOneLine() {
    String list = Ran.of("explain").out();

    assertThat(CodePages.codes()).allMatch(code -> list.contains("\n  " + code + " "));
    assertThat(list)
        .startsWith("The rules\n  unmarked ")
        .contains("\n\nFolders and files\n  altered ");
  }

  @TestFactory
  Stream<DynamicTest> firstExampleGivesMessageAndSecondDoesNot() throws IOException {
    return sections().stream()
        .filter(section -> !UNPROVOKED.containsKey(section))
        .map(section -> DynamicTest.dynamicTest(section, () -> holdsItsWord(section)));
  }

  @Test
  void unprovokedCodesHaveNoExample() {
    assertThat(UNPROVOKED.keySet()).allMatch(code -> blocks(CodePages.of(code)).isEmpty());
  }

  private void holdsItsWord(String section) throws IOException {
    List<MatchResult> blocks = blocks(CodePages.of(section.split(", ", -1)[0]));
    int half = blocks.size() / 2;
    List<MatchResult> wrong = blocks.subList(0, half);

    assertThat(blocks).as("a wrong and a right example").isNotEmpty();
    List<String> codes = List.of(section.split(", ", -1));
    List<String> marked = marked(wrong);
    Printed first = printed(wrong);
    if (marked.isEmpty()) {
      assertThat(first.problems().stream().map(one -> one.replaceFirst(" .*", "")).distinct())
          .as(first.text())
          .containsExactlyElementsOf(codes);
    } else {
      assertThat(first.problems())
          .as(first.text())
          .containsExactlyInAnyOrderElementsOf(both(codes, marked));
    }
    Printed second = printed(blocks.subList(half, blocks.size()));
    assertThat(second.problems()).as(second.text()).isEmpty();
  }

  private static List<MatchResult> blocks(String text) {
    return BLOCK.matcher(text).results().toList();
  }

  /// Returns file and line of each marked line.
  private static List<String> marked(List<MatchResult> blocks) {
    List<String> marked = new ArrayList<>();
    for (MatchResult block : blocks) {
      List<String> lines = block.group(3).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).endsWith("  # here")) {
          marked.add(block.group(2) + ":" + (i + 1));
        }
      }
    }
    return marked;
  }

  /// Returns each code with its place. The codes belong to the marked lines in this order.
  private static List<String> both(List<String> codes, List<String> marked) {
    assertThat(marked).hasSameSizeAs(codes);
    return IntStream.range(0, codes.size())
        .mapToObj(i -> codes.get(i) + " " + marked.get(i))
        .toList();
  }

  /// What the last command of an example printed.
  private record Printed(String text) {

    /// Returns code, file and line of each problem.
    List<String> problems() {
      return MESSAGE.matcher(text).results().map(Printed::problem).toList();
    }

    private static String problem(MatchResult message) {
      String file = message.group(1) == null ? "" : " " + message.group(1);
      return message.group(3) + file + (message.group(2) == null ? "" : ":" + message.group(2));
    }
  }

  /// Writes the files of an example and runs its commands.
  private Printed printed(List<MatchResult> blocks) throws IOException {
    Path place = Files.createTempDirectory(folder, "example");
    Files.createDirectories(place.resolve("talks"));
    String intro = page().substring(0, page().indexOf("\n## "));
    ExampleShell shell = new ExampleShell(place);
    blocks(intro).stream().filter(block -> !isCommand(block)).forEach(block -> write(place, block));
    for (MatchResult block : blocks) {
      if (isCommand(block)) {
        block.group(3).lines().forEach(shell::run);
      } else {
        write(place, block);
      }
    }
    if (blocks.stream().noneMatch(MessagesPageTest::isCommand)) {
      shell.run(blocks(intro).getFirst().group(3).strip());
    }
    return new Printed(shell.printed.replace(place + "/", ""));
  }

  private static boolean isCommand(MatchResult block) {
    return block.group(1).equals("sh");
  }

  private static void write(Path place, MatchResult block) {
    ExampleShell.write(
        place.resolve("talks").resolve(block.group(2)),
        block.group(3).replaceAll("(?m) {2}# here$", ""));
  }
}
