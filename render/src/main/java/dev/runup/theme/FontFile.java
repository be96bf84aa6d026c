package dev.runup.theme;

/// A TrueType font, checked and fit to be embedded.
///
/// @param name the path of the file it comes from
/// @param bytes a font file; not to be changed
@SuppressWarnings("ArrayRecordComponent") // Handed to the writer and compared nowhere.
public record FontFile(String name, byte[] bytes) {}
