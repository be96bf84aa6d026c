package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Builds many facts of each kind. It counts allocated bytes, since time depends on the machine.
@Tag("slow")
class ManyFactsTest {

  private static final int MANY = 600;

  private static final Pipeline PIPELINE = Pipelines.all();

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SOURCES_OF_ONE")
  void factsCostWhatTheirNumberCosts(ManyFacts kind) throws IOException {
    assertThat(growth(kind, "md")).isBetween(1.3, ChainsTest.MOST);
  }

  @ParameterizedTest
  @EnumSource(names = {"PARTICIPANTS", "CONTACTS_OF_MANY", "VAGUE_CONTACTS", "MOVES_OF_ONE"})
  void contactsAndMovesCostWhatTheirNumberCostsInEveryFormat(ManyFacts kind) throws IOException {
    assertThat(growth(kind, "html, fragment, pdf")).isBetween(1.3, ChainsTest.MOST);
  }

  /// A figure of moves chooses among the issue days those that have room.
  @Test
  void issuesCostWhatTheirNumberCosts() throws IOException {
    allocatedForIssues(10);
    long few = allocatedForIssues(MANY / 3);

    assertThat((double) allocatedForIssues(MANY) / few).isBetween(1.3, ChainsTest.MOST);
  }

  private long allocatedForIssues(int count) throws IOException {
    LocalDate first = LocalDate.of(2026, 1, 2);
    String issues =
        IntStream.range(0, count)
            .mapToObj(i -> first.plusDays(i).toString())
            .collect(Collectors.joining(", "));
    StringBuilder facts = new StringBuilder("positions:\n");
    for (int i : new int[] {0, 1, count - 1}) {
      facts.append(
          "- {actor: north, issue: border, stance: %s, when: %s, recorded: %2$s, source: wire}%n"
              .formatted(i == 1 ? "opposes" : "open", first.plusDays(i)));
    }
    return allocated("{daily: {formats: [md], issues: [" + issues + "]}}", facts.toString());
  }

  /// Returns the bytes that many facts need, in those of a third of their number.
  private double growth(ManyFacts kind, String formats) throws IOException {
    allocatedBy(kind.facts(10), formats);
    long few = allocatedBy(kind.facts(MANY / 3), formats);
    return (double) allocatedBy(kind.facts(MANY), formats) / few;
  }

  private long allocatedBy(String facts, String formats) throws IOException {
    String format = "{formats: [" + formats + "]}";
    return allocated(
        "{daily: FORMAT, positions: FORMAT, chronology: FORMAT}".replace("FORMAT", format), facts);
  }

  private long allocated(String editions, String facts) throws IOException {
    Path dossier = Files.createDirectories(folder.resolve("dossier"));
    Files.writeString(
        dossier.resolve("runup.yaml"),
        "mark: CLEAR\nsummit: talks\neditions: %s%n".formatted(editions));
    Files.writeString(dossier.resolve("base.yaml"), ManyFacts.BASE);
    Files.writeString(dossier.resolve("facts.yaml"), facts);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    Checked<List<BuiltEdition>> built =
        DossierOnDisk.read(dossier).then(read -> read.build(PIPELINE, BuildRequest.NEWEST));
    long after = threads.getCurrentThreadAllocatedBytes();
    assertThat(built)
        .as("%s", built.problems().stream().map(Problem::message).limit(3).toList())
        .isInstanceOf(Checked.Good.class);
    return after - before;
  }
}
