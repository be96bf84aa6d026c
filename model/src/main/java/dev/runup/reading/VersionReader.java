package dev.runup.reading;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.Moment;
import dev.runup.fact.Update;
import dev.runup.fact.UpdateField;
import dev.runup.node.Node;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.reading.RawRecord.RawUpdate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts the rows and updates of each fact in the order in which the desk knew them, and reads them
/// as its versions.
final class VersionReader {

  /// One thing typed of a fact.
  private sealed interface Step {
    @Nullable Moment recorded();

    /// A record, or a row of a position.
    record Row(RawRecord draft, @Nullable Moment recorded) implements Step {}

    /// An update.
    ///
    /// @param order its place among updates of one instant, whatever file they stand in
    record Change(RawUpdate draft, Moment recorded, int order) implements Step {}
  }

  private static final Comparator<Step> IN_TIME =
      Comparator.comparing(VersionReader::from)
          .thenComparing(step -> step.recorded() != null && !step.recorded().wholeDay())
          .thenComparingInt(step ->
              switch (step) {
                case Step.Row _ -> -1;
                case Step.Change change -> change.order();
              });

  private final FactReader reader;
  private final UpdateReader updates;
  private final Requirements requirements;
  private final List<Problem> problems;

  private final List<Fact> rows = new ArrayList<>();
  private final List<Update> revisions = new ArrayList<>();
  private final List<Fact> versions = new ArrayList<>();

  VersionReader(
      FactReader reader, UpdateReader updates, Requirements requirements, List<Problem> problems) {
    this.reader = reader;
    this.updates = updates;
    this.requirements = requirements;
    this.problems = problems;
  }

  /// Gives back the facts read, with every row of a position, sorted by id and version.
  List<Fact> rows() {
    rows.sort(Comparator.comparing(Fact::id).thenComparingInt(Fact::version));
    return rows;
  }

  /// Gives back the updates read, sorted by id and version.
  List<Update> revisions() {
    revisions.sort(Comparator.comparing(Update::of).thenComparingInt(Update::version));
    return revisions;
  }

  /// Gives back all complete versions, those of a fact in order.
  List<Fact> versions() {
    return versions;
  }

  /// Reads what was typed of one fact.
  ///
  /// Of records with one id, the first counts; the others are told already. But the rows of a
  /// position are its versions.
  void read(FactId id, List<RawRecord> drafts, List<RawUpdate> changes) {
    List<Step.Row> rows = rows(id, drafts);
    List<Step> steps = new ArrayList<>(rows);
    for (RawUpdate change : changes) {
      Moment recorded = updates.recorded(change);
      if (recorded != null
          && follows(change, recorded, rows.getFirst())
          && checkUnambiguous(change, recorded, rows)) {
        steps.add(new Step.Change(change, recorded, sortOrder(change, id.type())));
      }
    }
    // The first row stays first: an update of its whole day is known with it.
    steps.subList(1, steps.size()).sort(IN_TIME);
    Fact last = null;
    Map<String, Place> taken = new HashMap<>();
    for (int version = 0; version < steps.size(); version++) {
      last = next(id, steps.get(version), last, version, taken);
    }
  }

  private Fact next(
      FactId id, Step step, @Nullable Fact before, int version, Map<String, Place> taken) {
    Fact next =
        switch (step) {
          case Step.Row(RawRecord draft, var _) -> row(id, version, draft);
          case Step.Change change -> change(change, Objects.requireNonNull(before), version, taken);
        };
    if (next != before) {
      versions.add(next);
    }
    return next;
  }

  private List<Step.Row> rows(FactId id, List<RawRecord> drafts) {
    if (id.type() != FactType.POSITION) {
      RawRecord draft = drafts.getFirst();
      return List.of(new Step.Row(draft, reader.recorded(draft)));
    }
    Map<Instant, RawRecord> taken = new HashMap<>();
    List<Step.Row> sorted = new ArrayList<>();
    for (RawRecord draft : drafts) {
      Step.Row row = new Step.Row(draft, reader.recorded(draft));
      RawRecord first = taken.putIfAbsent(from(row), draft);
      if (first == null) {
        sorted.add(row);
      } else {
        twoAtOnce(
            draft.node().place(),
            "two rows of the position " + id.id() + " are recorded at one instant",
            first.node().place(),
            "A movement has a later \"recorded\".");
      }
    }
    sorted.sort(IN_TIME);
    return sorted;
  }

  private static Instant from(Step step) {
    Moment recorded = step.recorded();
    return recorded == null ? Instant.MIN : recorded.from();
  }

  private Fact row(FactId id, int version, RawRecord draft) {
    Fact row = reader.read(id, version, draft);
    rows.add(row);
    return row;
  }

  private Fact change(Step.Change change, Fact before, int version, Map<String, Place> taken) {
    Place place = change.draft().node().place();
    if (before.isWithdrawn()) {
      problems.add(
          Problem.error(
              "changes-withdrawn",
              place,
              before.id() + " is withdrawn, and can't be changed any more",
              "Delete one of the two updates, or type the fact anew under another id."));
      return before;
    }
    int found = problems.size();
    checkOnce(change, taken);
    Update revision =
        updates.read(change.draft(), change.recorded(), rows.getLast(), before, version);
    revisions.add(revision);
    Fact after = revision.applyTo(before);
    reader.checkTranslations(after, revision);
    if (problems.size() == found && !after.isWithdrawn()) {
      requirements.check(after, after::has, place);
    }
    return after;
  }

  /// An update is known no earlier than its fact, but a whole day is: with the fact.
  private boolean follows(RawUpdate update, Moment recorded, Step.Row first) {
    Moment row = first.recorded();
    if (row == null || recorded.follows(row)) {
      return true;
    }
    problems.add(
        Problem.error(
            "before-its-fact",
            update.node().place(),
            "this update is recorded before the fact that it changes",
            "The fact stands in "
                + first.draft().node().place().fileAndLine()
                + ", recorded on "
                + row.day()
                + ". Correct one of the two \"recorded\"."));
    return false;
  }

  /// What says something else of the world at the instant of a movement may be meant for the row
  /// before or for the new one.
  private boolean checkUnambiguous(RawUpdate update, Moment recorded, List<Step.Row> rows) {
    for (Step.Row row : rows.subList(1, rows.size())) {
      if (update.entry(UpdateField.ACT) != null && from(row).equals(recorded.from())) {
        twoAtOnce(
            update.node().place(),
            "this update and a row of its position are recorded at one instant",
            row.draft().node().place(),
            "The later one has a later \"recorded\", which may say an hour.");
        return false;
      }
    }
    return true;
  }

  /// Updates of one instant change different keys, so that their first keys sort them; whatever is
  /// withdrawn is so last.
  private static int sortOrder(RawUpdate update, FactType type) {
    List<String> keys = type.fields().stream().map(Field::key).toList();
    return update.changed().stream()
        .mapToInt(key -> keys.indexOf(key.text().strip()))
        .filter(index -> index >= 0 && !update.withdraws())
        .min()
        .orElse(keys.size());
  }

  private void checkOnce(Step.Change change, Map<String, Place> taken) {
    Set<String> own = new HashSet<>();
    for (Node.Scalar key : change.draft().changed()) {
      String name = key.text().strip();
      Place first = taken.putIfAbsent(change.recorded().from() + " " + name, key.place());
      if (!own.add(name)) {
        problems.add(
            Problem.error(
                "key-twice",
                key.place(),
                "one update changes \"" + name + "\" twice",
                "Write all its new values under \"set\"."));
      } else if (first != null) {
        twoAtOnce(
            key.place(),
            "two updates change \"" + name + "\" of one fact at one instant",
            first,
            "The later one has a later \"recorded\".");
      }
    }
  }

  private void twoAtOnce(Place place, String message, Place other, String hint) {
    problems.add(
        Problem.error(
            "two-at-once",
            place,
            message,
            "The other one stands in " + other.fileAndLine() + ". " + hint));
  }
}
