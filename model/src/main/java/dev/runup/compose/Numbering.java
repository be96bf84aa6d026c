package dev.runup.compose;

import dev.runup.fact.Edition;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.history.Known;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The numbers of an edition's sources. They follow from the fact versions known at the issue, not
/// from the page, so that a source keeps its number in later issues.
///
/// A source that is cited from an earlier moment on comes first, and of those from the same moment
/// the one with the lower id. Sources that no page cites come last. [Composer] lists only those
/// that the briefing cites.
///
/// Example: a statement of 2 May cites `agency`, one of 3 May `ministry`. They are 1 and 2 in every
/// issue from 3 May on, whichever of them a page cites first. If a correction of 4 May says that
/// the first statement is from `ministry`, that stays 2, and there is no 1.
///
/// @param order the sources, the first one being number 1
/// @param numbers the same by source
record Numbering(List<FactId> order, Map<FactId, Integer> numbers) {

  Numbering {
    order = List.copyOf(order);
    numbers = Collections.unmodifiableMap(new HashMap<>(numbers));
  }

  /// Numbers all sources that are known at an issue or were known before.
  static Numbering of(Known known, Edition edition) {
    Set<FactId> order = new LinkedHashSet<>();
    FirstCitations.in(known, edition).entrySet().stream()
        .sorted(
            Map.Entry.<FactId, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> order.add(entry.getKey()));
    known.versions().keySet().stream()
        .filter(id -> id.type() == FactType.SOURCE)
        .sorted()
        .forEach(order::add);
    Map<FactId, Integer> numbers = new HashMap<>();
    order.forEach(source -> numbers.put(source, numbers.size() + 1));
    return new Numbering(List.copyOf(order), numbers);
  }

  /// Returns the number of a source that is known or was, from 1.
  int number(FactId source) {
    return Objects.requireNonNull(numbers.get(source));
  }

  /// Returns the source that has a number.
  FactId source(int number) {
    return order.get(number - 1);
  }
}
