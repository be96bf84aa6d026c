package dev.runup.fact;

import java.util.List;
import java.util.stream.Stream;

/// What the terms of a source or a statement forbid, the strictest last. On terms that allow names,
/// and for other facts, it is `OPEN`.
public enum Terms {
  OPEN(""),
  BACKGROUND("background"),
  DEEP_BACKGROUND("deep-background");

  private final String word;

  Terms(String word) {
    this.word = word;
  }

  /// Returns the terms that are typed in a source or a statement.
  public static Terms of(Fact fact) {
    String typed = fact.word(field(fact), "");
    return Stream.of(BACKGROUND, DEEP_BACKGROUND)
        .filter(terms -> terms.word.equals(typed))
        .findFirst()
        .orElse(OPEN);
  }

  /// Returns the sources that a version of a source repeats, and whose terms hold for it. They hold
  /// if it has none of its own, or an embargo.
  public static Stream<FactId> inheritedBy(Fact source) {
    boolean hasOwn =
        source.has(SourceField.TERMS) && !source.word(SourceField.TERMS, "").equals("embargo");
    return hasOwn ? Stream.of() : source.targets(SourceField.DERIVED_FROM).stream();
  }

  /// Returns whether they forbid the names of those who spoke.
  public boolean hideNames() {
    return this != OPEN;
  }

  /// Returns the stricter of two.
  public Terms and(Terms other) {
    return compareTo(other) < 0 ? other : this;
  }

  /// Returns a version of a source or a statement on at least these terms.
  public Fact applied(Fact version) {
    return of(version).compareTo(this) < 0
        ? version.with(field(version), List.of(new Value.Word(word)))
        : version;
  }

  private static Field field(Fact fact) {
    return fact.type() == FactType.SOURCE ? SourceField.TERMS : StatementField.TERMS;
  }
}
