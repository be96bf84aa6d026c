package dev.runup.reading;

import dev.runup.fact.CommonField;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.node.Node;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads a CSV file as records. The file's name gives their type, the header row their keys.
final class CsvFile {

  private static final String ENDING = ".csv";

  private final FactType type;
  private final CsvCells cells;
  private final List<String> known;
  private final Problems problems;

  private CsvFile(FactType type, Problems problems) {
    this.type = type;
    this.cells = new CsvCells(type, problems);
    this.known = type.fields().stream().map(Field::key).toList();
    this.problems = problems;
  }

  static boolean is(Input input) {
    return input.name().toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  /// Returns the records in the rows of a file.
  ///
  /// @param root the list of its headers, then a mapping for each row
  static List<FactsFile.RecordOfType> records(Input input, Node root, Problems problems) {
    FactType type = type(input, problems);
    List<FactsFile.RecordOfType> records = new ArrayList<>();
    if (type == null || !(root instanceof Node.Sequence(List<Node> table, var _))) {
      return records;
    }
    CsvFile file = new CsvFile(type, problems);
    for (Node part : table) {
      switch (part) {
        case Node.Mapping row ->
            records.add(new FactsFile.RecordOfType(type, file.cells.record(row)));
        case Node.Sequence header when file.isHeader(header) -> file.checkHeader(header);
        case Node.Sequence noHeader -> {
          file.reportNoHeaderRow(noHeader.place());
          return records;
        }
        case Node.Scalar _ -> throw new IllegalArgumentException("no table: " + input.name());
      }
    }
    return records;
  }

  /// Returns the type in a file's name, or null if it names none, which is reported.
  ///
  /// Example: `events.csv` and `halifax.events.csv` hold events.
  private static @Nullable FactType type(Input input, Problems problems) {
    String path = input.name().toLowerCase(Locale.ROOT);
    String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ENDING.length());
    String word = name.substring(name.lastIndexOf('.') + 1);
    FactType type = FactType.ofPlural(word);
    if (type != null) {
      return type;
    }
    // The problem is about the file as a whole. None of its lines is wrong.
    Place file = new Place(new Input(input.name(), ""), 1, 1, 1);
    problems.add(
        word.equals("updates") || word.equals("intake")
            ? Problem.of(
                ProblemCode.NEEDS_YAML,
                file,
                "\"" + word + "\" can't be written as CSV",
                "Write it in a YAML file, under \"" + word + ":\".")
            : unknownType(file, word));
    return null;
  }

  private static Problem unknownType(Place file, String word) {
    return Problem.of(
        ProblemCode.UNKNOWN_TYPE,
        file,
        "the name of this file does not say which type of facts it holds",
        Suggestion.didYouMean(word, FactType.plurals())
            + "Name it as events.csv or halifax.events.csv. Types: "
            + (String.join(", ", FactType.plurals())
                + ". What holds no facts goes into the folder archive."));
  }

  /// Returns whether a row is a header row: at least one cell is a key or a misspelt key.
  private boolean isHeader(Node.Sequence first) {
    return first.items().stream()
        .map(item -> ((Node.Scalar) item).text())
        .anyMatch(key -> cells.isTranslation(key) || Suggestion.nearest(key, known) != null);
  }

  /// Reports headers that no record can have.
  private void checkHeader(Node.Sequence header) {
    List<Node.Entry> keys = new ArrayList<>();
    for (Node item : header.items()) {
      Node.Scalar key = (Node.Scalar) item;
      if (cells.isNested(key.text())) {
        reportNested(key);
      } else if (key.text().contains(".") && !cells.isTranslation(key.text())) {
        reportNoTranslation(key);
      } else if (!cells.isTranslation(key.text())) {
        keys.add(new Node.Entry(key, key));
      }
    }
    KeyCheck.check(
        new Node.Mapping(keys, header.place()), type.fields(), type.withArticle(), problems);
  }

  private void reportNoTranslation(Node.Scalar key) {
    problems.report(
        ProblemCode.UNKNOWN_KEY,
        key.place(),
        type.withArticle() + " has no key \"" + key.text() + "\"",
        "A translation is headed by its language and key, as " + translation() + ".");
  }

  private String translation() {
    return "uk." + type.translatable().getFirst().key();
  }

  private void reportNoHeaderRow(Place first) {
    problems.report(
        ProblemCode.NO_HEADER_ROW,
        first,
        "the first row does not say which keys are in the columns",
        "Begin with a row of keys. Keys: " + String.join(", ", known) + ".");
  }

  private void reportNested(Node.Scalar key) {
    boolean translations = key.text().equals(CommonField.TRANSLATIONS.key());
    problems.report(
        ProblemCode.NEEDS_YAML,
        key.place(),
        "\"" + key.text() + "\" has parts, which a cell can't hold",
        translations
            ? "Make a column for each text, as " + translation() + "."
            : "Write the "
                + (type.plural() + " that have " + key.text())
                + " in a YAML file, and delete this column.");
  }
}
