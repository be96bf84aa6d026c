package dev.runup.typing;

import dev.runup.dossier.DossierOnDisk;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Field;
import dev.runup.fact.FieldSpec.Role;
import dev.runup.fact.Shape;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.prose.ArchivedText;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds where the text of a source says what its facts say.
public final class FactMarks {

  /// The fewest words that a sentence and a fact must share.
  private static final int FEWEST = 2;

  private FactMarks() {}

  /// A fact at its place in a text.
  ///
  /// @param fact its newest version
  /// @param name the text that sums it up
  /// @param passage the passage under which it cites the source, or null
  /// @param paragraph the number of the paragraph, from 1; 0 if its passage names none
  /// @param from where its words begin in the paragraph, in chars
  /// @param to where they end. If only the paragraph is known, both are 0
  public record FactMark(
      Fact fact, String name, @Nullable String passage, int paragraph, int from, int to) {}

  /// Returns the facts that cite a source, in the order in which they were typed.
  ///
  /// @param paragraphs the paragraphs of its text, without headings
  public static List<FactMark> of(DossierOnDisk dossier, FactId source, List<String> paragraphs) {
    List<FactMark> marks = new ArrayList<>();
    for (List<Fact> versions : Names.versions(dossier.dossier()).values()) {
      Fact fact = versions.getLast();
      for (Value.Citation citation : fact.citations()) {
        if (citation.source().equals(source) && !fact.isWithdrawn()) {
          marks.add(mark(fact, citation.passage(), paragraphs));
        }
      }
    }
    return marks;
  }

  private static FactMark mark(Fact fact, @Nullable String passage, List<String> paragraphs) {
    String name = FactDescription.name(fact);
    List<Integer> cited =
        ArchivedText.paragraphs(passage).stream()
            .filter(number -> number > 0 && number <= paragraphs.size())
            .toList();
    String quote = fact.text(StatementField.QUOTE);
    for (int number : cited) {
      int from = quote == null ? -1 : paragraphs.get(number - 1).indexOf(quote);
      if (quote != null && from >= 0) {
        return new FactMark(fact, name, passage, number, from, from + quote.length());
      }
    }
    FactMark best = new FactMark(fact, name, passage, cited.isEmpty() ? 0 : cited.getFirst(), 0, 0);
    int most = FEWEST - 1;
    Set<String> words = Stems.of(texts(fact));
    for (int number : cited) {
      String paragraph = paragraphs.get(number - 1);
      BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
      sentences.setText(paragraph);
      int from = 0;
      for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
        String sentence = paragraph.substring(from, to);
        int shared = Stems.shared(words, Stems.of(sentence));
        if (shared > most) {
          most = shared;
          int end = from + sentence.stripTrailing().length();
          best = new FactMark(fact, name, passage, number, from, end);
        }
        from = to;
      }
    }
    return best;
  }

  /// Returns all printed texts of a fact, and the ids that it refers to, which are often words of
  /// the source.
  private static String texts(Fact fact) {
    StringBuilder texts = new StringBuilder();
    for (Field key : fact.values().keySet()) {
      boolean isText = key.spec().role() == Role.CONTENT || key.spec().role() == Role.VERBATIM;
      if (key.spec().shape() instanceof Shape.Text && isText && key != CommonField.CAVEAT) {
        fact.texts(key).forEach(text -> texts.append(text).append(' '));
      } else {
        fact.targets(key).forEach(id -> texts.append(id.id()).append(' '));
      }
    }
    return texts.toString();
  }
}
