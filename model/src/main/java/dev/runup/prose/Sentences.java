package dev.runup.prose;

import dev.runup.text.WordStems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The sentences of a text, by the words that they hold. The text is read once for all searches.
public final class Sentences {

  private static final Pattern END = Pattern.compile("(?<=[.!?…][\"”’»)]?)\\s+|\\R{2,}");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /// The number of sentences above which a word is ignored, because it says too little.
  private static final int COMMON = 256;

  /// The number of characters of a sentence that are shown.
  private static final int WIDEST = 200;

  private final List<String> sentences;

  /// The numbers of the sentences that hold a word, by its stem.
  private final Map<String, List<Integer>> byStem = new HashMap<>();

  public Sentences(String text) {
    sentences = END.splitAsStream(text).toList();
    for (int i = 0; i < sentences.size(); i++) {
      for (String stem : WordStems.of(sentences.get(i))) {
        byStem.computeIfAbsent(stem, _ -> new ArrayList<>()).add(i);
      }
    }
  }

  /// A sentence that is similar to a text.
  ///
  /// @param shared the number of words that both hold
  public record Nearest(String sentence, int shared) {}

  /// Returns the sentence that shares the most words with a text, or null if none shares a word.
  public @Nullable Nearest nearest(String other) {
    Map<Integer, Integer> shared = new HashMap<>();
    int best = -1;
    for (String stem : WordStems.of(other)) {
      List<Integer> found = byStem.getOrDefault(stem, List.of());
      for (int sentence : found.size() > COMMON ? List.<Integer>of() : found) {
        int count = shared.merge(sentence, 1, Integer::sum);
        int most = best < 0 ? 0 : shared.getOrDefault(best, 0);
        best = count > most || count == most && sentence < best ? sentence : best;
      }
    }
    return best < 0 ? null : new Nearest(shown(sentences.get(best)), shared.getOrDefault(best, 0));
  }

  private static String shown(String sentence) {
    String line = BLANKS.matcher(sentence.strip()).replaceAll(" ");
    return line.length() > WIDEST ? line.substring(0, WIDEST).strip() + "…" : line;
  }
}
