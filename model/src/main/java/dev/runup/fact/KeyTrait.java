package dev.runup.fact;

/// A property of a key that stages after reading need. It is set where the key is defined.
///
/// A key without traits is printed. If its value changes, an issue lists the old value after
/// "Before:".
public enum KeyTrait {
  /// A change of the key is not news. Either no issue prints the value, or it only affects the
  /// order that the desk chose. Examples: `aliases` of an actor, `weight` of a topic.
  NOT_NEWS,

  /// A change of the key is news, but its old value is not listed after "Before:". Example:
  /// `source`, which is printed as a note number.
  NOT_COMPARED,

  /// A paragraph that prints this text is about its fact. So its change label also counts changes
  /// of other keys. Example: a paragraph with `says` of an assessment is marked if only the
  /// likelihood changed.
  MAIN_TEXT,

  /// The text has no language. Example: the passage `¶5`.
  NO_LANGUAGE,

  /// The actors are those whose words the fact has, or who answer for it. On background they are
  /// not named. Examples: `who` of a statement, `owner` of an action.
  SPEAKER,

  /// The actors are parties. On background a state, an organisation, a body or a group is still
  /// named, if an attribution is given. Examples: `actor` of a position, `about`.
  PARTY
}
