package dev.runup.cli;

import static dev.runup.cli.ReleaseSamples.release;
import static dev.runup.cli.ReleaseSamples.run;
import static dev.runup.cli.ReleaseSamples.verify;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests what two branches of version control add to the release register.
class ReleaseForkTest {

  @TempDir private Path folder;
  private Path dossier;
  private Path register;

  /// One branch has released an issue, another one takes back an issue that both know as released.
  @BeforeEach
  void mergeTwoBranches() throws IOException {
    dossier = ReleaseSamples.dossier(folder.resolve("d"));
    register = dossier.resolve("releases.jsonl");
    release(dossier, "--as-of", "2025-12-27");
    String base = Files.readString(register);
    release(dossier);
    String one = Files.readString(register);
    Files.writeString(register, base);
    run(
        dossier,
        "take-back",
        "--edition",
        "public",
        "--issue",
        "2025-12-27",
        "--reason",
        "No.",
        "-o",
        folder.toString());
    String other = Files.readString(register);
    Files.writeString(register, one + other.substring(base.length()));
  }

  @Test
  void forkStopsEveryCommandAndIsNoDamage() throws IOException {
    String before = Files.readString(register);
    for (Ran ran :
        new Ran[] {
          run(dossier, "build", "-o", folder + "/out"), release(dossier), verify(dossier)
        }) {
      assertThat(ran.code()).isEqualTo(Exit.PROBLEMS);
      assertThat(ran.err())
          .contains("releases.jsonl:5:1:", "[forked]")
          .contains("this line follows line 2")
          .contains("runup release DOSSIER --join --by NAME")
          .doesNotContain("by hand");
    }
    assertThat(Files.readString(register)).isEqualTo(before);
  }

  @Test
  void joinedBranchesBothCount() throws IOException {
    Ran joined = release(dossier, "--join");

    assertThat(joined.code()).as(joined.err()).isZero();
    assertThat(joined.err()).contains("the branches of the release register were joined");
    assertThat(Files.readAllLines(register)).hasSize(6);
    assertThat(verify(dossier).out())
        .isEqualTo(
            """
            public 2025-12-27 en: taken back on 2026-01-02
            public 2025-12-27 uk: taken back on 2026-01-02
            public 2025-12-28 en: the same bytes
            public 2025-12-28 uk: the same bytes
            """);
    assertThat(run(dossier, "build", "-o", folder + "/out").code()).isZero();
  }

  @Test
  void nothingIsJoinedTwice() throws IOException {
    release(dossier, "--join");

    Ran again = release(dossier, "--join");

    assertThat(again.code()).isZero();
    assertThat(again.err()).contains("has no branches to join");
    assertThat(Files.readAllLines(register)).hasSize(6);
  }

  @Test
  void damageIsNotJoined() throws IOException {
    ReleaseSamples.replace(register, "Desk", "Desc");
    String before = Files.readString(register);

    Ran ran = release(dossier, "--join");

    assertThat(ran.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(ran.err()).contains("releases.jsonl:1:1:", "this line was changed by hand");
    assertThat(Files.readString(register)).isEqualTo(before);
  }

  @Test
  void joinNeedsARegister() throws IOException {
    Files.delete(register);

    assertThat(release(dossier, "--join").code()).isEqualTo(Exit.PROBLEMS);
    assertThat(run(folder, "release", "--join", "--by", "Desk").code()).isEqualTo(Exit.NOT_FOUND);
  }
}
