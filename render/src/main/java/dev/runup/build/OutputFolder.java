package dev.runup.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The folder that built files lie in, flat, with `SHA256SUMS` over what was last written.
public final class OutputFolder {

  private static final String SUMS = "SHA256SUMS";

  /// Begins the name of a file that is being written; a leading dot keeps it out of listings and
  /// dossiers.
  private static final String UNFINISHED = ".runup-";

  private final Path folder;

  /// @param folder the folder; it is made when something is saved
  public OutputFolder(Path folder) {
    this.folder = folder;
  }

  /// Saves the files and gives back the names of those that were not there yet with these bytes.
  ///
  /// Every file is written whole beside its place before the first one is moved into it, and a file
  /// that has the same bytes already is left alone. Where writing fails, no old file was touched.
  ///
  /// @throws UncheckedIOException if a file can't be written
  public List<String> save(List<Artifact> artifacts) {
    List<Artifact> all = new ArrayList<>(artifacts);
    all.add(sums(artifacts));
    List<Artifact> changed = new ArrayList<>();
    try {
      Files.createDirectories(folder);
      for (Artifact artifact : all) {
        if (Files.isDirectory(folder.resolve(artifact.name()), LinkOption.NOFOLLOW_LINKS)) {
          throw new FileSystemException(
              artifact.name(), null, "a folder of that name is in the way");
        }
        if (!isThere(artifact)) {
          changed.add(artifact);
        }
      }
      write(changed);
    } catch (IOException e) {
      throw new UncheckedIOException("could not write to " + folder, e);
    }
    List<String> names = changed.stream().map(Artifact::name).toList();
    return names.stream().filter(name -> !name.equals(SUMS)).toList();
  }

  private void write(List<Artifact> changed) throws IOException {
    try {
      for (Artifact artifact : changed) {
        write(artifact);
      }
      for (Artifact artifact : changed) {
        Files.move(
            unfinished(artifact),
            folder.resolve(artifact.name()),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      for (Artifact artifact : changed) {
        Files.deleteIfExists(unfinished(artifact));
      }
    }
  }

  private void write(Artifact artifact) throws IOException {
    Path file = unfinished(artifact);
    Files.deleteIfExists(file);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(artifact.bytes());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private Path unfinished(Artifact artifact) {
    return folder.resolve(UNFINISHED + artifact.name());
  }

  private boolean isThere(Artifact artifact) throws IOException {
    Path file = folder.resolve(artifact.name());
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) == artifact.bytes().length
        && Arrays.equals(Files.readAllBytes(file), artifact.bytes());
  }

  /// In the form that `sha256sum --check` reads.
  private static Artifact sums(List<Artifact> artifacts) {
    StringBuilder lines = new StringBuilder();
    for (Artifact artifact : artifacts) {
      lines.append(Sha256.of(artifact.bytes())).append("  ").append(artifact.name()).append('\n');
    }
    return new Artifact(SUMS, lines.toString().getBytes(StandardCharsets.UTF_8));
  }
}
