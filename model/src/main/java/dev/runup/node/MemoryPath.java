package dev.runup.node;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A path in a [MemoryFolder], or a relative one.
final class MemoryPath implements Path {

  private final MemoryFolder system;
  private final boolean absolute;
  private final List<String> parts;

  /// @param system the file system of the folder
  MemoryPath(MemoryFolder system, boolean absolute, List<String> parts) {
    this.system = system;
    this.absolute = absolute;
    this.parts = List.copyOf(parts);
  }

  private MemoryPath with(List<String> others) {
    return new MemoryPath(system, absolute, others);
  }

  @Override
  public FileSystem getFileSystem() {
    return system;
  }

  @Override
  public boolean isAbsolute() {
    return absolute;
  }

  @Override
  public @Nullable Path getRoot() {
    return absolute ? with(List.of()) : null;
  }

  @Override
  public @Nullable Path getFileName() {
    return parts.isEmpty() ? null : new MemoryPath(system, false, List.of(parts.getLast()));
  }

  @Override
  public @Nullable Path getParent() {
    return parts.isEmpty() || !absolute && parts.size() == 1
        ? null
        : with(parts.subList(0, parts.size() - 1));
  }

  @Override
  public int getNameCount() {
    return parts.size();
  }

  @Override
  public Path getName(int index) {
    return new MemoryPath(system, false, List.of(parts.get(index)));
  }

  @Override
  public Path subpath(int beginIndex, int endIndex) {
    return new MemoryPath(system, false, parts.subList(beginIndex, endIndex));
  }

  @Override
  public boolean startsWith(Path other) {
    return other instanceof MemoryPath path
        && path.absolute == absolute
        && path.parts.size() <= parts.size()
        && parts.subList(0, path.parts.size()).equals(path.parts);
  }

  @Override
  public boolean endsWith(Path other) {
    return other instanceof MemoryPath path
        && !path.absolute
        && path.parts.size() <= parts.size()
        && parts.subList(parts.size() - path.parts.size(), parts.size()).equals(path.parts);
  }

  @Override
  public MemoryPath normalize() {
    List<String> normal = new ArrayList<>();
    for (String part : parts) {
      boolean isUp = part.equals("..");
      if (isUp && !normal.isEmpty() && !normal.getLast().equals("..")) {
        normal.removeLast();
      } else if (!part.equals(".") && !(isUp && absolute)) {
        normal.add(part);
      }
    }
    return with(normal);
  }

  @Override
  public MemoryPath resolve(String other) {
    return resolve(system.getPath(other));
  }

  @Override
  public MemoryPath resolve(Path other) {
    MemoryPath path = (MemoryPath) other;
    if (path.absolute) {
      return path;
    }
    List<String> joined = new ArrayList<>(parts);
    joined.addAll(path.parts);
    return with(joined);
  }

  @Override
  public Path relativize(Path other) {
    if (!other.startsWith(this)) {
      throw new IllegalArgumentException(other + " is not in " + this);
    }
    MemoryPath path = (MemoryPath) other;
    return new MemoryPath(system, false, path.parts.subList(parts.size(), path.parts.size()));
  }

  @Override
  public URI toUri() {
    throw new UnsupportedOperationException();
  }

  @Override
  public MemoryPath toAbsolutePath() {
    return new MemoryPath(system, true, parts);
  }

  @Override
  public MemoryPath toRealPath(LinkOption... options) throws IOException {
    MemoryPath real = toAbsolutePath().normalize();
    if (!system.has(real)) {
      throw new NoSuchFileException(toString());
    }
    return real;
  }

  @Override
  public WatchKey register(
      WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int compareTo(Path other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MemoryPath path
        && path.system == system
        && path.absolute == absolute
        && path.parts.equals(parts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(absolute, parts);
  }

  @Override
  public String toString() {
    return (absolute ? "/" : "") + String.join("/", parts);
  }
}
