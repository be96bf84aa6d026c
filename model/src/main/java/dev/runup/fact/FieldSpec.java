package dev.runup.fact;

import java.util.List;
import java.util.Locale;

/// What a key may hold.
///
/// @param key the key as it is typed
/// @param shape the form of one value
/// @param many whether it may hold several
/// @param required whether a fact is incomplete without it
/// @param description what it means, one sentence
/// @param example one value as it is typed
public record FieldSpec(
    String key, Shape shape, boolean many, boolean required, String description, String example) {

  static FieldSpec one(Shape shape, String description, String example) {
    return new FieldSpec("", shape, false, false, description, example);
  }

  static FieldSpec many(Shape shape, String description, String example) {
    return new FieldSpec("", shape, true, false, description, example);
  }

  /// Gives back a spec of a text.
  static FieldSpec text(String description, String example) {
    return one(new Shape.Text(), description, example);
  }

  /// Gives back a spec of one of a closed set of words.
  static FieldSpec word(String description, String... words) {
    return one(new Shape.Word(List.of(words)), description, words[0]);
  }

  /// Gives back this spec for a key that must be there.
  FieldSpec asRequired() {
    return new FieldSpec(key, shape, many, true, description, example);
  }

  /// Gives back this spec with the key that a constant stands for: its name in lower case with
  /// hyphens.
  FieldSpec named(String constant) {
    String typed = constant.toLowerCase(Locale.ROOT).replace('_', '-');
    return new FieldSpec(typed, shape, many, required, description, example);
  }
}
