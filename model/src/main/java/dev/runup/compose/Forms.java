package dev.runup.compose;

/// What gives a fact the form of its type.
record Forms(
    Events events,
    Statements statements,
    Positions positions,
    Figures figures,
    Assessments assessments,
    Actions actions) {

  static Forms of(Bench bench) {
    Statements statements = new Statements(bench);
    return new Forms(
        new Events(bench),
        statements,
        new Positions(bench, statements),
        new Figures(bench),
        new Assessments(bench),
        new Actions(bench));
  }
}
