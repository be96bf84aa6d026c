package dev.runup.calendar;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Briefing.Source;
import dev.runup.briefing.Event;
import dev.runup.briefing.EventCalendar.Entry;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Provenance;
import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.template.CalendarWords;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes the dated events of a briefing as a calendar (RFC 5545 and 7986).
///
/// The id of an entry is made of the desk and the event's id. So all issues and editions of a
/// dossier have the same one, and a program that reads the next issue moves the entry. No entry has
/// an organiser or attendees, because programs would write to them.
public final class CalendarFile {

  /// How often programs ask for a new version.
  private static final String REFRESH = "PT6H";

  /// The last day that a calendar can have.
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final String BETWEEN = " · ";

  private final Briefing briefing;
  private final Masthead masthead;
  private final CalendarWords words;
  private final Set<String> shown;
  private final String page;
  private final Map<Integer, Source> sources;
  private final ContentLines lines = new ContentLines();

  private CalendarFile(Briefing briefing, Document document, CalendarWords words, String page) {
    this.briefing = briefing;
    this.masthead = document.masthead();
    this.words = words;
    this.shown = document.facts();
    this.page = page;
    this.sources =
        briefing.notes().sources().stream().collect(Collectors.toMap(Source::number, one -> one));
  }

  /// Returns the file of an issue.
  ///
  /// @param page the address of the issue's page, or empty if it has none
  public static byte[] of(Briefing briefing, Document document, CalendarWords words, String page) {
    return new CalendarFile(briefing, document, words, page).bytes();
  }

  /// Returns the file in place of an issue that was taken back: a calendar without entries, so that
  /// programs that subscribe to it have none any more.
  public static byte[] without(Document document) {
    ContentLines lines = new ContentLines();
    String told =
        document.blocks().stream()
            .map(block -> Inline.plain(Block.text(block).toList()))
            .collect(Collectors.joining("\n"));
    begin(lines, document.masthead().series().text(), told, "");
    ZoneLines zones = new ZoneLines();
    zones.addUtc();
    zones.writeTo(lines);
    lines.end("VCALENDAR");
    return lines.bytes();
  }

  private static void begin(ContentLines lines, String name, String told, String page) {
    lines.begin("VCALENDAR");
    lines.plain("VERSION", "2.0");
    lines.plain("PRODID", "-//Runup//Runup//EN");
    lines.plain("CALSCALE", "GREGORIAN");
    lines.plain("METHOD", "PUBLISH");
    lines.text("NAME", name);
    lines.text("X-WR-CALNAME", name);
    lines.text("DESCRIPTION", told);
    lines.text("X-WR-CALDESC", told);
    lines.plain("REFRESH-INTERVAL;VALUE=DURATION", REFRESH);
    lines.plain("X-PUBLISHED-TTL", REFRESH);
    if (!page.isEmpty()) {
      lines.plain("URL", page);
    }
  }

  private byte[] bytes() {
    Map<Entry, EventTime> dated = new LinkedHashMap<>();
    int undated = 0;
    for (Entry entry : briefing.events().calendar().entries()) {
      EventTime time = EventTime.of(entry.event().time().when());
      if (time == null) {
        time = earlier(entry);
      }
      if (time != null) {
        dated.put(entry, time);
      } else if (!entry.withdrawn()) {
        undated++;
      }
    }
    ZoneLines zones = new ZoneLines();
    for (EventTime time : dated.values()) {
      time.hours().forEach(zones::add);
    }
    if (dated.isEmpty()) {
      zones.addUtc();
    }
    String asOf = words.text("as-of", masthead.day());
    begin(
        lines,
        joined(mark(), masthead.status(), masthead.product(), masthead.desk().text()),
        undated == 0 ? asOf : asOf + " " + words.text("left-out", undated),
        page);
    zones.writeTo(lines);
    dated.forEach(this::event);
    lines.end("VCALENDAR");
    return lines.bytes();
  }

  private String mark() {
    return briefing.issue().mark().label();
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(BETWEEN));
  }

  private void event(Entry entry, EventTime time) {
    lines.begin("VEVENT");
    lines.plain("UID", uid(entry.fact()));
    lines.plain("DTSTAMP", instant(entry.recorded()));
    lines.plain("LAST-MODIFIED", instant(entry.recorded()));
    lines.plain("SEQUENCE", Integer.toString(entry.moves()));
    time(time);
    lines.text("SUMMARY", summary(entry, time));
    lines.plain("STATUS", status(entry));
    // Nobody's hours are taken: the calendar tells what others do.
    lines.plain("TRANSP", "TRANSPARENT");
    lines.plain("CLASS", briefing.issue().mark().rank() == 0 ? "PUBLIC" : "CONFIDENTIAL");
    if (!entry.withdrawn()) {
      lines.text(
          "LOCATION",
          entry.event().where().stream().map(Leaf.Name::text).collect(Collectors.joining(", ")));
    }
    lines.text("DESCRIPTION", description(entry, time));
    if (!page.isEmpty()) {
      lines.plain("URL", shown.contains(entry.fact()) ? page + "#" + entry.fact() : page);
    }
    lines.end("VEVENT");
  }

  private String uid(String fact) {
    String named = briefing.events().calendar().desk() + "\0" + fact;
    return UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String instant(Instant at) {
    return INSTANT.format(at.truncatedTo(ChronoUnit.SECONDS));
  }

  private void time(EventTime time) {
    ZonedDateTime start = time.start();
    ZonedDateTime end = time.end();
    if (start == null) {
      lines.plain("DTSTART;VALUE=DATE", DAY.format(time.from()));
      if (time.to().isBefore(LAST)) {
        lines.plain("DTEND;VALUE=DATE", DAY.format(time.to().plusDays(1)));
      }
      return;
    }
    lines.plain("DTSTART;TZID=" + start.getZone().getId(), ZoneLines.local(start));
    if (end != null && !end.toLocalDate().isAfter(LAST)) {
      lines.plain("DTEND;TZID=" + end.getZone().getId(), ZoneLines.local(end));
    }
  }

  /// Returns the last time that an earlier issue had of an event, or null if none had any.
  private static @Nullable EventTime earlier(Entry entry) {
    return entry.earlier().stream()
        .flatMap(when -> Stream.ofNullable(EventTime.of(when)))
        .findFirst()
        .orElse(null);
  }

  /// Returns whether an event isn't on the day any more on which an earlier issue had it, and on no
  /// other day that is known.
  private static boolean isOff(Entry entry) {
    return EventTime.of(entry.event().time().when()) == null;
  }

  private static String status(Entry entry) {
    return entry.withdrawn() || isOff(entry)
        ? "CANCELLED"
        : switch (entry.event().status().word()) {
          case "confirmed", "ongoing", "occurred" -> "CONFIRMED";
          case "cancelled" -> "CANCELLED";
          default -> "TENTATIVE";
        };
  }

  /// Returns the marking and the title. What a day of a calendar would hide follows in brackets:
  /// that the event is off, and how vague its time is.
  private String summary(Entry entry, EventTime time) {
    Event event = entry.event();
    List<String> more = new ArrayList<>();
    if (entry.withdrawn()) {
      more.add(words.text("withdrawn"));
    } else if (!List.of("confirmed", "ongoing", "occurred").contains(event.status().word())) {
      more.add(words.status(event));
    }
    if (isOff(entry) && !entry.withdrawn()) {
      more.add(words.text("no-day"));
    }
    if ((isOff(entry) || !time.isExact()) && event.time().when() != null) {
      more.add(words.of(event.time().when()));
    }
    String title = event.title().text();
    return joined(
        mark(),
        masthead.status(),
        more.isEmpty() ? title : words.text("qualified", title, String.join("; ", more)));
  }

  private String description(Entry entry, EventTime time) {
    Event event = entry.event();
    List<String> told = new ArrayList<>();
    if (entry.withdrawn()) {
      told.add(words.text("withdrawn.what"));
    } else {
      List<String> how = new ArrayList<>(List.of(words.status(event)));
      how.addAll(words.reserves(event));
      told.add(words.text("status", String.join("; ", how)));
      if (event.time().when() != null
          && (time.start() != null || !time.isExact() || isOff(entry))) {
        told.add(words.text("when", words.of(event.time().when())));
      }
      addIfThere(told, event.outcome());
      addIfThere(told, event.standing().caveat());
      if (event.standing().drafter() != null) {
        told.add(words.text("drafted", event.standing().drafter()));
      }
      told.addAll(words.against(event));
      String cited = cited(event.standing());
      if (!cited.isEmpty()) {
        told.add(words.text("sources", cited));
      }
    }
    told.add(words.text("as-of", masthead.day()));
    if (!page.isEmpty()) {
      told.add(page);
    }
    return String.join("\n", told);
  }

  private static void addIfThere(List<String> told, Leaf.@Nullable Prose text) {
    if (text != null) {
      told.add(text.text());
    }
  }

  private String cited(Provenance standing) {
    return standing.cites().stream()
        .map(Provenance.Cite::number)
        .distinct()
        .flatMap(number -> Stream.ofNullable(sources.get(number)))
        .map(words::source)
        .collect(Collectors.joining("; "));
  }
}
