package dev.runup.serve;

import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/// The metadata that shows that a file has changed, without reading it.
///
/// @param size in bytes
/// @param key identifies the file in its file system, for example by inode, or null if that isn't
///   supported. It differs if an editor replaced the file by a new one
record FileStamp(long size, FileTime modified, @Nullable Object key) {}
