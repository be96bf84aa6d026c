package dev.runup.compose;

import dev.runup.briefing.Leaf;
import dev.runup.briefing.Movement.Step;
import dev.runup.change.FactChange;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.Field;
import dev.runup.fact.Moment;
import dev.runup.fact.PositionField;
import dev.runup.fact.UpdateReason.Act;
import dev.runup.history.Known;
import dev.runup.history.Known.IssueDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What became of one position, from all its known versions.
///
/// A later row of the position, or an update that supersedes its words, is a further point. A
/// correction changes the point itself. Words that were withdrawn are no point. Nor are words that
/// say the same as those before them.
final class PositionCourse {

  private static final String NOT_STATED = "not-stated";

  private final ComposeContext context;
  private final Known known;
  private final List<Fact> versions;

  /// The words in the order of the days on which they were said.
  private final List<Words> inOrder = new ArrayList<>();

  /// The newest words, if they were withdrawn.
  private final @Nullable Words withdrawn;

  /// The words of one row, or of one update that superseded others.
  ///
  /// @param versions the version that brought them, then its corrections and other updates
  /// @param corrected the day on which they took the place of wrong ones, or null
  private record Words(List<Fact> versions, @Nullable LocalDate corrected) {
    Fact first() {
      return versions.getFirst();
    }

    Fact last() {
      return versions.getLast();
    }
  }

  /// @param versions the known versions of a position, the first one first
  PositionCourse(ComposeContext context, List<Fact> versions) {
    this.context = context;
    this.known = context.known();
    this.versions = versions;
    Words before = null;
    for (Words words : split()) {
      if (before != null && before.last().isWithdrawn()) {
        LocalDate day = isPrinted(before) ? recordedOn(words.first()) : null;
        words = new Words(words.versions, day);
      }
      if (!words.last().isWithdrawn()) {
        inOrder.add(words);
      }
      before = words;
    }
    inOrder.sort(Comparator.comparing(this::at));
    boolean counts = before != null && (!inOrder.isEmpty() || isPrinted(before));
    withdrawn = before != null && before.last().isWithdrawn() && counts ? before : null;
  }

  private List<Words> split() {
    List<Words> all = new ArrayList<>();
    for (Fact version : versions) {
      Fact last = all.isEmpty() ? null : all.getLast().last();
      boolean isOther =
          last == null
              || version.updateReason() == null
              || version.act() == Act.SUPERSEDED && differs(version, last, FactChange.MOVING);
      if (isOther) {
        all.add(new Words(new ArrayList<>(), null));
      }
      all.getLast().versions.add(version);
    }
    return all;
  }

  private static boolean differs(Fact one, Fact other, Set<Field> keys) {
    return keys.stream().anyMatch(key -> !one.all(key).equals(other.all(key)));
  }

  /// Returns whether an earlier issue printed some words before they were withdrawn.
  private boolean isPrinted(Words words) {
    return known.earlier().stream()
        .anyMatch(issue -> {
          Fact printed = printed(issue);
          return printed != null
              && !printed.isWithdrawn()
              && printed.version() >= words.first().version()
              && printed.version() <= words.last().version();
        });
  }

  /// Returns the version that an issue printed, or null.
  private @Nullable Fact printed(IssueDay issue) {
    int count = Known.countAt(versions, issue);
    return count == 0 ? null : versions.get(count - 1);
  }

  private static @Nullable LocalDate recordedOn(Fact version) {
    Moment recorded = version.recorded();
    return recorded == null ? null : recorded.day();
  }

  /// Returns the points, the first one first. A withdrawal is the last one.
  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    Fact before = null;
    for (Words words : inOrder) {
      Fact now = words.last();
      boolean isStated = PositionRows.isStated(now);
      if (before == null || differs(now, before, FactChange.MOVING)) {
        boolean isNew = before == null || !PositionRows.isStated(before) || isRetyped(words);
        steps.add(
            step(
                words,
                !isStated
                    ? NOT_STATED
                    : isNew ? "first" : words.first().act() == null ? "moved" : "updated"));
        before = now;
      }
    }
    if (withdrawn != null) {
      steps.add(withdrawal(withdrawn));
    }
    return steps;
  }

  /// Returns whether words were typed after others that were withdrawn.
  private boolean isRetyped(Words words) {
    int place = Known.placeOf(versions, words.first().version());
    return place > 0 && versions.get(place - 1).isWithdrawn();
  }

  private Step step(Words words, String kind) {
    Fact fact = words.last();
    LocalDate learned = recordedOn(words.first());
    LocalDate corrected = words.corrected == null ? correctedOn(words) : words.corrected;
    LeafFactory leaves = context.leaves();
    return new Step(
        kind,
        at(words),
        leaves.word(fact, PositionField.STANCE, NOT_STATED),
        leaves.prose(fact, PositionField.SAYS),
        leaves.prose(fact, PositionField.IF),
        leaves.prose(fact, PositionField.UNTIL),
        leaves.prose(fact, PositionField.MINIMUM),
        leaves.prose(fact, PositionField.MAXIMUM),
        hedges(fact),
        said(words),
        learned != null && isLate(words, learned) ? Times.day(learned) : null,
        corrected == null ? null : Times.day(corrected));
  }

  private Step withdrawal(Words words) {
    Fact fact = words.last();
    LocalDate day = Objects.requireNonNullElse(recordedOn(fact), known.issue().day());
    return new Step(
        "withdrawn",
        at(words),
        context.leaves().word(fact, PositionField.STANCE, NOT_STATED),
        null,
        null,
        null,
        null,
        null,
        List.of(),
        said(words),
        Times.day(day),
        null);
  }

  /// Returns the reservations of a position and of the statements from which it is known.
  private List<String> hedges(Fact fact) {
    Set<String> hedges = new LinkedHashSet<>(fact.words(CommonField.HEDGE));
    known
        .findAll(fact.targets(PositionField.STATED_IN))
        .forEach(statement -> hedges.addAll(statement.words(CommonField.HEDGE)));
    return List.copyOf(hedges);
  }

  private Leaf.@Nullable When said(Words words) {
    return new PositionDays(known).of(words.last());
  }

  /// Returns the day of some words. If they have no single day, it is the day on which the desk
  /// knew them, or that of the first issue.
  private LocalDate at(Words words) {
    LocalDate day = day(words);
    LocalDate learned = recordedOn(words.first());
    LocalDate last = known.issue().day();
    LocalDate first = known.earlier().isEmpty() ? last : known.earlier().getFirst().day();
    LocalDate at = day != null ? day : learned != null ? learned : first;
    return at.isAfter(last) ? last : at;
  }

  /// Returns the single day on which some words were said, or null.
  private @Nullable LocalDate day(Words words) {
    Leaf.When said = said(words);
    FactDate date = said == null ? null : said.date();
    return date != null && date.earliest().equals(date.latest()) ? date.earliest() : null;
  }

  /// Returns whether the desk knew some words more than a day later, or later than the issue that
  /// could have had them.
  private boolean isLate(Words words, LocalDate learned) {
    LocalDate day = day(words);
    return day == null
        || learned.isAfter(day.plusDays(1))
        || learned.isAfter(day)
            && known.earlier().stream()
                .anyMatch(issue ->
                    !issue.day().isBefore(day)
                        && words.first().knownFrom().isAfter(issue.cutOff()));
  }

  /// Returns the day of the last correction of a value that an issue had printed, or null.
  private @Nullable LocalDate correctedOn(Words words) {
    LocalDate day = null;
    for (Fact version : words.versions) {
      if (version.act() == Act.CORRECTED && correctsPrinted(version, words)) {
        day = recordedOn(version);
      }
    }
    return day;
  }

  private boolean correctsPrinted(Fact correction, Words words) {
    Set<Field> keys = new LinkedHashSet<>(FactChange.MOVING);
    keys.add(PositionField.SAYS);
    keys.add(PositionField.WHEN);
    return known.earlier().stream()
        .map(this::printed)
        .anyMatch(printed ->
            printed != null
                && words.versions.contains(printed)
                && printed.version() < correction.version()
                && differs(printed, words.last(), keys));
  }
}
