package dev.runup.cli;

import dev.runup.cli.BuildOptions.Mode;
import dev.runup.publish.BuildRecord;
import dev.runup.publish.BuildRecord.Issue;
import dev.runup.publish.FileSum;
import dev.runup.publish.OutputFolder;
import dev.runup.publish.OutputFolder.Effect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Prints what a build did to the files of its output folder, or would do.
///
/// @param folder the output folder
/// @param effects the effect on each file, by name. Empty if nothing was built, because nothing had
///   changed
record FileMessages(
    BuildOptions options, Path folder, Map<String, Effect> effects, Console console) {

  /// Prints what came of a build without errors.
  void print(BuildRecord build) {
    if (options.prove.value()) {
      int files = build.files().size();
      String count = files == 1 ? "1 file is" : files + " files are";
      console.say("proved: " + count + " the same bytes without the withheld facts");
    }
    if (options.mode() == Mode.CHECK) {
      printStale(build);
    } else {
      build.issues().forEach(this::printFiles);
      printSums();
      printRemoved();
    }
    if (options.mode() == Mode.DRY_RUN) {
      console.say("nothing was written, because this is a dry run");
    }
  }

  private void printFiles(Issue issue) {
    List<FileSum> files = new ArrayList<>(issue.files());
    if (options.watch.value()) {
      files.removeIf(file -> effect(file.name()) == Effect.NONE);
    }
    if (!files.isEmpty()) {
      console.say(issue.series() + ", " + issue.day());
    }
    for (FileSum file : files) {
      String effect =
          switch (effect(file.name())) {
            case NONE -> ", unchanged";
            case NEW -> unlessWritten(", new");
            case CHANGED, DELETED -> unlessWritten(", changed");
          };
      console.say("  " + folder.resolve(file.name()) + " (" + size(file.size()) + effect + ")");
    }
  }

  /// Lists `SHA256SUMS` only if no other file changes. Otherwise its change is expected.
  ///
  /// Example: somebody deleted it from the output folder.
  private void printSums() {
    List<String> stale = List.copyOf(stale());
    if (stale.size() == 1 && OutputFolder.isSums(stale.getFirst())) {
      console.say("  " + folder.resolve(stale.getFirst()) + unlessWritten(", changed"));
    }
  }

  private void printRemoved() {
    String removed = options.mode() == Mode.WRITE ? " was removed" : " would be removed";
    effects.forEach((name, effect) -> {
      if (effect == Effect.DELETED) {
        console.say("  " + folder.resolve(name) + removed);
      }
    });
  }

  /// Returns a text about a file, or an empty one if the build writes files.
  private String unlessWritten(String text) {
    return options.mode() == Mode.WRITE ? "" : text;
  }

  private Effect effect(String file) {
    return effects.getOrDefault(file, Effect.NONE);
  }

  private void printStale(BuildRecord build) {
    for (String name : stale()) {
      String how =
          switch (effect(name)) {
            case NEW -> " is missing";
            case DELETED -> " is obsolete";
            case CHANGED, NONE -> " is out of date";
          };
      console.fail(folder.resolve(name) + how);
    }
    if (stale().isEmpty() && build.exit() == Exit.DONE) {
      console.say(folder + " is up to date");
    }
  }

  private Set<String> stale() {
    return changed(effects);
  }

  /// Returns the sorted names of the files that a build adds, changes or removes.
  static SortedSet<String> changed(Map<String, Effect> effects) {
    SortedSet<String> changed = new TreeSet<>(effects.keySet());
    changed.removeIf(name -> effects.get(name) == Effect.NONE);
    return changed;
  }

  private static String size(int bytes) {
    return bytes < 1000 ? bytes + " bytes" : (bytes + 500) / 1000 + " kB";
  }
}
