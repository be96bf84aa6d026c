package dev.runup.cluster;

import dev.runup.calendar.CalendarFiles;
import dev.runup.docx.DocxFiles;
import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.FolderCeiling;
import dev.runup.dossier.PublishedFiles;
import dev.runup.mail.MailFiles;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.Pipeline;
import dev.runup.pipeline.WebLayout;
import dev.runup.problem.Checked;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.publish.OutputFolder;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Builds a dossier into `OUT/NAME`, or writes the dead letter `LETTERS/NAME.txt`. Knows no engine,
/// so it can be the step of a job on any of them.
///
/// An engine may run it twice for a dossier, even at the same time. The files are the same.
///
/// @param out the folder `OUT`, which all machines share
/// @param letters the folder `LETTERS`, which all machines share. For the desk only
/// @param limit the longest wait for an output folder that another process has locked
record DossierTask(String out, String letters, Duration limit) implements Serializable {

  /// The pipeline of a worker process. Its threads share the templates and fonts.
  private static final class Shared {
    static final Pipeline PIPELINE =
        new Pipeline(
            Stream.concat(
                    Pipeline.OWN_WRITERS.stream(),
                    Stream.of(new DocxFiles(), new MailFiles(), new CalendarFiles()))
                .toList(),
            WebLayout.DEFAULT);
  }

  /// The result of a task.
  ///
  /// @param problems the lines of the dead letter. None if the dossier was built and no edition has
  ///   published what it may no longer show
  /// @param files the number of its files
  /// @param written how many of them were new or changed
  record Result(List<String> problems, int files, long written) implements Serializable {}

  /// Returns the paths of the dossiers in a part of a folder. A dossier's name decides its part.
  static List<String> list(String dossiers, long part, int parts) throws IOException {
    List<String> listed = new ArrayList<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(Path.of(dossiers))) {
      for (Path folder : folders) {
        if (Math.floorMod(folder.getFileName().toString().hashCode(), parts) == part
            && Files.exists(folder.resolve("runup.yaml"))) {
          listed.add(folder.toString());
        }
      }
    }
    return listed;
  }

  /// Builds a dossier and saves its files or its dead letter.
  ///
  /// @throws UncheckedIOException if a file can't be written. The engine tries again, then ends
  /// @throws InterruptedException if the engine has ended the task
  Result run(String dossier) throws IOException, InterruptedException {
    Path folder = Path.of(dossier);
    Result result = build(folder, Path.of(out).resolve(folder.getFileName()));
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedException("the engine ended the task");
    }
    Path letter = Path.of(letters).resolve(folder.getFileName() + ".txt");
    if (result.problems().isEmpty()) {
      Files.deleteIfExists(letter);
    } else {
      Files.createDirectories(Path.of(letters));
      Path file = Files.createTempFile(Path.of(letters), ".", null); // Only its owner may read it.
      Files.write(file, result.problems());
      Files.move(file, letter, StandardCopyOption.ATOMIC_MOVE);
    }
    return result;
  }

  /// Builds a dossier and saves its files. The folder is locked before the first fact is read, also
  /// against a worker that the engine has given up.
  private Result build(Path dossier, Path output) {
    try (OutputFolder.LockedFolder held = new OutputFolder(output).await(limit, _ -> {})) {
      List<Problem> refusals = new ArrayList<>();
      return switch (read(dossier, output, refusals)) {
        case Checked.Good<List<BuiltEdition>>(var editions, _) -> save(editions, refusals, held);
        case Checked.Bad<List<BuiltEdition>>(var problems) ->
            letter(problems.stream().filter(Problem::stops).map(DossierTask::line));
      };
    } catch (OutputFolder.BusyException _) {
      return letter(Stream.of(ProblemCode.BUSY.word()));
    } catch (UncheckedIOException disk) {
      throw disk;
    } catch (RuntimeException | StackOverflowError bug) {
      Stream<String> frames =
          Stream.of(bug.getStackTrace()).limit(20).map(frame -> "  at " + frame);
      return letter(Stream.concat(Stream.of("bug: " + bug.getClass().getName()), frames));
    }
  }

  /// Reads and builds a dossier. Files that can't be read are a problem of this dossier alone.
  ///
  /// @param refusals gets one for each edition that may no longer show what it has published
  private static Checked<List<BuiltEdition>> read(
      Path dossier, Path output, List<Problem> refusals) {
    BuildRequest request = BuildRequest.NEWEST;
    try {
      return DossierOnDisk.read(dossier)
          .then(read ->
              Checked.of(
                  read,
                  FolderCeiling.problems(
                      read, read.editions().stream().map(one -> one.name()).toList(), output)))
          .then(read ->
              read.build(Shared.PIPELINE, request)
                  .map(built -> {
                    new PublishedFiles(output, read, request)
                        .orphaned(built).stream().filter(Problem::stops).forEach(refusals::add);
                    return built;
                  }));
    } catch (UncheckedIOException _) {
      return Checked.bad(Problem.of(ProblemCode.FILE_FAILURE, "could not be read", null));
    }
  }

  /// Saves the files of all editions with something to show. If none has, writes nothing.
  private static Result save(
      List<BuiltEdition> editions, List<Problem> refusals, OutputFolder.LockedFolder held) {
    List<String> letter = refusals.stream().map(DossierTask::line).toList();
    if (editions.isEmpty()) {
      return new Result(letter, 0, 0);
    }
    Map<String, Artifact> files = new LinkedHashMap<>(); // Editions may share a style sheet.
    editions.forEach(one -> one.artifacts().forEach(file -> files.putIfAbsent(file.name(), file)));
    Collection<OutputFolder.Effect> effects = held.save(List.copyOf(files.values())).values();
    long written = effects.stream().filter(effect -> effect != OutputFolder.Effect.NONE).count();
    return new Result(letter, effects.size(), written);
  }

  private static Result letter(Stream<String> lines) {
    return new Result(lines.toList(), 0, 0);
  }

  /// Returns the place and the code of a problem. Its message may quote withheld facts.
  ///
  /// Example: `facts.yaml:12:3: unknown-key`
  private static String line(Problem problem) {
    Place place = problem.place();
    String code = problem.code().word();
    return place == null
        ? code
        : place.file() + ":" + place.line() + ":" + place.column() + ": " + code;
  }
}
