package dev.runup.reading;

import dev.runup.fact.Dossier;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.Moment;
import dev.runup.fact.PositionField;
import dev.runup.fact.Update;
import dev.runup.fact.UpdateField;
import dev.runup.node.Node;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Place;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.RawRecord.RawUpdate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Puts the records and updates of each fact in the order of their `recorded`, and reads them as
/// its versions.
final class VersionReader {

  /// A typed version of a fact: a record or an update.
  private sealed interface TypedVersion {
    @Nullable Moment recorded();

    /// A record of a fact, or a row of a position.
    record RecordVersion(RawRecord raw, @Nullable Moment recorded) implements TypedVersion {}

    /// An update of a fact.
    ///
    /// @param order its position among updates of the same instant. It doesn't depend on files.
    record UpdateVersion(RawUpdate raw, Moment recorded, int order) implements TypedVersion {}
  }

  /// The order of versions: by `recorded`, at the same instant a whole day first, then a row before
  /// updates, and of two rows that of the earlier words.
  private static final Comparator<TypedVersion> IN_TIME =
      Comparator.comparing(VersionReader::from)
          .thenComparing(step -> step.recorded() != null && !step.recorded().wholeDay())
          .thenComparingInt(step ->
              switch (step) {
                case TypedVersion.RecordVersion _ -> -1;
                case TypedVersion.UpdateVersion change -> change.order();
              })
          .thenComparing(step ->
              step instanceof TypedVersion.RecordVersion row ? words(row.raw()) : LocalDate.MIN);

  private final FactReader reader;
  private final UpdateReader updates;
  private final Requirements requirements;
  private final Problems problems;

  private final List<Fact> typedVersions = new ArrayList<>();
  private final List<Update> updateVersions = new ArrayList<>();
  private final List<Fact> versions = new ArrayList<>();
  private final Map<FieldRef, List<FactId>> intakeSources = new HashMap<>();

  /// The facts whose records have errors. What is missing in a later version is reported there.
  private final Set<FactId> refused = new HashSet<>();

  VersionReader(
      FactReader reader, UpdateReader updates, Requirements requirements, Problems problems) {
    this.reader = reader;
    this.updates = updates;
    this.requirements = requirements;
    this.problems = problems;
  }

  /// Returns the versions that were typed as a whole, sorted by id and version.
  List<Fact> typedVersions() {
    typedVersions.sort(Comparator.comparing(Fact::id).thenComparingInt(Fact::version));
    return typedVersions;
  }

  /// Returns the updates read, sorted by id and version.
  List<Update> updateVersions() {
    updateVersions.sort(Comparator.comparing(Update::of).thenComparingInt(Update::version));
    return updateVersions;
  }

  /// Returns the sources of intakes that versions don't take, see [Dossier#intakeSources].
  Map<FieldRef, List<FactId>> intakeSources() {
    return intakeSources;
  }

  private void addIntake(FactId id, int version, List<FactId> sources) {
    if (!sources.isEmpty()) {
      intakeSources.put(Dossier.intakeOf(id, version), sources);
    }
  }

  /// Returns all complete versions. Those of one fact are in order.
  List<Fact> versions() {
    return versions;
  }

  /// Reads the records and updates of one fact.
  ///
  /// If several records have one id, only the first counts, and the others have been reported
  /// already. The rows of a position are different: each is a version.
  void read(FactId id, List<RawRecord> rawRecords, List<RawUpdate> changes) {
    List<TypedVersion.RecordVersion> records = sortedRecords(id, rawRecords);
    List<TypedVersion> steps = new ArrayList<>(records);
    for (RawUpdate change : changes) {
      Moment recorded = updates.readRecorded(change);
      if (recorded != null
          && checkFollowsFact(change, recorded, records.getFirst())
          && checkUnambiguous(change, recorded, records)) {
        steps.add(new TypedVersion.UpdateVersion(change, recorded, sortOrder(change, id.type())));
      }
    }
    // The first row stays first. An update of the same whole day must come after it, even if the
    // row has an hour.
    steps.subList(1, steps.size()).sort(IN_TIME);
    Fact last = null;
    Map<String, Place> taken = new HashMap<>();
    for (int version = 0; version < steps.size(); version++) {
      last = next(id, steps.get(version), last, version, taken);
    }
  }

  /// Reads one version and returns it, or the previous version if an update can't be applied.
  ///
  /// @param taken the places of the keys changed so far, by instant and key
  private Fact next(
      FactId id, TypedVersion step, @Nullable Fact before, int version, Map<String, Place> taken) {
    Fact next =
        switch (step) {
          case TypedVersion.RecordVersion(RawRecord raw, var _) -> readRecord(id, version, raw);
          case TypedVersion.UpdateVersion change ->
              change(change, Objects.requireNonNull(before), version, taken);
        };
    if (next != before) {
      versions.add(next);
    }
    return next;
  }

  /// Returns the rows of a position in order of time, or the only record of another fact. Reports
  /// two rows with the same `recorded`, unless `when` tells which words came first.
  private List<TypedVersion.RecordVersion> sortedRecords(FactId id, List<RawRecord> rawRecords) {
    if (id.type() != FactType.POSITION) {
      RawRecord raw = rawRecords.getFirst();
      return List.of(new TypedVersion.RecordVersion(raw, reader.recorded(raw)));
    }
    Map<Instant, TreeMap<LocalDate, RawRecord>> taken = new HashMap<>();
    List<TypedVersion.RecordVersion> sorted = new ArrayList<>();
    for (RawRecord raw : rawRecords) {
      TypedVersion.RecordVersion row = new TypedVersion.RecordVersion(raw, reader.recorded(raw));
      TreeMap<LocalDate, RawRecord> atOnce = taken.computeIfAbsent(from(row), _ -> new TreeMap<>());
      LocalDate day = words(raw);
      RawRecord undated = atOnce.get(LocalDate.MIN);
      RawRecord first =
          undated != null || atOnce.isEmpty()
              ? undated
              : day.equals(LocalDate.MIN) ? atOnce.firstEntry().getValue() : atOnce.get(day);
      if (first == null) {
        atOnce.put(day, raw);
        sorted.add(row);
      } else {
        reportTwoAtOnce(
            raw.node().place(),
            "two rows of the position " + id.id() + " are recorded at one instant",
            first.node().place(),
            "If the position moved, give each row the day of its words under \"when\", or the second"
                + " one a later \"recorded\", such as 2025-12-28 18:00.");
      }
    }
    sorted.sort(IN_TIME);
    return sorted;
  }

  /// Returns the day of the words that a row of a position typed, or [LocalDate#MIN].
  private static LocalDate words(RawRecord raw) {
    FactDate typed =
        raw.entry(PositionField.WHEN) instanceof Node.Entry(var _, Node.Scalar(String text, var _))
            ? FactDate.parse(text.strip())
            : null;
    return typed == null ? LocalDate.MIN : typed.earliest();
  }

  private static Instant from(TypedVersion step) {
    Moment recorded = step.recorded();
    return recorded == null ? Instant.MIN : recorded.from();
  }

  private Fact readRecord(FactId id, int version, RawRecord raw) {
    int found = problems.errors();
    Fact fact = reader.read(id, version, raw);
    if (problems.errors() > found || problems.isUnreadable(raw.node())) {
      refused.add(id);
    }
    typedVersions.add(fact);
    addIntake(id, version, reader.sourcesNotTaken(raw));
    return fact;
  }

  private Fact change(
      TypedVersion.UpdateVersion change, Fact before, int version, Map<String, Place> taken) {
    Place place = change.raw().node().place();
    if (before.isWithdrawn()) {
      problems.report(
          ProblemCode.CHANGES_WITHDRAWN,
          place,
          before.id() + " is withdrawn, and can't be changed any more",
          "Delete one of the two updates, or type the fact again under another id.");
      return before;
    }
    int found = problems.errors();
    checkKeysChangeOnce(change, taken);
    Update update =
        updates.read(change.raw(), change.recorded(), typedVersions.getLast(), before, version);
    updateVersions.add(update);
    addIntake(before.id(), version, updates.sourcesNotTaken(change.raw(), typedVersions.getLast()));
    Fact after = update.applyTo(before);
    reader.checkTranslations(after, update);
    if (problems.errors() == found && !after.isWithdrawn() && !refused.contains(before.id())) {
      requirements.check(after, after::has, place);
    }
    return after;
  }

  /// Returns whether an update isn't recorded before its fact, or else reports it. An update of a
  /// whole day may belong to a fact of any hour of that day.
  private boolean checkFollowsFact(
      RawUpdate update, Moment recorded, TypedVersion.RecordVersion first) {
    Moment row = first.recorded();
    if (row == null || recorded.follows(row)) {
      return true;
    }
    problems.report(
        ProblemCode.BEFORE_ITS_FACT,
        update.node().place(),
        "this update is recorded before the fact that it changes",
        "The fact is in "
            + first.raw().node().place().fileAndLine()
            + ", recorded on "
            + row.day()
            + ". Correct one of the two \"recorded\".");
    return false;
  }

  /// Returns whether an update clearly belongs to one row of a position, or else reports it.
  ///
  /// Example: an update with `act` and a new row are both recorded at 2025-12-29 10:00. The update
  /// could correct the old row or the new one.
  private boolean checkUnambiguous(
      RawUpdate update, Moment recorded, List<TypedVersion.RecordVersion> rows) {
    for (TypedVersion.RecordVersion row : rows.subList(1, rows.size())) {
      if (update.entry(UpdateField.ACT) != null && from(row).equals(recorded.from())) {
        reportTwoAtOnce(
            update.node().place(),
            "this update and a later row of the same position have the same \"recorded\"",
            row.raw().node().place(),
            "Give the later of the two an hour: \"2025-12-29 10:00\".");
        return false;
      }
    }
    return true;
  }

  /// Returns the order of an update among those of the same instant: the table's index of its first
  /// key. They change different keys. A withdrawal comes last.
  private static int sortOrder(RawUpdate update, FactType type) {
    List<String> keys = type.fields().stream().map(Field::key).toList();
    return update.changed().stream()
        .mapToInt(key -> keys.indexOf(key.text().strip()))
        .filter(index -> index >= 0 && !update.withdraws())
        .min()
        .orElse(keys.size());
  }

  /// Reports a key that is changed twice at one instant, by one update or by two. The result would
  /// depend on the order of files.
  private void checkKeysChangeOnce(TypedVersion.UpdateVersion change, Map<String, Place> taken) {
    Set<String> own = new HashSet<>();
    for (Node.Scalar key : change.raw().changed()) {
      String name = key.text().strip();
      Place first = taken.putIfAbsent(change.recorded().from() + " " + name, key.place());
      if (!own.add(name)) {
        problems.report(
            ProblemCode.KEY_TWICE,
            key.place(),
            "one update changes \"" + name + "\" twice",
            "Write all its new values under \"set\".");
      } else if (first != null) {
        reportTwoAtOnce(
            key.place(),
            "two updates change \"" + name + "\" of one fact at one instant",
            first,
            "Give the later update a later \"recorded\".");
      }
    }
  }

  private void reportTwoAtOnce(Place place, String message, Place other, String hint) {
    problems.report(
        ProblemCode.TWO_AT_ONCE,
        place,
        message,
        "The other one is in " + other.fileAndLine() + ". " + hint);
  }
}
