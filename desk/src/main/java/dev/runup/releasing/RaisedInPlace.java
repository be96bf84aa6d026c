package dev.runup.releasing;

import dev.runup.clearance.Clearance;
import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Field;
import dev.runup.fact.Mark;
import dev.runup.fact.StatementField;
import dev.runup.fact.Update;
import dev.runup.fact.UpdateField;
import dev.runup.fact.Value;
import dev.runup.history.History.IssueRequest;
import dev.runup.problem.FieldRef;
import dev.runup.release.Release;
import dev.runup.writing.FactDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds facts of a release whose mark was raised, or whose terms were made stricter, in the fact
/// itself and not by an update.
///
/// The register doesn't say which mark or terms a fact had. So this tries all that the edition may
/// show. The checksum of the release proves the right one.
final class RaisedInPlace {

  private final Dossier dossier;
  private final Edition edition;
  private final Release release;
  private final IssueRequest issue;
  private final ShownFacts now;

  /// The marks that facts had, and the facts as they were under other terms.
  private final Map<FactId, Mark> marks = new TreeMap<>();

  private final Map<FactId, Fact> terms = new TreeMap<>();

  private RaisedInPlace(
      Dossier dossier, Edition edition, Release release, IssueRequest issue, ShownFacts now) {
    this.dossier = dossier;
    this.edition = edition;
    this.release = release;
    this.issue = issue;
    this.now = now;
  }

  /// A fact that was changed.
  ///
  /// @param ref the value, in the fact or in an update of it
  /// @param isMark whether its mark was raised. Otherwise its terms were made stricter
  record Raised(FactId fact, FieldRef ref, boolean isMark) {}

  /// What was found.
  ///
  /// @param facts the facts, those with a mark first
  /// @param before the dossier as it would be without that
  record Found(List<Raised> facts, Dossier before) {
    Found {
      facts = List.copyOf(facts);
    }
  }

  /// @param now the facts that the issue shows today
  static Found of(
      Dossier dossier, Edition edition, Release release, IssueRequest issue, ShownFacts now) {
    RaisedInPlace search = new RaisedInPlace(dossier, edition, release, issue, now);
    search.findMarks();
    search.findTerms();
    return new Found(search.facts(), search.before());
  }

  private List<Raised> facts() {
    return Stream.concat(
            marks.keySet().stream().map(id -> new Raised(id, mark(id), true)),
            terms.keySet().stream()
                .map(id -> new Raised(id, ref(id, Ingredients.termsField(id.type())), false)))
        .toList();
  }

  private FieldRef ref(FactId id, Field field) {
    return dossier.facts().stream()
        .filter(fact -> fact.id().equals(id))
        .map(fact -> fact.ref(field))
        .findFirst()
        .orElseThrow();
  }

  /// Returns the mark above the ceiling: that of an update, or else that of the fact.
  private FieldRef mark(FactId id) {
    return dossier.updates().stream()
        .filter(update -> update.of().equals(id) && isAbove(update.mark()))
        .map(update -> update.ref(UpdateField.MARK))
        .findFirst()
        .orElseGet(() -> ref(id, CommonField.MARK));
  }

  private boolean isAbove(@Nullable Mark mark) {
    return mark != null && mark.compareTo(edition.ceiling()) > 0;
  }

  private void findMarks() {
    for (Mark mark : dossier.settings().marks().marks()) {
      if (!isAbove(mark)) {
        Map<FactId, Mark> all = new TreeMap<>();
        dossier.facts().stream()
            .filter(fact -> isAbove(fact.mark()))
            .forEach(fact -> all.put(fact.id(), mark));
        dossier.updates().stream()
            .filter(update -> isAbove(update.mark()))
            .forEach(update -> all.put(update.of(), mark));
        ShownFacts shown = all.isEmpty() ? now : shown(marked(all));
        shown
            .byDigest()
            .forEach((digest, fact) -> {
              if (all.containsKey(fact.id()) && isOnlyReleased(digest)) {
                marks.putIfAbsent(fact.id(), mark);
              }
            });
      }
    }
  }

  private ShownFacts shown(Dossier other) {
    return ShownFacts.of(Clearance.asIfReviewed(other), edition, issue);
  }

  private boolean isOnlyReleased(String digest) {
    return release.facts().contains(digest) && !now.byDigest().containsKey(digest);
  }

  /// Returns the dossier with other marks of facts, and of updates, that are above the ceiling.
  private Dossier marked(Map<FactId, Mark> others) {
    List<Fact> facts = new ArrayList<>();
    for (Fact fact : dossier.facts()) {
      Mark mark = others.get(fact.id());
      facts.add(
          mark != null && isAbove(fact.mark())
              ? fact.with(CommonField.MARK, List.of(new Value.MarkLabel(mark)))
              : fact);
    }
    List<Update> updates = new ArrayList<>();
    for (Update update : dossier.updates()) {
      Mark mark = others.get(update.of());
      updates.add(mark != null && isAbove(update.mark()) ? update.withMark(mark) : update);
    }
    return dossier.withFacts(facts).withUpdates(updates);
  }

  private void findTerms() {
    for (Fact fact : now.byDigest().values()) {
      if (!release.facts().contains(FactDigest.of(fact))) {
        laxer(fact)
            .filter(other -> isOnlyReleased(FactDigest.of(other)))
            .findFirst()
            .ifPresent(other -> terms.putIfAbsent(fact.id(), other));
      }
    }
  }

  /// Returns a fact under all laxer terms. Who is named in place of a speaker comes and goes with
  /// the terms.
  private static Stream<Fact> laxer(Fact fact) {
    if (!Ingredients.hasTerms(fact)) {
      return Stream.empty();
    }
    Field field = Ingredients.termsField(fact.type());
    String own = fact.word(field, "");
    return Ingredients.TERMS.stream()
        .takeWhile(some -> !some.contains(own))
        .flatMap(List::stream)
        .map(word -> fact.with(field, word.isEmpty() ? List.of() : List.of(new Value.Word(word))))
        .flatMap(other -> Stream.of(other, other.with(StatementField.ATTRIBUTION, List.of())));
  }

  private Dossier before() {
    Dossier lowered = marked(marks);
    return lowered.withFacts(
        lowered.facts().stream().map(fact -> withTerms(fact, terms.get(fact.id()))).toList());
  }

  private static Fact withTerms(Fact fact, @Nullable Fact other) {
    if (other == null) {
      return fact;
    }
    Field field = Ingredients.termsField(fact.type());
    Field named = StatementField.ATTRIBUTION;
    return fact.with(field, other.all(field)).with(named, other.all(named));
  }
}
