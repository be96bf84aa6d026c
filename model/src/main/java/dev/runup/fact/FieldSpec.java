package dev.runup.fact;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The definition of a key and of its values.
///
/// @param key the key in the form in which a user types it
/// @param shape the form of one value
/// @param many whether it may hold several values
/// @param required whether a fact is incomplete without it
/// @param role the meaning of its values for readers
/// @param description the meaning of the key in one sentence
/// @param example one value in the form in which a user types it
/// @param traits further properties that later stages need
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

  /// A meaning of a key's values for readers.
  public enum Role {
    /// Any other printed value, for example a title, a date or a keyword.
    CONTENT,
    /// The exact words of somebody else, for example `quote`.
    VERBATIM,
    /// A place to look up, such as an address or a paragraph. Its numbers are not amounts, for
    /// example the 5 of `¶5`.
    LOCATOR,
    /// A value that is never printed, such as an id or a note.
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

  /// Returns a spec of one keyword from a closed set. The first keyword is the example.
  ///
  /// @param keywords the keywords with a space between them
  static FieldSpec word(String description, String keywords) {
    Shape.Word shape = words(keywords);
    return one(shape, description, shape.words().getFirst());
  }

  /// Returns the shape of a keyword from a closed set, typed as for [#word].
  static Shape.Word words(String keywords) {
    return new Shape.Word(List.of(keywords.split(" ")));
  }

  /// Returns the shape of a reference that is dropped if the fact to which it refers is withheld.
  static Shape.Reference to(FactType... targets) {
    return new Shape.Reference(List.of(targets), false);
  }

  /// Returns the shape of a reference to a fact without which this one is withheld too.
  static Shape.Reference needing(FactType... targets) {
    return new Shape.Reference(List.of(targets), true);
  }

  private static Role role(Shape shape) {
    return shape instanceof Shape.Url
        ? Role.LOCATOR
        : shape instanceof Shape.Id ? Role.INTERNAL : Role.CONTENT;
  }

  /// Returns this spec for a required key.
  FieldSpec asRequired() {
    return new FieldSpec(key, shape, many, true, role, description, example, traits);
  }

  /// Returns this spec with another role than the one of its shape.
  FieldSpec as(Role other) {
    return new FieldSpec(key, shape, many, required, other, description, example, traits);
  }

  /// Returns this spec with another trait.
  FieldSpec with(KeyTrait trait) {
    Set<KeyTrait> all = EnumSet.of(trait);
    all.addAll(traits);
    return new FieldSpec(key, shape, many, required, role, description, example, all);
  }

  /// Returns this spec with the key of a constant. Example: the constant `STATED_IN` has the key
  /// `stated-in`.
  FieldSpec named(String constant) {
    String typed = constant.toLowerCase(Locale.ROOT).replace('_', '-');
    return new FieldSpec(typed, shape, many, required, role, description, example, traits);
  }

  /// Returns whether a number in a value of the key may support a number in a headline.
  public boolean supportsHeadlines() {
    return role != Role.LOCATOR && role != Role.INTERNAL;
  }
}
