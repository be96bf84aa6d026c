package dev.runup.serve;

import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/// By what a file is known as another one than before, without reading it.
///
/// @param size in bytes
/// @param key what the file system names the file by, or null where it has no such thing
record FileStamp(long size, FileTime modified, @Nullable Object key) {}
