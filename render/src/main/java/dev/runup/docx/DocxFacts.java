package dev.runup.docx;

import dev.runup.office.UnreadableOfficeException;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a Word file says of its facts and of its issue. Word may have saved it since it was built.
///
/// @param bookmarks the names of its bookmarks
/// @param tags the tags of its content controls
/// @param day the issue's day, or its day and time. Null if the file doesn't name it
public record DocxFacts(Set<String> bookmarks, Set<String> tags, @Nullable String day) {

  private static final Pattern BOOKMARK =
      Pattern.compile("<w:bookmarkStart\\b[^>]*\\bw:name=\"([^\"]+)\"");
  private static final Pattern TAG = Pattern.compile("<w:tag w:val=\"([^\"]+)\"");
  private static final Pattern ISSUE =
      Pattern.compile(
          "name=\"" + DocxProperties.ISSUE + "\"[^>]*>\\s*<vt:lpwstr>([^<]+)</vt:lpwstr>");

  public DocxFacts {
    bookmarks = Collections.unmodifiableSet(new LinkedHashSet<>(bookmarks));
    tags = Collections.unmodifiableSet(new LinkedHashSet<>(tags));
  }

  /// Reads a file. Returns null if it is no Word file.
  public static @Nullable DocxFacts of(byte[] file) {
    try {
      return of(DocxArchive.read(file));
    } catch (UnreadableOfficeException _) {
      return null;
    }
  }

  static DocxFacts of(DocxArchive file) {
    Matcher issue = ISSUE.matcher(file.part("docProps/custom.xml"));
    return new DocxFacts(
        all(BOOKMARK, file.document()),
        all(TAG, file.document()),
        issue.find() ? issue.group(1) : null);
  }

  /// Returns the tag of a fact's content controls.
  ///
  /// @param fact its type and id
  public static String tag(String fact) {
    return WordNames.tag(fact);
  }

  private static Set<String> all(Pattern pattern, String text) {
    Set<String> all = new HashSet<>();
    pattern.matcher(text).results().map((MatchResult one) -> one.group(1)).forEach(all::add);
    return all;
  }

  /// Returns the anchors of facts that the file has. Those with a long name are among them only if
  /// they are asked for, because Word shortens their names.
  public List<String> anchors(List<String> asked) {
    Set<String> anchors = new LinkedHashSet<>();
    asked.stream().filter(one -> bookmarks.contains(WordNames.bookmark(one))).forEach(anchors::add);
    bookmarks.stream().map(WordNames::anchor).sorted().forEach(anchors::add);
    anchors.removeIf(one -> !one.contains(":"));
    return List.copyOf(anchors);
  }
}
