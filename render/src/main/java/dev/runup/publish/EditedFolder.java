package dev.runup.publish;

import dev.runup.node.DossierFolder;
import dev.runup.publish.OutputFolder.BusyException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A folder of a desk's own files, while no other process of Runup may change them.
///
/// Read a file after [#lock], so that nothing that another process added is lost. Other programs,
/// such as an editor, don't know the lock: [#change] sees to theirs.
public final class EditedFolder implements AutoCloseable {

  private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

  private final Path folder;
  private final FolderLock lock;
  private final Publication.Disk disk;
  private final List<String> theirs = new ArrayList<>();

  private EditedFolder(Path folder, FolderLock lock, Publication.Disk disk) {
    this.folder = folder;
    this.lock = lock;
    this.disk = disk;
  }

  /// Another program has changed a file since it was read. Nothing was written: read it again.
  public static final class ChangedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ChangedException(String name) {
      super(name + " doesn't stop changing; is another program writing it?");
    }
  }

  /// Locks a folder, usually that of a dossier, until [#close].
  ///
  /// @throws BusyException if another process has locked it
  /// @throws UncheckedIOException if it isn't writable
  public static EditedFolder lock(Path folder) {
    return lock(folder, new LocalDisk());
  }

  static EditedFolder lock(Path folder, Publication.Disk disk) {
    try {
      return new EditedFolder(folder, FolderLock.take(folder), disk);
    } catch (IOException e) {
      throw new UncheckedIOException("could not write to " + folder, e);
    }
  }

  /// Writes a file that only Runup changes, or replaces its text, in one step. Programs that read
  /// it find the old text or the new one, also after a power cut.
  ///
  /// @param name its path from the folder on
  /// @param text the whole new text
  /// @throws UncheckedIOException if it can't be written. The old text is then still there
  public void write(String name, String text) {
    try {
      Path named = folder.resolve(name);
      Path file = OutputFolder.real(named);
      Path part = file.resolveSibling(Publication.OURS + "new-" + named.getFileName());
      disk.delete(part); // left by a process that died
      disk.create(part, text.getBytes(StandardCharsets.UTF_8));
      disk.flush(part);
      disk.move(part, file);
      disk.flush(file.resolveSibling(""));
    } catch (IOException e) {
      throw new UncheckedIOException("could not write " + name + " in " + folder, e);
    }
  }

  /// Changes a file that somebody may edit with another program. A byte order mark and the rights
  /// of the file stay. A link within the folder stays, and the file that it leads to is changed.
  ///
  /// @param name its path from the folder on. Folders that are missing are made
  /// @param before its whole text as it was read, or null if it wasn't there
  /// @param after its whole new text, or null to delete it
  /// @throws ChangedException if it isn't as it was read any more
  /// @throws UncheckedIOException if it can't be written, or lies outside of the folder. The old
  ///   text is then still there
  public void change(String name, @Nullable String before, @Nullable String after) {
    change(name, before == null ? null : utf8(before), after == null ? null : utf8(after));
  }

  /// Adds a file in the same way. None of that name may be there.
  public void add(String name, byte[] bytes) {
    change(name, null, bytes);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void change(String name, byte @Nullable [] before, byte @Nullable [] after) {
    try {
      Path real = inside(name);
      boolean isMarked = before != null && isMarked(real);
      SharedFile file = new SharedFile(disk, real);
      boolean isDone = file.change(marked(before, isMarked), marked(after, isMarked));
      if (file.theirs() != null) {
        theirs.add(folder.toRealPath().relativize(file.theirs()).toString().replace('\\', '/'));
      }
      if (!isDone) {
        throw new ChangedException(name);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not write " + name + " in " + folder, e);
    }
  }

  private static boolean isMarked(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(MARK.length), MARK);
    } catch (NoSuchFileException _) {
      return false;
    }
  }

  private static byte @Nullable [] marked(byte @Nullable [] bytes, boolean isMarked) {
    if (bytes == null || !isMarked) {
      return bytes;
    }
    byte[] marked = Arrays.copyOf(MARK, MARK.length + bytes.length);
    System.arraycopy(bytes, 0, marked, MARK.length, bytes.length);
    return marked;
  }

  /// Returns the files in which other programs' texts were kept, because they wrote while Runup
  /// did. Example: `intake/2025-12-28-gazette-ines.yaml.theirs`.
  public List<String> theirs() {
    return List.copyOf(theirs);
  }

  /// Returns the text of a file as it is now. Null if there is none, or if it can't be read.
  ///
  /// @param name its path from the folder on
  public @Nullable String text(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException _) {
      return null;
    }
  }

  /// Returns whether a file is there.
  ///
  /// @param name its path from the folder on
  public boolean has(String name) {
    return Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
  }

  /// Deletes a file unless somebody has changed it. Returns whether it isn't there any more.
  ///
  /// @param name its path from the folder on
  /// @param checksum the SHA-256 of its bytes, as hexadecimal digits
  /// @throws UncheckedIOException if it can't be read or deleted
  public boolean deleteIfUnchanged(String name, String checksum) {
    try {
      if (has(name) && checksum.equals(Sums.of(folder, List.of(name)).get(name))) {
        disk.delete(folder.resolve(name));
      }
      return !has(name);
    } catch (IOException e) {
      throw new UncheckedIOException("could not delete " + name + " in " + folder, e);
    }
  }

  /// Clears away what a process left that died in [#change]: a file that was aside gets its name
  /// again, and a new one that had no name yet is deleted.
  ///
  /// @throws UncheckedIOException if the folder can't be listed or written to
  public void tidy() {
    try {
      Files.walkFileTree(
          folder.toRealPath(),
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
              return DossierFolder.isHidden(inner)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              tidy(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException reason) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("could not write to " + folder, e);
    }
  }

  private void tidy(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (name.startsWith(DossierFolder.ASIDE)) {
      Path own = file.resolveSibling(name.substring(DossierFolder.ASIDE.length()));
      if (!Files.exists(own, LinkOption.NOFOLLOW_LINKS)) {
        disk.place(file, own);
      }
      disk.delete(file);
    } else if (name.startsWith(SharedFile.NEW)) {
      disk.delete(file);
    }
  }

  /// Returns the real path of a file, and makes its folder.
  ///
  /// @throws IOException if it isn't in the folder, because a link leads out
  private Path inside(String name) throws IOException {
    Path root = folder.toRealPath();
    Path real = OutputFolder.real(root.resolve(name));
    if (!real.startsWith(root)) {
      throw new FileSystemException(name, null, "a link leads out of the dossier");
    }
    Files.createDirectories(Objects.requireNonNull(real.getParent()));
    return real;
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException("could not write to " + folder, e);
    }
  }
}
