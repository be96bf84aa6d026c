package dev.runup.values;

import dev.runup.briefing.FrontPage.Reserve;
import dev.runup.briefing.Provenance.Doubt;
import dev.runup.fact.ActorField;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.MeasureField;
import dev.runup.fact.PositionField;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import dev.runup.history.Retractions;
import dev.runup.history.RootSources;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds with which reserve a fact is printed. A headline has the strongest one of what it rests
/// on.
///
/// @param roots finds the original sources behind others
public record Reserves(Known known, RootSources roots, Retractions retractions) {

  /// The keyword for facts of which the only source is somebody without a name.
  static final String UNNAMED = "unnamed";

  /// The hedges, the strongest one last.
  private static final List<String> HEDGES =
      List.of("tentatively", "estimated", "reportedly", "claimed", "alleged", "rumoured", "denied");

  /// The words of doubts, in pairs that are equally bad, the worst pair last.
  private static final String DOUBTS = "F6D4E5";

  /// The lowest digit of credibility that makes a fact doubtful.
  private static final int DOUBTFUL = 4;

  /// The kinds of sources that pass on what others say. All others speak for themselves.
  private static final Set<String> PRESS = Set.of("news-report", "news-analysis", "live-page");

  /// Returns the facts on which a headline rests and that need a source. The summit is left out if
  /// there are others, because it is what they are about.
  public List<Fact> bases(Fact headline) {
    List<Fact> all =
        known.findAll(headline.targets(CommonField.RESTS_ON)).stream()
            .filter(fact -> fact.type().needsSource())
            .toList();
    List<Fact> others =
        all.stream().filter(fact -> !fact.id().equals(known.settings().summit())).toList();
    return others.isEmpty() ? all : others;
  }

  /// Returns the hedges of a fact. A headline also has the strongest one of its bases if all of
  /// them have one, and [#UNNAMED] if one unnamed speaker is the only source of all.
  List<String> of(Fact fact) {
    if (fact.type() != FactType.HEADLINE) {
      return fact.words(CommonField.HEDGE);
    }
    List<Fact> bases = bases(fact);
    List<String> all = new ArrayList<>(fact.words(CommonField.HEDGE));
    List<String> theirs = bases.stream().map(this::strongest).filter(Objects::nonNull).toList();
    if (!bases.isEmpty() && theirs.size() == bases.size()) {
      theirs.stream().max(Comparator.comparingInt(HEDGES::indexOf)).ifPresent(all::add);
    }
    if (isUnnamed(bases)) {
      all.add(UNNAMED);
    }
    return all.stream().distinct().toList();
  }

  /// Returns what is doubtful of a fact that another one names.
  public Reserve reserve(Fact fact) {
    return new Reserve(of(fact), doubt(fact), List.of());
  }

  /// Returns the strongest hedge of a basis of a headline, and [#UNNAMED], as far as the headline
  /// doesn't have them.
  public List<String> ofBasis(Fact basis, List<String> ofHeadline) {
    List<String> all = new ArrayList<>();
    String hedge = strongest(basis);
    if (hedge != null && ofHeadline.stream().noneMatch(HEDGES::contains)) {
      all.add(hedge);
    }
    if (isUnnamed(List.of(basis)) && !ofHeadline.contains(UNNAMED)) {
      all.add(UNNAMED);
    }
    return all;
  }

  private @Nullable String strongest(Fact fact) {
    List<Fact> said = known.findAll(fact.targets(PositionField.STATED_IN));
    List<String> hedges = new ArrayList<>(fact.words(CommonField.HEDGE));
    said.forEach(one -> hedges.addAll(one.words(CommonField.HEDGE)));
    return hedges.stream().max(Comparator.comparingInt(HEDGES::indexOf)).orElse(null);
  }

  /// Returns whether a fact still holds: nobody took it back, and no amount that it gives was
  /// withdrawn or replaced since.
  public boolean stands(Fact fact) {
    return !retractions.isTakenBack(fact)
        && fact.targets(StatementField.MEASURE).stream().allMatch(id -> isAmountOf(fact, id));
  }

  private boolean isAmountOf(Fact statement, FactId id) {
    Fact measure = known.find(id);
    Instant said = known.versionsUpTo(statement).getFirst().knownFrom();
    return measure != null
        && known.versionsUpTo(measure).stream()
            .filter(version -> !version.knownFrom().isAfter(said))
            .reduce((_, later) -> later)
            .filter(then -> !then.all(MeasureField.VALUE).equals(measure.all(MeasureField.VALUE)))
            .isEmpty();
  }

  /// Returns whether the only source of some facts is one speaker who isn't named. Two unnamed
  /// speakers are two sources.
  public boolean isUnnamed(List<Fact> facts) {
    Set<String> speakers = new HashSet<>();
    for (Fact fact : facts) {
      List<Fact> said = known.findAll(fact.targets(PositionField.STATED_IN));
      (said.isEmpty() ? List.of(fact) : said).forEach(one -> speakers.add(unnamed(one)));
    }
    return speakers.size() == 1 && !speakers.contains("");
  }

  /// Returns what tells the unnamed speaker of a statement from others. Empty if it names a
  /// speaker, if a document speaks for itself, and for other facts.
  private String unnamed(Fact fact) {
    List<FactId> who = fact.targets(StatementField.WHO);
    boolean isSecret = known.forbidsName(fact);
    boolean isNamed =
        !isSecret
            && known.findAll(who).stream()
                .anyMatch(actor -> !actor.word(ActorField.KIND, "").equals(UNNAMED));
    boolean isDocument = who.isEmpty() && fact.citations().stream().noneMatch(this::isOfPress);
    if (fact.type() != FactType.STATEMENT || isNamed || isDocument) {
      return "";
    }
    String attribution = Objects.requireNonNullElse(fact.text(StatementField.ATTRIBUTION), "");
    return isSecret ? UNNAMED + attribution : who.isEmpty() ? attribution : who.toString();
  }

  private boolean isOfPress(Value.Citation citation) {
    Fact source = known.find(citation.source());
    return source != null && PRESS.contains(source.word(SourceField.KIND, ""));
  }

  /// Returns why a claim is doubtful: its typed credibility is 4 or worse, or its best source has
  /// the reliability D or worse. A headline is as doubtful as the worst of the facts on which it
  /// rests, if all of them are. The desk's own judgements and gaps never are. A source without a
  /// typed reliability raises no doubt here; page 1 lists it, see [Citations#isUngraded].
  public @Nullable Doubt doubt(Fact fact) {
    if (fact.type() == FactType.HEADLINE) {
      return doubtOfBases(fact);
    }
    List<Fact> sources =
        fact.citations().stream()
            .map(citation -> known.find(citation.source()))
            .filter(Objects::nonNull)
            .toList();
    if (fact.isByDesk() || !fact.type().needsSource() || sources.isEmpty()) {
      return null;
    }
    int digit = fact.wholeNumber(CommonField.CREDIBILITY, 0);
    boolean anyUngraded = sources.stream().anyMatch(source -> !source.has(SourceField.RELIABILITY));
    String letter =
        sources.stream()
            .map(source -> source.word(SourceField.RELIABILITY, "F"))
            .min(Comparator.naturalOrder())
            .orElseThrow();
    String word =
        digit >= DOUBTFUL
            ? String.valueOf(digit)
            : letter.compareTo("D") >= 0 && !(letter.equals("F") && anyUngraded) ? letter : null;
    return word == null ? null : new Doubt(word, !roots.independent(fact));
  }

  /// Returns the worst doubt of what a headline rests on, or null if not all of it is doubtful.
  private @Nullable Doubt doubtOfBases(Fact headline) {
    List<Fact> bases = bases(headline);
    List<Doubt> doubts = bases.stream().map(this::doubt).filter(Objects::nonNull).toList();
    return doubts.size() < bases.size()
        ? null
        : doubts.stream()
            .max(Comparator.comparingInt(one -> DOUBTS.indexOf(one.word()) / 2))
            .orElse(null);
  }
}
