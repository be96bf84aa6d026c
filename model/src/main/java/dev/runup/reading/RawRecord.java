package dev.runup.reading;

import dev.runup.fact.AssessmentField;
import dev.runup.fact.CommonField;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.PositionField;
import dev.runup.fact.StatementField;
import dev.runup.fact.UpdateField;
import dev.runup.fact.UpdateReason.Act;
import dev.runup.node.Node;
import dev.runup.problem.Place;
import dev.runup.text.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A record of a facts file before its values are read.
///
/// @param type its type, which its list gives
/// @param node what was typed
/// @param intake the intake it inherits from, or null
record RawRecord(FactType type, Node.Mapping node, Node.@Nullable Mapping intake) {

  /// Returns whether it is the desk's own word, which inherits no source from its intake.
  boolean desksOwn() {
    return type.desksOwn() || says(AssessmentField.BY, "desk");
  }

  /// Returns whether a key has one given word.
  boolean says(Field field, String word) {
    Node.Entry entry = entry(field);
    return entry != null
        && entry.value() instanceof Node.Scalar(String text, var _)
        && text.strip().equals(word)
        && type.fields().contains(field);
  }

  /// Returns the entries by key, without empty lists.
  Map<String, Node.Entry> entries() {
    Map<String, Node.Entry> entries = new HashMap<>();
    for (Node.Entry entry : node.entries()) {
      if (!isEmpty(entry.value())) {
        entries.putIfAbsent(entry.key().text(), entry);
      }
    }
    return entries;
  }

  /// Returns the entry of a key, or null.
  Node.@Nullable Entry entry(Field field) {
    return entry(node, field.key());
  }

  /// Returns what the intake says under a key, or null.
  Node.@Nullable Entry inherited(Field field) {
    return intake == null ? null : entry(intake, field.key());
  }

  /// Returns the entry of a key of `mapping`. Null if there is none, or an empty list.
  static Node.@Nullable Entry entry(Node.Mapping mapping, String key) {
    for (Node.Entry entry : mapping.entries()) {
      if (entry.key().text().equals(key)) {
        return isEmpty(entry.value()) ? null : entry;
      }
    }
    return null;
  }

  private static boolean isEmpty(Node node) {
    return switch (node) {
      case Node.Scalar _ -> false;
      case Node.Sequence sequence -> sequence.items().isEmpty();
      case Node.Mapping mapping -> mapping.entries().isEmpty();
    };
  }

  /// Returns whether it takes a key from its intake, where that has it and it has none of its own.
  boolean inherits(CommonField field) {
    return entry(field) == null
        && switch (field) {
          case SOURCE -> isOfItsSource() && !isKnownFromStatements();
          case CREDIBILITY -> isOfItsSource();
          case RECORDED -> !type.register();
          case MARK, LANG -> true;
          default -> false;
        };
  }

  private boolean isOfItsSource() {
    return !desksOwn() && type != FactType.SOURCE;
  }

  /// Returns whether a position's statements name its sources. A passage is one in the intake's
  /// source.
  private boolean isKnownFromStatements() {
    return type == FactType.POSITION
        && entry(PositionField.STATED_IN) != null
        && entry(CommonField.PASSAGE) == null;
  }

  /// Returns the id of a record that has no key `id`. It is made from the record's content.
  String generatedId() {
    return type.word() + "-" + Sha256.shortHex(stableText());
  }

  /// Returns what it says, as one text that does not depend on the order of keys, on the syntax, or
  /// on what may be withheld apart from it: without the note, without the keys that may lose a
  /// reference, and with nothing of its intake but what it inherits.
  private String stableText() {
    StringBuilder lasting = new StringBuilder();
    for (Field field : type.fields()) {
      Node.Entry entry = entry(field);
      if (field instanceof CommonField common && inherits(common)) {
        entry = inherited(field);
      }
      if (entry != null && isStable(field)) {
        Node value = field == CommonField.TRANSLATIONS ? stableText(entry.value()) : entry.value();
        lasting.append(isEmpty(value) ? "" : field.key() + canonical(value));
      }
    }
    return lasting.toString();
  }

  /// An attribution replaces the chain of speakers, which may then be dropped.
  private static boolean isStable(Field field) {
    return field != CommonField.NOTE
        && field != StatementField.VIA
        && !field.spec().shape().dropped();
  }

  /// Returns translations without those of what may be withheld apart from the fact.
  private Node stableText(Node translations) {
    List<Node.Entry> left = new ArrayList<>();
    if (translations instanceof Node.Mapping languages) {
      for (Node.Entry language : languages.entries()) {
        Node texts = lastingTexts(language.value());
        if (!isEmpty(texts)) {
          left.add(new Node.Entry(language.key(), texts));
        }
      }
    }
    return new Node.Mapping(left, translations.place());
  }

  /// By whom they are is said of those that are left.
  private Node lastingTexts(Node texts) {
    if (!(texts instanceof Node.Mapping(List<Node.Entry> entries, Place place))) {
      return texts;
    }
    List<String> lasting =
        type.translatable().stream().filter(RawRecord::isStable).map(Field::key).toList();
    Predicate<Node.Entry> lasts = text -> lasting.contains(text.key().text());
    return new Node.Mapping(
        entries.stream().noneMatch(lasts)
            ? List.of()
            : entries.stream()
                .filter(lasts.or(text -> text.key().text().equals(TranslationReader.BY)))
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
      return RawRecord.entry(node, field.key());
    }

    /// Returns whether it withdraws the fact.
    boolean withdraws() {
      Node.Entry act = entry(UpdateField.ACT);
      return act != null
          && act.value() instanceof Node.Scalar(String text, var _)
          && text.strip().equals(Act.WITHDRAWN.word());
    }

    /// Returns the changed keys of the fact, as they are typed.
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

    /// Returns the keys that it removes from the fact.
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
