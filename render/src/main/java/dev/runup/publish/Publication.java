package dev.runup.publish;

import dev.runup.pipeline.Artifact;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Publishes a set of files in a folder: all of them, or none.
///
/// All files are first written and flushed under temporary names. Then the new `SHA256SUMS` is
/// renamed to [#COMMITTED], which commits the set. Then each file is moved into place, and each
/// obsolete one gets a temporary name. If the program dies after the commit, the next run completes
/// the set: what the new `SHA256SUMS` lists no more is deleted. If it dies before, the next run
/// deletes the temporary files. If a step fails, all steps before it are undone.
///
/// The caller must have locked the folder. A file's name may contain one slash: its inner folder is
/// created if necessary, and deleted with its last file. Example: `daily-2025-12-28.figures`.
record Publication(Path folder, Disk disk) {

  /// The prefix of every temporary file, and of the lock.
  static final String OURS = ".runup-";

  /// The prefix of a new file until it is moved into place.
  private static final String NEW = OURS + "new-";

  /// The prefix of the second name of an old file, or of the only name of an obsolete one, kept
  /// until all new files are in place.
  private static final String OLD = OURS + "old-";

  /// The name of the new `SHA256SUMS` between the commit and its move into place.
  private static final String COMMITTED = OURS + Sums.FILE;

  /// Replaces the slash in temporary names. No published name contains it.
  private static final char SLASH = '+';

  /// Publishes the new and changed files of a set.
  ///
  /// @param sums the checksums of the whole set, including unchanged files
  /// @param obsolete the names of existing files to delete, none of which is in the set
  /// @throws IOException if a step fails. All old files are then in place again, unless undoing
  ///   fails as well
  void publish(List<Artifact> changed, byte[] sums, List<String> obsolete) throws IOException {
    List<String> names = changed.stream().map(Artifact::name).toList();
    try {
      for (Artifact artifact : changed) {
        disk.create(newFile(artifact.name()), artifact.bytes());
      }
      disk.create(newFile(Sums.FILE), sums);
      for (String name : names) {
        disk.flush(newFile(name));
      }
      disk.flush(newFile(Sums.FILE));
      for (Path inner : innerFolders(names)) {
        disk.makeFolder(inner);
      }
      disk.move(newFile(Sums.FILE), committedFile());
      disk.flush(folder);
    } catch (IOException e) {
      rollBack(new ArrayDeque<>(), e);
      throw e;
    }
    moveIntoPlace(names, obsolete);
    // The inner folder goes before the temporary file, which shows that it was there.
    for (Path inner : innerFolders(obsolete)) {
      deleteIfEmpty(inner);
    }
    for (String name : names) {
      disk.delete(oldFile(name));
    }
    for (String name : obsolete) {
      disk.delete(oldFile(name));
    }
  }

  /// Deletes files, then inner folders that are empty now, and writes the checksums of the others.
  void delete(Collection<String> names, Sums others) throws IOException {
    for (String name : names) {
      disk.delete(file(name));
    }
    for (Path inner : innerFolders(names)) {
      deleteIfEmpty(inner);
    }
    publish(List.of(), others.bytes(), List.of());
  }

  private void moveIntoPlace(List<String> names, List<String> obsolete) throws IOException {
    Deque<String> moved = new ArrayDeque<>();
    try {
      for (String name : names) {
        if (Files.exists(file(name), LinkOption.NOFOLLOW_LINKS)) {
          disk.link(file(name), oldFile(name));
        }
        disk.move(newFile(name), file(name));
        moved.push(name);
      }
      for (String name : obsolete) {
        disk.move(file(name), oldFile(name));
        moved.push(name);
      }
      for (Path inner : innerFolders(names)) {
        disk.flush(inner);
      }
      disk.move(committedFile(), account());
    } catch (IOException e) {
      rollBack(moved, e);
      throw e;
    }
    disk.flush(folder);
  }

  /// Puts the old files back, the last one first.
  ///
  /// Each new file gets its temporary name again. So if the program dies meanwhile, the next run
  /// can still complete the set. Only at the end are the temporary files deleted.
  ///
  /// @param moved the names of the files in place and of the obsolete ones that are not any more,
  ///   the last one first
  private void rollBack(Deque<String> moved, IOException reason) {
    try {
      for (String name : moved) {
        if (Files.exists(oldFile(name), LinkOption.NOFOLLOW_LINKS)) {
          if (Files.exists(file(name), LinkOption.NOFOLLOW_LINKS)) {
            disk.link(file(name), newFile(name));
          }
          disk.move(oldFile(name), file(name));
        } else {
          disk.move(file(name), newFile(name));
        }
      }
      deleteTemporaryFiles();
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  /// Completes a set that an earlier run committed before it died, then deletes temporary files.
  void recover() throws IOException {
    List<Path> temporary = temporaryFiles();
    if (temporary.contains(committedFile())) {
      for (Path path : temporary) {
        String name = name(path);
        if (name.startsWith(NEW)) {
          String published = publishedName(name);
          for (Path inner : innerFolders(List.of(published))) {
            disk.makeFolder(inner);
          }
          disk.move(path, file(published));
        }
      }
      deleteObsoleteFiles();
      disk.move(committedFile(), account());
      disk.flush(folder);
    }
    deleteTemporaryFiles();
  }

  /// Deletes the files that the committed `SHA256SUMS` lists no more.
  private void deleteObsoleteFiles() throws IOException {
    Set<String> obsolete = new TreeSet<>(Sums.read(folder).byName().keySet());
    obsolete.removeAll(Sums.readFile(committedFile()).byName().keySet());
    for (String name : obsolete) {
      disk.delete(file(name));
    }
    for (Path inner : innerFolders(obsolete)) {
      deleteIfEmpty(inner);
    }
  }

  private void deleteTemporaryFiles() throws IOException {
    // The commit goes first. Otherwise the next run would complete a set without all its files.
    disk.delete(committedFile());
    for (Path path : temporaryFiles()) {
      // The inner folder goes before the file. Otherwise nothing would show that it was there.
      if (name(path).startsWith(NEW) || name(path).startsWith(OLD)) {
        for (Path inner : innerFolders(List.of(publishedName(name(path))))) {
          deleteIfEmpty(inner);
        }
      }
      disk.delete(path);
    }
  }

  private void deleteIfEmpty(Path inner) throws IOException {
    try {
      disk.delete(inner);
    } catch (DirectoryNotEmptyException _) {
      // It contains other files and stays.
    }
  }

  /// Returns the inner folders that these names mention, each once.
  ///
  /// Example: `daily.md` and `daily.figures/timeline.svg` give the folder `daily.figures`.
  private Set<Path> innerFolders(Collection<String> names) {
    Set<Path> folders = new LinkedHashSet<>();
    for (String name : names) {
      int slash = name.indexOf('/');
      if (slash > 0) {
        folders.add(file(name.substring(0, slash)));
      }
    }
    return folders;
  }

  /// Returns the name in place for a new or an old one: `.runup-new-a.figures+b.svg` →
  /// `a.figures/b.svg`.
  private static String publishedName(String temporary) {
    return temporary.substring(NEW.length()).replace(SLASH, '/');
  }

  /// Returns the temporary files in the folder, sorted, without the lock.
  private List<Path> temporaryFiles() throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, OURS + "*")) {
      for (Path path : paths) {
        if (!name(path).equals(FolderLock.NAME)
            && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          files.add(path);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    files.sort(null);
    return files;
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private Path newFile(String name) {
    return folder.resolve(NEW + name.replace('/', SLASH));
  }

  private Path oldFile(String name) {
    return folder.resolve(OLD + name.replace('/', SLASH));
  }

  /// Returns the place of the committed sums.
  private Path account() throws IOException {
    return file(Sums.nameIn(folder, Sums.readFile(committedFile()).byName().keySet()));
  }

  private Path committedFile() {
    return folder.resolve(COMMITTED);
  }

  /// The operations of publishing on files, one method for each step that can fail. Tests make
  /// single steps fail.
  interface Disk {

    /// Writes a new file. Its bytes may reach the disk later, with [#flush].
    void create(Path file, byte[] bytes) throws IOException;

    /// Creates a folder, unless it exists.
    void makeFolder(Path folder) throws IOException;

    /// Waits until the bytes of a file, or the names in a folder, would survive a power cut.
    void flush(Path fileOrFolder) throws IOException;

    /// Renames a file in one step and replaces the file that has the new name.
    void move(Path from, Path to) throws IOException;

    /// Renames a file to a name that no file may have.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException if one has it. Both files then stay
    void place(Path from, Path to) throws IOException;

    /// Gives a file a second name. The second name keeps the bytes if the first one is replaced.
    void link(Path file, Path secondName) throws IOException;

    /// Deletes a file or an empty folder, if it exists.
    void delete(Path fileOrFolder) throws IOException;
  }
}
