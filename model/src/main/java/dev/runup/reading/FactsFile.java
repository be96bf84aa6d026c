package dev.runup.reading;

import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IntakeField;
import dev.runup.node.Node;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One facts file cut into its intake and its records.
///
/// @param name the file's path in the dossier
/// @param intake what `intake:` says, or null
/// @param records each record's type and what was typed
record FactsFile(String name, Node.@Nullable Mapping intake, List<Typed> records) {

  /// A record and the type of the list it stands in.
  record Typed(FactType type, Node.Mapping node) {}

  private static final Set<String> NOT_YET =
      Set.of("positions", "provisions", "assessments", "actions", "lines");

  /// Cuts a file; what is no intake and no list of a known type is a problem.
  static FactsFile of(Input input, Node root, List<Problem> problems) {
    if (!(root instanceof Node.Mapping mapping)) {
      problems.add(
          Problem.error(
              "no-lists",
              root.place(),
              "a facts file holds lists of facts by type",
              json(root)
                  ? "Begin as in {\"events\": [{\"title\": …}]}."
                  : "Begin with a type and a colon, as in \"events:\", then a list below it."));
      return new FactsFile(input.name(), null, List.of());
    }
    Node.Mapping intake = null;
    List<Typed> records = new ArrayList<>();
    for (Node.Entry entry : mapping.entries()) {
      if (entry.key().text().equals("intake")) {
        intake = intake(entry, problems);
      } else {
        records.addAll(records(entry, problems));
      }
    }
    return new FactsFile(input.name(), intake, List.copyOf(records));
  }

  private static Node.@Nullable Mapping intake(Node.Entry entry, List<Problem> problems) {
    if (entry.value() instanceof Node.Mapping mapping) {
      Keys.check(mapping, List.of(IntakeField.values()), "an intake", problems);
      return mapping;
    }
    problems.add(
        Problem.error(
            "wrong-form",
            entry.value().place(),
            "\"intake\" holds keys and values",
            "For example: intake: {source: article, recorded: 2025-12-28}"));
    return null;
  }

  private static List<Typed> records(Node.Entry entry, List<Problem> problems) {
    String key = entry.key().text();
    List<Typed> records = new ArrayList<>();
    FactType type = type(entry.key(), problems);
    if (type == null) {
      return records;
    }
    if (entry.value() instanceof Node.Scalar nothing && nothing.absent()) {
      return records;
    }
    if (!(entry.value() instanceof Node.Sequence sequence)) {
      problems.add(
          Problem.error(
              "wrong-form",
              entry.value().place(),
              "\"" + key + "\" holds a list",
              json(entry.value())
                  ? "Put it between [ and ]."
                  : "Begin each " + type.word() + " with \"- \"."));
      return records;
    }
    for (Node item : sequence.items()) {
      if (item instanceof Node.Mapping mapping) {
        records.add(new Typed(type, mapping));
      } else {
        problems.add(
            Problem.error(
                "wrong-form",
                item.place(),
                Requirements.article(type) + " is written as keys and values",
                gluedColon(item)
                    ? "A space belongs behind the colon, as in \"" + example(type) + "\""
                    : "Write each key in a line of its own, as in \"" + example(type) + "\""));
      }
    }
    return records;
  }

  private static boolean json(Node node) {
    return node.place().file().toLowerCase(Locale.ROOT).endsWith(".json");
  }

  private static boolean gluedColon(Node item) {
    return item instanceof Node.Scalar(String text, var _) && text.matches("[a-z-]+:\\S.*");
  }

  private static boolean keyOfRecord(String key) {
    return Arrays.stream(FactType.values())
        .flatMap(type -> type.fields().stream())
        .anyMatch(field -> field.key().equals(key));
  }

  private static String example(FactType type) {
    Field first = type.required().getFirst().getFirst();
    return "- " + first.key() + ": " + first.spec().example();
  }

  private static @Nullable FactType type(Node.Scalar key, List<Problem> problems) {
    for (FactType type : FactType.values()) {
      if (type.plural().equals(key.text())) {
        return type;
      }
    }
    if (key.text().equals("updates")) {
      problems.add(
          Problem.error(
                  "updates-not-read",
                  key.place(),
                  "updates are not read yet, and a briefing without them could show what was taken back",
                  "Change the fact itself until they are.")
              .as(Severity.REFUSAL));
    } else if (NOT_YET.contains(key.text())) {
      problems.add(
          Problem.error(
              "not-read-yet",
              key.place(),
              key.text() + " are not read yet",
              "Leave them out of the dossier until they are."));
    } else {
      List<String> known = new ArrayList<>(List.of("intake"));
      Arrays.stream(FactType.values()).forEach(type -> known.add(type.plural()));
      problems.add(
          Problem.error(
              "unknown-type",
              key.place(),
              "there is no type of fact called \"" + key.text() + "\"",
              keyOfRecord(key.text())
                  ? "It is a key of a record: a dash or spaces are missing before it."
                  : Suggestion.orAll(key.text(), known, "A facts file holds")));
    }
    return null;
  }
}
