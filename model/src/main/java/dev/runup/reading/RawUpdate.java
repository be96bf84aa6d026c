package dev.runup.reading;

import dev.runup.fact.UpdateField;
import dev.runup.fact.UpdateReason.Act;
import dev.runup.node.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An update before its values are read.
///
/// @param node what was typed
/// @param intake the intake it inherits from, or null
record RawUpdate(Node.Mapping node, Node.@Nullable Mapping intake) {

  /// Gives back what stands under a key, or null.
  Node.@Nullable Entry entry(UpdateField field) {
    return RawRecord.entry(node, field.key());
  }

  /// Says whether it takes the fact back.
  boolean withdraws() {
    Node.Entry act = entry(UpdateField.ACT);
    return act != null
        && act.value() instanceof Node.Scalar(String text, var _)
        && text.strip().equals(Act.WITHDRAWN.word());
  }

  /// Gives back the keys of the fact that it changes, as they stand in it.
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

  /// Gives back the keys that it takes from the fact.
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
