package dev.runup.serve;

import dev.runup.dossier.DossierFiles;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.IssueTime;
import dev.runup.fact.FactType;
import dev.runup.node.ParsedFiles;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.progress.Progress;
import dev.runup.publish.EditedFolder;
import dev.runup.publish.OutputFolder.BusyException;
import dev.runup.reading.DossierReader;
import dev.runup.text.Sha256;
import dev.runup.typing.IntakeFile;
import dev.runup.typing.Trial;
import dev.runup.typing.TypedEntry;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Adds what somebody types on the page of a source to the dossier's files, and takes it out again.
///
/// It reads the dossier anew for each request, because others may write its files too.
final class IntakeDesk {

  /// How often a folder is tried that another process holds, and how long to wait between.
  private static final int TRIES = 40;

  private static final int PAUSE_MS = 50;

  private static final int MOST_FILES = 99;

  private static final int MOST_UNDONE = 1_000;

  private final Path folder;
  private final Pipeline pipeline = new Pipeline();

  /// The files as they were parsed before, because each key that somebody types reads them again.
  private final ParsedFiles parsed = new ParsedFiles();

  /// What was saved, the last first.
  private final Deque<Saved> saved = new ArrayDeque<>();

  IntakeDesk(Path folder) {
    this.folder = folder;
  }

  /// What one gesture has saved.
  ///
  /// @param file the name of the file
  /// @param added what was added to it, in order
  /// @param entries the entries, in the same order
  /// @param wasChanged whether others had changed the file since the page saw it
  /// @param seen the checksum of the file now
  record Saved(
      String file, List<String> added, List<TypedEntry> entries, boolean wasChanged, String seen) {
    Saved {
      added = List.copyOf(added);
      entries = List.copyOf(entries);
    }
  }

  /// What came of a request to save, or to take back.
  sealed interface Outcome {
    record Done(Saved saved) implements Outcome {}

    /// Nothing was written, because of the entries' problems.
    record Wrong(Trial trial) implements Outcome {}

    /// Nothing was written, for a reason in words.
    record Refused(String why) implements Outcome {}
  }

  Path folder() {
    return folder;
  }

  Pipeline pipeline() {
    return pipeline;
  }

  /// Reads the dossier, also one that has errors.
  DossierFiles read() {
    return DossierFiles.read(folder);
  }

  /// Returns the dossier as it is on the disk.
  Checked<DossierOnDisk> dossier() {
    return dossier(read());
  }

  /// Returns the dossier of these files.
  Checked<DossierOnDisk> dossier(DossierFiles files) {
    synchronized (parsed) {
      return DossierOnDisk.read(files, DossierReader.read(files.facts(), Progress.NONE, parsed));
    }
  }

  /// Tries entries without writing them. Null if no file can take them.
  @Nullable Trial attempt(IntakeRequest request) {
    return attempt(request, read());
  }

  /// Tries entries in a dossier with these files.
  @Nullable Trial attempt(IntakeRequest request, DossierFiles files) {
    for (int number = 1; number <= MOST_FILES; number++) {
      IntakeFile file = file(request, files, number);
      if (file.isOf(request.source(), request.day())) {
        IntakeFile begun = file.begun(request.source(), request.day(), request.intake());
        Trial trial = Trial.of(files, begun, request.entries(), pipeline, this::dossier);
        if (trial != null) {
          return trial;
        }
      }
    }
    return null;
  }

  /// Returns the file for a source and a day as it is on the disk.
  private static IntakeFile file(IntakeRequest request, DossierFiles files, int number) {
    String name = IntakeFile.name(request.day(), request.source(), number);
    return new IntakeFile(name, text(files, name));
  }

  private static String text(DossierFiles files, String name) {
    for (Input file : files.facts().facts()) {
      if (file.name().equals(name)) {
        return file.text();
      }
    }
    return "";
  }

  /// Returns the checksum of the file for a source and a day; empty if there is none.
  String seen(IntakeRequest request) {
    IntakeFile file = file(request, read(), 1);
    return file.text().isEmpty() ? "" : Sha256.hex(file.text());
  }

  /// Returns a request with an id for its last entry that no fact of these files has.
  IntakeRequest withProposedId(IntakeRequest request, DossierFiles files) {
    Set<String> taken = new HashSet<>();
    if (dossier(files) instanceof Checked.Good<DossierOnDisk>(DossierOnDisk dossier, var _)) {
      dossier.dossier().facts().forEach(fact -> taken.add(fact.id().id()));
    }
    return request.withProposedId(taken);
  }

  /// Saves entries, all or none.
  Outcome save(IntakeRequest request) {
    return locked(edited -> saveLocked(edited, request));
  }

  /// Saves entries in the same way, the last one under an id that is made of its words.
  Outcome saveWithProposedId(IntakeRequest request) {
    return locked(edited -> saveLocked(edited, withProposedId(request, read())));
  }

  /// Does the same in a folder that is locked already.
  Outcome saveLocked(EditedFolder edited, IntakeRequest request) {
    DossierFiles files = read();
    Trial trial = attempt(request, files);
    if (trial == null) {
      return new Outcome.Refused("no file of this source and day can take another entry");
    }
    if (!trial.isSound()) {
      return new Outcome.Wrong(trial);
    }
    String name = trial.file().name();
    String text = trial.file().text();
    boolean wasChanged =
        !request.seen().isEmpty() && !request.seen().equals(Sha256.hex(text(files, name)));
    edited.write(name, text);
    Saved one = new Saved(name, trial.added(), request.entries(), wasChanged, Sha256.hex(text));
    saved.push(one);
    while (saved.size() > MOST_UNDONE) {
      saved.removeLast();
    }
    return new Outcome.Done(one);
  }

  /// Takes out what was saved last, if its bytes are as they were saved and nothing else needs it.
  Outcome undo() {
    return locked(edited -> {
      Saved last = saved.peek();
      if (last == null) {
        return new Outcome.Refused("nothing was saved since the preview was started");
      }
      DossierFiles files = read();
      String text = text(files, last.file());
      for (String added : last.added().reversed()) {
        String without = new IntakeFile(last.file(), text).without(added);
        if (without == null) {
          return new Outcome.Refused(
              last.file() + " was changed at this place since, so it stays as it is");
        }
        text = without;
      }
      List<Problem> before = dossier(files).problems();
      Input less = new Input(last.file(), text);
      List<Problem> after = dossier(files.with(less)).problems();
      Problem needed =
          after.stream()
              .filter(Problem::stops)
              .filter(one -> before.stream().noneMatch(other -> isSame(one, other)))
              .findFirst()
              .orElse(null);
      if (needed != null) {
        return new Outcome.Refused("it stays, because another fact needs it: " + needed.message());
      }
      // A file with nothing but its intake was begun for these entries.
      if (text.strip().lines().count() == 1 && text.startsWith("intake:")) {
        edited.delete(last.file());
      } else {
        edited.write(last.file(), text);
      }
      saved.pop();
      return new Outcome.Done(
          new Saved(last.file(), last.added(), last.entries(), false, Sha256.hex(text)));
    });
  }

  private static boolean isSame(Problem one, Problem other) {
    return one.code() == other.code() && one.message().equals(other.message());
  }

  /// A change of files that no other process changes meanwhile.
  interface Change {
    Outcome in(EditedFolder edited);
  }

  /// Changes files while no other process, and no other request, does.
  synchronized Outcome locked(Change change) {
    for (int i = 1; ; i++) {
      try (EditedFolder edited = EditedFolder.lock(folder)) {
        return change.in(edited);
      } catch (BusyException busy) {
        if (i == TRIES) {
          return new Outcome.Refused(Objects.requireNonNull(busy.getMessage()));
        }
        try {
          Thread.sleep(PAUSE_MS);
        } catch (InterruptedException _) {
          Thread.currentThread().interrupt();
          return new Outcome.Refused("the preview ends");
        }
      }
    }
  }

  /// Returns the id of a fact, by the words that were typed.
  static Map<String, String> named(TypedEntry entry) {
    FactType type = entry.type();
    return Map.of("type", type == null ? "update" : type.word(), "id", entry.id());
  }

  /// Returns the time of an issue day.
  static IssueTime issue(DossierOnDisk dossier, String day) {
    IssueTime time = IssueTime.parse(day, dossier.zone());
    return time == null ? new IssueTime.Newest() : time;
  }
}
