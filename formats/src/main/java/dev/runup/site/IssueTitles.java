package dev.runup.site;

import dev.runup.document.Inline;
import dev.runup.pipeline.TitleMark;
import org.jspecify.annotations.Nullable;

/// The titles of issues in one language, as readers may see them now.
///
/// "Withdrawn:" or "Corrected:" stands before a title if that happened to what it says, or to a
/// fact that it rests on. Otherwise each link to an old issue would go on saying what nobody stands
/// by any more.
///
/// @param corrections the corrections that the series has published
record IssueTitles(Series series, String language, SeriesCorrections corrections) {

  /// Returns the title of an issue. Empty if it has none.
  String title(SeriesIssue issue) {
    String title = issue.title(language);
    Inline.Leaf mark = mark(issue);
    return title.isBlank() || mark == null ? title : mark.text() + " " + title;
  }

  /// Returns the word before a title, or null if it needs none.
  Inline.@Nullable Leaf mark(SeriesIssue issue) {
    SeriesIssue newest = series.newest();
    if (newest == null || issue.isTakenBack() || issue.equals(newest)) {
      return null;
    }
    String key =
        new TitleMark(
                issue.text(language).known(),
                newest.text(language).known(),
                corrections.facts(false),
                corrections.facts(true))
            .key(issue.document(language));
    return key == null ? null : series.words(language).words(key);
  }
}
