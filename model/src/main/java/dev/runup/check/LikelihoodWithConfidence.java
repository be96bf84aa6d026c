package dev.runup.check;

import dev.runup.fact.FactType;
import dev.runup.fact.Likelihood;
import dev.runup.fact.Rule;
import dev.runup.history.Known;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds sentences of assessments and headlines that state both a likelihood and a confidence.
/// Readers confuse the two (Intelligence Community Directive 203).
///
/// The keys `likelihood` and `confidence` may both be set. They are printed as two sentences.
final class LikelihoodWithConfidence {

  /// The end of a sentence. Also matches the end of an abbreviation, which at most hides a finding.
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…](?= |$)");

  private static final List<String> LIKELIHOODS = likelihoods();

  private static final String DEGREE = "(?:high|moderate|medium|low)";

  /// Phrases for the confidence in a judgement. Excluded are trust, such as "low confidence in the
  /// ceasefire", and votes of confidence.
  private static final Pattern CONFIDENCE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])(?:"
              + (DEGREE + " (?:(?:degree|level) of )?confidence")
              + ("|(?:our|the desk['’]s) (?:(?:degree|level) of )?confidence (?:is|remains) (?:very )?"
                  + DEGREE)
              + ("|confidence (?:is|remains) (?:very )?" + DEGREE + " that")
              + "|(?:we are|the desk is) (?:(?:very|highly|fairly|quite) )?confident"
              + ")(?![\\p{L}\\p{N}-]| (?:in|among|of) | (?:votes?|motions?|measures?|building)\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final String ASSESSMENT =
      "Say how likely it is, and set \"confidence\": it is printed as a sentence of its own.";

  private static final String HEADLINE =
      "Say how likely it is, and in another sentence how sure you are.";

  private LikelihoodWithConfidence() {}

  static void find(Known known, Findings found) {
    for (JudgementText wording : JudgementText.all(known)) {
      SENTENCE_END.splitAsStream(wording.text()).forEach(one -> check(wording, one, found));
    }
  }

  private static void check(JudgementText wording, String sentence, Findings found) {
    Matcher confidence = CONFIDENCE.matcher(sentence);
    if (!confidence.find()) {
      return;
    }
    String likelihood =
        LIKELIHOODS.stream()
            .filter(word -> JudgementText.holds(sentence, word))
            .findFirst()
            .orElse(null);
    if (likelihood != null
        && !(wording.reports(confidence.group()) && wording.reports(likelihood))) {
      boolean headline = wording.fact().type() == FactType.HEADLINE;
      found.add(
          Rule.LIKELIHOOD_WITH_CONFIDENCE,
          wording.fact().ref(wording.field()),
          "one sentence says \"" + likelihood + "\" and \"" + confidence.group() + "\"",
          headline ? HEADLINE : ASSESSMENT);
    }
  }

  /// Returns the words of the scale, the longest first, because "very likely" contains "likely".
  private static List<String> likelihoods() {
    return Stream.concat(
            Stream.of("almost certainly", "probably", "remote chance"),
            // "Remote" alone may describe a village.
            Likelihood.SCALE.stream().map(Likelihood::word).filter(word -> !word.equals("remote")))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }
}
