package dev.runup.serve;

import dev.runup.fact.CommonField;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IntakeField;
import dev.runup.fact.Moment;
import dev.runup.fact.PositionField;
import dev.runup.fact.UpdateField;
import dev.runup.serve.IntakeDesk.RefusedException;
import dev.runup.text.DeviceName;
import dev.runup.typing.TypedEntry;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the page on which facts are typed sends: entries for the file of a source and a day.
///
/// @param source the id of the source, or empty for the desk's own texts
/// @param day the day on which the desk learned the facts, or the moment, such as `2025-12-28
///   18:00`
/// @param intake further keys for the intake of a new file, for example `credibility`
/// @param seen the checksum of the file as the page knows it; empty if it knows none
/// @param replaces the fact in whose place the last entry is typed, or null
record IntakeRequest(
    String source,
    String day,
    Map<String, String> intake,
    String seen,
    List<TypedEntry> entries,
    @Nullable Replaced replaces) {

  /// A fact that somebody changes: a draft, or one that was saved a while ago.
  ///
  /// @param version the number of its version
  record Replaced(FactId fact, int version) {

    private static @Nullable Replaced of(@Nullable Object sent) {
      if (!(sent instanceof Map<?, ?> map && map.get("version") instanceof Integer version)) {
        return null;
      }
      FactType type = type(text(map.get("type")));
      return type == null ? null : new Replaced(new FactId(type, text(map.get("id"))), version);
    }
  }

  /// The most entries that one gesture adds: a fact, and those that are made in place.
  private static final int MOST_ENTRIES = 20;

  private static final int DEEPEST = 6;

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,47}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?: \\d{2}:\\d{2})?");

  IntakeRequest {
    intake = new LinkedHashMap<>(intake);
    entries = List.copyOf(entries);
  }

  /// Reads what the page sent. Null if it isn't in this form.
  ///
  /// @throws RefusedException if its day is none, or its source can't name a file
  static @Nullable IntakeRequest of(Map<?, ?> sent) {
    String source = text(sent.get("source"));
    refuseDevice(source);
    String day = text(sent.get("day"));
    boolean isSound = (source.isEmpty() || isId(source)) && DAY.matcher(day).matches();
    if (isSound && Moment.parse(day, ZoneOffset.UTC) == null) {
      throw new RefusedException("\"" + day + "\" is no day; write one such as 2025-12-28");
    }
    List<TypedEntry> entries = new ArrayList<>();
    if (sent.get("entries") instanceof List<?> all && all.size() <= MOST_ENTRIES) {
      for (Object one : all) {
        TypedEntry entry = one instanceof Map<?, ?> map ? entry(map) : null;
        if (entry == null) {
          return null;
        }
        entries.add(entry);
      }
    }
    Map<String, String> intake = new LinkedHashMap<>();
    for (IntakeField field : IntakeField.values()) {
      if (sent.get("intake") instanceof Map<?, ?> map && !text(map.get(field.key())).isEmpty()) {
        intake.put(field.key(), text(map.get(field.key())));
      }
    }
    intake.remove(IntakeField.SOURCE.key());
    intake.remove(IntakeField.RECORDED.key());
    return isSound
        ? new IntakeRequest(
            source, day, intake, text(sent.get("seen")), entries, Replaced.of(sent.get("replaces")))
        : null;
  }

  /// Returns the type of facts of this word, or null.
  static @Nullable FactType type(String word) {
    for (FactType one : FactType.values()) {
      if (one.word().equals(word)) {
        return one;
      }
    }
    return null;
  }

  /// Returns the day without the hour.
  String date() {
    return day.substring(0, 10);
  }

  /// Returns the keys that the facts are to have, from the intake of their file or of their own.
  Map<String, String> wanted() {
    Map<String, String> wanted = new LinkedHashMap<>(intake);
    wanted.put(IntakeField.RECORDED.key(), day);
    return wanted;
  }

  /// Returns the request with one entry.
  IntakeRequest with(TypedEntry entry) {
    return new IntakeRequest(source, day, intake, seen, List.of(entry), replaces);
  }

  /// Returns the request with an id for its last entry, made of its words. Positions that rest on
  /// this entry follow.
  ///
  /// @param taken the ids of the dossier's facts
  IntakeRequest withProposedId(Set<String> taken) {
    TypedEntry last = entries.getLast();
    Set<String> others = new HashSet<>(taken);
    if (replaces != null) {
      others.remove(replaces.fact().id());
    }
    entries.stream().filter(one -> one != last).forEach(one -> others.add(one.id()));
    String id = last.proposedId(others::contains);
    if (id.isEmpty()) {
      return this;
    }
    List<TypedEntry> all = new ArrayList<>();
    for (TypedEntry one : entries) {
      Map<String, Object> values = new LinkedHashMap<>(one.values());
      values.replace(PositionField.STATED_IN.key(), last.id(), id);
      if (one == last) {
        values.put(CommonField.ID.key(), id);
      }
      all.add(new TypedEntry(one.type(), values));
    }
    return new IntakeRequest(source, day, intake, seen, all, replaces);
  }

  /// Returns the request for files in which nothing is to be replaced any more.
  IntakeRequest replacingNothing() {
    return new IntakeRequest(source, day, intake, seen, entries, null);
  }

  private static @Nullable TypedEntry entry(Map<?, ?> sent) {
    String word = text(sent.get("type"));
    FactType type = type(word);
    if (type == null && !word.equals("update") || !(sent.get("values") instanceof Map<?, ?> map)) {
      return null;
    }
    List<? extends Field> fields = type == null ? List.of(UpdateField.values()) : type.fields();
    Map<String, Object> values = new LinkedHashMap<>();
    for (Map.Entry<?, ?> value : map.entrySet()) {
      String key = text(value.getKey());
      Object plain = plain(value.getValue(), 1);
      if (plain == null || fields.stream().noneMatch(field -> field.key().equals(key))) {
        return null;
      }
      values.put(key, plain);
    }
    if (type == FactType.SOURCE) {
      refuseDevice(text(values.get(CommonField.ID.key())));
    }
    return new TypedEntry(type, values);
  }

  /// Returns a value made of texts, lists and maps alone, or null.
  private static @Nullable Object plain(@Nullable Object value, int depth) {
    return switch (value) {
      case String text -> text.strip();
      case Integer number -> number.toString();
      case Boolean flag -> flag.toString();
      case List<?> list when depth < DEEPEST -> {
        List<Object> plain = new ArrayList<>();
        for (Object one : list) {
          Object inner = plain(one, depth + 1);
          if (inner == null) {
            yield null;
          }
          plain.add(inner);
        }
        yield plain;
      }
      case Map<?, ?> map when depth < DEEPEST -> {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          Object inner = plain(entry.getValue(), depth + 1);
          if (inner == null) {
            yield null;
          }
          plain.put(text(entry.getKey()), inner);
        }
        yield plain;
      }
      case null, default -> null;
    };
  }

  /// Returns whether a text may be the id of a fact, and so a part of the name of a file.
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /// Refuses the id of a source after which no file can be named, as the files of its article are.
  private static void refuseDevice(String source) {
    if (DeviceName.is(source)) {
      throw new RefusedException(
          "\"" + source + "\" is the name of a device on Windows, so no file can have it");
    }
  }

  static String text(@Nullable Object value) {
    return value instanceof String text ? text.strip() : "";
  }
}
