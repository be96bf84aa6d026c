package dev.runup.theme;

/// A TrueType font that was checked and may be embedded.
///
/// @param name the path of its file
/// @param bytes the file's content, which must not be changed
@SuppressWarnings("ArrayRecordComponent") // The record is never compared.
public record FontFile(String name, byte[] bytes) {}
