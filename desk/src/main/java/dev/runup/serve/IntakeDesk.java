package dev.runup.serve;

import dev.runup.dossier.DossierFiles;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.IssueTime;
import dev.runup.drafts.DraftDecision;
import dev.runup.drafts.DraftDecision.ChangedFile;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.UpdateField;
import dev.runup.history.History.IssueRequest;
import dev.runup.node.JsonWriter;
import dev.runup.node.ParsedFiles;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.progress.Progress;
import dev.runup.publish.DiskFailure;
import dev.runup.publish.EditedFolder;
import dev.runup.publish.EditedFolder.ChangedException;
import dev.runup.publish.OutputFolder.BusyException;
import dev.runup.reading.DossierReader;
import dev.runup.serve.IntakeRequest.Replaced;
import dev.runup.serve.SavedEntries.Saved;
import dev.runup.text.Sha256;
import dev.runup.typing.IntakeFile;
import dev.runup.typing.Trial;
import dev.runup.typing.TypedEntry;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Adds what somebody types on the page of a source to the dossier's files.
///
/// It reads the dossier anew for each request, because others may write its files too.
final class IntakeDesk {

  /// How often a change is tried while other programs hold the folder or change its files, and how
  /// long to wait between.
  private static final int TRIES = 40;

  private static final int PAUSE_MS = 50;

  private static final int MOST_FILES = 99;

  private final Path folder;
  private final Pipeline pipeline = new Pipeline();

  /// The files as they were parsed before, because each key that somebody types reads them again.
  private final ParsedFiles parsed = new ParsedFiles();

  private final SavedEntries saved = new SavedEntries();

  private final Typist typist;

  /// Whether what a process left behind that died has been cleared away.
  private boolean isTidy;

  IntakeDesk(Path folder, Typist typist) {
    this.folder = folder;
    this.typist = typist;
  }

  /// Nothing can be written, for a reason in words.
  static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RefusedException(String why) {
      super(why);
    }

    String why() {
      return Objects.requireNonNull(getMessage());
    }
  }

  /// What came of a request to save, or to take back.
  sealed interface Outcome {
    /// It was written.
    ///
    /// @param theirs the files that keep what other programs wrote meanwhile
    record Done(Saved saved, List<String> theirs) implements Outcome {
      public Done {
        theirs = List.copyOf(theirs);
      }
    }

    /// Nothing was written, because of the entries' problems.
    record Wrong(Trial trial) implements Outcome {}

    /// Nothing was written, for a reason in words.
    record Refused(String why) implements Outcome {}
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

  /// Tries entries in a dossier with these files, without writing them.
  ///
  /// @throws RefusedException if no file can take them
  Trial attempt(IntakeRequest request, DossierFiles all) {
    return attempt(
        request,
        all,
        dossier ->
            dossier.check(
                dossier.withOwnTemplates(pipeline),
                dossier.clearance(),
                dossier.dossier().editions(),
                IssueRequest.NEWEST));
  }

  /// Tries entries in the same way, to save them. It looks for errors alone, which takes half as
  /// long in a large dossier.
  Trial attemptToSave(IntakeRequest request, DossierFiles all) {
    return attempt(
        request,
        all,
        dossier ->
            dossier.errors(
                dossier.withOwnTemplates(pipeline),
                dossier.dossier().editions(),
                IssueRequest.NEWEST));
  }

  private Trial attempt(
      IntakeRequest request, DossierFiles all, Function<DossierOnDisk, List<Problem>> rules) {
    Saved before = request.replaces() == null ? null : saved.with(request.replaces().fact());
    if (before != null) {
      return again(request, before, all, rules);
    }
    DossierFiles files = without(all, request.replaces());
    for (int number = 1; number <= MOST_FILES; number++) {
      IntakeFile file = file(request, files, number);
      if (file.isOf(request.source(), request.date())) {
        IntakeFile begun = file.begun(request.source(), request.date(), request.intake());
        List<TypedEntry> entries =
            request.entries().stream()
                .map(one -> one.with(begun.others(request.wanted())))
                .toList();
        Trial trial = Trial.of(files, begun, entries, rules, this::dossier, null);
        if (trial != null) {
          return trial;
        }
      }
    }
    throw new RefusedException("no file of this source and day can take another entry");
  }

  /// Returns the file for a source, a day and this typist as it is on the disk.
  ///
  /// @throws RefusedException if it is there and wasn't read
  private IntakeFile file(IntakeRequest request, DossierFiles files, int number) {
    String typed = IntakeFile.name(request.date(), request.source(), typist.part(), number);
    String name = files.nameOf(typed);
    if (name == null) {
      throw new RefusedException(
          "no facts are read in the folder of "
              + typed
              + ", for example because it is a link that leads out of the dossier");
    }
    Input file = files.file(name);
    if (file == null && Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
      Problem why = files.unread(name);
      throw new RefusedException(
          name
              + " can't be read, so nothing is written to it"
              + (why == null ? "" : ": " + why.message() + ". " + why.hint()));
    }
    return new IntakeFile(name, file == null ? "" : file.text());
  }

  /// Returns the keys of the intake under which a file's facts are read; empty if there is no file.
  Map<String, String> intake(IntakeRequest request, DossierFiles files) {
    return file(request, files, 1).intake();
  }

  /// Returns the text of a facts file; empty if there is none.
  static String text(DossierFiles files, String name) {
    Input file = files.file(name);
    return file == null ? "" : file.text();
  }

  /// Returns the checksum of the file for a source and a day; empty if there is none.
  String seen(IntakeRequest request, DossierFiles files) {
    IntakeFile file = file(request, files, 1);
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

  /// Tries a fact in place of itself, as it was saved before.
  private Trial again(
      IntakeRequest request,
      Saved before,
      DossierFiles files,
      Function<DossierOnDisk, List<Problem>> rules) {
    FactId fact = Objects.requireNonNull(request.replaces()).fact();
    Trial trial =
        Trial.of(
            files,
            new IntakeFile(before.file(), text(files, before.file())),
            request.entries(),
            rules,
            this::dossier,
            before.added().get(before.indexOf(fact)));
    if (trial == null) {
      throw new RefusedException(before.file() + " was changed at this place since");
    }
    return trial;
  }

  /// Returns the files without a draft that somebody changes now, so that it isn't there twice.
  private DossierFiles without(DossierFiles files, @Nullable Replaced replaced) {
    if (replaced == null) {
      return files;
    }
    return DraftDecision.refuse(files, replaced.fact(), replaced.version())
            instanceof Checked.Good<ChangedFile>(ChangedFile file, var _)
        ? files.with(new Input(file.name(), file.after()))
        : files;
  }

  /// Saves entries, all or none.
  Outcome save(IntakeRequest request) {
    return locked(edited -> saveLocked(edited, request, Map.of()));
  }

  /// Saves entries in the same way, the last one under an id that is made of its words.
  Outcome saveWithProposedId(IntakeRequest request) {
    return locked(edited -> saveLocked(edited, withProposedId(request, read()), Map.of()));
  }

  /// Does the same in a folder that is locked already.
  ///
  /// @param archive the checksums of files that were archived with the entries, by their names
  Outcome saveLocked(EditedFolder edited, IntakeRequest request, Map<String, String> archive) {
    DossierFiles files = read();
    Trial trial = attemptToSave(request, files);
    if (!trial.isSound()) {
      return new Outcome.Wrong(trial);
    }
    String name = trial.file().name();
    boolean wasChanged =
        !request.seen().isEmpty() && !request.seen().equals(Sha256.hex(text(files, name)));
    write(edited, files, trial);
    Saved one =
        new Saved(
            saved.nextNumber(),
            name,
            trial.added(),
            request.entries(),
            wasChanged,
            Sha256.hex(trial.file().text()),
            archive,
            releases(files));
    saved.add(one);
    return new Outcome.Done(one, edited.theirs());
  }

  /// Writes what was tried.
  ///
  /// @throws ChangedException if another program has changed the file since it was read
  static void write(EditedFolder edited, DossierFiles files, Trial trial) {
    Input before = files.file(trial.file().name());
    edited.change(trial.file().name(), before == null ? null : before.text(), trial.file().text());
  }

  SavedEntries saved() {
    return saved;
  }

  /// Returns the text of the release register; empty if there is none.
  static String releases(DossierFiles files) {
    Input register = files.facts().releases();
    return register == null ? "" : register.text();
  }

  /// A change of files that no other process changes meanwhile.
  interface Change {
    Outcome in(EditedFolder edited);
  }

  /// Changes files while no other process of Runup, and no other request, does.
  synchronized Outcome locked(Change change) {
    for (int i = 1; ; i++) {
      try (EditedFolder edited = EditedFolder.lock(folder)) {
        if (!isTidy) {
          edited.tidy();
          isTidy = true;
        }
        return retried(edited, change);
      } catch (BusyException busy) {
        if (i == TRIES || !isPaused()) {
          return new Outcome.Refused(Objects.requireNonNull(busy.getMessage()));
        }
      } catch (RefusedException refused) {
        return new Outcome.Refused(refused.why());
      } catch (ChangedException changed) {
        return new Outcome.Refused(Objects.requireNonNull(changed.getMessage()));
      } catch (UncheckedIOException failed) {
        return new Outcome.Refused(DiskFailure.words(failed));
      }
    }
  }

  /// Makes a change again, from the reading of the files on, if another program has changed a file
  /// meanwhile.
  private static Outcome retried(EditedFolder edited, Change change) {
    for (int i = 1; i < TRIES; i++) {
      try {
        return change.in(edited);
      } catch (ChangedException _) {
        // Once more.
      }
    }
    return change.in(edited);
  }

  /// Waits. Returns false if the preview ends meanwhile.
  private static boolean isPaused() {
    try {
      Thread.sleep(PAUSE_MS);
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Returns the id of a fact, by the words that were typed. That of an update is its fact's.
  static Map<String, Object> named(TypedEntry entry) {
    FactType type = entry.type();
    Object fact = entry.values().getOrDefault(UpdateField.FACT.key(), "");
    return type == null
        ? JsonWriter.object("type", "update", "id", fact.toString())
        : JsonWriter.object("type", type.word(), "id", entry.id());
  }

  /// Returns the time of an issue day.
  static IssueTime issue(DossierOnDisk dossier, String day) {
    IssueTime time = IssueTime.parse(day, dossier.zone());
    return time == null ? new IssueTime.Newest() : time;
  }
}
