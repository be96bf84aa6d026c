package dev.runup.history;

import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Moment;
import dev.runup.fact.PlaceField;
import dev.runup.fact.Settings;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the desk knew at the cut-off of an issue, of what the edition may show.
///
/// @param settings what holds for the dossier as a whole; without the summit while it is not known
/// @param issue the issue
/// @param number the issue's number, or null where it is none of the edition's issues
/// @param comparedWith the issue before, or what else it is compared with; null for the first issue
/// @param facts the version in force of each fact known, by id, sorted, without those withdrawn
/// @param byType the same by type
/// @param versions the versions known of each fact by id, the first one first, also of one
///   withdrawn
/// @param corrections how the desk corrected or withdrew what an earlier issue said, a step each
/// @param changes what became of facts since then, sorted by id; none in a first issue, and of
///   messages and lines only how an update changed them
public record Known(
    Settings settings,
    IssueDay issue,
    @Nullable Integer number,
    @Nullable IssueDay comparedWith,
    Map<FactId, Fact> facts,
    Map<FactType, List<Fact>> byType,
    Map<FactId, List<Fact>> versions,
    List<Change> corrections,
    List<Change> changes) {

  public Known {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    byType = Map.copyOf(byType);
    versions = Map.copyOf(versions);
    corrections = List.copyOf(corrections);
    changes = List.copyOf(changes);
  }

  Known(
      Settings settings,
      IssueDay issue,
      @Nullable Integer number,
      @Nullable IssueDay comparedWith,
      Map<FactId, Fact> facts,
      Map<FactId, List<Fact>> versions,
      List<Change> corrections,
      List<Change> changes) {
    this(
        settings,
        issue,
        number,
        comparedWith,
        facts,
        facts.values().stream()
            .collect(Collectors.groupingBy(Fact::type, Collectors.toUnmodifiableList())),
        versions,
        corrections,
        changes);
  }

  /// Gives back a fact, or null if it is not known.
  public @Nullable Fact find(@Nullable FactId id) {
    return id == null ? null : facts.get(id);
  }

  /// Gives back the same, which finds what was withdrawn as well: as the issue before had it, else
  /// as it last stood.
  public Known withWithdrawn() {
    Map<FactId, Fact> found = new LinkedHashMap<>(facts);
    versions.forEach((id, all) ->
        all.reversed().stream()
            .filter(version -> !version.isWithdrawn())
            .findFirst()
            .ifPresent(version -> found.putIfAbsent(id, version)));
    changes.stream()
        .filter(Change::withdrawn)
        .forEach(change -> found.put(change.told().id(), change.told()));
    return found.size() == facts.size()
        ? this
        : new Known(
            settings, issue, number, comparedWith, found, byType, versions, corrections, changes);
  }

  /// Gives back the version in force of each fact at the issue before, none in a first issue.
  public List<Fact> earlierFacts() {
    List<Fact> before = new ArrayList<>();
    Instant cutOff = comparedWith == null ? Instant.MIN : comparedWith.cutOff();
    for (List<Fact> known : comparedWith == null ? List.<List<Fact>>of() : versions.values()) {
      Fact last = null;
      for (Fact version : known) {
        Moment recorded = version.recorded();
        last = recorded == null || !recorded.from().isAfter(cutOff) ? version : last;
      }
      if (last != null && !last.isWithdrawn()) {
        before.add(last);
      }
    }
    return before;
  }

  /// Gives back all versions known, also of facts that were withdrawn.
  public List<Fact> allVersions() {
    return versions.values().stream().flatMap(List::stream).toList();
  }

  /// Gives back the versions known of a fact up to one of them, the first one first.
  public List<Fact> versionsUpTo(Fact version) {
    return versions(version).stream().filter(one -> one.version() <= version.version()).toList();
  }

  /// Gives back the newest version known of a fact of which one is known, also of one that was
  /// withdrawn.
  public Fact newest(Fact version) {
    return versions(version).getLast();
  }

  private List<Fact> versions(Fact version) {
    return Objects.requireNonNull(versions.get(version.id()));
  }

  /// Gives back the known facts of one type, sorted by id.
  public List<Fact> ofType(FactType type) {
    return byType.getOrDefault(type, List.of());
  }

  /// Gives back an event's zone: its own, else that of the nearest place around it that has one,
  /// else null.
  public @Nullable String zone(Fact event) {
    String zone = event.text(EventField.ZONE);
    Set<FactId> visited = new HashSet<>();
    Fact place = find(event.target(EventField.WHERE));
    while (zone == null && place != null && visited.add(place.id())) {
      zone = place.text(PlaceField.ZONE);
      place = find(place.target(PlaceField.WITHIN));
    }
    return zone;
  }

  /// Says whether a fact comes from a source whose terms forbid the name of a speaker.
  public boolean isOnBackground(Fact fact) {
    return fact.citations().stream().anyMatch(this::isOnBackground);
  }

  /// Says whether a source's terms forbid the name of a speaker.
  public boolean isOnBackground(Value.Citation citation) {
    Fact source = find(citation.source());
    return source != null && source.word(SourceField.TERMS, "").endsWith("background");
  }

  /// Says whether terms forbid the name of whoever made a statement.
  public boolean forbidsName(Fact statement) {
    return statement.word(StatementField.TERMS, "").endsWith("background")
        || isOnBackground(statement);
  }
}
