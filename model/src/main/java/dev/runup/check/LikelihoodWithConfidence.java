package dev.runup.check;

import dev.runup.fact.AssessmentField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import dev.runup.fact.Likelihood;
import dev.runup.fact.Rule;
import dev.runup.history.Known;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds sentences of assessments that say how likely something is and how sure their author is of
/// it: readers take one for the other (Intelligence Community Directive 203).
///
/// The keys `likelihood` and `confidence` may both be set: they print as two sentences.
final class LikelihoodWithConfidence {

  private static final List<String> LIKELIHOODS = likelihoods();

  private static final List<String> CONFIDENCES =
      List.of(
          "high confidence",
          "moderate confidence",
          "low confidence",
          "we are confident",
          "the desk is confident");

  private LikelihoodWithConfidence() {}

  static void find(Known known, Findings found) {
    for (Fact fact : known.of(FactType.ASSESSMENT)) {
      String says = fact.text(AssessmentField.SAYS);
      if (says != null) {
        sentences(Quotations.blanked(says)).forEach(one -> check(fact, one, found));
      }
    }
  }

  private static void check(Fact fact, String sentence, Findings found) {
    String confidence = confidence(sentence);
    String likelihood = confidence == null ? null : likelihood(sentence);
    if (confidence != null && likelihood != null) {
      found.add(
          Rule.LIKELIHOOD_WITH_CONFIDENCE,
          fact.ref(AssessmentField.SAYS),
          "one sentence says \"" + likelihood + "\" and \"" + confidence + "\"",
          "Say how likely it is, and set \"confidence\": it is printed as a sentence of its own.");
    }
  }

  private static @Nullable String confidence(String sentence) {
    for (String phrase : CONFIDENCES) {
      int at = Phrases.find(sentence, phrase, 0);
      // "low confidence in the ceasefire" is somebody's trust, not an analyst's confidence.
      if (at >= 0 && !sentence.startsWith(" in ", at + phrase.length())) {
        return phrase;
      }
    }
    return null;
  }

  private static @Nullable String likelihood(String sentence) {
    for (String word : LIKELIHOODS) {
      if (Phrases.holds(sentence, word)) {
        return word;
      }
    }
    return null;
  }

  /// The words of the scale, the longest first: "very likely" holds "likely".
  private static List<String> likelihoods() {
    List<String> words = new ArrayList<>(List.of("almost certainly", "probably", "remote chance"));
    for (Likelihood likelihood : Likelihood.SCALE) {
      // A village may be remote.
      if (!likelihood.word().equals("remote")) {
        words.add(likelihood.word());
      }
    }
    words.sort((a, b) -> b.length() - a.length());
    return List.copyOf(words);
  }

  /// Gives back the sentences of a text. Rather one too many, as behind an abbreviation.
  private static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean last = i + 1 == text.length() || text.charAt(i + 1) == ' ';
      if (last && ".!?…".indexOf(text.charAt(i)) >= 0) {
        sentences.add(text.substring(from, i));
        from = i + 1;
      }
    }
    sentences.add(text.substring(from));
    return sentences;
  }
}
