package dev.runup.fact;

/// A key that a fact, or `runup.yaml`, may carry. The tables are the enums below: one constant a
/// key, nowhere else.
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
        IntakeField,
        SettingField,
        EditionField,
        MarkField,
        UpdateField {

  /// Gives back the constant's name.
  String name();

  /// Gives back what the key may hold.
  FieldSpec spec();

  /// Says whether it holds texts of several values, each of which is translated by itself.
  default boolean translatedByText() {
    return spec().shape() instanceof Shape.Participant || this == CommonField.PASSAGE;
  }

  /// Returns whether the key has a trait.
  default boolean is(KeyTrait trait) {
    return spec().traits().contains(trait);
  }

  /// Gives back the key as it is typed.
  default String key() {
    return spec().key();
  }
}
