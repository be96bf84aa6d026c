package dev.runup.node;

import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A folder that exists in memory only, so that a dossier can be read without a disk.
///
/// It is a read-only file system, so whatever reads a folder reads this one in the same way and
/// finds the same problems. It has no links, and all its files can be read.
public final class MemoryFolder extends FileSystem {

  /// The path of the folder, as messages print it.
  private static final String NAME = "dossier";

  private final MemoryProvider provider = new MemoryProvider(this);
  private final Map<MemoryPath, byte[]> files = new HashMap<>();

  /// The names of the entries of each folder.
  private final Map<MemoryPath, TreeSet<String>> folders = new TreeMap<>();

  private MemoryFolder() {}

  /// Returns a folder with these files.
  ///
  /// @param contents the bytes of each file by its path in the folder, for example
  ///   `monday/facts.yaml`, with `/` between its parts
  /// @throws IllegalArgumentException if a path has an empty part, is `.` or `..` in a part, or is
  ///   the folder of another one
  public static Path of(Map<String, byte[]> contents) {
    MemoryFolder system = new MemoryFolder();
    MemoryPath root = new MemoryPath(system, true, List.of());
    MemoryPath folder = root.resolve(NAME);
    system.folders.put(folder, new TreeSet<>());
    system.folders.put(root, new TreeSet<>(Set.of(NAME)));
    contents.forEach((path, bytes) -> system.add(folder, path, bytes.clone()));
    system.files.keySet().stream()
        .filter(system.folders::containsKey)
        .findAny()
        .ifPresent(path -> {
          throw new IllegalArgumentException(path + " is a file and a folder");
        });
    return folder;
  }

  private void add(MemoryPath folder, String path, byte[] bytes) {
    MemoryPath at = folder;
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        throw new IllegalArgumentException("\"" + path + "\" is no path of a file in a folder");
      }
      folders.computeIfAbsent(at, _ -> new TreeSet<>()).add(part);
      at = at.resolve(part);
    }
    files.put(at, bytes);
  }

  /// Returns whether there is a file or a folder at an absolute path.
  boolean has(MemoryPath path) {
    return files.containsKey(path) || folders.containsKey(path);
  }

  /// Returns the bytes of a file, or null if there is none at this path.
  byte @Nullable [] file(MemoryPath path) {
    return files.get(path);
  }

  /// Returns the names of the entries of a folder, sorted, or null if there is none at this path.
  @Nullable Set<String> entries(MemoryPath path) {
    return folders.get(path);
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException("it holds nothing but memory");
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return true;
  }

  @Override
  public String getSeparator() {
    return "/";
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return List.of(new MemoryPath(this, true, List.of()));
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return List.of();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return Set.of("basic");
  }

  @Override
  public Path getPath(String first, String... more) {
    String text = more.length == 0 ? first : first + "/" + String.join("/", more);
    List<String> parts = new ArrayList<>(List.of(text.split("/", -1)));
    parts.removeIf(String::isEmpty);
    return new MemoryPath(this, text.startsWith("/"), parts);
  }

  @Override
  public PathMatcher getPathMatcher(String syntaxAndPattern) {
    throw new UnsupportedOperationException();
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    throw new UnsupportedOperationException();
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException();
  }
}
