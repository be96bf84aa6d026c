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
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Builds many facts of each kind. It counts allocated bytes, since time depends on the machine.
class ManyFactsTest {

  private static final int MANY = 600;

  private static final Pipeline PIPELINE = new Pipeline();

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

  /// Returns the bytes that many facts need, in those of a third of their number.
  private double growth(ManyFacts kind, String formats) throws IOException {
    allocated(kind.facts(10), formats);
    long few = allocated(kind.facts(MANY / 3), formats);
    return (double) allocated(kind.facts(MANY), formats) / few;
  }

  private long allocated(String facts, String formats) throws IOException {
    Path dossier = Files.createDirectories(folder.resolve("dossier"));
    Files.writeString(
        dossier.resolve("runup.yaml"),
        """
        mark: CLEAR
        summit: talks
        editions:
          daily: {formats: [FORMATS]}
          positions: {formats: [FORMATS]}
          chronology: {formats: [FORMATS]}
        """
            .replace("FORMATS", formats));
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
