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

  private final Map<String, SortedSet<String>> rests = new TreeMap<>();
  private final Map<String, SortedSet<String>> told = new TreeMap<>();
  private final Map<String, SortedSet<String>> supports = new TreeMap<>();
  private final Map<String, SortedSet<String>> about = new TreeMap<>();
  private final Map<String, SortedSet<String>> named = new TreeMap<>();
  private final Map<String, SortedSet<String>> replacedBy = new TreeMap<>();

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
          put(told, fact.id(), id);
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
      put(replacedBy, to, from);
    } else if (isBasis) {
      put(rests, from, to);
      put(supports, to, from);
    } else {
      put(about, from, to);
      put(named, to, from);
    }
  }

  private static boolean isSource(FactId id) {
    return id.type() == FactType.SOURCE;
  }

  private static void put(Map<String, SortedSet<String>> all, FactId from, FactId to) {
    all.computeIfAbsent(from.toString(), _ -> new TreeSet<>()).add(to.toString());
  }

  /// Returns the sources and facts on which a fact rests, by type and id, sorted.
  SortedSet<String> rests(String fact) {
    return of(rests, fact);
  }

  /// Returns the sources of all versions of a fact that an issue told.
  SortedSet<String> toldSources(String fact) {
    return of(told, fact);
  }

  /// Returns the facts that rest on a fact.
  SortedSet<String> supports(String fact) {
    return of(supports, fact);
  }

  /// Returns the actors, topics, places and other facts that a fact is about.
  SortedSet<String> about(String fact) {
    return of(about, fact);
  }

  /// Returns the facts that are about a fact.
  SortedSet<String> named(String fact) {
    return of(named, fact);
  }

  /// Returns the judgements that replace a judgement.
  SortedSet<String> replacedBy(String fact) {
    return of(replacedBy, fact);
  }

  private static SortedSet<String> of(Map<String, SortedSet<String>> all, String fact) {
    return Collections.unmodifiableSortedSet(all.getOrDefault(fact, new TreeSet<>()));
  }
}
