package dev.runup.cli;

import static dev.runup.cli.ReleaseSamples.replace;
import static dev.runup.cli.ReleaseSamples.run;
import static dev.runup.cli.ReleaseSamples.verify;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Tests that `runup verify` knows what was taken back, and editions that are gone.
class VerifyTakenBackTest extends VerifySamples {

  /// Takes back something of the edition, and builds its pages again.
  private Ran takeBack(String... what) {
    return run(
        dossier,
        "take-back",
        Stream.concat(Stream.of("--edition=public", "-o", out.toString()), Stream.of(what))
            .toArray(String[]::new));
  }

  @Test
  void factThatWasTakenBackIsTold() throws IOException {
    takeBack("--fact=event:call", "--reason=No.");

    // Only the issue of the 28th is built again.
    Ran ran = verify(dossier, "-o", out.toString());

    assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.out()).contains("public 2025-12-27 en: a fact taken back on 2026-01-02");
    assertThat(verify(dossier).code()).isZero();
    run(sound(), "build", "--as-of", "2025-12-27", "-o", out.toString());
    Ran still = verify(dossier, "-o", out.toString());
    assertThat(still.code()).as(still.err()).isEqualTo(Exit.REFUSED);
    assertThat(still.out()).contains("still in the folder: public-2025-12-27.html");
  }

  @Test
  void issueThatWasTakenBackIsTold() throws IOException {
    takeBack("--issue=2025-12-27", "--reason=No.");

    Ran ran = verify(dossier, "-o", out.toString());

    assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.out())
        .contains("public 2025-12-27 uk: taken back on 2026-01-02\n")
        .contains("public 2025-12-28 en: the same bytes");
    assertThat(verify(dossier).code()).isZero();
    replace(out.resolve("public-2025-12-27.md"), "Kingfisher", "Halcyon");
    assertThat(verify(dossier, "-o", out.toString()).out())
        .contains("taken back on 2026-01-02; altered: public-2025-12-27.md");
    run(sound(), "build", "--as-of", "2025-12-27", "-o", out.toString());
    Ran still = verify(dossier, "-o", out.toString());
    assertThat(still.code()).isEqualTo(Exit.REFUSED);
    assertThat(still.err())
        .contains("was taken back on 2026-01-02. Still in ", "public-2025-12-27.html");
  }

  /// Returns the same dossier without a register.
  private Path sound() throws IOException {
    return ReleaseSamples.dossier(folder.resolve("sound"));
  }

  @Test
  void pageInPlaceOfAnIssueStandsWhenTheEditionIsGone() throws IOException {
    for (String day : List.of("2025-12-27", "2025-12-28")) {
      takeBack("--issue=" + day, "--reason=No.");
    }
    replace(dossier.resolve("runup.yaml"), "public: {", "other: {");

    Ran ran = verify(dossier, "-o", out.toString());

    assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.out()).contains("public 2025-12-27 uk: taken back on 2026-01-02; older page: ");
    assertThat(ran.err()).contains("warning: in ", "made before the edition left runup.yaml: ");
    replace(out.resolve("public-2025-12-27.md"), "Kingfisher", "Halcyon");
    assertThat(verify(dossier, "-o", out.toString()).code()).isEqualTo(Exit.STALE);
  }

  @Test
  void editionThatIsGoneIsTold() throws IOException {
    replace(dossier.resolve("runup.yaml"), "  public:", "  open:");

    Ran ran = verify(dossier);

    assertThat(ran.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(ran.out()).contains("public 2025-12-27 en: not rebuilt: the edition is gone");
  }

  @Test
  void editionThatIsGoneCanBeTakenBack() throws IOException {
    replace(dossier.resolve("runup.yaml"), "  public:", "  open:");
    assertThat(run(dossier, "take-back", "--edition", "publik", "--reason", "No.").err())
        .contains("no edition \"publik\"");

    Ran ran = takeBack("--reason=Closed.");

    assertThat(ran.code()).as(ran.err()).isZero();
    for (String name : new String[] {"27.md", "27.uk.html", "28.html", "28.uk.md"}) {
      assertThat(Files.readString(out.resolve("public-2025-12-" + name)))
          .contains("Closed.")
          .doesNotContain("Goldcrest", "Heron");
    }
    assertThat(verify(dossier, "-o", out.toString()).code()).isZero();
    assertThat(
            run(dossier, "take-back", "--edition=public", "--fact=event:call", "--reason=No.")
                .code())
        .isEqualTo(Exit.USAGE);
  }

  /// Its files tell of it, if nobody released it.
  @Test
  void editionThatIsGoneAndWasNotReleasedCanBeTakenBack() throws IOException {
    Files.delete(dossier.resolve("releases.jsonl"));
    replace(dossier.resolve("runup.yaml"), "  public:", "  open:");

    Ran ran = takeBack("--reason=Closed.");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(Files.readString(out.resolve("public-2025-12-28.html")))
        .contains("Closed.")
        .doesNotContain("Goldcrest");
  }
}
