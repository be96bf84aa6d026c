package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A message in one sentence: an editor's, or one made from the heaviest facts where no editor
/// wrote any.
///
/// @param title the sentence, or null where a statement, a figure or an event says it
/// @param said the statement that says it, or null
/// @param figure the figure that says it, or null
/// @param event the event that says it, or null
/// @param text finished paragraphs; may be none
/// @param comment a judgement to print below it, or null
/// @param commentBy whose judgement that is; null for the desk's, and without a comment
/// @param standing where it is from, over all facts it rests on
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
