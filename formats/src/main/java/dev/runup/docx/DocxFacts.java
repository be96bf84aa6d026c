package dev.runup.docx;

import dev.runup.office.OfficeFile;
import dev.runup.office.UnreadableOfficeException;
import dev.runup.office.XmlReader;
import dev.runup.office.XmlReader.Token;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a Word file says of its facts and of its issue. Word may have saved it since it was built.
///
/// @param bookmarks the names of its bookmarks
/// @param tags the tags of its content controls
/// @param day the issue's day, or its day and time. Null if the file doesn't name it
public record DocxFacts(Set<String> bookmarks, Set<String> tags, @Nullable String day) {

  private static final Pattern ISSUE =
      Pattern.compile(
          "name=\"" + DocxProperties.ISSUE + "\"[^>]*>\\s*<vt:lpwstr>([^<]+)</vt:lpwstr>");

  public DocxFacts {
    bookmarks = Collections.unmodifiableSet(new LinkedHashSet<>(bookmarks));
    tags = Collections.unmodifiableSet(new LinkedHashSet<>(tags));
  }

  /// Reads a file. Returns null if it is no archive, as office files are.
  public static @Nullable DocxFacts of(byte[] file) throws UnreadableOfficeException {
    return OfficeFile.isPacked(file) ? of(DocxArchive.read(file)) : null;
  }

  static DocxFacts of(DocxArchive file) throws UnreadableOfficeException {
    Set<String> bookmarks = new LinkedHashSet<>();
    Set<String> tags = new LinkedHashSet<>();
    XmlReader xml = DocxArchive.reader(file.document());
    for (Token token = xml.next(); token != Token.FINISH; token = xml.next()) {
      if (token == Token.START && xml.name().equals("w:bookmarkStart")) {
        bookmarks.add(xml.attribute("w:name"));
      } else if (token == Token.START && xml.name().equals("w:tag")) {
        tags.add(xml.attribute("w:val"));
      }
    }
    Matcher issue = ISSUE.matcher(file.part("docProps/custom.xml"));
    return new DocxFacts(bookmarks, tags, issue.find() ? issue.group(1) : null);
  }

  /// Returns the tag of a fact's content controls.
  ///
  /// @param fact its type and id
  public static String tag(String fact) {
    return WordNames.tag(fact);
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
