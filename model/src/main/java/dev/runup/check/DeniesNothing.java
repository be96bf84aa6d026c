package dev.runup.check;

import dev.runup.fact.Dossier;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.Rule;
import dev.runup.fact.StatementField;
import dev.runup.fact.Update;
import dev.runup.history.Known;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds statements with `verb: denied` that name nothing that they deny.
final class DeniesNothing {

  /// The keys that name what a statement denies, each in its own sense.
  private static final List<Field> DENIED =
      List.of(StatementField.DENIES, StatementField.CONTRADICTS, StatementField.RETRACTS);

  private DeniesNothing() {}

  static void find(Known known, Dossier dossier, Findings found) {
    Set<FactId> denying = denying(dossier);
    for (Fact fact : known.ofType(FactType.STATEMENT)) {
      if (fact.word(StatementField.VERB, "").equals("denied") && !denying.contains(fact.id())) {
        found.add(
            Rule.DENIES_NOTHING,
            fact.ref(StatementField.VERB),
            fact.id() + " is a denial, but nothing says of what",
            "Name the denied statement, event or measure under \"denies\". If the dossier has none,"
                + " write \"verb: said\".");
      }
    }
  }

  /// Returns the statements that name something, in any version. An edition may withhold what they
  /// name, but then the desk has nothing to add.
  private static Set<FactId> denying(Dossier dossier) {
    Set<FactId> denying = new HashSet<>();
    for (Field field : DENIED) {
      dossier.facts().stream().filter(fact -> fact.has(field)).map(Fact::id).forEach(denying::add);
      dossier.updates().stream()
          .filter(update -> update.set().containsKey(field) || update.add().containsKey(field))
          .map(Update::of)
          .forEach(denying::add);
    }
    return denying;
  }
}
