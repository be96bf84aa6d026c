package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A headline. An editor wrote it, or it was made from the heaviest facts because no editor wrote
/// one.
///
/// @param title the sentence, or null if a statement, a measure or an event takes its place
/// @param said the statement that is the headline, or null
/// @param figure the measure that is the headline, or null
/// @param event the event that is the headline, or null
/// @param text the finished paragraphs. May be empty
/// @param comment a judgement to print below it, or null
/// @param commentBy the author of that judgement. Null for the desk, and without a comment
/// @param standing the provenance, with the sources of all facts on which it rests
public record Headline(
    Leaf.@Nullable Prose title,
    @Nullable Statement said,
    @Nullable Figure figure,
    @Nullable Event event,
    List<Leaf.Prose> text,
    @Nullable Assessment comment,
    Assessment.@Nullable Author commentBy,
    Provenance standing) {
  public Headline {
    text = List.copyOf(text);
  }
}
