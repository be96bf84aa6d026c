package dev.runup.check;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.KeyTrait;
import dev.runup.fact.MeasureField;
import dev.runup.fact.Rule;
import dev.runup.fact.StatementField;
import dev.runup.history.Background;
import dev.runup.history.Known;
import dev.runup.history.SourceTerms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Finds words on background whose speaker is named in what was recorded before: beside the same
/// source, or with the same words. An issue can be built for each day between, so it counts when
/// facts were recorded, and not which issues an edition has.
///
/// Example: the desk recorded a lunch from a talk, with Smith among the guests. A day later it
/// types what Smith said in this talk. All know whose words they are.
final class NamedBefore {

  private final Known known;
  private final Background background;
  private final Rules.Findings found;

  private NamedBefore(Known known, Background background, Rules.Findings found) {
    this.known = known;
    this.background = background;
    this.found = found;
  }

  static void find(Known known, Background background, Rules.Findings found) {
    NamedBefore rule = new NamedBefore(known, background, found);
    known.allVersions().forEach(rule::findBeside);
    rule.findTypedAgain();
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
    // Of versions of one fact, VersionsOnBackground tells.
    if (words.id().equals(version.id())) {
      return;
    }
    Field speaker = speakerKey(words, actor);
    List<FactId> sources = SourceTerms.cited(words).toList();
    boolean isSame =
        Stream.concat(SourceTerms.cited(version), version.bases().stream())
            .anyMatch(sources::contains);
    found.add(
        Rule.NAMED_ON_BACKGROUND,
        words.ref(speaker, actor),
        "\""
            + speaker.key()
            + "\" of "
            + words.id()
            + " is "
            + actor
            + ", on background, and "
            + version.id()
            + ", recorded before, names "
            + actor
            + (isSame ? " from the same source" : ", and goes back to the same talk or words"),
        "Leave out \""
            + speaker.key()
            + (words.type() == FactType.STATEMENT
                ? "\" and give an \"attribution\": issues without these words tell who spoke."
                : "\": issues without this fact tell who spoke."),
        List.of(version.ref(field, actor)));
  }

  private static Field speakerKey(Fact words, FactId actor) {
    return words.type().fields().stream()
        .filter(key -> key.is(KeyTrait.SPEAKER) && words.targets(key).contains(actor))
        .findFirst()
        .orElse(StatementField.WHO);
  }

  /// Finds words that the desk withdrew on the record and typed again on background. An issue lists
  /// both, and the name is beside the old ones.
  private void findTypedAgain() {
    Map<List<String>, Fact> withdrawn = new HashMap<>();
    for (List<Fact> all : known.versions().values()) {
      if (all.getLast().isWithdrawn()
          && all.getFirst().knownFrom().isBefore(all.getLast().knownFrom())) {
        for (Fact version : all) {
          named(version, false).forEach(key -> withdrawn.putIfAbsent(key, version));
        }
      }
    }
    if (withdrawn.isEmpty()) {
      return;
    }
    for (Fact words : known.facts().values()) {
      for (List<String> key : named(words, true)) {
        Fact before = withdrawn.get(key);
        if (before != null) {
          addTypedAgain(words, before);
          break;
        }
      }
    }
  }

  /// Returns what makes words the same, once for each actor whose name is printed with them, or
  /// must not be.
  private Set<List<String>> named(Fact words, boolean isForbidden) {
    Set<List<String>> named = new HashSet<>();
    if ((words.type() == FactType.STATEMENT || words.type() == FactType.MEASURE)
        && !(words.has(StatementField.ATTRIBUTION) && !isForbidden)) {
      List<String> content = new ArrayList<>(words.shortTexts(words.gist()));
      content.addAll(words.shortTexts(MeasureField.VALUE));
      content.addAll(words.shortTexts(MeasureField.UNIT));
      for (Field key : List.of(StatementField.WHO, MeasureField.BY)) {
        for (FactId actor : words.targets(key)) {
          if (background.isForbidden(words, key, actor) == isForbidden) {
            List<String> one = new ArrayList<>(List.of(words.type().word(), actor.toString()));
            one.addAll(content);
            named.add(one);
          }
        }
      }
    }
    return named;
  }

  private void addTypedAgain(Fact words, Fact before) {
    boolean isStatement = words.type() == FactType.STATEMENT;
    found.add(
        Rule.NAMED_ON_BACKGROUND,
        words.ref(words.gist()),
        words.id()
            + " is on background, and has the words of "
            + before.id()
            + ", which is withdrawn and names the speaker",
        isStatement
            ? "Keep the words as one fact: in place of the withdrawal, write an update of "
                + before.id()
                + " with \"set: {terms: background}\"."
            : "Leave it out: issues of days before tell who said it.",
        List.of(before.ref(before.gist())));
  }
}
