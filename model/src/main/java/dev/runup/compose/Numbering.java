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

/// The numbers of an edition's sources. They depend on the fact versions known at the issue, not on
/// the page. A source therefore keeps its number in later issues.
///
/// Sources are sorted by the moment from which they are cited, and then by id. Sources that no page
/// cites come last. [Composer] lists only those that the briefing cites.
///
/// Example: a statement of 2 May cites `agency`, one of 3 May `ministry`. They are 1 and 2 in every
/// issue from 3 May on, in whatever order a page cites them. On 4 May a correction moves the first
/// statement to `ministry`. That source stays 2, and there is no 1.
///
/// @param order the sources, beginning with number 1
/// @param numbers the number of each source
record Numbering(List<FactId> order, Map<FactId, Integer> numbers) {

  Numbering {
    order = List.copyOf(order);
    numbers = Collections.unmodifiableMap(new HashMap<>(numbers));
  }

  /// Numbers all sources that are known at an issue or were known earlier.
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

  /// Returns the number of a known or withdrawn source, from 1.
  int number(FactId source) {
    return Objects.requireNonNull(numbers.get(source));
  }

  /// Returns the source that has a number.
  FactId source(int number) {
    return order.get(number - 1);
  }
}
