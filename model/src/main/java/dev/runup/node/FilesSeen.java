package dev.runup.node;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What was seen of the files that other files of a dossier name. If all of it is still so, reading
/// the dossier again gives the same.
public final class FilesSeen {

  /// A question about a file.
  public enum Question {
    /// Whether there is a regular file at a path.
    REGULAR,
    /// Whether the folder contains an entry of a name.
    EXISTS,
    /// The checksum of a file's bytes.
    BYTES,
    /// The checksum of a file's text, or the problem that it can't be read.
    TEXT;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Map<String, String> answers = new TreeMap<>();
  private boolean isSure = true;

  /// @param answer null if it may be another one at any time, for example after a failure of the
  ///   disk
  void note(Question question, String path, @Nullable String answer) {
    if (answer == null) {
      isSure = false;
    } else {
      answers.put(question.word() + " " + path, answer);
    }
  }

  /// Returns the answers by question, for example `bytes looks/crest.png`. Null if one of them was
  /// not sure.
  public @Nullable Map<String, String> answers() {
    return isSure ? Collections.unmodifiableMap(answers) : null;
  }

  /// Returns the paths of the files that were read.
  public Set<String> readPaths() {
    Set<String> paths = new TreeSet<>();
    for (Map.Entry<String, String> entry : answers.entrySet()) {
      Asked asked = Asked.of(entry.getKey());
      if (asked != null
          && (asked.question() == Question.BYTES || asked.question() == Question.TEXT)) {
        paths.add(asked.path());
      }
    }
    return paths;
  }

  /// A question and the path that it is about.
  public record Asked(Question question, String path) {

    /// Returns the question of a key of [#answers], or null if it is none.
    public static @Nullable Asked of(String key) {
      int space = key.indexOf(' ');
      for (Question question : Question.values()) {
        if (space > 0 && key.substring(0, space).equals(question.word())) {
          return new Asked(question, key.substring(space + 1));
        }
      }
      return null;
    }
  }
}
