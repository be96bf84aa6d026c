package dev.runup.font;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// A table of a TrueType file, read by position from 0. Its numbers are big-endian.
///
/// A read outside the table throws an [IndexOutOfBoundsException].
final class FontTable {
  private final byte[] file;
  private final int start;
  private final int length;

  FontTable(byte[] file) {
    this(file, 0, file.length);
  }

  private FontTable(byte[] file, int start, int length) {
    this.file = file;
    this.start = start;
    this.length = length;
  }

  int length() {
    return length;
  }

  /// Returns two bytes as a number from 0 to 65,535.
  int unsigned(int at) {
    int first = start + Objects.checkIndex(at, length - 1);
    return (file[first] & 0xff) << 8 | file[first + 1] & 0xff;
  }

  /// Returns two bytes as a number from -32,768 to 32,767.
  int signed(int at) {
    return (short) unsigned(at);
  }

  /// Returns four bytes as a number.
  int integer(int at) {
    return unsigned(at) << 16 | unsigned(at + 2);
  }

  /// Returns bytes as ASCII or Latin-1 text.
  String text(int at, int size) {
    return new String(
        file,
        start + Objects.checkFromIndexSize(at, size, length),
        size,
        StandardCharsets.ISO_8859_1);
  }

  FontTable slice(int at, int size) {
    return new FontTable(file, start + Objects.checkFromIndexSize(at, size, length), size);
  }

  byte[] copy() {
    byte[] copy = new byte[length];
    System.arraycopy(file, start, copy, 0, length);
    return copy;
  }
}
