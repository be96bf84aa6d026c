package dev.runup.reading;

import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IntakeField;
import dev.runup.node.Node;
import dev.runup.problem.Input;
import dev.runup.problem.Mend;
import dev.runup.problem.Place;
import dev.runup.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A facts file, cut into its intake, its records and its updates.
///
/// @param name the file's path in the dossier
/// @param intake the value of `intake`, or null
/// @param records the records of all lists of facts
/// @param offices the rows of tables of offices, each with its actor
/// @param updates the members of `updates`
record FactsFile(
    String name,
    Node.@Nullable Mapping intake,
    List<RecordOfType> records,
    List<Node.Mapping> offices,
    List<Node.Mapping> updates) {

  FactsFile {
    records = List.copyOf(records);
    offices = List.copyOf(offices);
    updates = List.copyOf(updates);
  }

  private static final String UPDATES = "updates";

  /// A record, and the type of the list that contains it.
  record RecordOfType(FactType type, Node.Mapping node) {}

  /// Cuts a file. Reports keys that are neither `intake`, `updates` nor a type of facts.
  static FactsFile of(Input input, Node root, Problems problems) {
    if (TableFile.is(input)) {
      return TableFile.of(input, root, problems);
    }
    if (!(root instanceof Node.Mapping mapping)) {
      problems.report(
          ProblemCode.NO_LISTS,
          root.place(),
          "a facts file holds lists of facts by type",
          isJson(root)
              ? "Begin as in {\"events\": [{\"title\": …}]}."
              : "Begin with a type and a colon, as in \"events:\", then a list below it.");
      return new FactsFile(input.name(), null, List.of(), List.of(), List.of());
    }
    Node.Mapping intake = null;
    List<RecordOfType> records = new ArrayList<>();
    List<Node.Mapping> updates = new ArrayList<>();
    for (Node.Entry entry : mapping.entries()) {
      if (entry.key().text().equals("intake")) {
        intake = intake(entry, problems);
      } else if (entry.key().text().equals(UPDATES)) {
        updates.addAll(items(entry, "update", "an update", "- fact: plan-done", problems));
      } else {
        records.addAll(records(entry, problems));
      }
    }
    return new FactsFile(input.name(), intake, records, List.of(), updates);
  }

  private static Node.@Nullable Mapping intake(Node.Entry entry, Problems problems) {
    if (entry.value() instanceof Node.Mapping mapping) {
      KeyCheck.check(mapping, List.of(IntakeField.values()), "an intake", problems);
      return mapping;
    }
    if (entry.value() instanceof Node.Scalar nothing && nothing.isAbsent()) {
      return null;
    }
    problems.report(
        ProblemCode.WRONG_FORM,
        entry.value().place(),
        "\"intake\" holds keys and values",
        "For example: intake: {source: article, recorded: 2025-12-28}");
    return null;
  }

  private static List<RecordOfType> records(Node.Entry entry, Problems problems) {
    FactType type = type(entry, problems);
    return type == null
        ? List.of()
        : items(entry, type.word(), type.withArticle(), example(type), problems).stream()
            .map(node -> new RecordOfType(type, node))
            .toList();
  }

  /// Returns the members of a list that are mappings. Reports all others.
  ///
  /// @param word the name of a member, for example `event`
  /// @param one the same with its article
  /// @param example the beginning of a member
  private static List<Node.Mapping> items(
      Node.Entry entry, String word, String one, String example, Problems problems) {
    List<Node.Mapping> items = new ArrayList<>();
    if (entry.value() instanceof Node.Scalar nothing && nothing.isAbsent()) {
      return items;
    }
    if (!(entry.value() instanceof Node.Sequence sequence)) {
      problems.report(
          ProblemCode.WRONG_FORM,
          entry.value().place(),
          "\"" + entry.key().text() + "\" holds a list",
          isJson(entry.value())
              ? new Hint("Put it between [ and ].")
              : new Hint("Begin each " + word + " with \"- \".", dash(entry.value())));
      return items;
    }
    for (Node item : sequence.items()) {
      if (item instanceof Node.Mapping mapping) {
        items.add(mapping);
      } else {
        problems.report(
            ProblemCode.WRONG_FORM,
            item.place(),
            one + " is written as keys and values",
            hasGluedColon(item)
                ? "A space belongs after the colon, as in \"" + example + "\""
                : "Write each key in a line of its own, as in \"" + example + "\"");
      }
    }
    return items;
  }

  /// Returns the dash before the only record of a list, in place of its indentation. Null if the
  /// record isn't indented.
  private static @Nullable Mend dash(Node value) {
    Place place = value.place();
    boolean isIndented =
        value instanceof Node.Mapping
            && place.column() > 2
            && place.excerpt().substring(0, place.column() - 1).isBlank();
    return isIndented
        ? new Mend.Replacement(
            new Place(place.input(), place.line(), place.column() - 2, place.column()), "- ")
        : null;
  }

  private static boolean isJson(Node node) {
    return node.place().file().toLowerCase(Locale.ROOT).endsWith(".json");
  }

  /// Returns whether a space is missing after the colon of a key. YAML then reads a text.
  ///
  /// Example: `- title:Talks`.
  private static boolean hasGluedColon(Node item) {
    return item instanceof Node.Scalar(String text, var _) && text.matches("[a-z-]+:\\S.*");
  }

  private static boolean isKeyOfRecord(String key) {
    return Arrays.stream(FactType.values())
        .flatMap(type -> type.fields().stream())
        .anyMatch(field -> field.key().equals(key));
  }

  /// Returns whether the name of a file suggests that it is a theme and no facts file.
  private static boolean isTheme(Node.Scalar key) {
    String file = key.place().file().toLowerCase(Locale.ROOT);
    return file.matches("(?:.*[/._-])?theme\\.(?:ya?ml|json)");
  }

  private static String example(FactType type) {
    Field first = type.required().getFirst().getFirst();
    return "- " + first.key() + ": " + first.spec().example();
  }

  private static boolean isListOfRecords(Node value) {
    return value instanceof Node.Sequence(List<Node> items, var _)
        && items.stream().allMatch(Node.Mapping.class::isInstance);
  }

  private static @Nullable FactType type(Node.Entry entry, Problems problems) {
    Node.Scalar key = entry.key();
    FactType type = FactType.ofPlural(key.text());
    if (type != null) {
      return type;
    }
    List<String> known = new ArrayList<>(List.of("intake", UPDATES));
    known.addAll(FactType.plurals());
    problems.report(
        ProblemCode.UNKNOWN_TYPE,
        key.place(),
        "there is no type of fact called \"" + key.text() + "\"",
        isTheme(key)
            ? new Hint(
                "Themes belong in theme.yaml beside runup.yaml, or in a file that an edition names as its \"theme\".")
            : isKeyOfRecord(key.text()) && !isListOfRecords(entry.value())
                ? new Hint("It is a key of a record: a dash or spaces are missing before it.")
                : Suggestion.hint(key.text(), known, "A facts file holds"));
    return null;
  }
}
