package dev.runup.history;

import dev.runup.fact.ActorField;
import dev.runup.fact.AssessmentField;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Field;
import dev.runup.fact.IssueField;
import dev.runup.fact.MeasureField;
import dev.runup.fact.ProposalField;
import dev.runup.fact.StatementField;
import dev.runup.text.WordStems;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds typed gaps whose answer seems to be on record: all words of the question stand in one fact
/// that says so without a doubt.
///
/// Example: the desk asks whether the pressure on Beland includes new sanctions, and rests that on
/// "Aland announces new sanctions".
public final class GapAnswers {

  /// The beginnings of words that ask, as [WordStems] has them.
  private static final Set<String> ASKING =
      Set.of(
          ("wheth which what when where whose have been does will would still open given said known unkno uncle inclu"
                  + " yet more much many numbe amoun remai state"
                  + " який яка яке які яких якої якою якими коли скіль чого буде будуть відом невід сказа назва навед"
                  + " включ перед охопл зазна більш")
              .split(" ", -1));

  /// Words that make an answer uncertain: those that deny, ask or leave open.
  private static final Pattern UNCERTAIN =
      Pattern.compile(
          "(?iu)\\?|n['’]t\\b|\\b(?:not?|none|never|nobody|nothing|without|whether|which|how|when|what|who|if|(?-i:may)|might|could"
              + "|would|unclear|unknown|open|undecided|(?:declin|refus|reject|consider|discuss|want|den[iy])\\p{L}*"
              + "|не|ні|чи|який|яка|яке|які|яких|коли|скільки|хто|якщо|може|можуть|хоче|хочуть"
              + "|(?:невідом|відмов|запереч|розгляда|обговор)\\p{L}*)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Set<String> UNCERTAIN_VERBS =
      Set.of(
          "asked", "demanded", "called-for", "invited", "proposed", "warned", "denied", "rejected");

  private static final List<Field> ANSWERS =
      List.of(StatementField.SAYS, StatementField.QUOTE, MeasureField.WHAT, EventField.OUTCOME);

  private static final List<Field> ABOUT =
      List.of(StatementField.ABOUT, MeasureField.ABOUT, EventField.ABOUT);

  private static final List<Field> AUTHORS =
      List.of(StatementField.WHO, MeasureField.BY, EventField.WHO);

  private static final List<Field> NAMES =
      List.of(ActorField.NAME, IssueField.TITLE, EventField.TITLE, ProposalField.TITLE);

  private final Known known;
  private final Retractions retractions;

  public GapAnswers(Known known) {
    this.known = known;
    this.retractions = Retractions.among(known);
  }

  /// Returns the newest fact that seems to answer a gap, or null. It is one on which the gap rests,
  /// or one about the same that is no older, or an event that was called off when the gap was typed
  /// and is on again. An update of the gap that is no older keeps it open.
  public @Nullable Fact to(Fact gap) {
    if (!gap.word(AssessmentField.KIND, "").equals("gap")) {
      return null;
    }
    List<FactId> about = gap.targets(AssessmentField.ABOUT);
    Fact onAgain =
        known.findAll(about).stream()
            .filter(event -> isOnAgain(event, gap))
            .findFirst()
            .orElse(null);
    if (onAgain != null) {
      return onAgain;
    }
    Set<String> asked = stems(gap, List.of(AssessmentField.SAYS));
    asked.removeAll(ASKING);
    known.findAll(about).forEach(topic -> asked.removeAll(stems(topic, NAMES)));
    return asked.isEmpty()
        ? null
        : known.facts().values().stream()
            .filter(fact ->
                gap.targets(CommonField.RESTS_ON).contains(fact.id())
                    || !fact.knownFrom().isBefore(gap.knownFrom()) && isAbout(fact, about))
            .filter(fact -> gap.version() == 0 || fact.knownFrom().isAfter(gap.knownFrom()))
            .filter(fact -> isSure(fact) && words(fact).containsAll(asked))
            .max(Comparator.comparing(Fact::knownFrom).thenComparing(Fact::id))
            .orElse(null);
  }

  private boolean isOnAgain(Fact event, Fact gap) {
    Fact then = known.before(event, gap);
    return then != null && Deadlines.isCalledOff(then) && !Deadlines.isCalledOff(event);
  }

  private static boolean isAbout(Fact fact, List<FactId> topics) {
    return ABOUT.stream().anyMatch(key -> fact.targets(key).stream().anyMatch(topics::contains))
        || topics.contains(fact.id());
  }

  private boolean isSure(Fact fact) {
    return !fact.has(CommonField.HEDGE)
        && !fact.has(StatementField.IF)
        && !fact.has(StatementField.DENIES)
        && !fact.has(StatementField.CONTRADICTS)
        && !UNCERTAIN_VERBS.contains(fact.word(StatementField.VERB, ""))
        && !retractions.isTakenBack(fact)
        && ANSWERS.stream()
            .flatMap(key -> fact.texts(key).stream())
            .noneMatch(text -> UNCERTAIN.matcher(text).find());
  }

  /// Returns the words of a fact, with the names of its authors if it has words of its own.
  private Set<String> words(Fact fact) {
    Set<String> words = stems(fact, ANSWERS);
    if (!words.isEmpty()) {
      AUTHORS.stream()
          .flatMap(key -> known.findAll(fact.targets(key)).stream())
          .forEach(author -> words.addAll(stems(author, NAMES)));
    }
    return words;
  }

  private static Set<String> stems(Fact fact, List<? extends Field> keys) {
    Set<String> stems = new HashSet<>();
    keys.forEach(key -> fact.texts(key).forEach(text -> stems.addAll(WordStems.of(text))));
    return stems;
  }
}
