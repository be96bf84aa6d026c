package dev.runup.check;

import dev.runup.fact.ActionField;
import dev.runup.fact.AssessmentField;
import dev.runup.fact.EventField;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds words on background whose speaker is named in what was recorded before: beside the same
/// source, or with the same words. An issue can be built for each day between, so it counts when
/// facts were recorded, and not which issues an edition has.
///
/// Example: the desk recorded a lunch from a talk, with Smith among the guests. A day later it
/// types what Smith said in this talk. All know whose words they are.
final class NamedBefore {

  /// The keys of those who speak or act in facts that can be typed again.
  private static final Map<FactType, Field> SPEAKERS =
      Map.of(
          FactType.STATEMENT, StatementField.WHO,
          FactType.MEASURE, MeasureField.BY,
          FactType.ASSESSMENT, AssessmentField.BY,
          FactType.EVENT, EventField.WHO,
          FactType.ACTION, ActionField.OWNER);

  private static final Pattern FINAL_STOP = Pattern.compile("[\\s.!?…]+$");

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

  /// Finds what the desk withdrew or corrected on the record and typed again on background. Issues
  /// of the days before have the name, and later ones list both.
  private void findTypedAgain() {
    Map<List<String>, Fact> takenBack = new HashMap<>();
    for (List<Fact> all : known.versions().values()) {
      Fact newest = all.getLast();
      Set<List<String>> kept = newest.isWithdrawn() ? Set.of() : contents(newest, false);
      for (int i = 0; i + 1 < all.size(); i++) {
        Fact version = all.get(i);
        // Nobody saw what the desk took back at once.
        if (version.knownFrom().isBefore(all.get(i + 1).knownFrom())
            && all.stream().skip(i + 1).anyMatch(Fact::isCorrection)) {
          contents(version, false).stream()
              .filter(content -> !kept.contains(content))
              .forEach(content -> takenBack.putIfAbsent(content, version));
        }
      }
    }
    if (takenBack.isEmpty()) {
      return;
    }
    for (Fact words : known.facts().values()) {
      contents(words, true).stream()
          .map(takenBack::get)
          .filter(Objects::nonNull)
          .findFirst()
          .ifPresent(before -> addTypedAgain(words, before));
    }
  }

  /// Returns what makes facts the same, once for each actor whose name is printed with them, or
  /// must not be. Capitals and the stop at the end make no difference, nor whether words are a
  /// quote.
  private Set<List<String>> contents(Fact fact, boolean isForbidden) {
    Field speaker = SPEAKERS.get(fact.type());
    if (speaker == null || fact.has(StatementField.ATTRIBUTION) && !isForbidden) {
      return Set.of();
    }
    Set<List<String>> contents = new HashSet<>();
    List<FactId> actors =
        fact.all(speaker).stream().flatMap(value -> value.facts().stream()).toList();
    for (FactId actor : actors) {
      if (background.isForbidden(fact, speaker, actor) == isForbidden) {
        for (List<Field> keys : contentKeys(fact)) {
          Stream<String> texts =
              keys.stream().map(fact::shortTexts).flatMap(List::stream).map(NamedBefore::plain);
          contents.add(
              Stream.concat(Stream.of(fact.type().word(), actor.toString()), texts).toList());
        }
      }
    }
    return contents;
  }

  private static List<List<Field>> contentKeys(Fact fact) {
    return switch (fact.type()) {
      case STATEMENT ->
          Stream.<Field>of(StatementField.SAYS, StatementField.QUOTE)
              .filter(fact::has)
              .map(List::of)
              .toList();
      case MEASURE -> List.of(List.of(MeasureField.WHAT, MeasureField.VALUE, MeasureField.UNIT));
      case EVENT -> List.of(List.of(EventField.TITLE, EventField.WHEN));
      default -> List.of(List.of(fact.gist()));
    };
  }

  private static String plain(String text) {
    return FINAL_STOP.matcher(text.toLowerCase(Locale.ROOT)).replaceFirst("");
  }

  private void addTypedAgain(Fact words, Fact before) {
    boolean isWithdrawn = known.newest(before).isWithdrawn();
    found.add(
        Rule.NAMED_ON_BACKGROUND,
        words.ref(words.gist()),
        words.id()
            + " is on background, and has the words of "
            + before.id()
            + (isWithdrawn
                ? ", which is withdrawn and names the speaker"
                : ", which was corrected later and names the speaker"),
        words.type() == FactType.STATEMENT
            ? "Keep the words as one fact: in place of the "
                + (isWithdrawn ? "withdrawal" : "correction")
                + ", write an update of "
                + before.id()
                + " with \"set: {terms: background}\"."
            : "Leave it out: issues of days before have the name.",
        List.of(before.ref(before.gist())));
  }
}
