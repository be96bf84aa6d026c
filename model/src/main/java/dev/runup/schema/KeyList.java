package dev.runup.schema;

import dev.runup.fact.CommonField;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.FieldSpec;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The keys of the types of facts as a short list in Markdown, for somebody who drafts facts.
public final class KeyList {

  /// The types that a drafter may type: not the sources, and not the desk's own texts.
  private static final List<FactType> TYPES =
      Stream.of(FactType.values())
          .filter(type -> type != FactType.SOURCE && !type.isByDesk())
          .toList();

  /// The keys of every fact that a drafter may type.
  private static final List<Field> COMMON =
      List.of(
          CommonField.ID,
          CommonField.PASSAGE,
          CommonField.HEDGE,
          CommonField.INFERRED,
          CommonField.CAVEAT,
          CommonField.LANG);

  private KeyList() {}

  /// Returns the list.
  public static String text() {
    return section("every fact", COMMON)
        + TYPES.stream()
            .map(type -> "\n" + section(type.plural(), type.ownFields()))
            .collect(Collectors.joining());
  }

  private static String section(String name, List<? extends Field> fields) {
    return "**"
        + name
        + "**\n\n"
        + fields.stream().map(KeyList::line).collect(Collectors.joining());
  }

  private static String line(Field field) {
    FieldSpec spec = field.spec();
    return "- `"
        + field.key()
        + "`"
        + (spec.required() ? "*" : "")
        + " ("
        + KeyDescriptions.of(spec)
        + "): "
        + spec.description()
        + "\n";
  }
}
