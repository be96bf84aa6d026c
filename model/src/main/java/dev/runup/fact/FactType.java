package dev.runup.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A type of facts. The constants have the order in which the documentation and problems list them.
public enum FactType {
  SOURCE("sources", true, "What was read, heard or seen, and what facts are taken from."),
  ACTOR("actors", true, "A person, a state, a body or a group that says or does something."),
  PLACE("places", true, "Where something takes place."),
  EVENT("events", false, "Something that happened, is happening or is planned."),
  STATEMENT("statements", false, "What somebody said."),
  ISSUE("issues", true, "A topic on which the parties have positions."),
  POSITION(
      "positions",
      false,
      "The position of an actor on an issue. A later position of the same actor on the same issue "
          + "replaces it. It is a movement if the actor states both, and stance, condition or limits differ."),
  PROPOSAL("proposals", true, "A plan or a text that is on the table."),
  PROVISION("provisions", false, "One point of a proposal."),
  MEASURE("measures", false, "An amount or a count that a source states."),
  ASSESSMENT("assessments", false, "A judgement, the desk's or somebody else's."),
  ACTION("actions", false, "Something to do, promised or due."),
  LINE("lines", false, "A line for the principal to take."),
  HEADLINE("headlines", false, "An editor's headline, printed on the first page.");

  private final String plural;
  private final boolean isRegister;
  private final String description;
  private final String word = name().toLowerCase(Locale.ROOT);

  FactType(String plural, boolean register, String description) {
    this.plural = plural;
    this.isRegister = register;
    this.description = description;
  }

  /// Returns the keyword before an id, for example `place` in `place:singapore`.
  public String word() {
    return word;
  }

  /// Returns the keyword with its article, for example `an event`.
  public String withArticle() {
    return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
  }

  /// Returns the key under which a facts file lists facts of this type, for example `events`.
  public String plural() {
    return plural;
  }

  /// Returns the type that a facts file lists under a key, or null.
  public static @Nullable FactType ofPlural(String key) {
    return Arrays.stream(values()).filter(type -> type.plural.equals(key)).findFirst().orElse(null);
  }

  /// Returns the keys under which a facts file lists facts.
  public static List<String> plurals() {
    return Arrays.stream(values()).map(FactType::plural).toList();
  }

  /// Returns the definition of the type, a full sentence or only a part of one.
  public String description() {
    return description;
  }

  /// Returns whether facts of this type are entries of a register: things to which other facts
  /// refer. Entries don't inherit `recorded` from an intake, so they are known from the start
  /// unless they set it. They are printed only if a fact refers to them.
  ///
  /// Example: the actor `carney` is known before any event. No issue prints him until a fact does.
  public boolean isRegister() {
    return isRegister;
  }

  /// Returns whether every fact of this type is the desk's own text. Such a fact inherits no source
  /// from its intake. A single assessment can be the desk's own too, see [Fact#isByDesk].
  public boolean isByDesk() {
    return this == ACTION || this == LINE || this == HEADLINE;
  }

  /// Returns whether a fact of this type must name a source.
  public boolean needsSource() {
    return switch (this) {
      case EVENT, STATEMENT, POSITION, PROVISION, MEASURE, ASSESSMENT -> true;
      case SOURCE, ACTOR, PLACE, ISSUE, PROPOSAL, ACTION, LINE, HEADLINE -> false;
    };
  }

  /// Returns the keys that only this type has, in the order in which the documentation lists them.
  public List<Field> ownFields() {
    // This is a switch and not a constructor argument, because the tables refer to fact types.
    // Those are not initialized while their constructors run.
    return switch (this) {
      case SOURCE -> List.of(SourceField.values());
      case ACTOR -> List.of(ActorField.values());
      case PLACE -> List.of(PlaceField.values());
      case EVENT -> List.of(EventField.values());
      case STATEMENT -> List.of(StatementField.values());
      case ISSUE -> List.of(IssueField.values());
      case POSITION -> List.of(PositionField.values());
      case PROPOSAL -> List.of(ProposalField.values());
      case PROVISION -> List.of(ProvisionField.values());
      case MEASURE -> List.of(MeasureField.values());
      case ASSESSMENT -> List.of(AssessmentField.values());
      case ACTION -> List.of(ActionField.values());
      case LINE -> List.of(LineField.values());
      case HEADLINE -> List.of(HeadlineField.values());
    };
  }

  /// The lists derived from a type's table. They are built on the first request, because the tables
  /// refer to fact types.
  private record Table(List<Field> fields, List<Field> translatable, List<List<Field>> required) {

    private static final Map<FactType, Table> ALL = all();

    private static Map<FactType, Table> all() {
      Map<FactType, Table> all = new EnumMap<>(FactType.class);
      for (FactType type : FactType.values()) {
        List<Field> fields = type.allFields();
        List<Field> translatable = fields.stream().filter(FactType::isTranslatable).toList();
        all.put(type, new Table(fields, translatable, type.requiredGroups()));
      }
      return Map.copyOf(all);
    }

    static Table of(FactType type) {
      return Objects.requireNonNull(ALL.get(type));
    }
  }

  /// Returns all keys of this type. Its own come first, followed by those that every fact may have.
  public List<Field> fields() {
    return Table.of(this).fields();
  }

  private List<Field> allFields() {
    List<Field> all = new ArrayList<>(ownFields());
    for (CommonField common : CommonField.values()) {
      // A source can't cite itself. A position has no id, because its actor and its topic identify
      // it.
      boolean citing = common == CommonField.SOURCE || common == CommonField.PASSAGE;
      boolean isIdOfPosition = common == CommonField.ID && this == POSITION;
      if (!(citing && this == SOURCE) && !isIdOfPosition) {
        all.add(common);
      }
    }
    return List.copyOf(all);
  }

  /// Returns the keys whose texts can be translated. These are the printed texts, except
  /// `original`, which keeps the speaker's own language.
  public List<Field> translatable() {
    return Table.of(this).translatable();
  }

  private static boolean isTranslatable(Field field) {
    boolean printed =
        field != CommonField.NOTE
            && field != SourceField.ARCHIVED
            && field != ActorField.SORT_AS
            && field != StatementField.ORIGINAL;
    return switch (field.spec().shape()) {
      case Shape.Text _ ->
          printed && (!field.spec().many() || field == AssessmentField.ALTERNATIVES);
      case Shape.FactOrText _, Shape.Office _, Shape.Participant _ -> true;
      default -> false;
    };
  }

  /// Returns whether a change of a key is news to a reader of facts of this type.
  ///
  /// Of headlines and lines, only their own keys and translations count, and of a headline also
  /// `rests-on`. The source of an actor or place is not news, because no page prints it.
  ///
  /// Example: a new `mark` of a headline is not news, a new `title` is.
  public boolean isNews(Field field) {
    if (field.is(KeyTrait.NOT_NEWS) || field == CommonField.RECORDED) {
      return false;
    }
    return switch (this) {
      case ACTOR, PLACE -> field != CommonField.SOURCE;
      case HEADLINE -> isContentOfLine(field) || field == CommonField.RESTS_ON;
      case LINE -> isContentOfLine(field);
      case SOURCE, EVENT, STATEMENT, ISSUE, POSITION -> true;
      case PROPOSAL, PROVISION, MEASURE, ASSESSMENT, ACTION -> true;
    };
  }

  private static boolean isContentOfLine(Field field) {
    return !(field instanceof CommonField) || field == CommonField.TRANSLATIONS;
  }

  /// Returns groups of keys. A fact of this type needs at least one key of each group. Example: a
  /// statement needs `who` or `attribution`, and also `says` or `quote`.
  public List<List<Field>> required() {
    return Table.of(this).required();
  }

  private List<List<Field>> requiredGroups() {
    List<List<Field>> groups = new ArrayList<>();
    for (Field field : ownFields()) {
      if (field.spec().required()) {
        groups.add(List.of(field));
      }
    }
    switch (this) {
      case SOURCE -> groups.addFirst(List.of(SourceField.TITLE, SourceField.DESCRIPTOR));
      case STATEMENT -> {
        groups.addFirst(List.of(StatementField.SAYS, StatementField.QUOTE));
        groups.addFirst(List.of(StatementField.WHO, StatementField.ATTRIBUTION));
      }
      case HEADLINE -> groups.add(List.of(CommonField.RESTS_ON));
      case ACTOR, PLACE, EVENT, ISSUE, POSITION, PROPOSAL, PROVISION -> {}
      case MEASURE, ASSESSMENT, ACTION, LINE -> {}
    }
    return List.copyOf(groups);
  }
}
