package dev.runup.course;

import dev.runup.briefing.Agreed.Break;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Phrase;
import dev.runup.fact.Fact;
import dev.runup.fact.Moment;
import dev.runup.fact.ProposalField;
import dev.runup.fact.UpdateReason.Act;
import dev.runup.values.LeafFactory;
import dev.runup.values.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The versions of a plan's text over time. The desk knows a new version from a day on, and its
/// text may be older. So a claim between the last day of the version before it and that day may be
/// of either.
///
/// The last sure day of a version is that of the last claim which the desk recorded before it knew
/// the next one, or the day on which it recorded the version itself.
public final class PlanVersions {

  private final LeafFactory leaves;
  private final LocalDate start;
  private final List<Version> all = new ArrayList<>();

  /// A version of the text.
  private static final class Version {
    private final Fact first;
    private Fact last;

    /// The last day on which the version before it surely was in force.
    private @Nullable LocalDate after;

    Version(Fact first) {
      this.first = first;
      this.last = first;
    }

    Instant knownFrom() {
      return first.knownFrom();
    }

    @Nullable LocalDate known() {
      return recordedOn(first);
    }

    private @Nullable String text() {
      return last.text(ProposalField.VERSION);
    }
  }

  /// @param versions the known versions of the fact, the first one first
  /// @param start the day on which the desk knew a plan that was known from the start
  public PlanVersions(LeafFactory leaves, List<Fact> versions, LocalDate start) {
    this.leaves = leaves;
    this.start = start;
    for (Fact fact : versions) {
      Version last = all.isEmpty() ? null : all.getLast();
      if (last == null || isNext(last, fact)) {
        Version next = new Version(fact);
        next.after = last == null ? null : last.known();
        all.add(next);
      } else {
        last.last = fact;
      }
    }
  }

  private static boolean isNext(Version last, Fact fact) {
    String text = fact.text(ProposalField.VERSION);
    return text != null
        && last.text() != null
        && !text.equals(last.text())
        && fact.act() != Act.CORRECTED
        && recordedOn(fact) != null;
  }

  public static @Nullable LocalDate recordedOn(Fact fact) {
    Moment recorded = fact.recorded();
    return recorded == null ? null : recorded.day();
  }

  /// Learns from a claim of which version it is, if the desk recorded it before it knew the next
  /// one.
  ///
  /// @param said the day of the claim
  /// @param recorded the instant from which the desk knew the claim
  public void learn(LocalDate said, Instant recorded) {
    for (Version next : all.subList(Math.min(1, all.size()), all.size())) {
      LocalDate known = Objects.requireNonNull(next.known());
      boolean isBefore = recorded.isBefore(next.knownFrom()) && said.isBefore(known);
      if (isBefore && (next.after == null || said.isAfter(next.after))) {
        next.after = said;
      }
    }
  }

  /// Returns of which version a claim is, or that it isn't known. Null if there is only one. Words
  /// of a day before the desk knew the plan may be about a version of which it never knew.
  ///
  /// @param said the day of the claim, or null
  /// @param recorded the instant from which the desk knew it
  public @Nullable Phrase of(@Nullable LocalDate said, Instant recorded) {
    if (all.size() < 2) {
      return null;
    }
    LocalDate begin = Objects.requireNonNullElse(all.getFirst().known(), start);
    if (said != null && said.isBefore(begin)) {
      return Phrase.of("agreed.version-unknown");
    }
    int least = 0;
    int most = 0;
    for (int i = 1; i < all.size(); i++) {
      Version version = all.get(i);
      boolean surely = said != null && !said.isBefore(Objects.requireNonNull(version.known()));
      boolean possibly =
          said == null
              ? !recorded.isBefore(version.knownFrom())
              : version.after == null || said.isAfter(version.after);
      least = surely ? i : least;
      most = surely || possibly ? i : most;
    }
    return least == most
        ? Phrase.of("proposal.version", label(all.get(least)))
        : Phrase.of("agreed.version-unknown");
  }

  private Leaf label(Version version) {
    return Objects.requireNonNull(leaves.prose(version.last, ProposalField.VERSION)).withRef(null);
  }

  /// Returns the changes of the version, the first one first.
  public List<Break> breaks() {
    List<Break> breaks = new ArrayList<>();
    for (int i = 1; i < all.size(); i++) {
      Version version = all.get(i);
      LocalDate known = Objects.requireNonNull(version.known());
      Leaf before = label(all.get(i - 1));
      Leaf now = label(version);
      breaks.add(
          new Break(
              version.after,
              known,
              Phrase.of("agreed.is", Times.day(known)),
              version.after == null
                  ? Phrase.of("agreed.break", before, now, Times.day(known))
                  : Phrase.of(
                      "agreed.break.after",
                      before,
                      now,
                      Times.day(known),
                      Times.day(version.after))));
    }
    return breaks;
  }
}
