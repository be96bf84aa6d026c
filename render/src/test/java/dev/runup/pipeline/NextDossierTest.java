package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Measures the cost of one more dossier in a run that has built others. Faces, templates and
/// messages are read already. It counts allocated bytes, since time depends on the machine.
class NextDossierTest {

  /// The most bytes. A small dossier in three formats needs about 6 MB, and each template that is
  /// parsed again adds to that.
  private static final long MOST = 6_500_000;

  @TempDir private Path folder;

  @Test
  void nextDossierDoesNotReadTemplatesAgain() throws IOException {
    Pipeline pipeline = Pipelines.all();
    for (int i = 0; i < 3; i++) {
      allocated(pipeline, i);
    }

    long bytes = allocated(pipeline, 3);

    assertThat(bytes).isBetween(1_000_000L, MOST);
  }

  private long allocated(Pipeline pipeline, int number) throws IOException {
    Path dossier = Files.createDirectories(folder.resolve("dossier-" + number));
    Files.writeString(dossier.resolve("runup.yaml"), "mark: CLEAR\n");
    StringBuilder facts = new StringBuilder("intake: {recorded: 2025-12-28, source: wire}\n");
    facts.append("sources: [{id: wire, title: A wire, kind: news-report}]\nevents:\n");
    for (int i = 0; i < 12; i++) {
      facts.append("- {title: Visit ").append(number * 100 + i).append(", status: planned}\n");
    }
    Files.writeString(dossier.resolve("facts.yaml"), facts);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThat(
            DossierOnDisk.read(dossier)
                .then(read -> read.build(pipeline, BuildRequest.NEWEST))
                .problems())
        .isEmpty();
    long after = threads.getCurrentThreadAllocatedBytes();
    return after - before;
  }
}
