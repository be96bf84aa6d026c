package dev.runup.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.runup.document.FullLaws;
import dev.runup.format.Format;
import dev.runup.pipeline.Artifact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

  @TempDir private Path folder;

  @Test
  void filesAreSavedWithTheirChecksums() throws IOException {
    Map<String, OutputFolder.Effect> written =
        new OutputFolder(folder.resolve("new/out"))
            .save(List.of(file("a.md", "A"), file("b.md", "B")));

    assertThat(written).containsOnlyKeys("a.md", "b.md", "SHA256SUMS");
    assertThat(written.values()).containsOnly(OutputFolder.Effect.NEW);
    assertThat(Files.readString(folder.resolve("new/out/a.md"))).isEqualTo("A");
    assertThat(Files.readString(folder.resolve("new/out/SHA256SUMS")))
        .isEqualTo(
            """
            559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd  a.md
            df7e70e5021544f4834bbee64a9e3789febc4be81470df629cad6ddb03320a5c  b.md
            """);
    assertThat(names(folder.resolve("new/out"))).containsExactly("SHA256SUMS", "a.md", "b.md");
  }

  @Test
  void fileWithTheSameBytesIsUntouched() throws IOException {
    OutputFolder out = new OutputFolder(folder);
    out.save(List.of(file("a.md", "A"), file("b.md", "B")));
    FileTime old = FileTime.fromMillis(0);
    Files.setLastModifiedTime(folder.resolve("a.md"), old);
    Files.setLastModifiedTime(folder.resolve("b.md"), old);

    assertThat(out.save(List.of(file("a.md", "A"), file("b.md", "C"))))
        .containsEntry("a.md", OutputFolder.Effect.NONE)
        .containsEntry("b.md", OutputFolder.Effect.CHANGED);

    assertThat(Files.getLastModifiedTime(folder.resolve("a.md"))).isEqualTo(old);
    assertThat(Files.getLastModifiedTime(folder.resolve("b.md"))).isNotEqualTo(old);
  }

  @Test
  void sameSetLeavesItsChecksumsUntouched() throws IOException {
    OutputFolder out = new OutputFolder(folder);
    out.save(List.of(file("a.md", "A")));
    FileTime old = FileTime.fromMillis(0);
    Files.setLastModifiedTime(folder.resolve("SHA256SUMS"), old);

    out.save(List.of(file("a.md", "A")));

    assertThat(Files.getLastModifiedTime(folder.resolve("SHA256SUMS"))).isEqualTo(old);
  }

  @Test
  void linkIsReplacedAndNotFollowed() throws IOException {
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "mine");
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.createSymbolicLink(out.resolve("a.md"), elsewhere);

    new OutputFolder(out).save(List.of(file("a.md", "A")));

    assertThat(elsewhere).hasContent("mine");
    assertThat(Files.isSymbolicLink(out.resolve("a.md"))).isFalse();
  }

  @Test
  void failureLeavesOnlyTheOldFiles() throws IOException {
    OutputFolder out = new OutputFolder(folder);
    out.save(List.of(file("a.md", "old")));
    // A folder has the temporary name of the second file.
    Files.createDirectories(folder.resolve(".runup-new-b.md"));

    assertThatThrownBy(() -> out.save(List.of(file("a.md", "new"), file("b.md", "B"))))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("could not write to");

    assertThat(folder.resolve("a.md")).hasContent("old");
    assertThat(names(folder)).containsExactly(".runup-new-b.md", "SHA256SUMS", "a.md");
  }

  @Test
  void lockedFolderIsBusyAndUnlockingLeavesNoFile() throws IOException {
    OutputFolder.LockedFolder held = new OutputFolder(folder).lock();

    assertThatThrownBy(() -> new OutputFolder(folder).save(List.of(file("a.md", "A"))))
        .isInstanceOf(OutputFolder.BusyException.class)
        .hasMessageContaining("is busy");

    held.close();
    assertThat(names(folder)).isEmpty();
    new OutputFolder(folder).save(List.of(file("a.md", "A")));
  }

  @Test
  void waitingIsReportedAndEndsWithTheLock() {
    OutputFolder out = new OutputFolder(folder);
    OutputFolder.LockedFolder held = out.lock();
    List<String> reports = new ArrayList<>();

    OutputFolder.LockedFolder mine =
        out.await(
            OutputFolder.LONGEST_WAIT,
            busy -> {
              reports.add(busy.getMessage());
              held.close();
            });

    assertThat(reports).containsExactly(folder + " is busy");
    assertThatThrownBy(out::lock).isInstanceOf(OutputFolder.BusyException.class);
    mine.close();
  }

  @Test
  void waitingEndsAtItsLimit() {
    OutputFolder.LockedFolder held = new OutputFolder(folder).lock();
    FakePauses pauses = new FakePauses(Integer.MAX_VALUE);
    OutputFolder out = new OutputFolder(folder, FaultyDisk.sound(), pauses);
    List<String> reports = new ArrayList<>();

    assertThatThrownBy(
            () -> out.await(Duration.ofMinutes(10), busy -> reports.add(busy.getMessage())))
        .isInstanceOf(OutputFolder.BusyException.class)
        .hasMessage(folder + " is still busy after 600 s")
        .hasRootCauseMessage("process " + ProcessHandle.current().pid() + " is building into it");

    assertThat(pauses.now).isEqualTo(Duration.ofMinutes(10));
    assertThat(reports).containsExactly(folder + " is busy");
    held.close();
    out.await(Duration.ZERO, busy -> reports.add("again")).close();
    assertThat(reports).hasSize(1);
  }

  @Test
  void folderFreedBeforeTheLimitIsLocked() {
    OutputFolder.LockedFolder held = new OutputFolder(folder).lock();
    FakePauses pauses = new FakePauses(Integer.MAX_VALUE);
    pauses.atMinutes(9, held::close);
    OutputFolder out = new OutputFolder(folder, FaultyDisk.sound(), pauses);

    out.await(Duration.ofMinutes(10), busy -> {}).close();

    assertThat(pauses.now).isEqualTo(Duration.ofMinutes(9));
  }

  @Test
  void interruptedThreadStopsWaiting() {
    OutputFolder.LockedFolder held = new OutputFolder(folder).lock();
    FakePauses pauses = new FakePauses(3);
    OutputFolder out = new OutputFolder(folder, FaultyDisk.sound(), pauses);

    assertThatThrownBy(() -> out.await(Duration.ofMinutes(10), busy -> {}))
        .isInstanceOf(OutputFolder.BusyException.class)
        .hasMessage(folder + " is busy");

    assertThat(pauses.count).isEqualTo(3);
    held.close();
  }

  /// Pauses that move a clock of their own and take no time.
  private static final class FakePauses implements OutputFolder.Pauses {
    private final int interruptedAt;
    private Duration now = Duration.ZERO;
    private int count;
    private Duration eventTime = Duration.ofDays(1);
    private Runnable event = () -> {};

    /// @param interruptedAt the number of the pause in which the thread is interrupted, from 1
    FakePauses(int interruptedAt) {
      this.interruptedAt = interruptedAt;
    }

    void atMinutes(int minutes, Runnable then) {
      eventTime = Duration.ofMinutes(minutes);
      event = then;
    }

    @Override
    public long nanoTime() {
      return now.toNanos();
    }

    @Override
    public boolean pause(Duration time) {
      now = now.plus(time);
      if (now.equals(eventTime)) {
        event.run();
      }
      return ++count < interruptedAt;
    }
  }

  @Test
  void interruptedThreadIsNotPaused() throws InterruptedException {
    try (OutputFolder.LockedFolder _ = new OutputFolder(folder).lock()) {
      List<String> ends = new ArrayList<>();
      Thread waiting =
          new Thread(() -> {
            try {
              new OutputFolder(folder)
                  .await(Duration.ofDays(1), busy -> Thread.currentThread().interrupt())
                  .close();
            } catch (UncheckedIOException end) {
              ends.add(end.getMessage());
            }
          });
      waiting.start();
      waiting.join();
      assertThat(ends).containsExactly(folder + " is busy");
    }
  }

  @Test
  void failedRecoveryUnlocksTheFolder() {
    OutputFolder failing = new OutputFolder(folder, new FaultyDisk(FaultyDisk.Fault.ONCE, 1));

    assertThatThrownBy(failing::lock).hasRootCauseMessage("step 1 fails");

    new OutputFolder(folder).save(List.of(file("a.md", "A")));
  }

  @Test
  void lockOfADeadProcessBlocksNobody() throws IOException {
    Files.writeString(folder.resolve(".runup-lock"), "process 1");

    new OutputFolder(folder).save(List.of(file("a.md", "A")));

    assertThat(names(folder)).containsExactly("SHA256SUMS", "a.md");
  }

  @Test
  void linkInPlaceOfTheLockIsNotFollowed() throws IOException {
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "mine");
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.createSymbolicLink(out.resolve(".runup-lock"), elsewhere);

    assertThatThrownBy(() -> new OutputFolder(out).save(List.of(file("a.md", "A"))))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(elsewhere).hasContent("mine");
  }

  @Test
  void createdFolderIsDeletedIfNothingWasSaved() {
    new OutputFolder(folder.resolve("new/out")).lock().close();

    assertThat(folder.resolve("new")).doesNotExist();
  }

  /// Both threads create the folder around their own. The first one to end deletes it again.
  @Test
  void buildThatEndsDeletesNoFolderOfAnother() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < FullLaws.cases(400, 4_000); i++) {
        Path around = folder.resolve("new" + i);
        for (Future<Void> held :
            pool.invokeAll(List.of(held(around, "one"), held(around, "two")))) {
          held.get();
        }
      }
    }
  }

  private static Callable<Void> held(Path around, String name) {
    return () -> {
      new OutputFolder(around.resolve(name)).lock().close();
      return null;
    };
  }

  @Test
  void effectsAreReportedWithoutWriting() throws IOException {
    OutputFolder out = new OutputFolder(folder);
    out.save(List.of(file("a.md", "A"), file("b.md", "B")));
    List<Artifact> next = List.of(file("a.md", "A"), file("b.md", "C"), file("c.md", "C"));

    assertThat(out.effects(next))
        .containsExactly(
            entry("a.md", OutputFolder.Effect.NONE),
            entry("b.md", OutputFolder.Effect.CHANGED),
            entry("c.md", OutputFolder.Effect.NEW),
            entry("SHA256SUMS", OutputFolder.Effect.CHANGED));
    assertThat(names(folder)).containsExactly("SHA256SUMS", "a.md", "b.md");
    assertThat(new OutputFolder(folder.resolve("nowhere")).effects(next)).hasSize(4);
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  @Test
  void figuresGetTheirOwnFolderAndChecksums() throws IOException {
    OutputFolder out = new OutputFolder(folder);

    out.save(List.of(file("a.md", "A"), file("a.figures/timeline.svg", "T")));

    assertThat(folder.resolve("a.figures/timeline.svg")).hasContent("T");
    assertThat(Files.readString(folder.resolve("SHA256SUMS")))
        .contains("  a.figures/timeline.svg\n");
    assertThat(names(folder)).containsExactly("SHA256SUMS", "a.figures", "a.md");
  }

  @Test
  void obsoleteFigureIsDeletedWithItsEmptyFolder() throws IOException {
    OutputFolder out = new OutputFolder(folder);
    out.save(List.of(file("a.md", "A"), file("a.figures/timeline.svg", "T")));
    Files.writeString(folder.resolve("a.figures/mine.txt"), "mine");
    Files.createDirectories(folder.resolve("b.figures"));
    Files.writeString(folder.resolve("b.figures/mine.svg"), "another Markdown's");

    assertThat(out.effects(List.of(file("a.md", "A"))))
        .containsEntry("a.figures/timeline.svg", OutputFolder.Effect.DELETED);
    out.save(List.of(file("a.md", "A")));

    assertThat(names(folder.resolve("a.figures"))).containsExactly("mine.txt");
    assertThat(folder.resolve("b.figures/mine.svg")).exists();
    Files.delete(folder.resolve("a.figures/mine.txt"));
    out.save(List.of(file("a.md", "A"), file("a.figures/timeline.svg", "T")));
    out.save(List.of(file("a.md", "A")));
    assertThat(folder.resolve("a.figures")).doesNotExist();
  }

  @Test
  void obsoleteFiguresAreReportedInOrder() {
    OutputFolder out = new OutputFolder(folder);
    List<String> figures =
        Stream.of("a", "b", "c", "d", "e", "f").map(name -> "a.figures/" + name + ".svg").toList();
    out.save(
        Stream.concat(Stream.of("a.md"), figures.stream()).map(name -> file(name, "x")).toList());

    assertThat(out.effects(List.of(file("a.md", "x"))).keySet().stream().skip(2))
        .containsExactlyElementsOf(figures);
  }

  @Test
  void figuresOfPageAndMarkdownAreDeletedSeparately() throws IOException {
    OutputFolder out = new OutputFolder(folder);
    Artifact drawn = file("a.figures/timeline.svg", "T");
    Artifact old = file("a.figures/timeline-0123456789ab.svg", "T");
    Artifact other = file("a.figures/timeline-ba9876543210.svg", "U");
    out.save(List.of(file("a.md", "A"), drawn, file("a.html", "H"), old));

    out.save(List.of(file("a.html", "I"), other));
    assertThat(names(folder.resolve("a.figures")))
        .containsExactly("timeline-ba9876543210.svg", "timeline.svg");
    out.save(List.of(file("a.md", "A")));
    assertThat(names(folder.resolve("a.figures"))).containsExactly("timeline-ba9876543210.svg");
    out.save(List.of(file("a.html", "J")));
    assertThat(folder.resolve("a.figures")).doesNotExist();
  }

  @Test
  void linkInPlaceOfFiguresFolderIsNotFollowed() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.createSymbolicLink(out.resolve("a.figures"), elsewhere);
    List<Artifact> files = List.of(file("a.md", "A"), file("a.figures/timeline.svg", "T"));

    assertThatThrownBy(() -> new OutputFolder(out).save(files))
        .hasRootCauseMessage(
            out.resolve("a.figures") + ": a file or a link of that name is in the way");

    assertThat(names(elsewhere)).isEmpty();
    assertThat(names(out)).containsExactly("a.figures");
  }

  @Test
  void folderInPlaceOfAFileIsAnError() throws IOException {
    for (String name : List.of("a.md", "SHA256SUMS")) {
      Path out = folder.resolve("with " + name);
      Files.createDirectories(out.resolve(name));

      assertThatThrownBy(() -> new OutputFolder(out).save(List.of(file("a.md", "A"))))
          .hasRootCauseMessage(name + ": a folder of that name is in the way");

      assertThat(names(out)).containsExactly(name);
    }
  }

  @Test
  void fileAroundTheFolderIsNamedAsTheReason() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");

    for (String inner : List.of("", "out", "new/out")) {
      OutputFolder out = new OutputFolder(file.resolve(inner));

      assertThatThrownBy(() -> out.save(List.of(file("a.md", "A"))))
          .hasRootCauseExactlyInstanceOf(NotDirectoryException.class)
          .hasRootCauseMessage(file.toString());
    }
  }

  @Test
  void folderDeletedMeanwhileIsNamedAsTheReason() throws IOException {
    Path out = folder.resolve("out");
    OutputFolder.LockedFolder held = new OutputFolder(out).lock();
    Files.delete(out.resolve(".runup-lock"));
    Files.delete(out);

    assertThatThrownBy(() -> held.save(List.of(file("a.md", "A"))))
        .hasRootCauseExactlyInstanceOf(NoSuchFileException.class)
        .hasRootCauseMessage(out.toString());

    held.close();
  }

  @Test
  void fileInPlaceOfTheFolderIsAnError() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");

    assertThatThrownBy(() -> new OutputFolder(file).save(List.of(file("a.md", "A"))))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(file).hasContent("x");
  }

  private static Artifact file(String name, String text) {
    return new Artifact(
        name, Format.MARKDOWN, "en", "text/markdown", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
