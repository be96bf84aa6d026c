package dev.runup.site;

import dev.runup.fact.AssessmentField;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.MeasureField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import dev.runup.site.SeriesIssue.Text;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// How the facts of the newest issue refer to each other, for links between their pages. A
/// reference that no briefing prints is left out: who said words that are printed under an
/// attribution, or whose words on background another speaker denies.
final class FactLinks {

  /// The keys that name other words or amounts. Briefings print those without their speaker, and a
  /// link would name them.
  private static final Set<Field> OPPOSING =
      Set.of(
          StatementField.CONTRADICTS,
          StatementField.DENIES,
          StatementField.CONFIRMS,
          StatementField.RETRACTS,
          MeasureField.CONTRADICTS,
          EventField.CONTRADICTS);

  private final Map<FactLink, Map<String, SortedSet<String>>> links = new EnumMap<>(FactLink.class);

  /// What a fact has links to.
  enum FactLink {
    /// The sources and facts on which it rests.
    RESTS,
    /// The sources of all its versions that an issue told.
    TOLD_SOURCES,
    /// The facts that rest on it.
    SUPPORTS,
    /// The actors, topics, places and other facts that it is about.
    ABOUT,
    /// The facts that are about it.
    NAMED,
    /// The judgements that replace it.
    REPLACED_BY
  }

  /// @param issues the issues that were not taken back, the first one first
  FactLinks(List<Text> issues) {
    for (Text issue : issues) {
      for (Fact fact : issue.known().facts().values()) {
        if (issue.news().containsKey(fact.id().toString())) {
          addSources(fact, issue.known());
        }
      }
    }
    if (!issues.isEmpty()) {
      Known newest = issues.getLast().known();
      newest.facts().values().forEach(fact -> add(fact, newest));
    }
  }

  private void addSources(Fact fact, Known known) {
    for (Value value : fact.values().getOrDefault(CommonField.SOURCE, List.of())) {
      for (FactId id : value.facts()) {
        if (isSource(id) && known.find(id) != null) {
          put(FactLink.TOLD_SOURCES, fact.id(), id);
        }
      }
    }
  }

  private void add(Fact fact, Known known) {
    fact.values()
        .forEach((field, values) -> {
          if (isPrinted(fact, field)) {
            for (Value value : values) {
              for (FactId id : value.facts()) {
                if (known.find(id) != null) {
                  add(fact.id(), field, id);
                }
              }
            }
          }
        });
  }

  private static boolean isPrinted(Fact fact, Field field) {
    boolean namesSpeaker = field == StatementField.WHO || field == StatementField.VIA;
    return !OPPOSING.contains(field) && !(namesSpeaker && fact.has(StatementField.ATTRIBUTION));
  }

  private void add(FactId from, Field field, FactId to) {
    boolean isBasis =
        field == CommonField.SOURCE
            || field.spec().shape().needed() && (!to.type().isRegister() || isSource(to));
    if (field == AssessmentField.REPLACES) {
      put(FactLink.REPLACED_BY, to, from);
    } else if (isBasis) {
      put(FactLink.RESTS, from, to);
      put(FactLink.SUPPORTS, to, from);
    } else {
      put(FactLink.ABOUT, from, to);
      put(FactLink.NAMED, to, from);
    }
  }

  private static boolean isSource(FactId id) {
    return id.type() == FactType.SOURCE;
  }

  private void put(FactLink kind, FactId from, FactId to) {
    links
        .computeIfAbsent(kind, _ -> new TreeMap<>())
        .computeIfAbsent(from.toString(), _ -> new TreeSet<>())
        .add(to.toString());
  }

  /// Returns the facts, by type and id, that a fact has such links to, sorted.
  SortedSet<String> of(FactLink kind, String fact) {
    return Collections.unmodifiableSortedSet(
        links.getOrDefault(kind, Map.of()).getOrDefault(fact, new TreeSet<>()));
  }
}
