package dev.runup.typing;

import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.reading.DossierReader.ReadResult;
import dev.runup.reading.Origins;
import dev.runup.reading.TypedReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The places at which the ids of a dossier's facts are typed: where facts get them, and where
/// other facts refer to them.
public final class IdPlaces {

  /// A typed id.
  ///
  /// @param fact the fact whose id it is
  /// @param place the place of the id alone, without a type, quotes or a role
  /// @param isDeclaration whether the fact gets its id here. A position has none, so it is each of
  ///   its rows
  public record IdPlace(FactId fact, Place place, boolean isDeclaration) {}

  private static final Comparator<IdPlace> BY_PLACE =
      Comparator.comparing((IdPlace one) -> one.place.file())
          .thenComparingInt(one -> one.place.line())
          .thenComparingInt(one -> one.place.column());

  /// The ids of each file.
  private final Map<String, List<IdPlace>> byFile = new HashMap<>();

  /// The ids of each fact, in the order of their places.
  private final Map<FactId, List<IdPlace>> byFact = new HashMap<>();

  private final Map<Input, TextLines> lines = new HashMap<>();

  private IdPlaces() {}

  /// Returns the ids in the files of a dossier, also if it has errors.
  public static IdPlaces of(ReadResult reading) {
    IdPlaces references = new IdPlaces();
    Set<IdPlace> found = new LinkedHashSet<>();
    for (Fact fact : reading.readable().facts()) {
      references.addDeclaration(fact, reading.origins(), found);
    }
    for (TypedReference reference : reading.references()) {
      references.add(reference, found);
    }
    List<IdPlace> sorted = new ArrayList<>(found);
    sorted.sort(BY_PLACE);
    for (IdPlace one : sorted) {
      references.byFile.computeIfAbsent(one.place.file(), _ -> new ArrayList<>()).add(one);
      references.byFact.computeIfAbsent(one.fact, _ -> new ArrayList<>()).add(one);
    }
    return references;
  }

  private void addDeclaration(Fact fact, Origins origins, Set<IdPlace> found) {
    if (fact.type() == FactType.POSITION) {
      Place row = origins.of(Origins.whole(fact.id().owner(), fact.version()));
      if (row != null) {
        Place start = new Place(row.input(), row.line(), row.column(), row.column());
        found.add(new IdPlace(fact.id(), start, true));
      }
      return;
    }
    Place typed = fact.has(CommonField.ID) ? origins.exactPlace(fact.ref(CommonField.ID)) : null;
    Place place = typed == null ? null : within(typed, fact.id().id());
    if (place != null) {
      found.add(new IdPlace(fact.id(), place, true));
    }
  }

  private void add(TypedReference reference, Set<IdPlace> found) {
    FactId fact = reference.fact();
    Place place = within(reference.place(), fact.id());
    if (place == null) {
      return;
    }
    found.add(new IdPlace(fact, place, false));
    int slash = fact.id().indexOf('/');
    if (fact.type() == FactType.POSITION && slash > 0) {
      String actor = fact.id().substring(0, slash);
      String issue = fact.id().substring(slash + 1);
      int middle = place.column() + slash;
      found.add(
          new IdPlace(
              new FactId(FactType.ACTOR, actor), part(place, place.column(), middle), false));
      if (!issue.equals("*")) {
        found.add(
            new IdPlace(
                new FactId(FactType.ISSUE, issue), part(place, middle + 1, place.end()), false));
      }
    }
  }

  private static Place part(Place place, int from, int to) {
    return new Place(place.input(), place.line(), from, to);
  }

  /// Returns the place of an id within the text at a place, or null if it isn't there.
  private @Nullable Place within(Place place, String id) {
    TextLines all = lines.computeIfAbsent(place.input(), input -> new TextLines(input.text()));
    String typed = all.at(place);
    Matcher matcher =
        Pattern.compile("(?<![\\w/-])" + Pattern.quote(id) + "(?![\\w/-])").matcher(typed);
    if (!matcher.find()) {
      return null;
    }
    int column = place.column() + typed.codePointCount(0, matcher.start());
    return part(place, column, column + id.length());
  }

  /// Returns the id at a place of a file, or null. Of the id of a position, the actor or the issue
  /// can be requested.
  ///
  /// @param isPart whether to return the actor or the issue, if it is the id of a position
  public @Nullable IdPlace at(String file, int line, int column, boolean isPart) {
    return byFile.getOrDefault(file, List.of()).stream()
        .filter(one -> one.place.line() == line)
        .filter(one -> one.place.column() <= column && column <= one.place.end())
        .filter(one -> one.place.end() > one.place.column())
        .min(
            Comparator.comparingInt(
                one -> isPart == (one.fact.type() == FactType.POSITION) ? 1 : 0))
        .orElse(null);
  }

  /// Returns all places of a fact's id, in the order of files and lines.
  public List<IdPlace> of(FactId fact) {
    return List.copyOf(byFact.getOrDefault(fact, List.of()));
  }

  /// Returns the facts of all ids, in the order of their files and lines.
  List<FactId> facts() {
    Map<String, List<IdPlace>> sorted = new TreeMap<>(byFile);
    return sorted.values().stream().flatMap(List::stream).map(IdPlace::fact).toList();
  }

  /// Returns the edits that type another id at all places of a fact's id, by file.
  Map<String, List<TextEdit>> edits(FactId fact, String id) {
    Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
    for (IdPlace one : of(fact)) {
      edits
          .computeIfAbsent(one.place.file(), _ -> new ArrayList<>())
          .add(new TextEdit(one.place, fact.id(), id));
    }
    return edits;
  }
}
