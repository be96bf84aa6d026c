package dev.runup.pdf;

/// The faces that a document may use, in the order in which they stand in for each other.
enum Typeface {
  SERIF("SourceSerif4_400Regular"),
  SERIF_ITALIC("SourceSerif4_400Regular_Italic"),
  SERIF_BOLD("SourceSerif4_700Bold"),
  SERIF_BOLD_ITALIC("SourceSerif4_700Bold_Italic"),
  SANS("SourceSans3_400Regular"),
  SANS_ITALIC("SourceSans3_400Regular_Italic"),
  SANS_BOLD("SourceSans3_600SemiBold"),
  SANS_BOLD_ITALIC("SourceSans3_600SemiBold_Italic");

  private final String file;

  Typeface(String file) {
    this.file = file;
  }

  /// Gives back the name of its font file, without folder.
  String file() {
    return file + ".ttf";
  }

  /// Gives back the face of the serif or the sans family with a weight and a slant.
  static Typeface of(boolean sans, boolean bold, boolean italic) {
    return values()[(sans ? 4 : 0) + (bold ? 2 : 0) + (italic ? 1 : 0)];
  }
}
