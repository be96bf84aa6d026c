package dev.runup.history;

import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Moment;
import dev.runup.fact.PlaceField;
import dev.runup.fact.Settings;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
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
/// @param earlier the issues before it, the first one first
/// @param facts the version in force of each fact known, by id, sorted, without those withdrawn
/// @param byType the same by type
/// @param versions the versions known of each fact by id, the first one first, also of one
///   withdrawn
public record Known(
    Settings settings,
    IssueDay issue,
    @Nullable Integer number,
    @Nullable IssueDay comparedWith,
    List<IssueDay> earlier,
    Map<FactId, Fact> facts,
    Map<FactType, List<Fact>> byType,
    Map<FactId, List<Fact>> versions) {

  public Known {
    earlier = List.copyOf(earlier);
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    byType = Map.copyOf(byType);
    versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
  }

  Known(
      Settings settings,
      IssueDay issue,
      @Nullable Integer number,
      @Nullable IssueDay comparedWith,
      List<IssueDay> earlier,
      Map<FactId, Fact> facts,
      Map<FactId, List<Fact>> versions) {
    this(
        settings,
        issue,
        number,
        comparedWith,
        earlier,
        facts,
        facts.values().stream()
            .collect(Collectors.groupingBy(Fact::type, Collectors.toUnmodifiableList())),
        versions);
  }

  /// Gives back a fact, or null if it is not known.
  public @Nullable Fact find(@Nullable FactId id) {
    return id == null ? null : facts.get(id);
  }

  /// Returns this with withdrawn facts, which [#find] doesn't return otherwise: each as an issue
  /// prints it, else in its last version before the withdrawal.
  ///
  /// @param printed the printed versions of facts withdrawn since the previous issue
  public Known withWithdrawn(List<Fact> printed) {
    Map<FactId, Fact> found = new LinkedHashMap<>(facts);
    versions.forEach((id, all) ->
        all.reversed().stream()
            .filter(version -> !version.isWithdrawn())
            .findFirst()
            .ifPresent(version -> found.putIfAbsent(id, version)));
    printed.forEach(version -> found.put(version.id(), version));
    return found.size() == facts.size()
        ? this
        : new Known(settings, issue, number, comparedWith, earlier, found, byType, versions);
  }

  /// Returns the version in force of each fact at the previous issue, none in a first issue.
  public List<Fact> earlierFacts() {
    IssueDay previous = comparedWith;
    if (previous == null) {
      return List.of();
    }
    List<Fact> before = new ArrayList<>();
    for (List<Fact> known : versions.values()) {
      int count = countAt(known, previous);
      if (count > 0 && !known.get(count - 1).isWithdrawn()) {
        before.add(known.get(count - 1));
      }
    }
    return before;
  }

  /// Returns how many of a fact's versions an issue knows. They are the first ones.
  ///
  /// @param versions the versions of one fact, the first one first
  public static int countAt(List<Fact> versions, IssueDay issue) {
    int count = 0;
    for (Fact version : versions) {
      Moment recorded = version.recorded();
      count += recorded == null || !recorded.from().isAfter(issue.cutOff()) ? 1 : 0;
    }
    return count;
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

  /// Returns the date on which something was said: the statement's own, else that of its event.
  /// Returns null if neither is known.
  public @Nullable FactDate dateOf(Fact statement) {
    FactDate own = statement.date(StatementField.WHEN);
    Fact event = find(statement.target(StatementField.EVENT));
    return own != null || event == null ? own : event.date(EventField.WHEN);
  }

  /// Returns whether the speakers of a statement are printed: it has no attribution to print in
  /// their place, and no terms forbid their names.
  public boolean namesSpeakers(Fact statement) {
    return !statement.has(StatementField.ATTRIBUTION) && !forbidsName(statement);
  }

  /// Says whether terms forbid the name of whoever made a statement.
  public boolean forbidsName(Fact statement) {
    return statement.word(StatementField.TERMS, "").endsWith("background")
        || isOnBackground(statement);
  }
}
