package dev.runup.pdf;

/// Whether a line may end after a character.
enum BreakKind {
  /// It may not.
  NONE,
  /// It may, and the character is a space that vanishes at the line's end.
  SPACE,
  /// It may, as after a hyphen.
  SOFT,
  /// It must; the character is a space that stands for the break.
  FORCED
}
