package dev.runup.cli;

import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.BuiltEdition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What has to be written into an output folder.
///
/// @param files the files
/// @param gone the names of files to delete
record FileChange(List<Artifact> files, List<String> gone) {

  FileChange {
    files = List.copyOf(files);
    gone = List.copyOf(gone);
  }

  /// Returns the files of editions, and the names of those that must go, because an issue was taken
  /// back. A style sheet that pages of several editions share counts once.
  static FileChange of(List<BuiltEdition> built) {
    Map<String, Artifact> byName = new LinkedHashMap<>();
    built.forEach(one -> one.artifacts().forEach(file -> byName.putIfAbsent(file.name(), file)));
    return new FileChange(
        List.copyOf(byName.values()), built.stream().flatMap(one -> one.gone().stream()).toList());
  }
}
