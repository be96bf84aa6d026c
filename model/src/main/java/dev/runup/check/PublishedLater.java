package dev.runup.check;

import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Moment;
import dev.runup.fact.Rule;
import dev.runup.fact.SourceField;
import dev.runup.history.Known;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;

/// Finds sources that were published after they were recorded, or after a fact that cites them was
/// recorded. Each source is reported once.
final class PublishedLater {

  private PublishedLater() {}

  static void find(Known known, Findings found) {
    Map<FactId, Fact> earliest = earliest(known);
    ZoneId desk = known.settings().zone();
    for (Fact source : known.ofType(FactType.SOURCE)) {
      Fact fact = earliest.get(source.id());
      Moment recorded = fact == null ? null : fact.recorded();
      FactDate published = source.date(SourceField.PUBLISHED);
      // A text under embargo can be read before it is published.
      boolean ahead = source.words(SourceField.TERMS).contains("embargo");
      if (fact == null || recorded == null || published == null || ahead) {
        continue;
      }
      if (Bounds.of(published, null, null).isAfter(Bounds.recorded(recorded, desk))) {
        String what = fact == source ? "it" : fact.id() + ", which cites it,";
        String day = published.typed() + ", but " + what + " was recorded " + recorded.day();
        found.add(
            Rule.PUBLISHED_LATER,
            source.ref(SourceField.PUBLISHED),
            source.id() + " was published " + day,
            "Correct the date of publication, or \"recorded\".");
      }
    }
  }

  /// Returns, for each source, the fact recorded first: one that cites the source, or the source
  /// itself.
  private static Map<FactId, Fact> earliest(Known known) {
    Map<FactId, Fact> earliest = new HashMap<>();
    BinaryOperator<Fact> earlier =
        BinaryOperator.minBy(Comparator.comparing(fact -> end(fact, known)));
    for (Fact fact : known.facts().values()) {
      if (fact.type() == FactType.SOURCE) {
        earliest.merge(fact.id(), fact, earlier);
      }
      fact.citations().forEach(citation -> earliest.merge(citation.source(), fact, earlier));
    }
    return earliest;
  }

  private static Instant end(Fact fact, Known known) {
    Moment recorded = fact.recorded();
    return recorded == null ? Instant.MAX : Bounds.recorded(recorded, known.settings().zone());
  }
}
