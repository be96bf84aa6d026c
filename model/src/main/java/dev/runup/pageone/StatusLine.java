package dev.runup.pageone;

import dev.runup.briefing.FrontPage.StatusSince;
import dev.runup.briefing.FrontPage.SummitStatus;
import dev.runup.briefing.Leaf;
import dev.runup.course.Freshness;
import dev.runup.fact.ActorField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactTime;
import dev.runup.fact.Field;
import dev.runup.fact.Moment;
import dev.runup.fact.PlaceField;
import dev.runup.fact.UpdateReason.Act;
import dev.runup.history.Deadlines;
import dev.runup.history.Known;
import dev.runup.history.Known.IssueDay;
import dev.runup.values.ComposeContext;
import dev.runup.values.Participants;
import dev.runup.values.Times;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Composes the status of the summit: what it was before and since when, how near it is, and the
/// hour at the desk and in the capitals of its parties.
record StatusLine(ComposeContext context, Freshness freshness) {

  SummitStatus of(Fact summit) {
    Fact last = freshness.lastChange(summit, List.of(EventField.STATUS));
    // A correction says what was true all along.
    Fact change = last != null && last.act() == Act.CORRECTED ? null : last;
    List<StatusSince> course = course(summit);
    LocalDate since = change == null ? null : course.getLast().lastDay();
    return new SummitStatus(
        isNamed(summit),
        change == null || !isNews(change) ? null : before(summit, change),
        since == null ? null : Times.day(since),
        changedAfter(summit, change, EventField.WHERE),
        changedAfter(summit, change, EventField.WHEN),
        dateBefore(summit),
        daysLeft(summit),
        Deadlines.isAnnounced(summit) ? nearness(summit) : "",
        hours(summit),
        Deadlines.isCalledOff(summit) && !hasNewDate(summit, change),
        summit.word(EventField.STATUS, "").equals("expected")
            && context.known().versionsUpTo(summit).stream().anyMatch(Deadlines::isCalledOff),
        settled(summit),
        course);
  }

  /// Returns what the status of the summit was, each with its first day.
  private List<StatusSince> course(Fact summit) {
    List<StatusSince> course = new ArrayList<>();
    for (Fact version : context.known().versionsUpTo(summit)) {
      String status = version.word(EventField.STATUS, "expected");
      boolean same = !course.isEmpty() && course.getLast().status().equals(status);
      if (!same && !course.isEmpty() && version.act() == Act.CORRECTED) {
        // A correction says what was true all along.
        StatusSince wrong = course.removeLast();
        same = !course.isEmpty() && course.getLast().status().equals(status);
        if (!same) {
          course.add(wrong.with(status));
        }
      } else if (!same) {
        course.add(statusSince(status, version, course));
      }
    }
    return course;
  }

  /// Returns a status with its first day. That of the first one is the day of the record, because
  /// what the desk learned with it need not be why it was planned. Words that are older than those
  /// of a status before don't tell of the change. Its day is then that of the record, too.
  private StatusSince statusSince(String status, Fact version, List<StatusSince> before) {
    LocalDate last =
        before.stream()
            .filter(one -> !one.recorded())
            .map(StatusSince::lastDay)
            .filter(Objects::nonNull)
            .max(LocalDate::compareTo)
            .orElse(LocalDate.MIN);
    FactDate said = before.isEmpty() ? null : freshness.saidDayOf(version);
    if (said != null && !said.latest().isBefore(last)) {
      return new StatusSince(status, new Leaf.When(said, null), false);
    }
    Moment recorded = version.recorded();
    return new StatusSince(status, recorded == null ? null : Times.day(recorded.day()), true);
  }

  /// Returns the key that the newest version of the summit settled.
  private String settled(Fact summit) {
    int status = version(summit, List.of(EventField.STATUS));
    int where = version(summit, List.of(EventField.WHERE));
    int when = version(summit, List.of(EventField.WHEN, EventField.TIME));
    return where > Math.max(status, when) ? "where" : when > status ? "when" : "status";
  }

  /// Returns the version in which one of the keys last changed, or 0 if none ever did.
  private int version(Fact summit, List<Field> keys) {
    Fact change = freshness.lastChange(summit, keys);
    return change == null ? 0 : change.version();
  }

  /// Returns the day on which a key last changed, if that was after the last change of the status.
  private Leaf.@Nullable When changedAfter(Fact summit, @Nullable Fact status, Field key) {
    Fact change = freshness.lastChange(summit, List.of(key));
    LocalDate day = freshness.settledOn(summit, key);
    return change == null
            || status == null
            || day == null
            || !summit.has(key)
            || change.version() <= status.version()
        ? null
        : Times.day(day);
  }

  private @Nullable Integer daysLeft(Fact summit) {
    LocalDate first = firstDayAtDesk(summit);
    LocalDate today = context.known().issue().day();
    return first == null || !Deadlines.isAnnounced(summit) || !first.isAfter(today)
        ? null
        : Math.toIntExact(ChronoUnit.DAYS.between(today, first));
  }

  /// Returns the first day of the summit, or null if it isn't known.
  private static @Nullable LocalDate firstDay(Fact summit) {
    FactDate date = summit.date(EventField.WHEN);
    return Times.exactDay(date instanceof FactDate.Interval(FactDate.Point from, _) ? from : date);
  }

  /// Returns the first day of the summit in the desk's zone if its hour is known, or else its first
  /// day. Null if it isn't known.
  private @Nullable LocalDate firstDayAtDesk(Fact summit) {
    ZonedDateTime start = new Deadlines(context.known()).start(summit);
    return start == null
        ? firstDay(summit)
        : start.withZoneSameInstant(context.known().settings().zone()).toLocalDate();
  }

  /// Returns whether the title holds a word of a participant's name. Example: "Trump–Kim summit".
  private boolean isNamed(Fact summit) {
    String title = String.valueOf(summit.text(EventField.TITLE));
    return Participants.actors(context.known(), summit).stream()
        .map(context.known()::find)
        .filter(Objects::nonNull)
        .flatMap(actor ->
            Stream.concat(
                actor.texts(ActorField.NAME).stream(), actor.texts(ActorField.ALIASES).stream()))
        .flatMap(name -> Stream.of(name.split(" ")))
        .anyMatch(word -> word.length() > 2 && title.contains(word));
  }

  private boolean isNews(Fact change) {
    IssueDay since = context.known().comparedWith();
    return since != null && change.knownFrom().isAfter(since.cutOff());
  }

  private @Nullable String before(Fact summit, Fact change) {
    return context.known().versionsUpTo(summit).stream()
        .filter(version -> version.version() < change.version())
        .reduce((_, last) -> last)
        .map(last -> last.word(EventField.STATUS, "expected"))
        .orElse(null);
  }

  /// Returns the date of the previous issue, if the summit was moved since, or null. A correction
  /// moves nothing.
  private Leaf.@Nullable When dateBefore(Fact summit) {
    IssueDay since = context.known().comparedWith();
    Fact change = freshness.lastChange(summit, List.of(EventField.WHEN));
    FactDate now = summit.date(EventField.WHEN);
    if (since == null || now == null || change == null || change.act() == Act.CORRECTED) {
      return null;
    }
    return context.known().versionsUpTo(summit).stream()
        .filter(version -> !version.knownFrom().isAfter(since.cutOff()))
        .reduce((_, last) -> last)
        .map(last -> last.date(EventField.WHEN))
        .filter(date -> !date.equals(now))
        .map(date -> new Leaf.When(date, null))
        .orElse(null);
  }

  /// Returns whether the date changed when the summit was called off, or later.
  private boolean hasNewDate(Fact summit, @Nullable Fact calledOff) {
    Fact dated = freshness.lastChange(summit, List.of(EventField.WHEN));
    return dated != null && calledOff != null && dated.version() >= calledOff.version();
  }

  private String nearness(Fact summit) {
    LocalDate here = firstDayAtDesk(summit);
    LocalDate today = context.known().issue().day();
    return here == null
        ? ""
        : here.equals(today) ? "today" : here.equals(today.plusDays(1)) ? "tomorrow" : "";
  }

  private List<Leaf.When> hours(Fact summit) {
    ZonedDateTime start = new Deadlines(context.known()).start(summit);
    FactTime time = summit.time(EventField.TIME);
    if (start == null || time == null) {
      return List.of();
    }
    Set<ZoneId> zones = new LinkedHashSet<>(List.of(context.known().settings().zone()));
    Known known = context.known();
    freshness.parties(summit).stream()
        .map(known::find)
        .filter(Objects::nonNull)
        .map(party -> known.chain(party.target(ActorField.CAPITAL), PlaceField.WITHIN))
        .map(Times::zone)
        .filter(Objects::nonNull)
        .forEach(zone -> zones.add(ZoneId.of(zone)));
    Set<LocalDateTime> clocks = new HashSet<>(Set.of(start.toLocalDateTime()));
    return zones.stream()
        .map(start::withZoneSameInstant)
        .filter(there -> clocks.add(there.toLocalDateTime()))
        .map(there ->
            context
                .times()
                .inZone(
                    there.toLocalDate().equals(start.toLocalDate())
                        ? null
                        : Times.day(there.toLocalDate()).date(),
                    new FactTime(there.toLocalTime(), null, time.about(), null),
                    there.getZone().toString(),
                    summit.ref(EventField.TIME)))
        .toList();
  }
}
