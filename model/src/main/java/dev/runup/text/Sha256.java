package dev.runup.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The checksum SHA-256 (FIPS 180-4).
public final class Sha256 {

  private Sha256() {}

  /// Returns the 32 bytes of the checksum.
  public static byte[] of(byte[] bytes) {
    return sha256().digest(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Returns the checksum of texts in a row in UTF-8 as 64 hexadecimal digits.
  public static String hex(List<String> texts) {
    MessageDigest digest = sha256();
    texts.forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  /// Returns the checksum as 64 hexadecimal digits.
  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(of(bytes));
  }

  /// Returns the checksum of a text in UTF-8 as 64 hexadecimal digits.
  public static String hex(String text) {
    return hex(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Returns the first 12 hexadecimal digits of the checksum.
  ///
  /// They are enough to name the files of a page or the facts of a dossier.
  public static String shortHex(byte[] bytes) {
    return HexFormat.of().formatHex(of(bytes), 0, 6);
  }

  /// Returns the first 12 hexadecimal digits of the checksum of a text in UTF-8.
  public static String shortHex(String text) {
    return shortHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
