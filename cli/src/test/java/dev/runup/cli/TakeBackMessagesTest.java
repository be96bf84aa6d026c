package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests what `runup take-back` tells the desk.
class TakeBackMessagesTest {

  private static final String[] ISSUE = {"--issue", "2025-12-27", "--reason", "Too early."};

  @TempDir private Path folder;
  private Path dossier;
  private Path out;

  @BeforeEach
  void twoIssuesArePublished() throws IOException {
    dossier = ReleaseSamples.dossier(folder.resolve("d"));
    out = folder.resolve("out");
    assertThat(run("build", "--all-issues", "-o", out.toString()).code()).isZero();
  }

  private Ran run(String command, String... more) {
    return ReleaseSamples.run(dossier, command, more);
  }

  private Ran takeBack(String[] what, String... more) {
    String[] words =
        Stream.of(Stream.of("--edition", "public"), Stream.of(what), Stream.of(more))
            .flatMap(all -> all)
            .toArray(String[]::new);
    return run("take-back", words);
  }

  private Ran takeBackThere(String... more) {
    return takeBack(
        ISSUE,
        Stream.concat(Stream.of("-o", out.toString()), Stream.of(more)).toArray(String[]::new));
  }

  /// A slip in the folder's name would leave the issue online.
  @ParameterizedTest
  @ValueSource(strings = {"--dry-run", "--restore", "--assets=linked"})
  void folderThatIsNotThereIsRefused(String option) {
    Path slip = folder.resolve("owt");

    Ran ran = takeBack(ISSUE, "-o", slip.toString(), option);

    assertThat(ran.code()).isEqualTo(Exit.NOT_FOUND);
    assertThat(ran.err())
        .contains("there is no folder " + slip, "nothing was taken back", "leave out -o");
    assertThat(dossier.resolve("releases.jsonl")).doesNotExist();
    assertThat(slip).doesNotExist();
  }

  @Test
  void nothingPublishedIsTold() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));

    Ran ran = takeBack(ISSUE, "-o", empty.toString());

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).contains("nothing published was found in " + empty + "\n");
    assertThat(takeBackThere().err()).contains("public-2025-12-27.md was");
  }

  @Test
  void filesAreCounted() {
    assertThat(takeBackThere("--dry-run").err())
        .contains("4 files in " + out + " would change, and SHA256SUMS\n")
        .endsWith("nothing was written, because this is a dry run\n")
        .doesNotContain("later build");
    assertThat(takeBackThere().err())
        .contains("4 files in " + out + " changed, and SHA256SUMS\n", "every later build obeys");
  }

  @Test
  void otherReasonIsNotDroppedInSilence() {
    takeBackThere();
    assertThat(takeBackThere().err()).contains("since 2026-01-02\n");

    Ran ran = takeBack(new String[] {"--issue=2025-12-27", "--reason=Wrong."}, "-o=" + out);

    assertThat(ran.code()).isZero();
    assertThat(ran.err())
        .contains(
            "is taken back already, since 2026-01-02; the new reason was not recorded. It is still"
                + " \"Too early.\"\n");
  }

  @Test
  void reasonOfAFactIsForTheDesk() {
    assertThat(run("take-back", "--edition=public", "--fact=visit").err())
        .contains("--reason is missing: write why, in a line for the desk; no reader sees it");
    assertThat(Ran.of("take-back", dossier.toString(), "--edition=public", "--reason=No.").err())
        .contains("--by is missing: write who takes it back");
    assertThat(run("take-back", "--edition=public").err()).contains("in a line for readers");
  }
}
