package dev.runup.fact;

import dev.runup.fact.Shape.DraftField;
import dev.runup.fact.Shape.MarkField;
import dev.runup.fact.Shape.OfficeField;
import dev.runup.fact.Shape.ParticipantField;
import dev.runup.fact.Shape.ReviewField;
import java.util.List;

/// A key of a fact, an update or `runup.yaml`. The enums below are the tables of keys. Each key is
/// one constant and is defined nowhere else.
public sealed interface Field
    permits CommonField,
        SourceField,
        ActorField,
        PlaceField,
        EventField,
        StatementField,
        IssueField,
        PositionField,
        ProposalField,
        ProvisionField,
        MeasureField,
        AssessmentField,
        ActionField,
        LineField,
        HeadlineField,
        OfficeField,
        ParticipantField,
        ReviewField,
        DraftField,
        IntakeField,
        SettingField,
        EditionField,
        MarkField,
        UpdateField {

  String name();

  /// Returns the definition of the key and its values.
  FieldSpec spec();

  /// Returns whether translations of the key are typed by original text. Example: the role `host`
  /// in `who` is translated as `who: {host: господар}`. The texts of a list such as `alternatives`
  /// are translated in their order.
  default boolean isTranslatedByOriginal() {
    return spec().shape() instanceof Shape.Participant || this == CommonField.PASSAGE;
  }

  /// Returns whether the key has a trait.
  default boolean is(KeyTrait trait) {
    return spec().traits().contains(trait);
  }

  /// Returns the keywords that the key accepts. Empty if it accepts other values.
  default List<String> keywords() {
    return spec().shape() instanceof Shape.Word(List<String> words) ? words : List.of();
  }

  /// Returns the key in the form in which a user types it, for example `stated-in`.
  default String key() {
    return spec().key();
  }
}
