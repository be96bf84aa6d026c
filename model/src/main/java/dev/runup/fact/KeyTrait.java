package dev.runup.fact;

/// What stages after reading need to know of a key, said where the key is defined.
///
/// A key without traits is printed, and an issue lists its old value after "Before:".
public enum KeyTrait {
  /// A change of the key is not news, because no issue prints the value or only the desk's order
  /// depends on it. Examples: `aliases` of an actor, `weight` of an issue.
  NOT_NEWS,

  /// A change of the key is news, but its old value is not listed after "Before:". Example:
  /// `source`, which is printed as a note number.
  NOT_COMPARED,

  /// The text is a whole sentence. A paragraph that prints it is about the fact, although what
  /// changed may be a word of ours, for example a likelihood.
  SENTENCE,

  /// The text has no language. Example: the passage `¶5`.
  NO_LANGUAGE
}
