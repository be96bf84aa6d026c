package dev.runup.fact;

import static dev.runup.fact.FieldSpec.many;
import static dev.runup.fact.FieldSpec.one;
import static dev.runup.fact.FieldSpec.text;
import static dev.runup.fact.FieldSpec.to;
import static dev.runup.fact.FieldSpec.word;

import java.util.List;

/// The form of a value. The set is closed, because reading, schema and documentation each handle
/// all of them.
///
/// A shape is read as the kind of [Value] with the same name. A clock time is read as a time. A
/// zone, country, language, address, mailbox and id are read as texts. An acceptance is read as a
/// word, the code of its rule.
public sealed interface Shape {

  /// Returns whether a fact is withheld if the fact to which this value refers is withheld.
  /// Example: a position is withheld with its actor.
  default boolean needed() {
    return switch (this) {
      case Reference(var _, boolean needed) -> needed;
      case IssueOrAll _, FactOrText _, DeskOr _ -> true;
      default -> false;
    };
  }

  /// Returns whether only the reference is dropped if the fact to which it refers is withheld.
  /// Example: an event is shown without its withheld participant.
  default boolean dropped() {
    return switch (this) {
      case Reference(var _, boolean needed) -> !needed;
      case Participant _, Office _ -> true;
      default -> false;
    };
  }

  /// A text, for example prose or a name.
  record Text() implements Shape {}

  /// A keyword from a closed set.
  record Word(List<String> words) implements Shape {
    public Word {
      words = List.copyOf(words);
    }
  }

  /// A whole number within bounds, both included.
  record WholeNumber(int low, int high) implements Shape {}

  /// The flag `true`.
  record Flag() implements Shape {}

  /// A date, see [FactDate].
  record Date() implements Shape {}

  /// A time of day, see [FactTime].
  record Time() implements Shape {}

  /// A clock time `HH:MM`.
  record Clock() implements Shape {}

  /// A day with or without a time.
  record DayOrMoment() implements Shape {}

  /// An IANA time zone.
  record Zone() implements Shape {}

  /// A two-letter country code of ISO 3166-1.
  record Country() implements Shape {}

  /// A language tag of BCP 47.
  record Language() implements Shape {}

  /// The label of a marking in the dossier's scheme.
  record MarkLabel() implements Shape {}

  /// An amount, see [Amount].
  record Quantity() implements Shape {}

  /// An absolute http or https address.
  record Url() implements Shape {}

  /// An address for mail, with the name of its owner or without.
  record Mailbox() implements Shape {}

  /// The fact's own id.
  record Id() implements Shape {}

  /// A reference to facts of the named types.
  ///
  /// @param targets the types to which it may refer
  /// @param needed whether a fact that refers to a withheld fact is withheld too; otherwise only
  ///   the reference is dropped
  record Reference(List<FactType> targets, boolean needed) implements Shape {
    public Reference {
      targets = List.copyOf(targets);
    }
  }

  /// A needed reference to a topic, or `*` for all topics.
  record IssueOrAll() implements Shape {}

  /// A needed reference to a fact of any type, typed as `id:` and its id, or a text.
  record FactOrText() implements Shape {}

  /// A needed reference to a fact of the named types, or `desk`.
  record DeskOr(List<FactType> targets) implements Shape {
    public DeskOr {
      targets = List.copyOf(targets);
    }
  }

  /// A term from the scale of likelihoods, see [LikelihoodTerm].
  record LikelihoodTerm() implements Shape {}

  /// An actor with an optional role and attendance, or `+others`.
  record Participant() implements Shape {}

  /// A source with an optional passage.
  record Citation() implements Shape {}

  /// The code of a rule with the reason why its warnings are accepted.
  record Acceptance() implements Shape {}

  /// Who reviewed a fact, and when.
  record Review() implements Shape {}

  /// Who or what drafted a fact, and when.
  record Draft() implements Shape {}

  /// An office that an actor holds or held.
  record Office() implements Shape {}

  /// Translations by language and key.
  record Translations() implements Shape {}

  /// Keys of a fact with the values that an update gives them.
  record Changes() implements Shape {}

  /// A scheme of markings, typed as `tlp` or as a list with the lowest first.
  record Marks() implements Shape {}

  /// The highest marking that each folder for published files may get, by the folder's path.
  record FolderMarks() implements Shape {}

  /// The severities of rules by the rule's code, see [Rule] and [RuleSeverity].
  record Rules() implements Shape {}

  /// The editions of a dossier by name.
  record Editions() implements Shape {}

  /// The keys of a marking in a dossier's own scheme.
  enum MarkField implements Field {
    LABEL(
        text("The label as it is printed, in any language. It is never translated.", "Restricted")
            .asRequired()),
    TEXT(text("The label's colour; black if left out.", "\"#000000\"")),
    BACKGROUND(text("The colour of the box behind it; white if left out.", "\"#ffffff\""));

    private final FieldSpec spec;

    MarkField(FieldSpec spec) {
      this.spec = spec.named(name());
    }

    @Override
    public FieldSpec spec() {
      return spec;
    }
  }

  /// The keys of an office in an actor's `offices`.
  enum OfficeField implements Field {
    OFFICE(text("What the office is called.", "President").asRequired()),
    IN_TEXT(
        text(
            "The office with what it is an office of, inside a sentence, if it differs there.",
            "President of Ukraine")),
    OF(many(to(FactType.ACTOR), "What it is an office of.", "ukraine")),
    FROM(one(new Shape.Date(), "The date on which the actor took the office.", "2019-05-20")),
    UNTIL(one(new Shape.Date(), "The date on which the actor left it.", "2025-12")),
    FORMER(one(new Shape.Flag(), "Set if the actor left it at an unknown date.", "true"));

    private final FieldSpec spec;

    OfficeField(FieldSpec spec) {
      this.spec = spec.named(name());
    }

    @Override
    public FieldSpec spec() {
      return spec;
    }
  }

  /// The keys of a review in a fact's `reviewed`.
  enum ReviewField implements Field {
    BY(text("The name of the person who checked the fact.", "A. Berg").asRequired()),
    AT(
        one(
                new Shape.DayOrMoment(),
                "The day or moment of the review. A day alone lasts to its end.",
                "2025-12-29")
            .asRequired());

    private final FieldSpec spec;

    ReviewField(FieldSpec spec) {
      this.spec = spec.named(name());
    }

    @Override
    public FieldSpec spec() {
      return spec;
    }
  }

  /// The keys of a draft in a fact's `drafted`.
  enum DraftField implements Field {
    BY(text("The script, model or person that drafted it.", "reader-1").asRequired()),
    AT(
        one(new Shape.DayOrMoment(), "The day or moment at which it was drafted.", "2025-12-28")
            .asRequired());

    private final FieldSpec spec;

    DraftField(FieldSpec spec) {
      this.spec = spec.named(name());
    }

    @Override
    public FieldSpec spec() {
      return spec;
    }
  }

  /// The keys of a participant in an event's `who`.
  enum ParticipantField implements Field {
    ACTOR(one(to(FactType.ACTOR), "Who takes part.", "carney").asRequired()),
    ROLE(text("In which role.", "host")),
    ATTENDANCE(
        word(
            "Set for one who doesn't take part, or no longer; left out, the actor takes part.",
            "invited declined absent left")),
    FROM(
        one(
            new Shape.Date(),
            "The day from which that holds; one who left took part up to this day.",
            "2025-06-16")),
    FOR(one(to(FactType.ACTOR), "For whom the actor stands in.", "carney"));

    private final FieldSpec spec;

    ParticipantField(FieldSpec spec) {
      this.spec = spec.named(name());
    }

    @Override
    public FieldSpec spec() {
      return spec;
    }
  }
}
