package dev.runup.reading;

import dev.runup.fact.CommonField;
import dev.runup.fact.Field;
import dev.runup.fact.Shape;
import dev.runup.fact.Value;
import dev.runup.node.Node;
import dev.runup.problem.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Converts the rows of a CSV file or of a sheet to records of the same form as in YAML.
final class CsvCells {

  private final Map<String, Field> fields = new HashMap<>();
  private final Set<String> translatable = new HashSet<>();
  private final Problems problems;

  /// @param fields the keys of a record
  /// @param translated those whose texts may be translated
  CsvCells(List<? extends Field> fields, List<? extends Field> translated, Problems problems) {
    this.problems = problems;
    fields.forEach(field -> this.fields.put(field.key(), field));
    translated.stream().map(Field::key).filter(key -> !isNested(key)).forEach(translatable::add);
  }

  /// Returns whether a header names a translated text, for example `uk.title` or `uk.by`.
  boolean isTranslation(String header) {
    int dot = header.indexOf('.');
    return dot > 0
        && TextForms.isLanguage(header.substring(0, dot))
        && isTranslated(header.substring(dot + 1));
  }

  /// Returns whether a key may follow the language in a header.
  ///
  /// Example: `title`, `by`, and `who.host` for the role of a participant.
  private boolean isTranslated(String key) {
    if (key.equals(TranslationReader.BY)) {
      return true;
    }
    String original = Value.Translation.original(key);
    Field field = fields.get(original == null ? key : key.substring(0, key.indexOf('.')));
    if (field == null) {
      return false;
    }
    boolean whole = !field.isTranslatedByOriginal() || field == CommonField.PASSAGE;
    return translatable.contains(field.key())
        && (original == null ? whole : field.isTranslatedByOriginal() && !original.isBlank());
  }

  /// Returns whether the values of a column have parts that a cell can't hold.
  boolean isNested(String header) {
    Field field = fields.get(header);
    return field != null
        && (field.spec().shape() instanceof Shape.Office
            || field.spec().shape() instanceof Shape.Translations
            || field.spec().shape() instanceof Shape.Changes);
  }

  /// Returns a row as a record. Drops cells below a header that has been reported already.
  Node.Mapping record(Node.Mapping row) {
    List<Node.Entry> entries = new ArrayList<>();
    Map<String, List<Node.Entry>> translations = new LinkedHashMap<>();
    for (Node.Entry entry : row.entries()) {
      String header = entry.key().text();
      Node.Scalar cell = (Node.Scalar) entry.value();
      Field field = fields.get(header);
      if (field != null && !isNested(header)) {
        Node value = value(field, cell);
        if (value != null) {
          entries.add(new Node.Entry(entry.key(), value));
        }
      } else if (isTranslation(header)) {
        int dot = header.indexOf('.');
        translations
            .computeIfAbsent(header.substring(0, dot), _ -> new ArrayList<>())
            .add(translation(header.substring(dot + 1), entry.key().place(), cell));
      } else if (field == null && header.indexOf('.') < 0) {
        entries.add(entry);
      }
    }
    if (!translations.isEmpty()) {
      entries.add(translations(translations, row.place()));
    }
    return new Node.Mapping(entries, row.place());
  }

  private Node.Entry translation(String key, Place header, Node.Scalar cell) {
    String original = Value.Translation.original(key);
    if (original == null) {
      Field text = fields.get(key);
      Node value = text == null ? null : value(text, cell);
      return new Node.Entry(new Node.Scalar(key, header), value == null ? cell : value);
    }
    SpreadsheetDamage.check(cell, problems);
    Node.Scalar field = new Node.Scalar(key.substring(0, key.indexOf('.')), header);
    Node.Entry part = new Node.Entry(new Node.Scalar(original, header), cell);
    return new Node.Entry(field, new Node.Mapping(List.of(part), cell.place()));
  }

  /// Returns the entry `translations`, with the texts of all languages in a row.
  private static Node.Entry translations(Map<String, List<Node.Entry>> texts, Place row) {
    List<Node.Entry> languages = new ArrayList<>();
    for (Map.Entry<String, List<Node.Entry>> language : texts.entrySet()) {
      Place first = language.getValue().getFirst().value().place();
      Node.Mapping translated = new Node.Mapping(language.getValue(), first);
      languages.add(new Node.Entry(new Node.Scalar(language.getKey(), first), translated));
    }
    Node.Scalar key = new Node.Scalar("translations", row);
    return new Node.Entry(key, new Node.Mapping(languages, row));
  }

  /// Returns the value of a cell. Null if the cell says that there is none.
  private @Nullable Node value(Field field, Node.Scalar typed) {
    Node.Scalar cell = TypedCell.read(field, typed, problems);
    if (cell == null) {
      return null;
    }
    Shape shape = field.spec().shape();
    if (shape instanceof Shape.Text || shape instanceof Shape.FactOrText) {
      SpreadsheetDamage.check(cell, problems);
    }
    SpreadsheetDamage.checkKind(cell, field, problems);
    // A key that takes one reference gets a list too. The reader of its value then reports that
    // itself. A draft is written like one review of a list.
    boolean list =
        field.spec().many() || shape instanceof Shape.Reference || shape instanceof Shape.Draft;
    boolean prose = translatable.contains(field.key());
    return list ? new CsvList(field, prose, cell, problems).value() : cell;
  }
}
