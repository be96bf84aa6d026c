package dev.runup.typing;

import dev.runup.dossier.DossierOnDisk;
import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Update;
import dev.runup.problem.Place;
import dev.runup.reading.Origins;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The facts of a dossier that others may refer to, found by their ids, names and aliases.
///
/// They are the facts with a typed id, and the positions. For the desk only, because it holds
/// withheld facts too.
public final class Names {

  private final Map<FactId, NamedFact> facts;
  private final List<SearchedFact> searched;

  private Names(Map<FactId, NamedFact> facts) {
    this.facts = Collections.unmodifiableMap(facts);
    this.searched = facts.values().stream().map(SearchedFact::of).toList();
  }

  /// A fact under its id and its names.
  ///
  /// @param id its type and id
  /// @param name the text that sums it up, for example the name of an actor; empty if it has none
  /// @param aliases other names: its aliases, its short name, its names in other languages, and
  ///   those that an update replaced
  /// @param description what it is, in a line, for example `person, President of Ukraine`
  /// @param place the place of its id, or of its record if it has no id; null if unknown
  public record NamedFact(
      FactId id, String name, List<String> aliases, String description, @Nullable Place place) {
    public NamedFact {
      aliases = List.copyOf(aliases);
    }
  }

  /// Returns the names of a dossier.
  public static Names of(DossierOnDisk dossier) {
    return of(dossier.dossier(), dossier.origins());
  }

  /// Returns the names of facts, also of a dossier that has errors.
  public static Names of(Dossier dossier, Origins origins) {
    Map<FactId, List<Fact>> versions = versions(dossier);
    Map<FactId, NamedFact> facts = new LinkedHashMap<>();
    versions.forEach((id, all) -> {
      if (isReferable(all.getFirst())) {
        facts.put(id, named(all, versions, origins));
      }
    });
    return new Names(facts);
  }

  /// Returns the newest version of each fact, as the desk knows it.
  public static List<Fact> newest(DossierOnDisk dossier) {
    return versions(dossier.dossier()).values().stream().map(List::getLast).toList();
  }

  /// Returns all versions of each fact, in order.
  static Map<FactId, List<Fact>> versions(Dossier dossier) {
    Map<FactId, List<Fact>> versions = new LinkedHashMap<>();
    for (Fact fact : dossier.facts()) {
      versions.computeIfAbsent(fact.id(), _ -> new ArrayList<>()).add(fact);
    }
    for (Update update : dossier.updates()) {
      List<Fact> typed = versions.get(update.of());
      if (typed != null && update.version() > typed.getLast().version()) {
        typed.add(update.applyTo(typed.getLast()));
      }
    }
    return versions;
  }

  /// Returns whether other facts can refer to a fact.
  private static boolean isReferable(Fact fact) {
    return fact.has(CommonField.ID) || fact.type() == FactType.POSITION;
  }

  private static NamedFact named(
      List<Fact> versions, Map<FactId, List<Fact>> others, Origins origins) {
    Fact first = versions.getFirst();
    Fact newest = versions.getLast();
    String name = FactDescription.name(newest);
    Set<String> aliases = new LinkedHashSet<>(FactDescription.aliases(newest));
    versions.forEach(version -> aliases.add(FactDescription.name(version)));
    aliases.removeAll(List.of(name, ""));
    Place id = origins.exactPlace(first.ref(CommonField.ID));
    return new NamedFact(
        first.id(),
        name,
        List.copyOf(aliases),
        FactDescription.of(newest, fact -> nameOf(fact, others)),
        id != null ? id : origins.of(Origins.whole(first.id().owner(), first.version())));
  }

  private static String nameOf(FactId fact, Map<FactId, List<Fact>> others) {
    List<Fact> versions = others.get(fact);
    String name = versions == null ? "" : FactDescription.name(versions.getLast());
    return name.isEmpty() ? fact.id() : name;
  }

  /// Returns all facts, sorted by type and id.
  public List<NamedFact> all() {
    return List.copyOf(facts.values());
  }

  /// Returns a fact, or null if none has this id.
  public @Nullable NamedFact find(FactId id) {
    return facts.get(id);
  }

  /// Returns the facts with an id, a name or an alias that fits a text, the best first.
  ///
  /// Each word of the text must begin a word of them. Capital letters, accents and punctuation
  /// don't count. Facts whose whole id or name it is come first, then those that begin with it.
  ///
  /// Example: `zelen`, `Зеленс` and `presid ukr` find Volodymyr Zelensky, President of Ukraine.
  ///
  /// @param text the text; an empty one fits all facts
  /// @param types the types to find
  /// @param most how many to return at most
  public List<NamedFact> search(String text, Collection<FactType> types, int most) {
    SearchText wanted = SearchText.of(text);
    record Hit(NamedFact fact, int rank) {}
    return searched.stream()
        .filter(one -> types.contains(one.fact.id().type()))
        .map(one -> new Hit(one.fact, one.rank(wanted)))
        .filter(hit -> hit.rank < SearchText.NO_MATCH)
        .sorted(Comparator.comparingInt(Hit::rank).thenComparing(hit -> hit.fact.id()))
        .limit(most)
        .map(Hit::fact)
        .toList();
  }

  /// A fact with its texts in the form in which they are compared.
  private record SearchedFact(NamedFact fact, SearchText id, List<SearchText> names) {

    static SearchedFact of(NamedFact fact) {
      List<SearchText> names = new ArrayList<>();
      names.add(SearchText.of(fact.name()));
      fact.aliases().forEach(alias -> names.add(SearchText.of(alias)));
      return new SearchedFact(fact, SearchText.of(fact.id().id()), names);
    }

    /// Returns how well a text fits, the best first: 0 and 1 if it is the id or a name, 2 and 3 if
    /// one begins with it, 4 and 5 if its words begin words of one, and 6 if they begin words of
    /// several, or of the description.
    int rank(SearchText wanted) {
      int best = id.rank(wanted);
      for (SearchText name : names) {
        int rank = name.rank(wanted);
        best = rank == SearchText.NO_MATCH ? best : Math.min(best, rank + 1);
      }
      if (best < SearchText.NO_MATCH) {
        return best;
      }
      List<String> words = new ArrayList<>(id.words());
      names.forEach(name -> words.addAll(name.words()));
      words.addAll(SearchText.of(fact.description()).words());
      return SearchText.beginAll(wanted.words(), words)
          ? SearchText.NO_MATCH - 1
          : SearchText.NO_MATCH;
    }
  }
}
