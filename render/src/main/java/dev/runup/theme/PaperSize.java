package dev.runup.theme;

import org.jspecify.annotations.Nullable;

/// A named page size, upright, in points (1/72 inch).
enum PaperSize {
  /// ISO 216, 210 × 297 mm.
  A4("A4", 595.28f, 841.89f),

  /// ANSI A, 8.5 × 11 inches.
  LETTER("Letter", 612, 792);

  private final String word;
  private final float width;
  private final float height;

  PaperSize(String word, float width, float height) {
    this.word = word;
    this.width = width;
    this.height = height;
  }

  /// Returns the size of that name, in upper or lower case, or null.
  static @Nullable PaperSize of(String typed) {
    for (PaperSize size : values()) {
      if (size.word.equalsIgnoreCase(typed)) {
        return size;
      }
    }
    return null;
  }

  String word() {
    return word;
  }

  float width() {
    return width;
  }

  float height() {
    return height;
  }
}
