package dev.runup.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.IntPredicate;

/// Writes characters that an address can't hold as the bytes of their UTF-8, and reads them.
///
/// Example: `é` becomes `%C3%A9`.
public final class PercentEncoding {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /// The unreserved characters of RFC 3986.
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  private PercentEncoding() {}

  /// Returns a file's path as a relative address.
  public static String path(String path) {
    return encode(path, one -> one == '/' || UNRESERVED.indexOf(one) >= 0);
  }

  /// Returns a text as one part of an address, for example as the name of a folder in a path.
  public static String part(String text) {
    return encode(text, one -> UNRESERVED.indexOf(one) >= 0);
  }

  /// Returns a text with all characters encoded for which `isPlain` is false.
  ///
  /// @param isPlain whether an ASCII character stays as it is; other characters are always encoded
  public static String encode(String text, IntPredicate isPlain) {
    StringBuilder encoded = new StringBuilder(text.length());
    for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
      if (unit >= 0 && isPlain.test(unit)) {
        encoded.append((char) unit);
      } else {
        encoded.append('%').append(HEX.toHexDigits(unit));
      }
    }
    return encoded.toString();
  }

  /// Returns an address with its escapes as characters. Bytes that are no UTF-8 become U+FFFD.
  public static String decode(String address) {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(address.length());
    byte[] units = address.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < units.length; i++) {
      if (units[i] == '%'
          && i + 2 < units.length
          && HexFormat.isHexDigit(units[i + 1])
          && HexFormat.isHexDigit(units[i + 2])) {
        decoded.write(
            HexFormat.fromHexDigit(units[i + 1]) << 4 | HexFormat.fromHexDigit(units[i + 2]));
        i += 2;
      } else {
        decoded.write(units[i]);
      }
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }
}
