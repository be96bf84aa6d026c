package dev.runup.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/// Digests by which a browser knows what belongs to a page.
final class ShortDigest {

  private ShortDigest() {}

  /// Gives back how a content security policy names a text between two tags, as `sha256-…`.
  static String of(String text) {
    byte[] digest = sha256(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  /// Gives back 12 hexadecimal digits for a file's name.
  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256(bytes), 0, 6);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible); // every Java has SHA-256
    }
  }
}
