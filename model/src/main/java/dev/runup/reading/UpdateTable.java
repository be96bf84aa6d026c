package dev.runup.reading;

import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.UpdateField;
import dev.runup.node.Node;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.FactTable.Table;
import dev.runup.reading.RawRecord.RawUpdate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a CSV file, or a sheet of a workbook, as updates. A column `set.KEY` or `add.KEY` has the
/// values that an update gives that key.
final class UpdateTable {

  private static final List<UpdateField> CHANGES = List.of(UpdateField.SET, UpdateField.ADD);

  private UpdateTable() {}

  /// Returns the updates in the rows of a table. The values under `set` and `add` stay as they were
  /// typed, because their form depends on the type of the fact. [#withValues] converts them.
  static List<Node.Mapping> updates(Table table, Problems problems) {
    List<Node.Entry> plain = new ArrayList<>();
    CsvCells cells =
        new CsvCells(List.of(UpdateField.values()), List.of(UpdateField.REASON), problems);
    for (Node item : table.header().items()) {
      Node.Scalar header = (Node.Scalar) item;
      String key = changedKey(header);
      if (key != null) {
        checkChanged(header, key, problems);
      } else if (cells.isNested(header.text())) {
        problems.report(
            ProblemCode.NEEDS_YAML,
            header.place(),
            "\"" + header.text() + "\" has parts, which a cell can't hold",
            header.text().equals(UpdateField.TRANSLATIONS.key())
                ? "Make a column for the reason in each language, as uk.reason."
                : "Make a column for each key, as " + header.text() + ".value.");
      } else if (!cells.isTranslation(header.text())) {
        plain.add(new Node.Entry(header, header));
      }
    }
    KeyCheck.check(
        new Node.Mapping(plain, table.header().place()),
        List.of(UpdateField.values()),
        "an update",
        problems);
    return table.rows().stream().map(row -> update(row, cells)).toList();
  }

  private static Node.Mapping update(Node.Mapping row, CsvCells cells) {
    List<Node.Entry> own = new ArrayList<>();
    Map<String, List<Node.Entry>> changes = new LinkedHashMap<>();
    for (Node.Entry entry : row.entries()) {
      String header = entry.key().text();
      String key = changedKey(entry.key());
      if (key == null) {
        own.add(entry);
      } else {
        changes
            .computeIfAbsent(header.substring(0, header.indexOf('.')), _ -> new ArrayList<>())
            .add(new Node.Entry(new Node.Scalar(key, entry.key().place()), entry.value()));
      }
    }
    List<Node.Entry> all =
        new ArrayList<>(cells.record(new Node.Mapping(own, row.place())).entries());
    changes.forEach((word, entries) ->
        all.add(
            new Node.Entry(
                new Node.Scalar(word, row.place()),
                new Node.Mapping(entries, entries.getFirst().value().place()))));
    return new Node.Mapping(all, row.place());
  }

  /// Returns the key after `set.` or `add.` in a header. Null in other headers.
  private static @Nullable String changedKey(Node.Scalar header) {
    for (UpdateField word : CHANGES) {
      if (header.text().startsWith(word.key() + ".")) {
        return header.text().substring(word.key().length() + 1);
      }
    }
    return null;
  }

  /// Reports a key that no type of fact has, or that has parts.
  private static void checkChanged(Node.Scalar header, String key, Problems problems) {
    boolean isKnown = false;
    boolean isNested = false;
    for (FactType type : FactType.values()) {
      CsvCells cells = cells(type, problems);
      boolean isOwn = type.fields().stream().anyMatch(field -> field.key().equals(key));
      isNested |= isOwn && cells.isNested(key);
      isKnown |= isOwn || cells.isTranslation(key);
    }
    if (isNested) {
      problems.report(
          ProblemCode.NEEDS_YAML,
          header.place(),
          "\"" + key + "\" has parts, which a cell can't hold",
          key.equals(UpdateField.TRANSLATIONS.key())
              ? "Make a column for each text, as set.uk.title."
              : "Write these updates in a YAML file, and delete this column.");
    } else if (!isKnown) {
      List<String> keys =
          Arrays.stream(FactType.values())
              .flatMap(type -> type.fields().stream())
              .map(Field::key)
              .distinct()
              .toList();
      problems.report(
          ProblemCode.UNKNOWN_KEY,
          header.place(),
          "no fact has a key \"" + key + "\"",
          Suggestion.didYouMean(key, keys)
              + "After \"set.\" and \"add.\" comes a key of the fact, as in set.value.");
    }
  }

  private static CsvCells cells(FactType type, Problems problems) {
    return new CsvCells(type.fields(), type.translatable(), problems);
  }

  /// Returns an update from a table with the values under `set` and `add` in the form of the fact's
  /// type. Any other update stays as it is.
  static RawUpdate withValues(RawUpdate raw, FactType type, Problems problems) {
    if (raw.node().place().cell() == null) {
      return raw;
    }
    CsvCells cells = cells(type, problems);
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry entry : raw.node().entries()) {
      boolean isChange = CHANGES.stream().anyMatch(word -> word.key().equals(entry.key().text()));
      if (isChange && entry.value() instanceof Node.Mapping changes) {
        changes.entries().forEach(one -> checkTranslation(one, type, cells, problems));
        entries.add(new Node.Entry(entry.key(), cells.record(changes)));
      } else {
        entries.add(entry);
      }
    }
    return new RawUpdate(new Node.Mapping(entries, raw.node().place()), raw.intake());
  }

  /// Reports a translated text that facts of the type don't have.
  private static void checkTranslation(
      Node.Entry entry, FactType type, CsvCells cells, Problems problems) {
    String key = entry.key().text();
    if (key.contains(".") && !cells.isTranslation(key)) {
      problems.report(
          ProblemCode.UNKNOWN_KEY,
          entry.value().place(),
          type.withArticle() + " has no translated text \"" + key + "\"",
          "Empty this cell.");
    }
  }
}
