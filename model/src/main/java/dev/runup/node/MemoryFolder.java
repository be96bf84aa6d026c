package dev.runup.node;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  private final Provider provider = new Provider();
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
    MemoryPath root = system.new MemoryPath(true, List.of());
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
    return List.of(new MemoryPath(true, List.of()));
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
    return new MemoryPath(text.startsWith("/"), parts);
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

  /// A path of the folder, or a relative one.
  private final class MemoryPath implements Path {

    private final boolean absolute;
    private final List<String> parts;

    MemoryPath(boolean absolute, List<String> parts) {
      this.absolute = absolute;
      this.parts = List.copyOf(parts);
    }

    private MemoryPath with(List<String> others) {
      return new MemoryPath(absolute, others);
    }

    @Override
    public FileSystem getFileSystem() {
      return MemoryFolder.this;
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
      return parts.isEmpty() ? null : new MemoryPath(false, List.of(parts.getLast()));
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
      return new MemoryPath(false, List.of(parts.get(index)));
    }

    @Override
    public Path subpath(int beginIndex, int endIndex) {
      return new MemoryPath(false, parts.subList(beginIndex, endIndex));
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
      return resolve(getPath(other));
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
      return new MemoryPath(false, path.parts.subList(parts.size(), path.parts.size()));
    }

    @Override
    public URI toUri() {
      throw new UnsupportedOperationException();
    }

    @Override
    public MemoryPath toAbsolutePath() {
      return new MemoryPath(true, parts);
    }

    @Override
    public MemoryPath toRealPath(LinkOption... options) throws IOException {
      MemoryPath real = toAbsolutePath().normalize();
      if (!files.containsKey(real) && !folders.containsKey(real)) {
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
          && path.getFileSystem() == getFileSystem()
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

  /// A file of `length` bytes, or a folder.
  private record Attributes(boolean isDirectory, long length) implements BasicFileAttributes {

    private static final FileTime NEVER = FileTime.fromMillis(0);

    @Override
    public FileTime lastModifiedTime() {
      return NEVER;
    }

    @Override
    public FileTime lastAccessTime() {
      return NEVER;
    }

    @Override
    public FileTime creationTime() {
      return NEVER;
    }

    @Override
    public boolean isRegularFile() {
      return !isDirectory;
    }

    @Override
    public boolean isSymbolicLink() {
      return false;
    }

    @Override
    public boolean isOther() {
      return false;
    }

    @Override
    public long size() {
      return length;
    }

    @Override
    public @Nullable Object fileKey() {
      return null;
    }
  }

  /// Reads the files and folders. Whatever would change them is refused.
  private final class Provider extends FileSystemProvider {

    @Override
    public String getScheme() {
      return "memory";
    }

    @Override
    public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
      byte[] bytes = files.get(((MemoryPath) path).toRealPath());
      if (bytes == null) {
        throw new IOException(path + " is a folder");
      }
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(
        Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
      MemoryPath real = ((MemoryPath) folder).toRealPath();
      Set<String> names = folders.get(real);
      if (names == null) {
        throw new NotDirectoryException(folder.toString());
      }
      List<Path> entries = new ArrayList<>();
      for (String name : names) {
        Path entry = folder.resolve(name);
        if (filter.accept(entry)) {
          entries.add(entry);
        }
      }
      return new DirectoryStream<>() {
        @Override
        public Iterator<Path> iterator() {
          return entries.iterator();
        }

        @Override
        public void close() {}
      };
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
      ((MemoryPath) path).toRealPath();
      if (Set.of(modes).contains(AccessMode.WRITE)) {
        throw new ReadOnlyFileSystemException();
      }
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(
        Path path, Class<A> type, LinkOption... options) throws IOException {
      MemoryPath real = ((MemoryPath) path).toRealPath();
      byte[] bytes = files.get(real);
      return type.cast(new Attributes(bytes == null, bytes == null ? 0 : bytes.length));
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
        Path path, Class<V> type, LinkOption... options) {
      return null;
    }

    @Override
    public boolean isSameFile(Path path, Path other) {
      return path.equals(other);
    }

    @Override
    public boolean isHidden(Path path) {
      return DossierFolder.isHidden(path);
    }

    @Override
    public SeekableByteChannel newByteChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Path getPath(URI uri) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileStore getFileStore(Path path) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) {
      throw new ReadOnlyFileSystemException();
    }

    @Override
    public void delete(Path path) {
      throw new ReadOnlyFileSystemException();
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) {
      throw new ReadOnlyFileSystemException();
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) {
      throw new ReadOnlyFileSystemException();
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
      throw new ReadOnlyFileSystemException();
    }
  }
}
