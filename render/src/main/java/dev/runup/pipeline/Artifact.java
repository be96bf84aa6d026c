package dev.runup.pipeline;

/// One file of an edition, before it is saved.
///
/// @param name its name, without a folder
/// @param bytes what it holds; nobody changes them
@SuppressWarnings(
    "ArrayRecordComponent") // Handed from the writer to the disk and compared nowhere.
public record Artifact(String name, byte[] bytes) {}
