package dev.runup.briefing;

import org.jspecify.annotations.Nullable;

/// A changed fact in the form of its type.
///
/// A template tests for the component that it can print. Example: `<#if c.row.event??>`.
public sealed interface ChangeRow {

  record EventChange(Event event) implements ChangeRow {}

  record StatementChange(Statement statement) implements ChangeRow {}

  record PositionChange(Position position) implements ChangeRow {}

  record FigureChange(Figure figure) implements ChangeRow {}

  /// An assessment.
  ///
  /// @param judgementBy the author, or null for the desk
  record AssessmentChange(Assessment judgement, Assessment.@Nullable Author judgementBy)
      implements ChangeRow {}

  record ActionChange(Action action) implements ChangeRow {}

  /// An actor with the office held on the issue day.
  record ActorChange(Statement.Speaker actor) implements ChangeRow {}

  /// A topic, a proposal or a provision, printed by its text and its state.
  ///
  /// @param state a keyword of the format
  record StateChange(String state) implements ChangeRow {}

  /// A fact of which only the text is printed. It is a source, a place, a headline, a line, or a
  /// position with an unnamed actor.
  record TextChange() implements ChangeRow {}
}
