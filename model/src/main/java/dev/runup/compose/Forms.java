package dev.runup.compose;

/// What gives a fact the form of its type.
record Forms(
    EventRows events,
    StatementRows statements,
    PositionRows positions,
    Measures figures,
    Assessments assessments,
    ActionRows actions) {

  static Forms of(ComposeContext bench) {
    StatementRows statements = new StatementRows(bench);
    return new Forms(
        new EventRows(bench),
        statements,
        new PositionRows(bench, statements),
        new Measures(bench),
        new Assessments(bench),
        new ActionRows(bench));
  }
}
