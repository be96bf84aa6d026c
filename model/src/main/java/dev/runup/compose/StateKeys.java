package dev.runup.compose;

import dev.runup.fact.ActionField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.Field;
import dev.runup.fact.IssueField;
import dev.runup.fact.PositionField;
import dev.runup.fact.ProposalField;
import dev.runup.fact.ProvisionField;
import dev.runup.fact.StatementField;
import java.util.Map;

/// The keys that say where something stands, or how it was said.
final class StateKeys {

  /// With what is meant where they say nothing.
  private static final Map<Field, String> KEYS =
      Map.of(
          EventField.STATUS, "",
          IssueField.STATE, "open",
          PositionField.STANCE, "",
          StatementField.VERB, "said",
          ProposalField.STATE, "floated",
          ProvisionField.STATE, "reported",
          ActionField.STATE, "open");

  private StateKeys() {}

  /// Gives back what is meant where a key says nothing, or an empty text.
  static String meant(Field key) {
    return KEYS.getOrDefault(key, "");
  }

  /// Gives back the word that a key holds, or what is meant where it holds none.
  static String of(Fact fact, Field key) {
    return fact.word(key, meant(key));
  }
}
