package dev.runup.compose;

import dev.runup.briefing.Leaf;
import dev.runup.briefing.Phrase;
import dev.runup.compose.AgreedRows.Found;
import dev.runup.course.MeasureCourse;
import dev.runup.course.PlanVersions;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.MeasureField;
import dev.runup.fact.StatementField;
import dev.runup.fact.UpdateReason.Act;
import dev.runup.history.Known;
import dev.runup.history.Known.IssueDay;
import dev.runup.values.ComposeContext;
import dev.runup.values.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Composes what is known of a claim besides its day, its author and its share: of which state and
/// version it is, since when the desk knew it, and who denies it.
public final class ClaimNotes {

  private final ComposeContext context;
  private final Known known;

  /// The earlier issues: the first cut-off of each day, and all cut-offs.
  private final TreeMap<LocalDate, Instant> issues = new TreeMap<>();

  private final TreeSet<Instant> cutOffs = new TreeSet<>();

  ClaimNotes(ComposeContext context) {
    this.context = context;
    this.known = context.known();
    for (IssueDay issue : known.earlier()) {
      issues.putIfAbsent(issue.day(), issue.cutOff());
      cutOffs.add(issue.cutOff());
    }
  }

  /// @param version of which version of the plan it is, or null if there is only one
  List<Phrase> of(Found found, @Nullable Phrase version) {
    List<Phrase> notes = new ArrayList<>();
    Leaf.When applies = Times.date(found.fact(), MeasureField.WHEN);
    FactDate date = found.stated().date(MeasureField.WHEN);
    if (applies != null
        && found.said() != null
        && date != null
        && !found.said().date().equals(date)) {
      notes.add(Phrase.of("agreed.state-of", applies));
    }
    if (version != null) {
      notes.add(version);
    }
    LocalDate learned = PlanVersions.recordedOn(found.stated().first());
    if (learned != null && isLate(found, learned)) {
      notes.add(Phrase.of("contacts.known", Times.day(learned)));
    }
    LocalDate corrected = correctedOn(found.stated().versions());
    if (corrected != null) {
      notes.add(Phrase.of("agreed.corrected", Times.day(corrected)));
    }
    Leaf.Prose basis = context.leaves().prose(found.fact(), MeasureField.BASIS);
    if (basis != null) {
      notes.add(Phrase.of("agreed.is", found.isLast() ? basis : basis.withRef(null)));
    }
    if (!found.denied().isEmpty()) {
      notes.add(denial(found.fact(), found.denied()));
    }
    return notes;
  }

  private Phrase denial(Fact fact, List<Fact> denied) {
    List<Leaf> by = new ArrayList<>();
    for (Fact statement : denied) {
      if (known.namesSpeakers(statement)) {
        List<FactId> who = known.namedBeside(fact, statement.targets(StatementField.WHO));
        context.leaves().names(who).stream().filter(name -> !by.contains(name)).forEach(by::add);
      }
    }
    return by.isEmpty()
        ? Phrase.of("contacts.denied")
        : new Phrase("contacts.denied-by", List.of(by));
  }

  /// Returns whether the desk knew a claim more than a day later, or later than an issue that could
  /// have had it.
  private boolean isLate(Found found, LocalDate learned) {
    if (found.at() == null) {
      return learned.isBefore(known.issue().day());
    }
    if (learned.isAfter(found.at().plusDays(1))) {
      return true;
    }
    Map.Entry<LocalDate, Instant> issue = issues.ceilingEntry(found.at());
    return learned.isAfter(found.at())
        && issue != null
        && found.knownFrom().isAfter(issue.getValue());
  }

  /// Returns the day of the last correction of what an issue had printed, or null.
  private @Nullable LocalDate correctedOn(List<Fact> versions) {
    LocalDate day = null;
    for (int i = 1; i < versions.size(); i++) {
      Fact version = versions.get(i);
      Instant printed = cutOffs.ceiling(versions.get(i - 1).knownFrom());
      boolean isPrinted = printed != null && printed.isBefore(version.knownFrom());
      if (isPrinted && version.act() == Act.CORRECTED && tellsOther(version, versions.get(i - 1))) {
        day = PlanVersions.recordedOn(version);
      }
    }
    return day;
  }

  private static boolean tellsOther(Fact version, Fact before) {
    return Stream.concat(MeasureCourse.TELLING.stream(), Stream.of(MeasureField.BY))
        .anyMatch(key -> !version.all(key).equals(before.all(key)));
  }
}
