package dev.runup.fact;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a key may hold.
///
/// @param key the key as it is typed
/// @param shape the form of one value
/// @param many whether it may hold several
/// @param required whether a fact is incomplete without it
/// @param description what it means, one sentence
/// @param example one value as it is typed
/// @param traits what later stages need to know of it
public record FieldSpec(
    String key,
    Shape shape,
    boolean many,
    boolean required,
    String description,
    String example,
    Set<KeyTrait> traits) {

  public FieldSpec {
    traits = Set.copyOf(traits);
  }

  static FieldSpec one(Shape shape, String description, String example) {
    return new FieldSpec("", shape, false, false, description, example, Set.of());
  }

  static FieldSpec many(Shape shape, String description, String example) {
    return new FieldSpec("", shape, true, false, description, example, Set.of());
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
    return new FieldSpec(key, shape, many, true, description, example, traits);
  }

  /// Returns this spec with another trait.
  FieldSpec with(KeyTrait trait) {
    Set<KeyTrait> all = EnumSet.of(trait);
    all.addAll(traits);
    return new FieldSpec(key, shape, many, required, description, example, all);
  }

  /// Gives back this spec with the key that a constant stands for: its name in lower case with
  /// hyphens.
  FieldSpec named(String constant) {
    String typed = constant.toLowerCase(Locale.ROOT).replace('_', '-');
    return new FieldSpec(typed, shape, many, required, description, example, traits);
  }
}
