package dev.runup.publish;

import dev.runup.pipeline.BuiltEdition;
import java.util.List;

/// What came of building a dossier, without the contents of the files.
///
/// @param exit the exit code of a run that builds this dossier alone
/// @param issues what came of each requested edition. Empty if the dossier can't be read
/// @param messages the problems as they are printed
/// @param stopping those of them that stop the build, as they are printed with `--quiet`
/// @param problems the problems of the whole dossier as a JSON array; they are in those of each
///   issue too
public record BuildRecord(
    int exit, List<Issue> issues, String messages, String stopping, String problems) {

  public BuildRecord {
    issues = List.copyOf(issues);
  }

  /// Returns the files of all editions, each once. Several pages may share a style sheet.
  public List<FileSum> files() {
    return issues.stream().flatMap(issue -> issue.files().stream()).distinct().toList();
  }

  /// What came of one edition.
  ///
  /// @param edition its name
  /// @param exit the exit code for its own problems and those of the whole dossier
  /// @param series the product and its number, for example `Daily briefing 1`. Empty, as the next
  ///   three, if nothing was built
  /// @param day the issue day in words
  /// @param date the issue day, or day and time, as ISO 8601
  /// @param words a checksum of the words that readers get, whatever sets them
  /// @param files its files, in the order of its languages and then of its formats
  /// @param problems its own problems and those of the whole dossier, as a JSON array
  public record Issue(
      String edition,
      int exit,
      String series,
      String day,
      String date,
      String words,
      List<FileSum> files,
      String problems) {

    public Issue {
      files = List.copyOf(files);
    }

    /// Returns a built edition.
    public static Issue of(BuiltEdition built, int exit, String problems) {
      return new Issue(
          built.edition(),
          exit,
          built.series(),
          built.day(),
          built.date(),
          built.words(),
          built.artifacts().stream().map(FileSum::of).toList(),
          problems);
    }

    /// Returns an edition of which nothing was built.
    public static Issue notBuilt(String edition, int exit, String problems) {
      return new Issue(edition, exit, "", "", "", "", List.of(), problems);
    }

    /// Returns whether it is the same issue of the same edition, with the same words.
    boolean saysTheSameAs(Issue other) {
      return edition.equals(other.edition)
          && date.equals(other.date)
          && !words.isEmpty()
          && words.equals(other.words);
    }
  }
}
