import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Writes a checksum of all classes and resources of the program: `BuildId FILE CLASSPATH`. The
/// program holds FILE, and so knows whether a kept build is its own.
///
/// A folder of classes and a jar of them have the same sum, in any order. What Maven adds to a jar,
/// and what only GraalVM reads, doesn't count.
final class BuildId {

  private static final List<String> UNCOUNTED =
      List.of(
          "META-INF/MANIFEST.MF",
          "META-INF/maven/",
          "META-INF/native-image/",
          "META-INF/runup/build-id"); // of an earlier build

  private BuildId() {}

  public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
    Path file = Path.of(args[0]);
    Files.createDirectories(file.getParent());
    List<String> sums = new ArrayList<>();
    for (String entry : args[1].split(File.pathSeparator)) {
      add(Path.of(entry), sums);
    }
    Collections.sort(sums);
    Files.writeString(file, sum(String.join("\n", sums).getBytes(StandardCharsets.UTF_8)));
  }

  private static void add(Path entry, List<String> sums)
      throws IOException, NoSuchAlgorithmException {
    if (Files.isDirectory(entry)) {
      try (Stream<Path> files = Files.walk(entry)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = entry.relativize(file).toString().replace(File.separatorChar, '/');
          add(name, Files.readAllBytes(file), sums);
        }
      }
      return;
    }
    try (ZipFile jar = new ZipFile(entry.toFile())) {
      for (ZipEntry file : Collections.list(jar.entries())) {
        if (!file.isDirectory()) {
          try (InputStream in = jar.getInputStream(file)) {
            add(file.getName(), in.readAllBytes(), sums);
          }
        }
      }
    }
  }

  private static void add(String name, byte[] bytes, List<String> sums)
      throws NoSuchAlgorithmException {
    if (UNCOUNTED.stream().noneMatch(name::startsWith)) {
      sums.add(name + " " + sum(bytes));
    }
  }

  private static String sum(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
