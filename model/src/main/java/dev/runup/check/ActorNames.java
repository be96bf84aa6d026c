package dev.runup.check;

import dev.runup.fact.ActorField;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import dev.runup.text.PercentEncoding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The names of actors, which it finds in texts and ids. [NamedOnBackground] asks for those who
/// must not be named.
final class ActorNames {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]++");

  /// An escape in an address whose escapes were escaped.
  private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");

  /// The least number of letters of a word that names somebody on its own. Shorter ones, such as
  /// "May", are words of many texts.
  private static final int NAMING = 4;

  /// The most letters by which a name is longer or shorter in another case or number.
  private static final int ENDING = 2;

  private static final List<Field> NAMES =
      List.of(ActorField.NAME, ActorField.IN_TEXT, ActorField.SHORT, ActorField.ALIASES);

  private final Known known;

  /// The names of each actor, each as its words.
  private final Map<FactId, Set<List<String>>> names = new HashMap<>();

  /// The names of several actors by the start of their first word.
  private final Map<Set<FactId>, Map<String, List<Name>>> namesByStart = new HashMap<>();

  ActorNames(Known known) {
    this.known = known;
  }

  /// A name of an actor as its words. An id that names the actor has none.
  record Name(FactId actor, List<String> words) {
    Name {
      words = List.copyOf(words);
    }

    boolean isInId() {
      return words.isEmpty();
    }

    /// Returns the actor with the name as typed, for a message.
    @Override
    public String toString() {
      return isInId() ? actor.toString() : actor + " (\"" + String.join(" ", words) + "\")";
    }
  }

  /// Returns the first name of one of the actors in a text, as it is typed there, or null. A name
  /// may have another ending or other capitals. Example: "Квілфезера" is the name "Квілфезер".
  @Nullable Name find(String text, Set<FactId> actors) {
    return find(words(text), actors, false);
  }

  /// Returns the first name of one of the actors in an address, or null. Capitals count for nothing
  /// there, and the words of a name may be written as one.
  ///
  /// Example: `https://olenabondar.example/` has the name "Olena Bondar".
  @Nullable Name findInAddress(String address, Set<FactId> actors) {
    String decoded = ESCAPE.matcher(PercentEncoding.decode(address)).replaceAll(" ");
    return find(words(decoded), actors, true);
  }

  private @Nullable Name find(List<String> words, Set<FactId> actors, boolean isAddress) {
    Map<String, List<Name>> byStart = namesByStart.computeIfAbsent(actors, this::byStart);
    for (int i = 0; i < words.size(); i++) {
      for (Name name : byStart.getOrDefault(start(words.get(i)), List.of())) {
        int end = i + name.words().size();
        if (end <= words.size() && areForms(words.subList(i, end), name.words(), isAddress)) {
          return new Name(name.actor(), words.subList(i, end));
        }
        if (isAddress && isForm(words.get(i), String.join("", name.words()), true)) {
          return new Name(name.actor(), words.subList(i, i + 1));
        }
      }
    }
    return null;
  }

  private Map<String, List<Name>> byStart(Set<FactId> actors) {
    Map<String, List<Name>> byStart = new HashMap<>();
    for (FactId actor : actors) {
      for (List<String> words : names.computeIfAbsent(actor, this::namesOf)) {
        byStart
            .computeIfAbsent(start(words.getFirst()), _ -> new ArrayList<>())
            .add(new Name(actor, words));
      }
    }
    return byStart;
  }

  private static boolean areForms(List<String> words, List<String> name, boolean anyCapitals) {
    return IntStream.range(0, name.size())
        .allMatch(i -> isForm(words.get(i), name.get(i), anyCapitals));
  }

  /// Returns whether a word is a name, perhaps with another ending. A short name has no endings.
  private static boolean isForm(String word, String name, boolean anyCapitals) {
    String one = word.toLowerCase(Locale.ROOT);
    String other = name.toLowerCase(Locale.ROOT);
    if (name.length() <= NAMING) {
      return anyCapitals ? one.equals(other) : word.equals(name);
    }
    int same = other.length() - ENDING;
    return one.length() >= same
        && one.length() <= other.length() + ENDING
        && one.startsWith(other.substring(0, same));
  }

  /// Returns the letters that all forms of a word have.
  private static String start(String word) {
    return word.substring(0, Math.min(word.length(), NAMING - 1)).toLowerCase(Locale.ROOT);
  }

  /// Returns the names of an actor. The family name of a person counts alone.
  private Set<List<String>> namesOf(FactId id) {
    Set<List<String>> all = new LinkedHashSet<>();
    Fact actor = known.find(id);
    if (actor != null) {
      for (Field field : NAMES) {
        actor.texts(field).forEach(text -> all.add(words(text)));
        for (Value.Translation one : actor.all(CommonField.TRANSLATIONS, Value.Translation.class)) {
          one.parts(field).forEach(text -> all.add(words(text)));
        }
      }
      List<String> name = words(Objects.requireNonNullElse(actor.text(ActorField.NAME), ""));
      if (isPerson(actor) && !name.isEmpty() && name.getLast().length() >= NAMING) {
        all.add(name.subList(name.size() - 1, name.size()));
      }
    }
    all.removeIf(
        words -> words.isEmpty() || words.size() == 1 && words.getFirst().length() < NAMING);
    return all;
  }

  private static boolean isPerson(Fact actor) {
    return actor.type() == FactType.ACTOR && actor.word(ActorField.KIND, "").equals("person");
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  /// Returns the first actor whom an id names: by the actor's own id, or by a word of a person's
  /// name.
  @Nullable Name findInId(String id, Set<FactId> actors) {
    List<String> parts = List.of(id.split("-"));
    String inId = "-" + id + "-";
    for (FactId actor : actors) {
      Fact fact = known.find(actor);
      boolean byWord =
          fact != null
              && isPerson(fact)
              && words(Objects.requireNonNullElse(fact.text(ActorField.NAME), "")).stream()
                  .map(word -> word.toLowerCase(Locale.ROOT))
                  .anyMatch(word -> word.length() >= NAMING && parts.contains(word));
      if (byWord || inId.contains("-" + actor.id() + "-")) {
        return new Name(actor, List.of());
      }
    }
    return null;
  }
}
