package dev.runup.check;

import dev.runup.fact.AssessmentField;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.KeyTrait;
import dev.runup.fact.MeasureField;
import dev.runup.fact.PositionField;
import dev.runup.fact.ProvisionField;
import dev.runup.fact.Rule;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.history.Background;
import dev.runup.history.Known;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds what was typed twice, once with an actor's name and once on background without it. An
/// issue lists what was taken back beside what was typed in its place.
///
/// Example: the desk recorded a judgement of Smith from a newspaper. A day later it withdraws it
/// and types the same judgement from a talk on background.
final class TypedAgain {

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /// The keys with somebody's words.
  private static final List<Field> WORDS =
      List.of(
          StatementField.SAYS,
          StatementField.QUOTE,
          StatementField.ORIGINAL,
          PositionField.SAYS,
          AssessmentField.SAYS);

  private final Known known;
  private final Background background;
  private final Rules.Findings found;

  /// What makes facts the same.
  ///
  /// @param type the type of the facts, or null for words, which facts of several types have
  /// @param actor an actor under any key
  /// @param texts the letters and digits of the texts, in lower case
  private record Content(@Nullable FactType type, FactId actor, List<String> texts) {}

  /// A fact with some content.
  ///
  /// @param version the first version with this content
  /// @param isTakenBack whether the fact was withdrawn or corrected after an issue could print it
  private record Typed(Fact version, boolean isTakenBack) {}

  private TypedAgain(Known known, Background background, Rules.Findings found) {
    this.known = known;
    this.background = background;
    this.found = found;
  }

  /// @param reported the facts of which another rule has found the cause
  static void find(Known known, Background background, Set<FactId> reported, Rules.Findings found) {
    TypedAgain rule = new TypedAgain(known, background, found);
    Map<Content, List<Typed>> hidden = rule.contents(true, reported);
    if (!hidden.isEmpty()) {
      Map<Content, List<Typed>> named = rule.contents(false, reported);
      hidden.forEach((content, typed) -> {
        if (named.containsKey(content)) {
          rule.find(content.actor(), named.get(content), typed);
        }
      });
    }
  }

  private Map<Content, List<Typed>> contents(boolean isHidden, Set<FactId> reported) {
    Map<Content, List<Typed>> contents = new LinkedHashMap<>();
    for (List<Fact> all : known.versions().values()) {
      FactType type = all.getLast().type();
      boolean hasTerms = !type.isRegister() || type == FactType.PROPOSAL;
      if (hasTerms && !reported.contains(all.getLast().id())) {
        contents(all, isHidden)
            .forEach((content, typed) ->
                contents.computeIfAbsent(content, _ -> new ArrayList<>()).add(typed));
      }
    }
    return contents;
  }

  private Map<Content, Typed> contents(List<Fact> all, boolean isHidden) {
    Fact newest = all.getLast();
    Set<Content> kept = newest.isWithdrawn() ? Set.of() : contents(newest, isHidden);
    int corrected = all.size() - 1;
    while (corrected > 0 && !all.get(corrected).isCorrection()) {
      corrected--;
    }
    Map<Content, Typed> contents = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      Fact version = all.get(i);
      // Nobody saw what the desk took back at once.
      boolean isTakenBack =
          i < corrected && version.knownFrom().isBefore(all.get(i + 1).knownFrom());
      for (Content content : contents(version, isHidden)) {
        boolean isKept = kept.contains(content);
        if (isKept || isTakenBack) {
          contents.putIfAbsent(content, new Typed(version, !isKept));
        }
      }
    }
    return contents;
  }

  /// Returns what makes a version the same as others, for each actor whom it hides or names.
  private Set<Content> contents(Fact version, boolean isHidden) {
    Set<Content> contents = new LinkedHashSet<>();
    version
        .values()
        .forEach((field, values) -> {
          if (isHidden || !field.is(KeyTrait.SPEAKER) || !version.has(StatementField.ATTRIBUTION)) {
            values.stream()
                .flatMap(value -> value.facts().stream())
                .filter(actor -> actor.type() == FactType.ACTOR)
                .filter(actor -> background.isForbidden(version, field, actor) == isHidden)
                .forEach(actor -> addContents(version, actor, contents));
          }
        });
    return contents;
  }

  private static void addContents(Fact version, FactId actor, Set<Content> contents) {
    words(version)
        .map(text -> new Content(null, actor, List.of(lettersOf(text))))
        .forEach(contents::add);
    List<Field> keys = contentKeys(version);
    if (!keys.isEmpty()) {
      List<String> texts =
          keys.stream()
              .flatMap(key -> version.shortTexts(key).stream())
              .map(TypedAgain::lettersOf)
              .toList();
      contents.add(new Content(version.type(), actor, texts));
    }
  }

  private static String lettersOf(String text) {
    return NO_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /// Returns the words of somebody that a fact has, in each language. Whether they are a quote
  /// makes no difference.
  private static Stream<String> words(Fact fact) {
    if (fact.type() != FactType.POSITION && !canBeSaidTwice(fact.type())) {
      return Stream.of();
    }
    List<Field> keys = WORDS.stream().filter(key -> fact.type().fields().contains(key)).toList();
    Stream<String> translated =
        fact.all(CommonField.TRANSLATIONS, Value.Translation.class).stream()
            .flatMap(one -> keys.stream().map(one::text).filter(Objects::nonNull));
    return Stream.concat(keys.stream().flatMap(key -> fact.shortTexts(key).stream()), translated);
  }

  /// Returns the keys that make a fact the same as another one of its type.
  private static List<Field> contentKeys(Fact fact) {
    return switch (fact.type()) {
      case MEASURE -> List.of(MeasureField.WHAT, MeasureField.VALUE, MeasureField.UNIT);
      case EVENT -> List.of(EventField.TITLE, EventField.WHEN);
      case PROVISION -> List.of(ProvisionField.TEXT, ProvisionField.PROPOSAL);
      case STATEMENT, POSITION, ASSESSMENT -> List.of();
      default -> List.of(fact.gist());
    };
  }

  /// Finds facts with one content that tell together whom some of them hide.
  ///
  /// @param named those that name the actor
  /// @param hidden those that hide the actor
  private void find(FactId actor, List<Typed> named, List<Typed> hidden) {
    Typed first = first(named);
    Typed takenBack = named.stream().filter(Typed::isTakenBack).findFirst().orElse(first);
    for (Typed one : hidden) {
      // Issues are a day apart, so what is typed hours before counts too.
      boolean isLater =
          one.version().knownFrom().plus(1, ChronoUnit.DAYS).isAfter(first.version().knownFrom());
      if (takenBack.isTakenBack()) {
        add(one, takenBack, actor, true);
      } else if (isLater && !canBeSaidTwice(one.version().type())) {
        add(one, first, actor, true);
      } else if (one.isTakenBack()) {
        add(first, one, actor, false);
      }
    }
  }

  private static Typed first(List<Typed> typed) {
    return typed.stream().min(Comparator.comparing(one -> one.version().knownFrom())).orElseThrow();
  }

  /// Returns whether facts of a type have somebody's words, which two may say. An event, a proposal
  /// or a provision is one thing.
  private static boolean canBeSaidTwice(FactType type) {
    return type.ownFields().stream()
        .anyMatch(key -> key.is(KeyTrait.SPEAKER) && !key.is(KeyTrait.PARTY));
  }

  /// Adds a finding at one of two facts with the same content.
  ///
  /// @param hides whether this fact hides the actor, and the other one names the actor
  private void add(Typed typed, Typed other, FactId actor, boolean hides) {
    Fact fact = typed.version();
    Fact same = other.version();
    if (fact.id().equals(same.id())) {
      // Of versions of one fact, VersionsOnBackground tells.
      return;
    }
    boolean isWithdrawn = known.newest(same).isWithdrawn();
    String change = isWithdrawn ? "withdrawal" : "correction";
    String message =
        fact.id()
            + (hides ? " is on background" : " names " + actor)
            + ", and has the words of "
            + same.id();
    if (other.isTakenBack()) {
      message += isWithdrawn ? ", which is withdrawn and " : ", which was corrected later and ";
      message += hides ? "names " + actor : "is on background";
    } else {
      message += ", which names " + actor;
    }
    String hint = "Leave out the " + change + " of " + same.id() + ": both may stand.";
    if (hides && !other.isTakenBack()) {
      hint = "Leave it out, or give it other words if it is not the same.";
    } else if (hides && fact.type() == FactType.STATEMENT) {
      hint =
          "Keep the words as one fact: in place of the "
              + change
              + ", write an update of "
              + same.id()
              + " with \"set: {terms: background}\".";
    } else if (hides) {
      hint = "Leave it out: issues of days before have the name.";
    }
    found.add(
        Rule.NAMED_ON_BACKGROUND,
        fact.ref(fact.gist()),
        message,
        hint,
        List.of(same.ref(same.gist())));
  }
}
