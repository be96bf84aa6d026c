package dev.runup.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// Reads files, and compares folders by the sums of their files.
final class FileSums {

  private FileSums() {}

  /// Returns the sums that `SHA256SUMS` of a folder lists, by the paths of the files.
  static Map<String, String> listed(Path folder) {
    Map<String, String> listed = new TreeMap<>();
    String sums = new String(bytes(folder.resolve("SHA256SUMS")), StandardCharsets.UTF_8);
    sums.lines().forEach(line -> listed.put(line.substring(66), line.substring(0, 64)));
    return listed;
  }

  /// Returns the sums of all files of a folder, by their paths in it.
  static Map<String, String> sums(Path folder) {
    Map<String, String> sums = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      // Not by FuzzedDossier#read, which leaves hidden files out.
      try (var paths = Files.walk(folder)) {
        paths
            .filter(Files::isRegularFile)
            .forEach(path -> sums.put(folder.relativize(path).toString(), sum(bytes(path))));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return sums;
  }

  private static String sum(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
