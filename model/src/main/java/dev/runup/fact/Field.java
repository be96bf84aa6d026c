package dev.runup.fact;

import java.util.Locale;

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

  /// Gives back the key as it is typed: the constant's name in lower case with hyphens.
  default String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
