package dev.runup.check;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.KeyTrait;
import dev.runup.fact.Rule;
import dev.runup.fact.StatementField;
import dev.runup.history.Background;
import dev.runup.history.Known;
import dev.runup.history.SourceTerms;
import dev.runup.problem.FieldRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Finds words on background whose speaker is named in what was recorded before from the same
/// source. An issue can be built for each day between, so it counts when facts were recorded, and
/// not which issues an edition has.
///
/// Example: the desk recorded a lunch from a talk, with Smith among the guests. A day later it
/// types what Smith said in this talk. All know whose words they are.
final class NamedBefore {

  private final Background background;
  private final Rules.Findings found;

  /// What names a speaker, by the place where the speaker is typed.
  private final Map<FieldRef, List<Naming>> named = new LinkedHashMap<>();

  /// @param speaker the key of the words that has the actor
  /// @param version what was recorded before the words and names the actor
  private record Naming(Fact words, Field speaker, FactId actor, Fact version, FieldRef at) {}

  private NamedBefore(Background background, Rules.Findings found) {
    this.background = background;
    this.found = found;
  }

  /// @param reported the facts of which another rule has found the cause
  static void find(Known known, Background background, Set<FactId> reported, Rules.Findings found) {
    NamedBefore rule = new NamedBefore(background, found);
    known.allVersions().stream()
        .filter(version -> !reported.contains(version.id()))
        .forEach(rule::findBeside);
    rule.named.values().forEach(rule::report);
  }

  private void findBeside(Fact version) {
    version
        .values()
        .forEach((field, values) -> {
          if (!field.is(KeyTrait.SPEAKER) || !version.has(StatementField.ATTRIBUTION)) {
            values.stream()
                .flatMap(value -> value.facts().stream())
                .filter(actor -> background.isForbidden(version, field, actor))
                .filter(actor -> background.isNamedBefore(version, field, actor))
                .forEach(actor -> addBeside(version, field, actor));
          }
        });
  }

  private void addBeside(Fact version, Field field, FactId actor) {
    Fact words = Objects.requireNonNull(background.firstWords(actor, version));
    Field speaker = speakerKey(words, actor);
    FieldRef said = words.ref(speaker, actor);
    named
        .computeIfAbsent(said, _ -> new ArrayList<>())
        .add(new Naming(words, speaker, actor, version, version.ref(field, actor)));
  }

  /// Reports a speaker once, with the first of the facts that name the actor.
  private void report(List<Naming> all) {
    Naming first = all.getFirst();
    Fact words = first.words();
    List<FactId> sources = SourceTerms.cited(words).toList();
    boolean isSame =
        Stream.concat(SourceTerms.cited(first.version()), first.version().bases().stream())
            .anyMatch(sources::contains);
    String key = first.speaker().key();
    String hint =
        words.type() != FactType.STATEMENT
            ? "\": issues without this fact tell who spoke."
            : words.has(StatementField.ATTRIBUTION)
                ? "\": issues without these words tell who spoke."
                : "\" and give an \"attribution\": issues without these words tell who spoke.";
    found.add(
        Rule.NAMED_ON_BACKGROUND,
        words.ref(first.speaker(), first.actor()),
        "\""
            + key
            + "\" of "
            + words.id()
            + " is "
            + first.actor()
            + ", on background, and "
            + first.version().id()
            + ", recorded before, names "
            + first.actor()
            + (isSame ? " from the same source" : ", and goes back to the same talk or words"),
        "Leave out \"" + key + hint,
        all.stream().map(Naming::at).distinct().toList());
  }

  private static Field speakerKey(Fact words, FactId actor) {
    return words.type().fields().stream()
        .filter(key -> key.is(KeyTrait.SPEAKER) && words.targets(key).contains(actor))
        .findFirst()
        .orElse(StatementField.WHO);
  }
}
