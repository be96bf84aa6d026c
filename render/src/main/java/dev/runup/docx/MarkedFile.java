package dev.runup.docx;

import dev.runup.office.UnreadableOfficeException;
import java.util.List;
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

  public MarkedFile {
    figures = List.copyOf(figures);
  }

  /// Reads a file.
  public static MarkedFile read(byte[] file) throws UnreadableOfficeException {
    DocxArchive archive = DocxArchive.read(file);
    SentIssue sent = SentIssue.read(archive);
    DocxFacts facts = DocxFacts.of(archive);
    return new MarkedFile(
        new MarkedText(MarkedTextReader.read(archive), WordComments.read(archive)),
        MarkedFigure.read(archive),
        sent,
        facts.day(),
        sent != null || facts.day() != null || !facts.tags().isEmpty());
  }
}
