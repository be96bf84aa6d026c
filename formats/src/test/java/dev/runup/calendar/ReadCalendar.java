package dev.runup.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import org.assertj.core.api.Assertions;

/// A calendar as programs read it. Its lines are those of RFC 5545, and a strict parser finds
/// nothing.
///
/// @param properties the properties of the calendar itself, each as in the file without folding
/// @param zones the zones, each with its changes, the first one first
/// @param events the properties of each entry, by name without parameters
public record ReadCalendar(
    Map<String, String> properties,
    Map<String, List<Change>> zones,
    List<Map<String, String>> events) {

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  /// RFC 5546 asks for an organiser, whom programs would write to. So there is none.
  private static final String NO_ORGANIZER = "MUST NOT occur more than once: ORGANIZER";

  /// What an entry may have, each once.
  private static final List<String> KNOWN =
      List.of(
          "UID",
          "DTSTAMP",
          "LAST-MODIFIED",
          "SEQUENCE",
          "DTSTART",
          "DTEND",
          "SUMMARY",
          "STATUS",
          "TRANSP",
          "CLASS",
          "LOCATION",
          "DESCRIPTION",
          "URL");

  /// A change of a zone's clock.
  public record Change(LocalDateTime at, String kind, String from, String to) {}

  /// Reads a calendar, and asserts that it is sound.
  public static ReadCalendar of(String file) {
    assertLines(file);
    assertValid(file);
    ReadCalendar read = read(file.replace("\r\n ", ""));
    read.events.forEach(read::assertHours);
    assertThat(read.events.stream().map(event -> event.get("UID"))).doesNotHaveDuplicates();
    return read;
  }

  private static void assertLines(String file) {
    assertThat(file).endsWith("END:VCALENDAR\r\n");
    assertThat(file.replace("\r\n", ""))
        .doesNotContainPattern("[\\p{Cntrl}\u2028\u2029\uFFFE\uFFFF]");
    for (String line : file.split("\r\n", -1)) {
      assertThat(line.getBytes(StandardCharsets.UTF_8)).as(line).hasSizeLessThanOrEqualTo(75);
    }
    assertThat(new String(file.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(file);
  }

  private static void assertValid(String file) {
    try {
      Calendar calendar = new CalendarBuilder().build(new StringReader(file));
      assertThat(calendar.validate(true).getEntries())
          .filteredOn(fault -> !fault.getMessage().endsWith(NO_ORGANIZER))
          .isEmpty();
    } catch (IOException | ParserException e) {
      Assertions.fail(file, e);
    }
  }

  private static ReadCalendar read(String unfolded) {
    Map<String, String> calendar = new LinkedHashMap<>();
    Map<String, List<Change>> zones = new LinkedHashMap<>();
    List<Map<String, String>> events = new ArrayList<>();
    Map<String, String> current = calendar;
    for (String line : unfolded.split("\r\n")) {
      String name = line.substring(0, line.indexOf(':'));
      String value = line.substring(name.length() + 1);
      if (name.equals("BEGIN")) {
        current = value.equals("VCALENDAR") ? calendar : new LinkedHashMap<>();
        if (value.equals("VEVENT")) {
          events.add(current);
        } else if (value.equals("VTIMEZONE")) {
          zones.put("", new ArrayList<>());
        }
      } else if (name.equals("TZID")) {
        zones.put(value, Objects.requireNonNull(zones.remove("")));
      } else if (name.equals("END") && List.of("STANDARD", "DAYLIGHT").contains(value)) {
        List.copyOf(zones.values())
            .getLast()
            .add(
                new Change(
                    LocalDateTime.parse(current.getOrDefault("DTSTART", ""), LOCAL),
                    value,
                    current.getOrDefault("TZOFFSETFROM", ""),
                    current.getOrDefault("TZOFFSETTO", "")));
      } else if (!name.equals("END")) {
        String plain = name.replaceFirst(";.*", "");
        assertThat(current.put(plain, value)).as(line).isNull();
        if (!name.equals(plain)) {
          current.put(plain + ";", name.substring(plain.length() + 1));
        }
      }
    }
    events.forEach(event ->
        assertThat(
                event.keySet().stream()
                    .map(name -> name.replace(";", ""))
                    .collect(Collectors.toSet()))
            .isSubsetOf(KNOWN));
    return new ReadCalendar(calendar, zones, events);
  }

  /// Asserts that the zone of an hour gives it the distance from UTC that it had there.
  private void assertHours(Map<String, String> event) {
    for (String name : List.of("DTSTART", "DTEND")) {
      String parameter = event.getOrDefault(name + ";", "");
      if (parameter.startsWith("TZID=")) {
        String zone = parameter.substring("TZID=".length());
        LocalDateTime at = LocalDateTime.parse(event.getOrDefault(name, ""), LOCAL);
        Change last =
            zones.getOrDefault(zone, List.of()).stream()
                .filter(change -> !change.at.isAfter(at))
                .reduce((_, later) -> later)
                .orElseThrow();
        ZoneOffset offset = at.atZone(ZoneId.of(zone)).getOffset();
        assertThat(ZoneOffset.of(last.to)).as("%s %s", zone, at).isEqualTo(offset);
      }
    }
  }

  /// Returns the entry whose summary contains a text.
  public Map<String, String> event(String part) {
    List<Map<String, String>> found =
        events.stream().filter(event -> event.getOrDefault("SUMMARY", "").contains(part)).toList();
    assertThat(found).as(part).hasSize(1);
    return found.getFirst();
  }
}
