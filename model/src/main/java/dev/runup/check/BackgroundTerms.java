package dev.runup.check;

import dev.runup.fact.AssessmentField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.KeyTrait;
import dev.runup.fact.MeasureField;
import dev.runup.fact.Rule;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.history.Background;
import dev.runup.history.Known;
import dev.runup.history.SourceTerms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds statements whose terms give away who spoke on background, or promise a name that isn't
/// printed.
final class BackgroundTerms {

  /// The terms that say whether a speaker is named, the strictest last.
  private static final List<String> TERMS = List.of("on-record", "background", "deep-background");

  /// The facts that have somebody's words.
  private static final Set<FactType> WORDS =
      Set.of(FactType.STATEMENT, FactType.MEASURE, FactType.ASSESSMENT, FactType.ACTION);

  /// The keys that oppose or confirm another fact. The page leaves out whose words these are.
  private static final Set<Field> OPPOSING =
      Set.of(
          StatementField.CONTRADICTS,
          StatementField.DENIES,
          StatementField.CONFIRMS,
          StatementField.RETRACTS,
          MeasureField.CONTRADICTS);

  /// The keys of those to whom or about whom a statement speaks.
  private static final Set<Field> ANSWERED = Set.of(StatementField.TO, StatementField.ABOUT);

  private final Known known;
  private final Background background;
  private final Rules.Findings found;

  private BackgroundTerms(Known known, Background background, Rules.Findings found) {
    this.known = known;
    this.background = background;
    this.found = found;
  }

  static void find(Known known, Background background, Rules.Findings found) {
    BackgroundTerms rule = new BackgroundTerms(known, background, found);
    for (Fact version : known.allVersions()) {
      if (!background.isEmpty()) {
        rule.findWordsBeside(version);
        rule.findTalksNamed(version);
      }
      switch (version.type()) {
        case STATEMENT -> {
          if (version.has(StatementField.RETRACTS)) {
            rule.findRetractions(version);
          }
        }
        case ASSESSMENT -> rule.findReplaced(version);
        default -> {}
      }
    }
    known
        .ofType(FactType.STATEMENT)
        .forEach(statement -> {
          rule.findWeakerTerms(statement);
          rule.findTermsTooLate(statement);
        });
  }

  /// Finds statements that take back words on other terms, because only who spoke can take them
  /// back. An issue lists what earlier versions took back, and their names are those that the
  /// newest terms allow.
  ///
  /// Example: Smith said something on the record, and takes it back on background. The page would
  /// print "Smith said it. Taken back by a speaker on background."
  private void findRetractions(Fact statement) {
    boolean isOnBackground =
        hidesSpeaker(statement, statement) || known.forbidsName(known.newest(statement));
    for (Fact retracted : known.findAll(statement.targets(StatementField.RETRACTS))) {
      boolean isHidden = hidesSpeaker(retracted, statement);
      boolean names =
          isOnBackground
              ? !isHidden && known.namesSpeakers(retracted) && isGivenAway(statement, retracted)
              : isHidden;
      if (names) {
        found.add(
            Rule.NAMED_ON_BACKGROUND,
            statement.ref(StatementField.RETRACTS, retracted.id()),
            statement.id()
                + " takes back "
                + retracted.id()
                + ", and so names who spoke on background",
            isOnBackground
                ? "Give both the same \"terms\", or write \"contradicts\" or \"denies\"."
                : "Give it the same \"terms\", or write \"contradicts\" or \"denies\".");
      }
    }
  }

  /// Returns whether a statement is printed without somebody who spoke, because it has words on
  /// background or rests on them over any number of steps. If it has no speaker, those of another
  /// one count.
  private boolean hidesSpeaker(Fact statement, Fact other) {
    Fact speaking = statement.has(StatementField.WHO) ? statement : other;
    return known.forbidsName(statement)
        || speaking.targets(StatementField.WHO).stream()
            .anyMatch(actor -> background.isForbidden(statement, StatementField.WHO, actor));
  }

  /// Finds judgements that replace one of the same author, if terms forbid the name for one of them
  /// alone. The author of the other one is named, at least by an earlier issue.
  ///
  /// Example: Smith judged something on the record, and judges it anew on background.
  private void findReplaced(Fact judgement) {
    for (Fact replaced : known.findAll(judgement.targets(AssessmentField.REPLACES))) {
      boolean givesAway =
          judgement.targets(AssessmentField.BY).stream()
              .filter(author -> author.type() == FactType.ACTOR)
              .filter(replaced.targets(AssessmentField.BY)::contains)
              .anyMatch(author ->
                  background.isForbidden(judgement, AssessmentField.BY, author)
                      != background.isForbidden(replaced, AssessmentField.BY, author));
      if (givesAway) {
        found.add(
            Rule.NAMED_ON_BACKGROUND,
            judgement.ref(AssessmentField.REPLACES, replaced.id()),
            judgement.id()
                + " replaces "
                + replaced.id()
                + " of the same author, and so names who spoke on background",
            "Take both from sources on the same terms, or leave out \"replaces\".");
      }
    }
  }

  /// Finds references that print words on background in a fact that names who said them, or whose
  /// author is behind them over any number of steps. Those on which the fact rests don't count.
  /// Beside keys that oppose the other fact, only those count to whom or about whom it speaks.
  ///
  /// Example: a judgement of Smith on the record has a statement of Smith on background as `cause`.
  /// Or Costa tells Smith something that contradicts what Smith said on background.
  private void findWordsBeside(Fact version) {
    Set<FactId> named = null;
    Set<FactId> bases = new HashSet<>(version.bases());
    for (Map.Entry<Field, List<Value>> one : version.values().entrySet()) {
      boolean opposes = OPPOSING.contains(one.getKey());
      for (Value value : one.getValue()) {
        for (FactId other : value.facts()) {
          if (WORDS.contains(other.type())
              && background.concerns(other)
              && !bases.contains(other)) {
            named = named == null ? named(version) : named;
            Set<FactId> counted =
                opposes
                    ? actors(version, ANSWERED::contains, false).collect(Collectors.toSet())
                    : named;
            findWordsBeside(version, one.getKey(), other, counted);
          }
        }
      }
    }
  }

  private void findWordsBeside(Fact version, Field key, FactId other, Set<FactId> named) {
    Set<FactId> authors =
        OPPOSING.contains(key)
            ? Set.of()
            : actors(version, by -> by.is(KeyTrait.SPEAKER) && !isReplaced(version, by), false)
                .collect(Collectors.toUnmodifiableSet());
    known.versions().getOrDefault(other, List.of()).stream()
        .flatMap(words ->
            Stream.concat(
                actors(words, field -> field.is(KeyTrait.SPEAKER), true).filter(named::contains),
                background.unnamed(words).stream().filter(authors::contains)))
        .findFirst()
        .ifPresent(actor ->
            found.add(
                Rule.NAMED_ON_BACKGROUND,
                version.ref(key, other),
                version.id()
                    + " names "
                    + actor
                    + ", and \""
                    + key.key()
                    + "\" prints beside it what "
                    + actor
                    + " said on background",
                "Leave out \""
                    + key.key()
                    + (OPPOSING.contains(key)
                        ? "\", or whom the words are to and about."
                        : "\", or write a text that tells nobody's words.")));
  }

  private Set<FactId> named(Fact version) {
    return actors(version, key -> !isReplaced(version, key), false)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Returns whether a statement is printed with an attribution in place of the actors of a key.
  private static boolean isReplaced(Fact version, Field key) {
    return key.is(KeyTrait.SPEAKER) && version.has(StatementField.ATTRIBUTION);
  }

  private Stream<FactId> actors(Fact version, Predicate<Field> counts, boolean isForbidden) {
    return version.values().entrySet().stream()
        .filter(one -> counts.test(one.getKey()))
        .flatMap(one ->
            one.getValue().stream()
                .flatMap(value -> value.facts().stream())
                .filter(actor -> actor.type() == FactType.ACTOR)
                .filter(
                    actor -> background.isForbidden(version, one.getKey(), actor) == isForbidden));
  }

  /// Returns whether two statements have a speaker who must not be named beside the first one.
  private boolean isGivenAway(Fact statement, Fact retracted) {
    List<FactId> same = new ArrayList<>(statement.targets(StatementField.WHO));
    same.retainAll(retracted.targets(StatementField.WHO));
    return !known.namedBeside(known.newest(statement), same).containsAll(same);
  }

  /// Finds facts that cite other sources, name a talk on background as their author or as what
  /// passed them on, and name somebody who spoke there.
  ///
  /// Example: a statement of Smith from a newspaper has `via: talk`, and Smith spoke in this talk.
  private void findTalksNamed(Fact version) {
    List<FactId> cited = SourceTerms.cited(version).toList();
    version
        .values()
        .forEach((field, values) -> {
          if (field.is(KeyTrait.SPEAKER)) {
            values.stream()
                .flatMap(value -> value.facts().stream())
                .filter(background::isTalk)
                .filter(talk -> !cited.contains(talk))
                .forEach(talk -> findTalkNamed(version, field, talk));
          }
        });
  }

  private void findTalkNamed(Fact version, Field field, FactId talk) {
    Set<FactId> speakers = background.speakersIn(talk);
    named(version).stream()
        .filter(speakers::contains)
        .findFirst()
        .ifPresent(actor ->
            found.add(
                Rule.NAMED_ON_BACKGROUND,
                version.ref(field, talk),
                "\""
                    + field.key()
                    + "\" of "
                    + version.id()
                    + " names "
                    + talk
                    + ", in which "
                    + actor
                    + " spoke on background, and the fact names "
                    + actor,
                "Leave "
                    + talk.id()
                    + " out of \""
                    + field.key()
                    + "\", or cite it under \"source\" if the words are from there."));
  }

  /// Finds statements that were on background, and get terms on the record that don't help: their
  /// speaker was typed from a talk on background, and stays hidden.
  private void findTermsTooLate(Fact statement) {
    List<Fact> versions = known.versions().getOrDefault(statement.id(), List.of());
    int typed = statement.ref(StatementField.WHO).version();
    boolean isOnRecord =
        statement.word(StatementField.TERMS, "").equals("on-record")
            && statement.has(StatementField.WHO)
            && !background.isDirect(statement);
    if (!isOnRecord || statement.has(StatementField.ATTRIBUTION)) {
      return;
    }
    versions.stream()
        .filter(version -> version.version() == typed && version != statement)
        .flatMap(SourceTerms::cited)
        .filter(background::isTalk)
        .findFirst()
        .ifPresent(talk ->
            found.add(
                Rule.NAMED_ON_BACKGROUND,
                statement.ref(StatementField.TERMS),
                "\"terms\" of "
                    + statement.id()
                    + " is \"on-record\", but \"who\" is known from "
                    + talk
                    + ", whose terms forbid the name",
                "Type the words on the record as a statement of their own."));
  }

  /// Finds terms of a statement that its source doesn't allow. They change nothing, and the desk
  /// may think that they do.
  private void findWeakerTerms(Fact statement) {
    String terms = statement.word(StatementField.TERMS, "");
    for (Fact source : known.findAll(sources(statement))) {
      String itsTerms = source.word(SourceField.TERMS, "");
      if (TERMS.contains(terms) && TERMS.indexOf(terms) < TERMS.indexOf(itsTerms)) {
        found.add(
            Rule.NAMED_ON_BACKGROUND,
            statement.ref(StatementField.TERMS),
            "\"terms\" of "
                + statement.id()
                + " is \""
                + terms
                + "\", but the terms of "
                + source.id()
                + " are \""
                + itsTerms
                + "\"",
            "Write \"terms: "
                + itsTerms
                + "\", or type what is not on these terms as another source.",
            List.of(source.ref(SourceField.TERMS)));
      }
    }
  }

  private static List<FactId> sources(Fact statement) {
    return statement.citations().stream().map(Value.Citation::source).toList();
  }
}
