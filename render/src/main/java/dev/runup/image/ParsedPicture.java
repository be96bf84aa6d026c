package dev.runup.image;

/// A picture read from a file.
///
/// @param standardColours whether its values are sRGB
record ParsedPicture(Picture picture, boolean standardColours) {}
