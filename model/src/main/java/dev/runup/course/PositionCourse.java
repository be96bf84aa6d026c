package dev.runup.course;

import dev.runup.briefing.Leaf;
import dev.runup.briefing.Movement.Step;
import dev.runup.briefing.Movement.Wrong;
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
import dev.runup.values.ComposeContext;
import dev.runup.values.LeafFactory;
import dev.runup.values.Times;
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
/// correction changes the point itself. Words that an issue printed and the desk withdrew are a
/// point, and their withdrawal is another one. The same stance in other words is a point too, but
/// no move.
public final class PositionCourse {

  private static final String NOT_STATED = "not-stated";

  /// The keys whose corrections a course shows.
  private static final Set<Field> PRINTED =
      Set.of(
          PositionField.STANCE,
          PositionField.FROM,
          PositionField.EXCEPT,
          PositionField.IF,
          PositionField.UNTIL,
          PositionField.MINIMUM,
          PositionField.MAXIMUM,
          PositionField.SAYS,
          PositionField.WHEN);

  private final ComposeContext context;
  private final Known known;
  private final List<Fact> versions;

  /// The points in the order of their days.
  private final List<Point> inOrder = new ArrayList<>();

  /// Words on the day on which they were said, or their withdrawal on its day.
  private record Point(LocalDate at, Words words, boolean isWithdrawal) {}

  /// The words of one row, or of one update that superseded others.
  ///
  /// @param versions the version that brought them, then its corrections and other updates
  /// @param corrected the day on which they took the place of wrong ones, or null
  /// @param wrong the version with the wrong ones, or null
  private record Words(List<Fact> versions, @Nullable LocalDate corrected, @Nullable Fact wrong) {
    Fact first() {
      return versions.getFirst();
    }

    Fact last() {
      return versions.getLast();
    }
  }

  /// @param versions the known versions of a position, the first one first
  public PositionCourse(ComposeContext context, List<Fact> versions) {
    this.context = context;
    this.known = context.known();
    this.versions = versions;
    Words before = null;
    for (Words words : split()) {
      Words kept = words;
      if (before != null && before.last().isWithdrawn() && isPrinted(before)) {
        if (at(words).isAfter(withdrawnOn(before))) {
          addWithdrawn(before);
        } else {
          // The right words of the same day: what was printed was wrong.
          kept = new Words(words.versions, recordedOn(words.first()), before.last());
        }
      }
      if (!words.last().isWithdrawn()) {
        inOrder.add(new Point(at(words), kept, false));
      }
      before = words;
    }
    if (before != null && before.last().isWithdrawn()) {
      if (isPrinted(before)) {
        addWithdrawn(before);
      } else if (!inOrder.isEmpty()) {
        inOrder.add(new Point(withdrawnOn(before), before, true));
      }
    }
    // The sort is stable: of one day, words stand before their withdrawal.
    inOrder.sort(Comparator.comparing(Point::at));
  }

  private void addWithdrawn(Words words) {
    inOrder.add(new Point(at(words), words, false));
    inOrder.add(new Point(withdrawnOn(words), words, true));
  }

  private LocalDate withdrawnOn(Words words) {
    return Objects.requireNonNullElse(recordedOn(words.last()), known.issue().day());
  }

  /// Returns the day on which the desk withdrew the position, or null if it stands or no issue has
  /// printed it.
  public @Nullable LocalDate withdrawn() {
    Point last = inOrder.isEmpty() ? null : inOrder.getLast();
    return last != null && last.isWithdrawal && versions.getLast().isWithdrawn() ? last.at : null;
  }

  private List<Words> split() {
    List<Words> all = new ArrayList<>();
    for (Fact version : versions) {
      Fact last = all.isEmpty() ? null : all.getLast().last();
      boolean isOther =
          last == null
              || version.updateReason() == null
              || version.act() == Act.SUPERSEDED
                  && (FactChange.differs(version, last) || isRestated(last, version));
      if (isOther) {
        all.add(new Words(new ArrayList<>(), null, null));
      }
      all.getLast().versions.add(version);
    }
    return all;
  }

  /// Returns whether an actor said the same in other words.
  private static boolean isRestated(Fact before, Fact now) {
    return before.has(PositionField.SAYS)
        && now.has(PositionField.SAYS)
        && differs(before, now, Set.of(PositionField.SAYS));
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

  /// Returns the points, the first one first.
  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    Fact before = null;
    Fact stated = null;
    for (Point point : inOrder) {
      Words words = point.words;
      Fact now = words.last();
      if (point.isWithdrawal) {
        steps.add(withdrawal(point));
        before = null;
        stated = null;
      } else if (now.isWithdrawn()) {
        steps.add(step(words, "printed", null));
        before = now;
      } else if (before != null && !FactChange.differs(now, before)) {
        if (isRestated(before, now)) {
          steps.add(step(words, "restated", null));
          before = now;
        }
      } else {
        boolean isMove = FactChange.isMove(stated, now) && !isRetyped(words);
        String kind =
            !FactChange.isStated(now)
                ? NOT_STATED
                : !isMove ? "first" : words.first().act() == null ? "moved" : "updated";
        boolean isAcross = isMove && !Objects.equals(before, stated);
        steps.add(step(words, kind, isAcross ? stated : null));
        before = now;
        stated = FactChange.isStated(now) ? now : stated;
      }
    }
    return steps;
  }

  /// Returns whether words were typed after others that were withdrawn.
  private boolean isRetyped(Words words) {
    int place = Known.placeOf(versions, words.first().version());
    return place > 0 && versions.get(place - 1).isWithdrawn();
  }

  /// @param before the stance before, if other words than a stance stood between
  private Step step(Words words, String kind, @Nullable Fact before) {
    Fact fact = words.last();
    LocalDate learned = recordedOn(words.first());
    Fact wrong = wrong(words);
    LocalDate corrected = words.corrected == null ? correctedOn(words) : words.corrected;
    LeafFactory leaves = context.leaves();
    return new Step(
        kind,
        at(words),
        stance(fact),
        before == null ? null : stance(before),
        leaves.prose(fact, PositionField.SAYS),
        leaves.names(fact.targets(PositionField.FROM)),
        leaves.names(fact.targets(PositionField.EXCEPT)),
        leaves.prose(fact, PositionField.IF),
        leaves.prose(fact, PositionField.UNTIL),
        leaves.prose(fact, PositionField.MINIMUM),
        leaves.prose(fact, PositionField.MAXIMUM),
        hedges(fact),
        said(words),
        learned != null && isLate(words, learned) ? Times.day(learned) : null,
        corrected == null ? null : Times.day(corrected),
        corrected == null || wrong == null ? null : wrong(wrong, fact));
  }

  private Wrong wrong(Fact wrong, Fact right) {
    LeafFactory leaves = context.leaves();
    return new Wrong(
        stance(wrong),
        leaves.names(wrong.targets(PositionField.FROM)),
        leaves.names(wrong.targets(PositionField.EXCEPT)),
        leaves.prose(wrong, PositionField.IF),
        leaves.prose(wrong, PositionField.UNTIL),
        leaves.prose(wrong, PositionField.MINIMUM),
        leaves.prose(wrong, PositionField.MAXIMUM),
        FactChange.differs(wrong, right) || !differs(wrong, right, Set.of(PositionField.SAYS))
            ? null
            : leaves.prose(wrong, PositionField.SAYS),
        differs(wrong, right, Set.of(PositionField.WHEN))
            ? Times.date(wrong, PositionField.WHEN)
            : null);
  }

  private Step withdrawal(Point point) {
    return new Step(
        "withdrawn",
        point.at,
        stance(point.words.last()),
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        List.of(),
        Times.day(point.at),
        null,
        null,
        null);
  }

  private Leaf.Word stance(Fact fact) {
    return context.leaves().word(fact, PositionField.STANCE, NOT_STATED);
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
      if (version.act() == Act.CORRECTED && printedWrong(version, words) != null) {
        day = recordedOn(version);
      }
    }
    return day;
  }

  /// Returns the version that an issue printed last with something else than what is right, or
  /// null.
  private @Nullable Fact wrong(Words words) {
    Fact wrong = words.wrong;
    for (Fact version : words.versions) {
      Fact printed = version.act() == Act.CORRECTED ? printedWrong(version, words) : null;
      wrong = printed == null ? wrong : printed;
    }
    return wrong != null && isSayable(wrong, words.last()) ? wrong : null;
  }

  /// Returns whether a wrong version had words in place of the right ones. If it only lacked some,
  /// there is nothing to say.
  private static boolean isSayable(Fact wrong, Fact right) {
    return FactChange.differs(wrong, right)
        || PRINTED.stream().anyMatch(key -> wrong.has(key) && differs(wrong, right, Set.of(key)));
  }

  /// Returns the newest version that an issue printed before it was corrected, or null.
  private @Nullable Fact printedWrong(Fact correction, Words words) {
    return known.earlier().stream()
        .map(this::printed)
        .filter(printed ->
            printed != null
                && words.versions.contains(printed)
                && printed.version() < correction.version()
                && differs(printed, words.last(), PRINTED))
        .reduce(null, (before, printed) -> printed);
  }
}
