package dev.runup.check;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Rule;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.history.Background;
import dev.runup.history.Known;
import java.util.ArrayList;
import java.util.List;

/// Finds statements whose terms give away who spoke on background, or promise a name that isn't
/// printed.
record BackgroundTerms(Known known, Background background, Findings found) {

  /// The terms that say whether a speaker is named, the strictest last.
  private static final List<String> TERMS = List.of("on-record", "background", "deep-background");

  static void find(Known known, Background background, Findings found) {
    BackgroundTerms rule = new BackgroundTerms(known, background, found);
    known.allVersions().stream()
        .filter(version -> version.has(StatementField.RETRACTS))
        .forEach(rule::findRetractions);
    known.ofType(FactType.STATEMENT).forEach(rule::findWeakerTerms);
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

  /// Returns whether two statements have a speaker who must not be named beside the first one.
  private boolean isGivenAway(Fact statement, Fact retracted) {
    List<FactId> same = new ArrayList<>(statement.targets(StatementField.WHO));
    same.retainAll(retracted.targets(StatementField.WHO));
    return !known.namedBeside(known.newest(statement), same).containsAll(same);
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
