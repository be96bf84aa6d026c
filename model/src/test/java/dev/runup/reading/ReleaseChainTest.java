package dev.runup.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.node.JsonWriter;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.release.Join;
import dev.runup.release.RegisterLine;
import dev.runup.release.Release;
import dev.runup.release.Release.Again;
import dev.runup.release.Release.Issue;
import dev.runup.release.Release.Layout;
import dev.runup.release.Release.MadeFrom;
import dev.runup.release.ReleaseEntry;
import dev.runup.release.ReleaseEntry.Act;
import dev.runup.release.ReleaseEntry.Target;
import dev.runup.release.ReleaseRegister;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tests lines of releases, checksums of lines, and branches of the release register.
class ReleaseChainTest {

  private static final Instant TIME = Instant.parse("2026-03-05T09:00:00Z");
  private static final String SUM = "0123456789abcdef".repeat(4);

  private static Release release(SortedSet<String> facts, @Nullable Again again) {
    return release(facts, again, new Layout(true, 3, true, null, null));
  }

  private static Release release(SortedSet<String> facts, @Nullable Again again, Layout layout) {
    return new Release(
        new Issue("public", "2026-03-02", "en"),
        layout,
        new TreeMap<>(Map.of("a.md", SUM, "b.figures/c.svg", SUM)),
        new TreeMap<>(Map.of("a.html", SUM)),
        facts,
        new MadeFrom(facts, "0123456789", "abcdefabcd", "ffffffffff"),
        "0.1.0",
        "Desk",
        "A “note”",
        TIME,
        again,
        "",
        "");
  }

  private static final Release RELEASE =
      release(new TreeSet<>(List.of("0a1b2c3d4e", "ff00ff00ff")), new Again(SUM, "Because"));

  private static Function<String, RegisterLine> takeBack(String reason) {
    Target target = Target.allIssues("public");
    return before ->
        new ReleaseEntry(
            Act.TAKE_BACK, target, reason, LocalDate.of(2026, 3, 5), "Desk", TIME, before);
  }

  /// Returns a text with more lines.
  private static String add(String text, Function<String, RegisterLine> line) {
    return add(text, List.of(line));
  }

  private static String add(String text, List<Function<String, RegisterLine>> lines) {
    return switch (ReleaseText.add(new Input("releases.jsonl", text), lines)) {
      case Checked.Good<ReleaseText.Added>(var added, var _) -> added.text();
      case Checked.Bad<ReleaseText.Added>(List<Problem> problems) ->
          throw new AssertionError(problems);
    };
  }

  private static Checked<ReleaseRegister> read(String text) {
    return ReleaseReader.read(new Input("releases.jsonl", text));
  }

  private static String problems(String text) {
    return read(text).problems().stream()
        .map(problem ->
            problem.place().line()
                + ":"
                + problem.place().column()
                + " "
                + problem.code().word()
                + " "
                + problem.message())
        .collect(Collectors.joining("\n"));
  }

  private static List<String> ends(String text) {
    return ReleaseReader.openEnds(new Input("releases.jsonl", text))
            instanceof Checked.Good<List<String>>(var ends, var _)
        ? ends
        : List.of("bad");
  }

  private static String joined(String text) {
    List<String> ends = ends(text);
    // The text can be read only with the line, so it is added as the program does.
    return add(text, before -> new Join(ends, "Desk", TIME, before));
  }

  private static ReleaseRegister register(String text) {
    assertThat(problems(text)).isEmpty();
    return read(text) instanceof Checked.Good<ReleaseRegister>(var register, var _)
        ? register
        : ReleaseRegister.EMPTY;
  }

  @Test
  void readsReleaseAsItIsWritten() {
    String text = add("", RELEASE::after);

    Release read = register(text).releases().getFirst();

    assertThat(read.checksum()).isEqualTo(ReleaseText.checksumOfLastLine(text));
    assertThat(read).usingRecursiveComparison().ignoringFields("checksum").isEqualTo(RELEASE);
    assertThat(text).contains("\"facts\":[\"0a1b2c3d4eff00ff00ff\"]");
  }

  @Test
  void readsReleaseOfABundle() {
    Layout layout = new Layout(false, 2, false, "hugo", "img");
    Release bundle = release(new TreeSet<>(List.of("0a1b2c3d4e")), null, layout);
    String text = add("", bundle::after);

    assertThat(register(text).releases().getFirst().layout()).isEqualTo(layout);
    assertThat(text).contains("\"bundle\":\"hugo\",\"figures\":\"img\"");
    assertThat(problems(JsonWriter.line(bundle.fields()).replace("\"hugo\"", "\"huge\"")))
        .contains("\"bundle\" can only be one of: hugo, eleventy, jekyll, plain");
  }

  /// A text in a register has a limit, so many facts take several texts.
  @Test
  void manyFactsFit() {
    SortedSet<String> facts =
        IntStream.range(0, 30_000)
            .mapToObj(i -> HexFormat.of().toHexDigits(i * 7919L, Release.DIGITS))
            .collect(Collectors.toCollection(TreeSet::new));

    String text = add("", release(facts, null)::after);

    assertThat(register(text).releases().getFirst().facts()).isEqualTo(facts);
  }

  @Test
  void anyChangedByteIsFound() {
    String text = add("", List.of(RELEASE::after, takeBack("One"), takeBack("Two")));
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < bytes.length; at++) {
      for (int bit = 0; bit < 7; bit++) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << bit);
        String other = new String(flipped, StandardCharsets.UTF_8);
        assertThat(read(other)).as("byte %d, bit %d", at, bit).isInstanceOf(Checked.Bad.class);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"language\":\"en\", | `` | 1:1 missing-key a line of the release register needs a text for \"language\"",
        "2026-03-02 | 2026-03-99 | 1:47 wrong-date \"2026-03-99\" is no day of an issue",
        "\"2026-03-02\" | \"2026-03-02 11:75\" | 1:47 wrong-date \"2026-03-02 11:75\" is no day of an issue",
        "\"2026-03-05T | \"+1000000-03-05T | 1:577 wrong-time \"+1000000-03-05T09:00:00Z\" is no time in UTC",
        "linked | inline | 1:85 wrong-word \"assets\" can only be \"linked\"",
        "\"3\" | \"9\" | 1:109 wrong-value \"heading-base\" is a level from 1 to 6",
        "yes | no | 1:128 wrong-word \"front-matter\" can only be \"yes\"",
        "0123456789abcdef | x | 1:150 wrong-value \"x0123",
        "0a1b2c3d4e | 0a1b | 1:396 wrong-value these are no short checksums of facts",
        "0123456789\",\"theme | 0123\",\"theme | 1:463 wrong-value \"0123\" is no short checksum",
        "\"theme\":\"abcdefabcd\", | `` | 1:1 missing-key",
        "T09:00 | T25:00 | 1:577 wrong-time \"2026-03-05T25:00:00Z\" is no time in UTC",
        "A “note” | A\\tnote | 1:559 bad-character \"note\" is one line of text",
        "\"by\" | \"bye\" | 1:540 unknown-key a line of the release register has no key \"bye\"",
      })
  void faultOfReleaseIsReportedAtItsPlace(String from, String to, String problem) {
    String text = JsonWriter.line(RELEASE.fields());
    assertThat(problems(text)).isEmpty();
    int at = text.indexOf(from);

    String broken = text.substring(0, at) + to + text.substring(at + from.length());

    assertThat(problems(broken)).contains(problem);
  }

  @Test
  void changedLastLineIsReported() {
    String text = add("", List.of(takeBack("One"), takeBack("Two")));

    assertThat(problems(text.replace("Two", "Six")))
        .isEqualTo("2:1 broken-chain this line was changed by hand");
    assertThat(problems(text.replace("\"sum\"", "\"sun\""))).contains("no key \"sun\"");
  }

  @Test
  void linesWithoutChecksumsOfThemselvesCanBeRead() {
    String old = JsonWriter.line(takeBack("One").apply("").fields());

    assertThat(register(add(old, takeBack("Two"))).entries()).hasSize(2);
  }

  @Test
  void branchesAreAForkUntilTheyAreJoined() {
    String base = add("", takeBack("Base"));
    String one = add(base, List.of(takeBack("One"), takeBack("Two")));
    String other = add(base, RELEASE::after);
    String both = one + other.substring(base.length());

    assertThat(problems(both))
        .isEqualTo(
            "4:1 forked two branches have added lines: this line follows line 1, and not the line"
                + " above it");
    assertThat(read(both).problems().getFirst().hint()).contains("--join --by NAME");
    String joined = joined(both);
    assertThat(register(joined).lines()).hasSize(5);
    assertThat(register(add(joined, takeBack("Three"))).lines()).hasSize(6);
    assertThat(joined.lines().toList().getLast())
        .contains("\"entry\":\"join\",\"ends\":[\"" + ReleaseText.checksumOfLastLine(one) + "\"]")
        .contains("\"before\":\"" + ReleaseText.checksumOfLastLine(other) + "\"");
  }

  @Test
  void branchesWithoutACommonLineAreJoined() {
    String both = add("", takeBack("One")) + add("", takeBack("Two"));

    assertThat(problems(both)).contains("this line follows no line");
    assertThat(register(joined(both)).entries()).hasSize(2);
  }

  /// Two branches that were joined may be merged with two others that were joined.
  @Test
  void joinedBranchesAreJoinedAgain() {
    String base = add("", takeBack("Base"));
    String left =
        joined(add(base, takeBack("A")) + add(base, takeBack("B")).substring(base.length()));
    String right =
        joined(add(base, takeBack("C")) + add(base, takeBack("D")).substring(base.length()));
    String both = left + right.substring(base.length());

    assertThat(ends(both)).hasSize(1);
    assertThat(register(joined(both)).entries()).hasSize(5);
  }

  @Test
  void joinThatNamesNoEndIsReported() {
    String base = add("", takeBack("Base"));
    String line =
        ReleaseText.written(
            new Join(List.of(SUM), "Desk", TIME, ReleaseText.checksumOfLastLine(base)));

    assertThat(problems(base + line + "\n")).startsWith("2:24 broken-chain no branch");
  }

  @Test
  void removedLineOfABranchIsNoFork() {
    String base = add("", takeBack("Base"));
    String one = add(base, List.of(takeBack("One"), takeBack("Two")));
    List<String> lines = one.lines().toList();

    assertThat(problems(lines.get(0) + "\n" + lines.get(2) + "\n"))
        .startsWith("2:")
        .contains("broken-chain line 1 was changed, removed or added by hand");
  }

  @ParameterizedTest
  @CsvSource({"<<<<<<< HEAD", "=======", ">>>>>>> other", "||||||| base"})
  void marksOfAMergeAreToldAsSuch(String mark) {
    String base = add("", takeBack("Base"));

    assertThat(problems(base + mark + "\n" + base))
        .startsWith("2:1 merge-mark a merge left the lines of two branches here");
  }
}
