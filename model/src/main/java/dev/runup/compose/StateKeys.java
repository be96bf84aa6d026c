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

/// The keys that hold a state, a stance or a verb.
final class StateKeys {

  /// The word that applies to each key if it isn't set. Empty if there is none.
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

  /// Returns the default word of a key, or an empty text.
  static String meant(Field key) {
    return KEYS.getOrDefault(key, "");
  }

  /// Returns the word that a key holds, or else its default.
  static String of(Fact fact, Field key) {
    return fact.word(key, meant(key));
  }
}
