package dev.runup.pipeline;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import dev.runup.history.Known;
import dev.runup.history.Retractions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds out what became since of the title of an issue.
///
/// @param then what the issue knew
/// @param now what a later issue knows
/// @param corrected the facts that were corrected in between, by type and id
/// @param withdrawn those that were withdrawn in between
public record TitleMark(Known then, Known now, Set<String> corrected, Set<String> withdrawn) {

  /// Returns the key of the word that a title needs before it, for example `title.withdrawn`, or
  /// null if what it says still stands.
  public @Nullable String key(Document issue) {
    Set<String> said = factsOfTitle(issue);
    List<Fact> facts =
        then.facts().values().stream().filter(fact -> said.contains(fact.id().toString())).toList();
    if (facts.stream().anyMatch(this::isWithdrawn)) {
      return "title.withdrawn";
    }
    return facts.stream().flatMap(fact -> withGrounds(fact).stream()).anyMatch(this::isMended)
        ? "title.corrected"
        : null;
  }

  /// Returns a title, struck, with a word before it. Any other block stays as it is.
  public static Block struck(Block title, Inline.Leaf word) {
    return title instanceof Block.Heading(int level, var said)
        ? new Block.Heading(level, List.of(word, new Inline.Text(" "), new Inline.Struck(said)))
        : title;
  }

  /// Returns the facts that the title prints, by type and id.
  private static Set<String> factsOfTitle(Document issue) {
    Set<String> facts = new HashSet<>();
    if (Document.beginWithTitle(issue.blocks())) {
      Block.spans(
          List.of(issue.blocks().getFirst()),
          span -> {
            if (span.isTextOfFact()) {
              facts.add(span.fact());
            }
          });
    }
    return facts;
  }

  /// Returns whether a fact was withdrawn since, or at least half of what it rests on.
  private boolean isWithdrawn(Fact fact) {
    // A headline that isn't there any more has lapsed, unless a correction says that it was wrong.
    if (fact.type() == FactType.HEADLINE
        ? withdrawn.contains(fact.id().toString())
        : isGoneSince(fact)) {
      return true;
    }
    List<Fact> grounds = then.findAll(fact.bases());
    long gone = grounds.stream().filter(this::isGoneSince).count();
    return gone > 0 && 2 * gone >= grounds.size();
  }

  private boolean isGoneSince(Fact fact) {
    return isGone(fact, now) && !isGone(fact, then);
  }

  /// Returns whether a fact is not in force, or a statement retracts it.
  private static boolean isGone(Fact fact, Known known) {
    Retractions retractions = Retractions.among(known);
    return known.find(fact.id()) == null
        || retractions.of(fact.id()).stream()
            .anyMatch(other -> retractions.of(other.id()).isEmpty());
  }

  private boolean isMended(Fact fact) {
    String id = fact.id().toString();
    return corrected.contains(id) || withdrawn.contains(id);
  }

  private List<Fact> withGrounds(Fact fact) {
    List<Fact> all = new ArrayList<>(List.of(fact));
    all.addAll(then.findAll(fact.bases()));
    return all;
  }
}
