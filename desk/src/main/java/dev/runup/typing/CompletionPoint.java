package dev.runup.typing;

import dev.runup.fact.CommonField;
import dev.runup.fact.EditionField;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IntakeField;
import dev.runup.fact.SettingField;
import dev.runup.fact.Shape;
import dev.runup.fact.UpdateField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What may be typed at a place of a file. It is found from the text before the place, because a
/// file can't be read while something is missing in it.
///
/// @param column the column at which the typed beginning starts, from 1
/// @param typed the typed beginning, perhaps empty
/// @param targets the types of facts to which a value may refer
/// @param prefix the text that a reference needs before the id, `id:` or empty
/// @param words the keywords that a value may be
/// @param fields the keys that may be typed; empty if a value is typed
public record CompletionPoint(
    int column,
    String typed,
    List<FactType> targets,
    String prefix,
    List<String> words,
    List<Field> fields) {

  private static final Pattern KEY = Pattern.compile("(?:^|[\\s{,\\[])([a-z][\\w-]*):(?:\\s|$)");

  private static final Pattern OPENING = Pattern.compile("\\s*(?:- +)?([a-z][\\w-]*):\\s*");

  private static final Pattern TOP_KEY = Pattern.compile("([a-z]\\w*):.*");

  private static final Pattern DASHES = Pattern.compile("\\s*(?:- +)*");

  public CompletionPoint {
    targets = List.copyOf(targets);
    words = List.copyOf(words);
    fields = List.copyOf(fields);
  }

  /// Returns what may be typed at a place.
  ///
  /// @param file the file's name
  /// @param line the line, from 1
  /// @param column the column, from 1
  public static CompletionPoint at(String file, TextLines lines, int line, int column) {
    String whole = lines.line(line);
    String before = whole.substring(0, lines.offset(line, column) - lines.start(line));
    return file.toLowerCase(Locale.ROOT).endsWith(".csv")
        ? inTable(file, lines, before)
        : inYaml(file, lines, line, before);
  }

  private static CompletionPoint nothing() {
    return new CompletionPoint(1, "", List.of(), "", List.of(), List.of());
  }

  private static CompletionPoint inTable(String file, TextLines lines, String before) {
    String header = lines.line(1);
    String separator = header.contains(";") ? ";" : header.contains("\t") ? "\t" : ",";
    String unquoted = before.replaceAll("\"[^\"]*\"", "x");
    int cell = unquoted.split(separator, -1).length - 1;
    List<String> keys = List.of(header.split(separator, -1));
    String name = file.replaceAll("(?i)\\.csv$", "");
    FactType type =
        FactType.ofPlural(
            name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1));
    if (type == null || cell >= keys.size()) {
      return nothing();
    }
    String key = keys.get(cell).strip().replace("\"", "");
    int start = Math.max(before.lastIndexOf(separator), before.lastIndexOf('|')) + 1;
    return value(fieldsOf(type, key), before, start);
  }

  private static CompletionPoint inYaml(String file, TextLines lines, int line, String before) {
    if (before.matches("\\s*#.*") || before.contains("  #")) {
      return nothing();
    }
    Matcher keys = KEY.matcher(before);
    int end = -1;
    String key = null;
    while (keys.find()) {
      key = keys.group(1);
      end = Math.min(before.length(), keys.end());
    }
    String owner = isSettings(file) ? null : topKey(lines, line);
    if (key != null) {
      return afterKey(file, owner, key, before, end);
    }
    Matcher front = DASHES.matcher(before);
    int start = front.lookingAt() ? front.end() : 0;
    boolean isEntry = before.substring(0, start).contains("-");
    String parent =
        parent(lines, line, before.indexOf('-') >= 0 && isEntry ? before.indexOf('-') : start);
    boolean isRecord = parent == null || parent.equals(owner) || isSettings(file);
    if (isEntry && !isRecord) {
      return value(fields(file, owner, parent), before, start);
    }
    return new CompletionPoint(
        1 + before.codePointCount(0, start),
        before.substring(start),
        List.of(),
        "",
        List.of(),
        keysOf(file, owner, parent));
  }

  private static CompletionPoint afterKey(
      String file, @Nullable String owner, String key, String before, int end) {
    String rest = before.substring(end);
    int bracket =
        Math.max(rest.lastIndexOf('['), Math.max(rest.lastIndexOf(','), rest.lastIndexOf('{')));
    boolean isList = rest.startsWith("[") || rest.startsWith("{");
    // After a closed bracket, or a comma outside of brackets, the next key of braces is typed.
    boolean isNextKey =
        !isList && rest.indexOf(',') >= 0 && before.substring(0, end).contains("{")
            || rest.matches("[\\[{].*[]}]\\s*,[^\\[{]*");
    if (isNextKey) {
      int start = end + rest.lastIndexOf(',') + 1;
      return new CompletionPoint(
          1 + before.codePointCount(0, start + blanks(before, start)),
          before.substring(start + blanks(before, start)),
          List.of(),
          "",
          List.of(),
          keysOf(file, owner, owner));
    }
    return value(fields(file, owner, key), before, end + (isList ? bracket + 1 : 0));
  }

  private static int blanks(String text, int from) {
    int to = from;
    while (to < text.length() && " \"'".indexOf(text.charAt(to)) >= 0) {
      to++;
    }
    return to - from;
  }

  /// Returns the point of a value of any of some keys with one name.
  private static CompletionPoint value(List<Field> fields, String before, int from) {
    int start = from + blanks(before, from);
    List<FactType> targets = new ArrayList<>();
    List<String> words = new ArrayList<>();
    String prefix = "";
    for (Field field : fields) {
      words.addAll(field.keywords());
      switch (field.spec().shape()) {
        case Shape.Reference(List<FactType> types, boolean _) -> targets.addAll(types);
        case Shape.DeskOr(List<FactType> types) -> {
          targets.addAll(types);
          words.add("desk");
        }
        case Shape.IssueOrAll _ -> targets.add(FactType.ISSUE);
        case Shape.Participant _ -> targets.add(FactType.ACTOR);
        case Shape.Citation _ -> targets.add(FactType.SOURCE);
        case Shape.FactOrText _ -> {
          prefix = "id:";
          targets.addAll(List.of(FactType.values()));
        }
        default -> {}
      }
    }
    return new CompletionPoint(
        1 + before.codePointCount(0, start),
        before.substring(start),
        targets.stream().distinct().toList(),
        prefix,
        words.stream().distinct().toList(),
        List.of());
  }

  private static boolean isSettings(String file) {
    return file.equals("runup.yaml");
  }

  /// Returns the key in the first column above a line, for example `statements`.
  private static @Nullable String topKey(TextLines lines, int line) {
    for (int above = line; above > 0; above--) {
      Matcher key = TOP_KEY.matcher(lines.line(above));
      if (key.matches() && (above < line || lines.line(above).contains(": "))) {
        return key.group(1);
      }
    }
    return null;
  }

  /// Returns the key above a line under which it is indented, or null.
  private static @Nullable String parent(TextLines lines, int line, int indentation) {
    for (int above = line - 1; above > 0; above--) {
      String text = lines.line(above);
      String front = text.replaceFirst("\\S.*", "");
      Matcher key = OPENING.matcher(text);
      boolean isDash = text.strip().startsWith("-");
      if (key.matches()
          && (front.length() < indentation || front.length() == indentation && !isDash)) {
        return key.group(1);
      }
      if (!text.isBlank() && front.length() < indentation && !isDash) {
        return null;
      }
    }
    return null;
  }

  /// Returns the definitions of a key in the records of a list, or in a part of them.
  private static List<Field> fields(String file, @Nullable String owner, @Nullable String key) {
    if (key == null) {
      return List.of();
    }
    if (isSettings(file)) {
      return named(Stream.of(SettingField.values(), EditionField.values()), key);
    }
    if ("intake".equals(owner)) {
      return named(Stream.<Field[]>of(IntakeField.values()), key);
    }
    FactType type = owner == null ? null : FactType.ofPlural(owner);
    if (type != null) {
      return fieldsOf(type, key);
    }
    List<Field> ofUpdate = named(Stream.<Field[]>of(UpdateField.values()), key);
    return !ofUpdate.isEmpty()
        ? ofUpdate
        : Arrays.stream(FactType.values()).flatMap(one -> fieldsOf(one, key).stream()).toList();
  }

  private static List<Field> fieldsOf(FactType type, String key) {
    List<Field> own = type.fields().stream().filter(field -> field.key().equals(key)).toList();
    return !own.isEmpty()
        ? own
        : named(Stream.of(Shape.ParticipantField.values(), Shape.OfficeField.values()), key);
  }

  private static List<Field> named(Stream<? extends Field[]> tables, String key) {
    return tables
        .flatMap(Arrays::stream)
        .<Field>map(field -> field)
        .filter(field -> field.key().equals(key))
        .toList();
  }

  private static List<Field> keysOf(String file, @Nullable String owner, @Nullable String parent) {
    if (isSettings(file)) {
      return List.of(parent == null ? SettingField.values() : EditionField.values());
    }
    if (owner == null || parent == null) {
      return List.of();
    }
    if (owner.equals("intake")) {
      return List.of(IntakeField.values());
    }
    if (owner.equals("updates")) {
      return parent.equals(owner) ? List.of(UpdateField.values()) : List.of(CommonField.values());
    }
    FactType type = FactType.ofPlural(owner);
    return type == null || !parent.equals(owner) ? List.of() : type.fields();
  }
}
