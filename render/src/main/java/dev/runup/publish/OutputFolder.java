package dev.runup.publish;

import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.FigureFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The folder that built files lie in, flat but for the figures of each edition, with `SHA256SUMS`
/// over what was last written.
///
/// A set of files is published as a whole: whenever the program ends, all are there or the old ones
/// still are, after the next [#hold] at the latest.
public final class OutputFolder {

  /// What saving does to a file.
  public enum Effect {
    /// There is none of that name yet.
    NEW,
    /// There is another one of that name.
    CHANGED,
    /// It is there already, with the same bytes.
    NONE,
    /// It is there and of no use any more: a figure that its Markdown or its page does not show.
    GONE
  }

  /// The name of the file with the sums of the others.
  public static final String SUMS = Publication.SUMS;

  /// How long [#await] lets others work before it looks again.
  private static final Duration PAUSE = Duration.ofMillis(50);

  private static final int TRIES = 100;

  private final Path folder;
  private final Publication publication;

  /// @param folder the folder; it is made when it is held
  public OutputFolder(Path folder) {
    this(folder, new LocalDisk());
  }

  OutputFolder(Path folder, Disk disk) {
    this.folder = folder;
    this.publication = new Publication(folder, disk);
  }

  /// Gives back what [#save] would do to each file, `SHA256SUMS` included; writes nothing.
  ///
  /// @throws UncheckedIOException if a file that is there can't be read
  public Map<String, Effect> effects(List<Artifact> artifacts) {
    try {
      return effectsOf(artifacts, sums(artifacts));
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + folder, e);
    }
  }

  private Map<String, Effect> effectsOf(List<Artifact> all, byte[] sums) throws IOException {
    Map<String, Effect> effects = new LinkedHashMap<>();
    for (Artifact artifact : all) {
      effects.put(artifact.name(), effect(artifact.name(), artifact.bytes()));
    }
    effects.put(Publication.SUMS, effect(Publication.SUMS, sums));
    for (String name : leftOver(all)) {
      effects.put(name, Effect.GONE);
    }
    return effects;
  }

  /// Gives back the names of figures that no Markdown file or page of these shows any more.
  private List<String> leftOver(List<Artifact> all) throws IOException {
    Set<String> kept = new HashSet<>(all.stream().map(Artifact::name).toList());
    List<String> left = new ArrayList<>();
    for (String name : kept) {
      String figures = FigureFiles.folder(name);
      Path inner = folder.resolve(figures);
      if (!figures.isEmpty() && Files.isDirectory(inner, LinkOption.NOFOLLOW_LINKS)) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(inner, "*.svg")) {
          for (Path file : files) {
            String figure = String.valueOf(file.getFileName());
            if (FigureFiles.isOf(name, figure)) {
              left.add(figures + figure);
            }
          }
        }
      }
    }
    left.removeIf(kept::contains);
    left.sort(null);
    return left;
  }

  private Effect effect(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Effect.NEW;
    }
    boolean same =
        Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && Files.size(file) == bytes.length
            && Arrays.equals(Files.readAllBytes(file), bytes);
    return same ? Effect.NONE : Effect.CHANGED;
  }

  /// Holds the folder, publishes the files, and gives back what became of each.
  ///
  /// @throws BusyException if another process holds the folder
  /// @throws UncheckedIOException if a file can't be written; the old ones are still there
  public Map<String, Effect> save(List<Artifact> artifacts) {
    try (Held held = hold()) {
      return held.save(artifacts);
    }
  }

  /// Keeps all other processes from writing to the folder, which is made if need be, and completes
  /// what a run that died had begun to publish.
  ///
  /// A program holds a folder once at a time: its own threads it has to keep apart itself.
  ///
  /// @throws BusyException if another process holds it
  /// @throws UncheckedIOException if nothing can be written there
  public Held hold() {
    try {
      CreatedFolders made = CreatedFolders.missing(folder);
      return recovered(new Held(taken(), made));
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /// Does as [#hold], and waits while another process holds the folder.
  ///
  /// @param waiting is told, once, before the first wait
  public Held await(Consumer<BusyException> waiting) {
    boolean told = false;
    while (true) {
      try {
        return hold();
      } catch (BusyException busy) {
        if (!told) {
          waiting.accept(busy);
          told = true;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /// Makes the folder, and gives back its lock. One that made a folder around it and saved nothing
  /// takes that away again, at any moment: then it is made anew.
  private FolderLock taken() throws IOException {
    for (int tries = 1; ; tries++) {
      try {
        Files.createDirectories(folder);
        FolderLock lock = FolderLock.tryTake(folder);
        if (lock == null) {
          throw new BusyException(folder, FolderLock.holder(folder));
        }
        return lock;
      } catch (NoSuchFileException | FileAlreadyExistsException e) {
        if (tries == TRIES) { // something stays in the way
          throw e;
        }
      }
    }
  }

  private Held recovered(Held held) throws IOException {
    boolean done = false;
    try {
      publication.recover();
      done = true;
      return held;
    } finally {
      if (!done) {
        held.close();
      }
    }
  }

  private UncheckedIOException failure(IOException e) {
    boolean gone = e instanceof NoSuchFileException && !Files.exists(folder);
    Path there = there();
    IOException reason =
        there != null && !Files.isDirectory(there)
            ? new NotDirectoryException(there.toString())
            : gone ? new NoSuchFileException(folder.toString()) : e;
    return new UncheckedIOException("could not write to " + folder, reason);
  }

  /// Gives back the folder, or the innermost one around it that is there, or what stands in its
  /// place; null where no part of the path is there.
  private @Nullable Path there() {
    Path path = folder;
    while (path != null && !Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      path = path.getParent();
    }
    return path;
  }

  /// The folder while no other process writes to it.
  public final class Held implements AutoCloseable {
    private final FolderLock lock;
    private final CreatedFolders made;

    private Held(FolderLock lock, CreatedFolders made) {
      this.lock = lock;
      this.made = made;
    }

    /// Publishes the files, and gives back what became of each, `SHA256SUMS` included. A file that
    /// is there with the same bytes is left alone.
    ///
    /// @throws UncheckedIOException if a file can't be written; the old ones are still there
    public Map<String, Effect> save(List<Artifact> artifacts) {
      try {
        byte[] sums = sums(artifacts);
        Map<String, Effect> effects = effectsOf(artifacts, sums);
        for (Artifact artifact : artifacts) {
          inTheWay(artifact.name());
        }
        inTheWay(Publication.SUMS);
        if (effects.values().stream().anyMatch(effect -> effect != Effect.NONE)) {
          publication.publish(
              artifacts.stream().filter(file -> effects.get(file.name()) != Effect.NONE).toList(),
              sums,
              effects.keySet().stream().filter(name -> effects.get(name) == Effect.GONE).toList());
        }
        return effects;
      } catch (IOException e) {
        throw failure(e);
      }
    }

    private void inTheWay(String name) throws IOException {
      if (Files.isDirectory(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
        throw new FileSystemException(name, null, "a folder of that name is in the way");
      }
      int slash = name.indexOf('/');
      Path inner = folder.resolve(name.substring(0, Math.max(0, slash)));
      if (slash > 0
          && Files.exists(inner, LinkOption.NOFOLLOW_LINKS)
          && !Files.isDirectory(inner, LinkOption.NOFOLLOW_LINKS)) {
        throw new FileSystemException(
            inner.toString(), null, "a file or a link of that name is in the way");
      }
    }

    /// Lets other processes in. A folder that was made and into which nothing was saved goes again.
    @Override
    public void close() {
      try {
        lock.close();
      } catch (IOException e) {
        throw failure(e);
      }
      made.close();
    }
  }

  /// In the form that `sha256sum --check` reads.
  private static byte[] sums(List<Artifact> artifacts) {
    StringBuilder lines = new StringBuilder();
    for (Artifact artifact : artifacts) {
      lines.append(Sha256.of(artifact.bytes())).append("  ").append(artifact.name()).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }
}
