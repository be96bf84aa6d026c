package dev.runup.serve;

import dev.runup.fact.FactId;
import dev.runup.typing.IntakeFile;
import dev.runup.typing.TypedEntry;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was saved since the preview was started, so that it can be taken back or changed.
final class SavedEntries {

  private static final int MOST = 1_000;

  /// The last first.
  private final Deque<Saved> all = new ArrayDeque<>();

  private int last;

  /// What one gesture has saved.
  ///
  /// @param number its number, from 1, since the preview was started; 0 for what can't be taken
  ///   back
  /// @param file the name of the file
  /// @param added what was added to it, in order
  /// @param entries the entries, in the same order
  /// @param wasChanged whether others had changed the file since the page saw it
  /// @param seen the checksum of the file now
  /// @param archive the checksums of the files that were archived with it, by their names
  /// @param releases the text of the release register at that time; empty if there was none
  record Saved(
      int number,
      String file,
      List<String> added,
      List<TypedEntry> entries,
      boolean wasChanged,
      String seen,
      Map<String, String> archive,
      String releases) {

    Saved {
      added = List.copyOf(added);
      entries = List.copyOf(entries);
      archive = Collections.unmodifiableMap(new LinkedHashMap<>(archive));
    }

    /// Something was written that can't be taken back here.
    static Saved in(String file) {
      return new Saved(0, file, List.of(), List.of(), false, "", Map.of(), "");
    }

    /// Returns the text of its file without the entry of a fact. Null if that was changed since.
    @Nullable String without(FactId fact, String text) {
      return new IntakeFile(file, text).without(added.get(indexOf(fact)));
    }

    /// Returns the place of the entry of a fact, or -1.
    int indexOf(FactId fact) {
      for (int i = 0; i < entries.size(); i++) {
        if (entries.get(i).type() == fact.type() && entries.get(i).id().equals(fact.id())) {
          return i;
        }
      }
      return -1;
    }
  }

  synchronized int nextNumber() {
    return ++last;
  }

  synchronized void add(Saved one) {
    all.push(one);
    while (all.size() > MOST) {
      all.removeLast();
    }
  }

  synchronized void remove(Saved one) {
    all.remove(one);
  }

  /// Returns what was saved under a number, or null.
  synchronized @Nullable Saved numbered(int number) {
    return all.stream().filter(one -> one.number() == number).findFirst().orElse(null);
  }

  /// Returns what was saved with a fact, or null.
  synchronized @Nullable Saved with(FactId fact) {
    return all.stream().filter(one -> one.indexOf(fact) >= 0).findFirst().orElse(null);
  }
}
