package dev.runup.cli;

import dev.runup.pipeline.Artifact;
import java.util.List;

/// What has to be written into an output folder.
///
/// @param files the files
/// @param gone the names of files to delete
record FileChange(List<Artifact> files, List<String> gone) {

  FileChange {
    files = List.copyOf(files);
    gone = List.copyOf(gone);
  }
}
