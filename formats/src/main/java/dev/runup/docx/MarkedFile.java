package dev.runup.docx;

import dev.runup.docx.MarkedText.Comment;
import dev.runup.office.UnreadableOfficeException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A Word file as it came back from an office.
///
/// @param sent what the file says of the issue that it was made as, or null if it says nothing
/// @param day the day of the issue by the properties of the file, or null
/// @param isMadeOfFacts whether it names facts or an issue, as only files of this program do
public record MarkedFile(
    MarkedText text,
    List<MarkedFigure> figures,
    @Nullable SentIssue sent,
    @Nullable String day,
    boolean isMadeOfFacts) {

  private static final int MOST_COMMENTS = 2_000;

  public MarkedFile {
    figures = List.copyOf(figures);
  }

  /// Reads a file.
  public static MarkedFile read(byte[] file) throws UnreadableOfficeException {
    DocxArchive archive = DocxArchive.read(file);
    SentIssue sent = SentIssue.read(archive);
    DocxFacts facts = DocxFacts.of(archive);
    List<Comment> comments = WordComments.read(archive);
    if (comments.size() > MOST_COMMENTS) {
      throw new UnreadableOfficeException("has more than 2,000 comments");
    }
    Set<String> known = comments.stream().map(Comment::id).collect(Collectors.toSet());
    return new MarkedFile(
        new MarkedText(MarkedTextReader.read(archive, known), comments),
        MarkedFigure.read(archive),
        sent,
        facts.day(),
        sent != null || facts.day() != null || !facts.tags().isEmpty());
  }
}
