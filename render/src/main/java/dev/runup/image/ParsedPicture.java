package dev.runup.image;

/// What was read of a file.
///
/// @param standardColours whether its values are meant as sRGB
record ParsedPicture(Picture picture, boolean standardColours) {}
