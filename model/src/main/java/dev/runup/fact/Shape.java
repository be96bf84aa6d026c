package dev.runup.fact;

import java.util.List;

/// The form of a value. The set is closed: reading, schema and documentation each handle all of
/// them.
public sealed interface Shape {

  /// Says whether a fact is withheld with the fact that it points to.
  default boolean needed() {
    return switch (this) {
      case Reference(var _, boolean needed) -> needed;
      case IssueOrAll _, FactOrText _, DeskOr _ -> true;
      default -> false;
    };
  }

  /// Says whether only the reference goes with the withheld fact that it points to.
  default boolean dropped() {
    return switch (this) {
      case Reference(var _, boolean needed) -> !needed;
      case Participant _, Office _ -> true;
      default -> false;
    };
  }

  /// Prose or a name.
  record Text() implements Shape {}

  /// One of a closed set of words.
  record Word(List<String> words) implements Shape {
    public Word {
      words = List.copyOf(words);
    }
  }

  /// A whole number within bounds, both included.
  record WholeNumber(int low, int high) implements Shape {}

  /// `true`.
  record Flag() implements Shape {}

  /// A date, see [FactDate].
  record Date() implements Shape {}

  /// A time of day, see [FactTime].
  record Time() implements Shape {}

  /// A clock time `HH:MM`.
  record Clock() implements Shape {}

  /// When the desk knew: a day, or a day and a time.
  record Moment() implements Shape {}

  /// An IANA time zone.
  record Zone() implements Shape {}

  /// A two-letter country code of ISO 3166-1.
  record Country() implements Shape {}

  /// A language tag of BCP 47.
  record Language() implements Shape {}

  /// A mark of the dossier's scheme.
  record MarkLabel() implements Shape {}

  /// An amount, see [Amount].
  record Quantity() implements Shape {}

  /// An absolute http or https address.
  record Url() implements Shape {}

  /// The fact's own id.
  record Id() implements Shape {}

  /// A reference to facts of the named types.
  ///
  /// @param targets the types it may point to
  /// @param needed whether what points to a withheld fact is withheld too; else only the reference
  ///   is dropped
  record Reference(List<FactType> targets, boolean needed) implements Shape {
    public Reference {
      targets = List.copyOf(targets);
    }
  }

  /// A reference to an issue, needed, or `*` for all issues.
  record IssueOrAll() implements Shape {}

  /// `id:` and the id of a fact of any type, needed; or a text.
  record FactOrText() implements Shape {}

  /// `desk`, or a reference to a fact of the named types, needed.
  record DeskOr(List<FactType> targets) implements Shape {
    public DeskOr {
      targets = List.copyOf(targets);
    }
  }

  /// A word of the scale of likelihoods, see [Likelihood].
  record Likelihood() implements Shape {}

  /// An actor with an optional role, or `+others`.
  record Participant() implements Shape {}

  /// A source with an optional passage.
  record Citation() implements Shape {}

  /// An office that an actor holds or held.
  record Office() implements Shape {}

  /// Translations by language and key.
  record Translations() implements Shape {}

  /// Keys of a fact with values that an update gives it.
  record Changes() implements Shape {}

  /// `tlp`, or the marks of a scheme, the lowest first.
  record Marks() implements Shape {}

  /// What rules find is told as, by the rule's code: see [Rule] and [RuleSeverity].
  record Rules() implements Shape {}

  /// The editions of a dossier by name.
  record Editions() implements Shape {}
}
