package dev.runup.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.format.Format;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.Outlook;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.problem.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Compares two builds with a proof.
class ProofTest {

  private static BuiltEdition built(String name, String text) {
    return built("28 December 2025", name, text);
  }

  private static BuiltEdition built(String day, String name, String text) {
    Artifact artifact =
        new Artifact(
            name,
            name.endsWith(".pdf") ? Format.PDF : Format.MARKDOWN,
            "en",
            "text/plain",
            text.getBytes(StandardCharsets.UTF_8));
    return new BuiltEdition(
        "daily",
        "Daily briefing 1",
        day,
        "2025-12-28",
        "",
        0,
        Outlook.NONE,
        List.of(artifact),
        List.of());
  }

  private static List<String> compared(BuiltEdition one, BuiltEdition other) {
    List<Problem> problems = Proof.compare(one, Checked.good(other));
    assertThat(problems).allMatch(problem -> problem.severity() == Severity.REFUSAL);
    return problems.stream().map(Problem::message).toList();
  }

  @Test
  void sameBytesAreNoProblem() {
    assertThat(compared(built("a.md", "One.\nTwo.\n"), built("a.md", "One.\nTwo.\n"))).isEmpty();
  }

  @Test
  void differenceInTextIsReportedByLineWithoutText() {
    assertThat(compared(built("a.md", "One.\nTwo.\nSecret.\n"), built("a.md", "One.\nTwo.\n")))
        .containsExactly("a.md is another file without what is withheld, from line 3 on");
    assertThat(compared(built("a.html", "One.\nTwo.\n"), built("a.html", "One.\nSix.\n")))
        .containsExactly("a.html is another file without what is withheld, from line 2 on");
  }

  @Test
  void differenceInPdfIsReportedByByte() {
    assertThat(compared(built("a.pdf", "%PDF\n1"), built("a.pdf", "%PDF\n2")))
        .containsExactly("a.pdf is another file without what is withheld, from byte 6 on");
  }

  @Test
  void otherFileNameOrDayIsDifference() {
    String message =
        "the day, the number or the files of the edition \"daily\" are others without what it"
            + " withholds";

    assertThat(compared(built("a.md", ""), built("b.md", ""))).containsExactly(message);
    assertThat(compared(built("a.md", ""), built("29 December 2025", "a.md", "")))
        .containsExactly(message);
  }

  @Test
  void editionThatCanNotBeRebuiltIsNotProved() {
    List<Problem> problems =
        Proof.compare(
            built("a.md", ""), Checked.bad(Problem.of(ProblemCode.DUPLICATE_ID, "it fails", null)));

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().severity()).isEqualTo(Severity.REFUSAL);
    assertThat(problems.getFirst().message())
        .isEqualTo("the edition \"daily\" can't be built from what it may show alone: it fails");
  }
}
