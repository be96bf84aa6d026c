package dev.runup.reading;

import dev.runup.fact.AssessmentField;
import dev.runup.fact.CommonField;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.StatementField;
import dev.runup.node.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A record of a facts file before its values are read.
///
/// @param type its type, from the list it stands in
/// @param node what was typed
/// @param intake the intake it inherits from, or null
record Draft(FactType type, Node.Mapping node, Node.@Nullable Mapping intake) {

  /// Says whether it is the desk's own word, which inherits no source from its intake.
  boolean desksOwn() {
    return type.desksOwn() || says(AssessmentField.BY, "desk");
  }

  /// Says whether one word stands under a key.
  boolean says(Field field, String word) {
    Node.Entry entry = entry(field);
    return entry != null
        && entry.value() instanceof Node.Scalar(String text, var _)
        && text.strip().equals(word)
        && type.fields().contains(field);
  }

  /// Gives back what stands under each key; an empty list says nothing.
  Map<String, Node.Entry> entries() {
    Map<String, Node.Entry> entries = new HashMap<>();
    for (Node.Entry entry : node.entries()) {
      if (!isEmpty(entry.value())) {
        entries.putIfAbsent(entry.key().text(), entry);
      }
    }
    return entries;
  }

  /// Gives back what stands under a key, or null.
  Node.@Nullable Entry entry(Field field) {
    return entry(node, field.key());
  }

  /// Gives back what the intake says under a key, or null.
  Node.@Nullable Entry inherited(Field field) {
    return intake == null ? null : entry(intake, field.key());
  }

  /// Gives back what stands under a key of `mapping`, or null; an empty list says nothing.
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

  /// Gives back all that was typed as one text that does not depend on the order of keys or on the
  /// syntax.
  String content() {
    return canonical(node) + (intake == null ? "" : canonical(intake));
  }

  /// Gives back what of the content is the same whatever is withheld: without the note, and without
  /// the keys that may lose a reference.
  String lasting() {
    StringBuilder lasting = new StringBuilder();
    for (Field field : type.fields()) {
      Node.Entry entry = entry(field);
      // An attribution stands in for the chain behind it, which then may be dropped.
      boolean chain = field == StatementField.VIA;
      if (entry != null && field != CommonField.NOTE && !chain && !field.spec().shape().dropped()) {
        lasting.append(field.key()).append(canonical(entry.value()));
      }
    }
    return lasting + (intake == null ? "" : canonical(intake));
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
}
