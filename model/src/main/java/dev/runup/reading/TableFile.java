package dev.runup.reading;

import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IntakeField;
import dev.runup.fact.Shape.OfficeField;
import dev.runup.fact.Shape.ParticipantField;
import dev.runup.node.Node;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.FactTable.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Cuts a CSV file or a workbook into its records, offices and updates. The name of the CSV file or
/// of the sheet says what its rows are.
final class TableFile {

  private static final String CSV = ".csv";
  private static final String INTAKE = "intake";
  private static final String UPDATES = "updates";

  /// The table with the offices of actors, one in each row.
  private static final String OFFICES = "offices";

  private final Problems problems;
  private final List<FactsFile.RecordOfType> records = new ArrayList<>();
  private final List<Node.Mapping> offices = new ArrayList<>();
  private final List<Node.Mapping> updates = new ArrayList<>();
  private Node.@Nullable Mapping intake;

  private TableFile(Problems problems) {
    this.problems = problems;
  }

  static boolean is(Input input) {
    String name = input.name().toLowerCase(Locale.ROOT);
    return name.endsWith(CSV) || name.endsWith(".xlsx");
  }

  /// Cuts a file.
  ///
  /// @param root the table of a CSV file, or the tables of a workbook by the names of its sheets
  static FactsFile of(Input input, Node root, Problems problems) {
    TableFile file = new TableFile(problems);
    switch (root) {
      case Node.Sequence table -> file.readFile(input, Table.of(table));
      case Node.Mapping sheets ->
          sheets
              .entries()
              .forEach(
                  sheet -> file.readSheet(sheet.key(), Table.of((Node.Sequence) sheet.value())));
      case Node.Scalar _ -> throw new IllegalArgumentException("no table: " + input.name());
    }
    return new FactsFile(input.name(), file.intake, file.records, file.offices, file.updates);
  }

  /// Reads a CSV file. Example: `events.csv` and `halifax.events.csv` hold events.
  private void readFile(Input input, Table table) {
    String path = input.name().toLowerCase(Locale.ROOT);
    String name = path.substring(path.lastIndexOf('/') + 1, path.length() - CSV.length());
    String word = name.substring(name.lastIndexOf('.') + 1);
    // The problem is about the file as a whole. None of its lines is wrong.
    Place file = new Place(new Input(input.name(), ""), 1, 1, 1);
    if (word.equals(INTAKE)) {
      problems.add(
          Problem.of(
              ProblemCode.NEEDS_YAML,
              file,
              "\"intake\" can't be written as CSV",
              "Write it in a YAML file, under \"intake:\"."));
    } else if (!isRead(word, table)) {
      problems.add(
          Problem.of(
              ProblemCode.UNKNOWN_TYPE,
              file,
              "the name of this file does not say which type of facts it holds",
              Suggestion.didYouMean(word, FactType.plurals())
                  + "Name it as events.csv or halifax.events.csv. Types: "
                  + (String.join(", ", FactType.plurals())
                      + ". What holds no facts goes into the folder archive.")));
    }
  }

  private void readSheet(Node.Scalar name, Table table) {
    String word = name.text().toLowerCase(Locale.ROOT);
    if (word.equals(INTAKE)) {
      readIntake(table);
    } else if (!isRead(word, table)) {
      List<String> known = new ArrayList<>(FactType.plurals());
      known.addAll(List.of(INTAKE, OFFICES, UPDATES));
      problems.report(
          ProblemCode.UNKNOWN_TYPE,
          name.place(),
          "there is no type of fact called \"" + name.text() + "\"",
          Suggestion.orAll(word, known, "Sheets")
              + " Begin the name of a sheet that holds no facts with \"_\".");
    }
  }

  /// Reads a table that the word names. Returns whether it names any.
  private boolean isRead(String word, Table table) {
    FactType type = FactType.ofPlural(word);
    if (type != null) {
      records.addAll(FactTable.records(type, table, problems));
    } else if (word.equals(UPDATES)) {
      updates.addAll(UpdateTable.updates(table, problems));
    } else if (word.equals(OFFICES)) {
      offices.addAll(rows(officeKeys(), "an office", table));
    } else {
      return false;
    }
    return true;
  }

  /// Returns the keys of a row with an office: its actor, then the keys of the office.
  static List<Field> officeKeys() {
    return Stream.<Field>concat(Stream.of(ParticipantField.ACTOR), Stream.of(OfficeField.values()))
        .toList();
  }

  private void readIntake(Table table) {
    List<Node.Mapping> rows = rows(List.of(IntakeField.values()), "an intake", table);
    if (rows.size() > 1) {
      problems.report(
          ProblemCode.ONE_VALUE,
          rows.get(1).place(),
          "a workbook has one intake, in the second row of its sheet",
          "Delete this row, or put its facts into a workbook of their own.");
    }
    intake = rows.isEmpty() ? null : rows.getFirst();
  }

  private List<Node.Mapping> rows(List<? extends Field> fields, String owner, Table table) {
    List<Node.Entry> keys = new ArrayList<>();
    for (Node header : table.header().items()) {
      keys.add(new Node.Entry((Node.Scalar) header, header));
    }
    KeyCheck.check(new Node.Mapping(keys, table.header().place()), fields, owner, problems);
    CsvCells cells = new CsvCells(fields, List.of(), problems);
    return table.rows().stream().map(cells::record).toList();
  }
}
