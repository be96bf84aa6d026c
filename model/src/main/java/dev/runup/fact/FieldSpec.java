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
/// @param role what readers see in its values
/// @param description what it means, one sentence
/// @param example one value as it is typed
/// @param traits what later stages need to know of it
public record FieldSpec(
    String key,
    Shape shape,
    boolean many,
    boolean required,
    Role role,
    String description,
    String example,
    Set<KeyTrait> traits) {

  public FieldSpec {
    traits = Set.copyOf(traits);
  }

  /// What readers see in the values of a key.
  public enum Role {
    /// The content of a fact in the desk's words: a title, a remark, a date.
    CONTENT,
    /// A full sentence in the desk's words, for example `says`.
    SENTENCE,
    /// The exact words of somebody else, for example `quote`.
    VERBATIM,
    /// A place to look: an address, a paragraph. Example: the 5 of ¶5 counts nothing.
    LOCATOR,
    /// Nothing, because it is never printed: an id, a note.
    INTERNAL
  }

  static FieldSpec one(Shape shape, String description, String example) {
    return new FieldSpec("", shape, false, false, role(shape), description, example, Set.of());
  }

  static FieldSpec many(Shape shape, String description, String example) {
    return new FieldSpec("", shape, true, false, role(shape), description, example, Set.of());
  }

  /// Returns a spec of a text.
  static FieldSpec text(String description, String example) {
    return one(new Shape.Text(), description, example);
  }

  /// Returns a spec of one of a closed set of words.
  static FieldSpec word(String description, String... words) {
    return one(new Shape.Word(List.of(words)), description, words[0]);
  }

  private static Role role(Shape shape) {
    return shape instanceof Shape.Url
        ? Role.LOCATOR
        : shape instanceof Shape.Id ? Role.INTERNAL : Role.CONTENT;
  }

  /// Returns this spec for a key that must be there.
  FieldSpec asRequired() {
    return new FieldSpec(key, shape, many, true, role, description, example, traits);
  }

  /// Returns this spec with another role than its shape has.
  FieldSpec as(Role other) {
    return new FieldSpec(key, shape, many, required, other, description, example, traits);
  }

  /// Returns this spec with another trait.
  FieldSpec with(KeyTrait trait) {
    Set<KeyTrait> all = EnumSet.of(trait);
    all.addAll(traits);
    return new FieldSpec(key, shape, many, required, role, description, example, all);
  }

  /// Returns this spec with the key that a constant stands for: its name in lower case with
  /// hyphens.
  FieldSpec named(String constant) {
    String typed = constant.toLowerCase(Locale.ROOT).replace('_', '-');
    return new FieldSpec(typed, shape, many, required, role, description, example, traits);
  }

  /// Returns whether a number in a value of the key may support one in a headline.
  public boolean supportsHeadlines() {
    return role != Role.LOCATOR && role != Role.INTERNAL;
  }
}
