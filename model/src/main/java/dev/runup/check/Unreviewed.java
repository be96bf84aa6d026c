package dev.runup.check;

import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Mark;
import dev.runup.fact.Moment;
import dev.runup.fact.Rule;
import dev.runup.fact.Value.Review;
import dev.runup.history.Known;
import dev.runup.history.Lineage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds facts that a final edition shows, although nobody reviewed them since they changed, or
/// only one person where two are needed.
///
/// A review counts for a version if it is no earlier than the version. It belongs to the version
/// with which it was typed, and to later ones that readers can't tell from that.
final class Unreviewed {

  /// What is not enough about the reviews of a fact.
  private record Lack(String message, String hint) {}

  private final Dossier dossier;
  private final PrintedHeadlines headlines;

  /// The desk's versions of each fact. Empty if no edition is final.
  private final Map<FactId, List<Fact>> versions;

  Unreviewed(Dossier dossier, PrintedHeadlines headlines) {
    this.dossier = dossier;
    this.headlines = headlines;
    boolean isAsked = dossier.editions().stream().anyMatch(Edition::isFinal);
    this.versions = isAsked ? Lineage.of(dossier).versions() : Map.of();
  }

  /// Returns those of some editions that need a fact to be reviewed, provided that they may show
  /// it. A headline needs it only in editions that print it.
  static List<Edition> asking(
      Fact fact, List<Edition> editions, Known known, PrintedHeadlines headlines) {
    boolean isHeadline = fact.type() == FactType.HEADLINE;
    return editions.stream()
        .filter(Edition::isFinal)
        .filter(edition -> !isHeadline || headlines.prints(edition, known, fact))
        .toList();
  }

  /// @param editions the editions that show these facts
  void find(Known known, List<Edition> editions, Findings found) {
    if (editions.stream().noneMatch(Edition::isFinal)) {
      return;
    }
    Set<FactId> referenced = known.referencedFacts();
    Set<FactId> byTwo = byTwo(known);
    for (Fact fact : known.facts().values()) {
      boolean isPrinted = !fact.type().isRegister() || referenced.contains(fact.id());
      List<Fact> same = DeskVersions.shown(versions.getOrDefault(fact.id(), List.of()), known);
      Lack lack = isPrinted && !same.isEmpty() ? lack(same, byTwo.contains(fact.id())) : null;
      if (lack != null && !asking(fact, editions, known, headlines).isEmpty()) {
        found.add(
            Rule.UNREVIEWED, same.getLast().ref(CommonField.REVIEWED), lack.message(), lack.hint());
      }
    }
  }

  /// Returns the facts that need reviews by two people. They are those marked at `review-from` or
  /// above, and all that need one of them, because its marking raises theirs.
  private Set<FactId> byTwo(Known known) {
    Mark from = dossier.settings().reviewFrom();
    if (from == null) {
      return Set.of();
    }
    Map<FactId, List<FactId>> dependents = new HashMap<>();
    Deque<FactId> open = new ArrayDeque<>();
    for (Fact fact : known.facts().values()) {
      Mark mark = fact.mark();
      if (mark != null && mark.compareTo(from) >= 0) {
        open.add(fact.id());
      }
      fact.forEachNeeded(
          (_, needed) -> dependents.computeIfAbsent(needed, _ -> new ArrayList<>()).add(fact.id()));
    }
    Set<FactId> byTwo = new HashSet<>();
    while (!open.isEmpty()) {
      FactId next = open.remove();
      if (byTwo.add(next)) {
        open.addAll(dependents.getOrDefault(next, List.of()));
      }
    }
    return byTwo;
  }

  /// Returns what is not enough about the reviews of a fact, or null.
  ///
  /// @param same the version that is shown, and later ones that readers can't tell from it
  private @Nullable Lack lack(List<Fact> same, boolean needsTwo) {
    Fact shown = same.getFirst();
    Moment recorded = shown.recorded();
    List<Review> all = same.getLast().all(CommonField.REVIEWED, Review.class);
    List<Review> valid = all.stream().filter(one -> one.countsFor(recorded)).toList();
    Set<String> names = valid.stream().map(Review::name).collect(Collectors.toSet());
    if (names.size() >= (needsTwo ? 2 : 1)) {
      return null;
    }
    return valid.isEmpty() ? noReview(shown, all, recorded) : oneName(shown, valid, all, recorded);
  }

  private static Lack noReview(Fact shown, List<Review> old, @Nullable Moment recorded) {
    if (old.isEmpty() || recorded == null) {
      return new Lack(
          shown.id() + " is not reviewed",
          "An edition with \"status: final\" shows reviewed facts only. Have the fact checked, and"
              + " write who did, as in reviewed: "
              + CommonField.REVIEWED.spec().example()
              + ".");
    }
    return new Lack(
        shown.id() + changed(shown, recorded) + ", after it was reviewed",
        "Have it checked as it is now, and write that review under \"reviewed\".");
  }

  private static String changed(Fact shown, Moment recorded) {
    return (shown.updateReason() == null ? " was recorded on " : " changed on ") + recorded.day();
  }

  private Lack oneName(
      Fact shown, List<Review> valid, List<Review> all, @Nullable Moment recorded) {
    String by = valid.getFirst().by();
    String message =
        valid.size() > 1
            ? " was reviewed " + valid.size() + " times, but only by " + by
            : " was reviewed only by " + by;
    boolean isAnyOld = valid.size() < all.size();
    return new Lack(
        shown.id()
            + message
            + (isAnyOld && recorded != null ? " since it" + changed(shown, recorded) : ""),
        "From "
            + Objects.requireNonNull(dossier.settings().reviewFrom()).label()
            + " on, \"review-from\" asks for two different names. Have somebody else check it too,"
            + " and add that review.");
  }
}
