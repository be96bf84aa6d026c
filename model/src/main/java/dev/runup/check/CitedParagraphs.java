package dev.runup.check;

import dev.runup.prose.ArchivedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The paragraphs that a passage names.
public final class CitedParagraphs {

  private CitedParagraphs() {}

  /// Returns the numbers in their order. Empty for a passage that names no paragraphs, such as a
  /// page.
  ///
  /// Example: "¶2 and ¶4–5" names 2, 4 and 5.
  public static List<Integer> of(@Nullable String passage) {
    return ArchivedText.paragraphs(passage);
  }
}
