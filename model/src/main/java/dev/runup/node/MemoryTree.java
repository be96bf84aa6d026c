package dev.runup.node;

import dev.runup.node.InputFile.LoadedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Files in memory.
final class MemoryTree implements FileTree {

  private static final Path ROOT = Path.of("dossier");

  private final Map<Path, byte[]> files = new HashMap<>();

  /// The paths of what is in each folder.
  private final Map<Path, Set<Path>> folders = new HashMap<>(Map.of(ROOT, new TreeSet<>()));

  MemoryTree(Map<String, byte[]> contents) {
    contents.forEach((path, bytes) -> add(path, bytes.clone()));
    if (files.keySet().stream().anyMatch(folders::containsKey)) {
      throw new IllegalArgumentException("a path is that of a file and that of a folder");
    }
  }

  private void add(String path, byte[] bytes) {
    Path at = ROOT;
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        throw new IllegalArgumentException("\"" + path + "\" is no path of a file in a folder");
      }
      Path inner = at.resolve(part);
      folders.computeIfAbsent(at, _ -> new TreeSet<>()).add(inner);
      at = inner;
    }
    files.put(at, bytes);
  }

  @Override
  public Path root() {
    return ROOT;
  }

  @Override
  public Path real(Path path) throws NoSuchFileException {
    Path real = path.normalize();
    if (!exists(real)) {
      throw new NoSuchFileException(path.toString());
    }
    return real;
  }

  @Override
  public boolean exists(Path path, LinkOption... options) {
    return files.containsKey(path) || folders.containsKey(path);
  }

  @Override
  public boolean isFile(Path path) {
    return files.containsKey(path);
  }

  @Override
  public InputStream open(Path file) {
    return new ByteArrayInputStream(bytes(file));
  }

  private byte[] bytes(Path file) {
    return Objects.requireNonNull(files.get(file), "no file");
  }

  @Override
  public LoadedFile load(InputFile file) {
    return file.loaded(bytes(file.path()));
  }

  @Override
  public void walk(Path from, Visitor visitor) throws IOException {
    if (isFile(from)) {
      visitor.see(from, false);
    } else if (visitor.enters(from)) {
      for (Path inner : folders.getOrDefault(from, Set.of())) {
        walk(inner, visitor);
      }
    }
  }
}
