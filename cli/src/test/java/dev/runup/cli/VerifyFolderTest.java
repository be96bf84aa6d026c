package dev.runup.cli;

import static dev.runup.cli.ReleaseSamples.releaseBoth;
import static dev.runup.cli.ReleaseSamples.replace;
import static dev.runup.cli.ReleaseSamples.run;
import static dev.runup.cli.ReleaseSamples.verify;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests that `runup verify` compares the files of a folder with the released ones.
class VerifyFolderTest extends VerifySamples {

  @Test
  void filesInTheFolderAreCompared() throws IOException {
    replace(out.resolve("public-2025-12-27.md"), "Kingfisher", "Halcyon");
    Files.delete(out.resolve("public-2025-12-28.uk.html"));

    Ran ran = verify(dossier, "-o", out.toString());

    assertThat(ran.code()).isEqualTo(Exit.STALE);
    assertThat(ran.out())
        .contains("public 2025-12-27 en: the same bytes; altered: public-2025-12-27.md")
        .contains("public 2025-12-28 uk: the same bytes; not there: public-2025-12-28.uk.html");
    assertThat(verify(dossier).code()).isZero();
  }

  @Test
  void filesThatNoRegisterKnowsAreNamed() throws IOException {
    Path sums = out.resolve("SHA256SUMS");
    String list = Files.readString(sums);
    Files.writeString(out.resolve("public-2025-12-29.html"), "<p>Somebody's");
    Files.writeString(sums, list + "0".repeat(64) + "  public-2025-12-30.html\n");

    Ran ran = verify(dossier, "-o", out.toString());

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEqualTo(GREEN);
    assertThat(ran.err())
        .contains("never released: public-2025-12-29.html [not-released]")
        .contains("not in the list SHA256SUMS: public-2025-12-29.html [not-released]")
        .contains("in the list SHA256SUMS, and not in the folder: public-2025-12-30.html");
    Files.delete(sums);
    assertThat(verify(dossier, "-o", out.toString(), "--format", "json").out())
        .contains("\"folder\": [{\"severity\":\"warning\",\"code\":\"not-released\"")
        .contains("not in the list SHA256SUMS: public-2025-12-27.html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "4d"})
  void issuesThatWerePrunedMayBeGone(String keep) {
    run(dossier, "build", "--as-of", "2025-12-31", "-o", out.toString());
    Ran.of("prune", "-o", out.toString(), "--keep", keep);

    Ran ran = verify(dossier, "-o", out.toString(), "--keep", keep);

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err())
        .contains("never released: public-2025-12-31.html")
        .doesNotContain("error");
    assertThat(ran.out())
        .contains("public 2025-12-27 en: the same bytes; pruned\n")
        .contains("public 2025-12-28 uk: the same bytes; pruned\n");
    assertThat(verify(dossier, "-o", out.toString()).code()).isEqualTo(Exit.STALE);
    assertThat(verify(dossier, "-o", out.toString(), "--keep", "2").err())
        .contains("public-2025-12-28.html")
        .doesNotContain("public-2025-12-27.html");
    assertThat(verify(dossier, "--keep", keep).err()).contains("--keep needs --output");
  }

  @Test
  void newestIssueLiesInAFileWithoutADay() throws IOException {
    Path other =
        DossierSamples.written(
            folder.resolve("e"),
            ReleaseSamples.SETTINGS.replace("title:", "name: newest, title:"),
            ReleaseSamples.FACTS);
    Path www = folder.resolve("www");
    releaseBoth(other);
    run(other, "build", "-o", www.toString());

    Ran ran = verify(other, "-o", www.toString());

    assertThat(ran.out()).isEqualTo(GREEN);
    assertThat(ran.code()).as(ran.err()).isZero();
  }
}
