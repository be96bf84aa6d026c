package dev.runup.reading;

import dev.runup.fact.AssessmentField;
import dev.runup.fact.CommonField;
import dev.runup.fact.EditionField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.PositionField;
import dev.runup.fact.SettingField;
import dev.runup.fact.Shape;
import dev.runup.fact.StatementField;
import dev.runup.fact.UpdateField;
import dev.runup.fact.UpdateReason.Act;
import dev.runup.node.Node;
import dev.runup.problem.Place;
import dev.runup.text.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A record of a facts file before its values are read.
///
/// @param type the type of its list
/// @param node the typed keys and values
/// @param intake the intake from which it inherits, or null
record RawRecord(FactType type, Node.Mapping node, Node.@Nullable Mapping intake) {

  /// Returns whether the desk itself is the author. Such a record inherits no source.
  boolean isByDesk() {
    return type.isByDesk() || hasWord(AssessmentField.BY, "desk");
  }

  /// Returns whether a key has exactly the given word as its value.
  boolean hasWord(Field field, String word) {
    Node.Entry entry = entry(field);
    return entry != null
        && entry.value() instanceof Node.Scalar(String text, var _)
        && text.strip().equals(word)
        && type.fields().contains(field);
  }

  /// Returns the entry of a key, or null.
  Node.@Nullable Entry entry(Field field) {
    return entry(node, field);
  }

  /// Returns the intake's entry for a key, or null.
  Node.@Nullable Entry inherited(Field field) {
    return entry(intake, field);
  }

  /// Returns the entry of a key of `mapping`. Null if there is none or no mapping, or if its value
  /// is an empty list. For keys whose values may be typed as a mapping, an empty one is none
  /// either.
  static Node.@Nullable Entry entry(Node.@Nullable Mapping mapping, Field field) {
    String key = field.key();
    List<Node.Entry> entries = mapping == null ? List.of() : mapping.entries();
    for (int i = 0; i < entries.size(); i++) {
      Node.Entry entry = entries.get(i);
      if (entry.key().text().equals(key)) {
        boolean isAllowed = !(entry.value() instanceof Node.Mapping) || takesMapping(field);
        return isEmpty(entry.value()) && isAllowed ? null : entry;
      }
    }
    return null;
  }

  /// Returns the entry of a key of each edition, where it has one.
  ///
  /// @param settings what `runup.yaml` holds, or null
  static List<Node.Entry> ofEditions(Node.@Nullable Mapping settings, EditionField field) {
    List<Node.Entry> found = new ArrayList<>();
    Node.Entry editions = entry(settings, SettingField.EDITIONS);
    if (editions != null && editions.value() instanceof Node.Mapping named) {
      for (Node.Entry edition : named.entries()) {
        Node.Entry typed = edition.value() instanceof Node.Mapping keys ? entry(keys, field) : null;
        if (typed != null) {
          found.add(typed);
        }
      }
    }
    return found;
  }

  private static boolean isEmpty(Node node) {
    return switch (node) {
      case Node.Scalar _ -> false;
      case Node.Sequence sequence -> sequence.items().isEmpty();
      case Node.Mapping mapping -> mapping.entries().isEmpty();
    };
  }

  /// Returns whether the values of a key may be typed as a mapping.
  private static boolean takesMapping(Field field) {
    return switch (field.spec().shape()) {
      case Shape.Citation _, Shape.Acceptance _, Shape.Translations _ -> true;
      case Shape.Changes _, Shape.Rules _, Shape.FolderMarks _ -> true;
      default -> false;
    };
  }

  /// Returns whether it takes a key from its intake if the intake has it. Never for a key of its
  /// own.
  boolean inherits(CommonField field) {
    return entry(field) == null
        && switch (field) {
          case SOURCE -> takesIntakeSource() && !isKnownFromStatements();
          case CREDIBILITY -> takesIntakeSource();
          case RECORDED -> !type.isRegister();
          case MARK, LANG, DRAFTED -> true;
          default -> false;
        };
  }

  private boolean takesIntakeSource() {
    return !isByDesk() && type != FactType.SOURCE;
  }

  /// Returns whether the statements of a position give its sources. With a passage, the source is
  /// that of the intake.
  private boolean isKnownFromStatements() {
    return type == FactType.POSITION
        && entry(PositionField.STATED_IN) != null
        && entry(CommonField.PASSAGE) == null;
  }

  /// Returns the id for a record without one. It is made from the record's content.
  String generatedId() {
    return type.word() + "-" + Sha256.shortHex(stableText());
  }

  /// Returns the content as a text from which an id can be made.
  ///
  /// The text doesn't depend on the order of keys or on the file's format. It leaves out all that
  /// can be withheld separately, because the id would otherwise reveal it. These are the keys for
  /// the desk alone, keys that may lose a reference, and keys of the intake that the record doesn't
  /// inherit.
  private String stableText() {
    StringBuilder text = new StringBuilder();
    for (Field field : type.fields()) {
      Node.Entry entry = entry(field);
      if (field instanceof CommonField common && inherits(common)) {
        entry = inherited(field);
      }
      if (entry != null && isStable(field)) {
        Node value =
            field == CommonField.TRANSLATIONS
                ? withoutUnstableLanguages(entry.value())
                : entry.value();
        text.append(isEmpty(value) ? "" : field.key() + canonical(value));
      }
    }
    return text.toString();
  }

  /// Returns whether a key's value is shown whenever the fact is. `via` isn't, because an
  /// attribution may replace it.
  private static boolean isStable(Field field) {
    return !Fact.DESK_KEYS.contains(field)
        && field != CommonField.DRAFTED
        && field != StatementField.VIA
        && !field.spec().shape().dropped();
  }

  /// Returns translations without those of texts that can be withheld separately.
  private Node withoutUnstableLanguages(Node translations) {
    List<Node.Entry> left = new ArrayList<>();
    if (translations instanceof Node.Mapping languages) {
      for (Node.Entry language : languages.entries()) {
        Node texts = withoutUnstableTexts(language.value());
        if (!isEmpty(texts)) {
          left.add(new Node.Entry(language.key(), texts));
        }
      }
    }
    return new Node.Mapping(left, translations.place());
  }

  /// Drops translated texts that may be withheld without the fact. `by` (human or machine) stays
  /// only if a text is left. Otherwise the generated id would depend on dropped texts.
  private Node withoutUnstableTexts(Node texts) {
    if (!(texts instanceof Node.Mapping(List<Node.Entry> entries, Place place))) {
      return texts;
    }
    List<String> stableKeys =
        type.translatable().stream().filter(RawRecord::isStable).map(Field::key).toList();
    Predicate<Node.Entry> isStable = text -> stableKeys.contains(text.key().text());
    return new Node.Mapping(
        entries.stream().noneMatch(isStable)
            ? List.of()
            : entries.stream()
                .filter(isStable.or(text -> text.key().text().equals(TranslationReader.BY)))
                .toList(),
        place);
  }

  private static String canonical(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> "\"" + scalar.text().replace("\"", "\"\"") + "\"";
      case Node.Sequence(List<Node> items, var _) -> {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(canonical(item)));
        yield texts.toString();
      }
      case Node.Mapping(List<Node.Entry> entries, var _) -> {
        Map<String, String> texts = new TreeMap<>();
        entries.forEach(entry -> texts.put(entry.key().text(), canonical(entry.value())));
        yield texts.toString();
      }
    };
  }

  /// An update before its values are read.
  ///
  /// @param node the typed record
  /// @param intake the intake from which it inherits, or null
  record RawUpdate(Node.Mapping node, Node.@Nullable Mapping intake) {

    /// Returns the entry of a key, or null.
    Node.@Nullable Entry entry(UpdateField field) {
      return RawRecord.entry(node, field);
    }

    /// Returns whether it withdraws the fact.
    boolean withdraws() {
      Node.Entry act = entry(UpdateField.ACT);
      return act != null
          && act.value() instanceof Node.Scalar(String text, var _)
          && text.strip().equals(Act.WITHDRAWN.word());
    }

    /// Returns the keys of the fact that the update changes, as typed.
    List<Node.Scalar> changed() {
      List<Node.Scalar> keys = new ArrayList<>();
      for (UpdateField field : List.of(UpdateField.SET, UpdateField.ADD)) {
        Node.Entry entry = entry(field);
        if (entry != null && entry.value() instanceof Node.Mapping mapping) {
          mapping.entries().forEach(one -> keys.add(one.key()));
        }
      }
      keys.addAll(unset());
      return keys;
    }

    /// Returns the keys that the update removes from the fact.
    List<Node.Scalar> unset() {
      Node.Entry entry = entry(UpdateField.UNSET);
      List<Node.Scalar> keys = new ArrayList<>();
      if (entry != null && entry.value() instanceof Node.Sequence sequence) {
        for (Node item : sequence.items()) {
          if (item instanceof Node.Scalar scalar) {
            keys.add(scalar);
          }
        }
      } else if (entry != null && entry.value() instanceof Node.Scalar scalar) {
        keys.add(scalar);
      }
      return keys;
    }
  }
}
