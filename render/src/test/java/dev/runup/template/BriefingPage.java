package dev.runup.template;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Leaf;
import dev.runup.fact.Mark;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes the generated parts of `docs/briefing.md`: the records that templates see, with the doc
/// comments of their sources and values of real dossiers, and the macros of shared templates.
final class BriefingPage {

  private static final Pattern PART =
      Pattern.compile("(<!-- made from (.*?) -->\n).*?(<!-- end -->)", Pattern.DOTALL);

  private static final Pattern RECORD =
      Pattern.compile("(?m)((?:^ *///.*\n)+)(?:^ *@.*\n)*^ *.*?\\b(?:record|interface) (\\w+)\\b");

  private static final Pattern PARAM = Pattern.compile("@param (\\w+) ([^@]*)");

  /// A macro or function of a template, with the comment above it.
  private static final Pattern MACRO =
      Pattern.compile("<#-- ((?:(?!-->)(?s:.))*?) -->\n<#(macro|function) (\\w+)([^>]*)>");

  /// The names under which products import shared templates.
  private static final Map<String, String> NAMES =
      Map.of("words.md.ftl", "w", "parts.md.ftl", "parts", "page-1.md.ftl", "p1");

  private static final int LONGEST_EXAMPLE = 60;

  private final Map<String, String> comments = new TreeMap<>();
  private final Map<String, String> examples = new LinkedHashMap<>();
  private final MessageFunctions words;

  /// @param briefings the briefings from which the examples are taken
  BriefingPage(List<Briefing> briefings) throws IOException {
    this.words = new MessageFunctions(TemplatesTest.words("en"), 2025);
    try (Stream<Path> sources =
        Files.list(Path.of("../model/src/main/java/dev/runup/briefing")).sorted()) {
      for (Path source : sources.toList()) {
        RECORD
            .matcher(Files.readString(source))
            .results()
            .forEach(found -> comments.put(found.group(2), comment(found.group(1))));
      }
    }
    briefings.forEach(this::collectExamples);
  }

  private static String comment(String written) {
    return written
        .lines()
        .map(line -> line.strip().replaceFirst("^/// ?", ""))
        .collect(Collectors.joining(" "))
        .replaceAll(" +", " ");
  }

  /// Returns the page with all its parts generated.
  String regenerated(String page) throws IOException {
    Matcher part = PART.matcher(page);
    StringBuilder all = new StringBuilder();
    while (part.find()) {
      String text = part.group(2).equals("the records") ? types() : macros(part.group(2));
      part.appendReplacement(
          all, Matcher.quoteReplacement(part.group(1) + "\n" + text + "\n" + part.group(3)));
    }
    return part.appendTail(all).toString();
  }

  // --- records ---

  private String types() {
    Set<Class<?>> types = new LinkedHashSet<>();
    Deque<Class<?>> open = new ArrayDeque<>(List.of(Briefing.class));
    while (!open.isEmpty()) {
      Class<?> type = open.poll();
      if (types.add(type)) {
        for (RecordComponent component : components(type)) {
          Class<?> part = item(component.getGenericType());
          if (isType(part)) {
            open.add(part);
          }
        }
      }
    }
    return types.stream().map(this::section).collect(Collectors.joining("\n"));
  }

  /// Returns the components of a record, or of all records that stand for an interface.
  private static List<RecordComponent> components(Class<?> type) {
    Stream<Class<?>> records =
        type.isRecord() ? Stream.of(type) : Arrays.stream(type.getPermittedSubclasses());
    return records
        .flatMap(one -> Arrays.stream(one.getRecordComponents()))
        .filter(component -> !holds(component.getGenericType()).isEmpty())
        .toList();
  }

  private static boolean isType(Class<?> type) {
    return type.getPackageName().equals(Briefing.class.getPackageName())
        && !Leaf.class.isAssignableFrom(type);
  }

  private static Class<?> item(Type type) {
    return type instanceof ParameterizedType list
        ? item(list.getActualTypeArguments()[0])
        : (Class<?>) type;
  }

  private String section(Class<?> type) {
    StringBuilder text = new StringBuilder("## " + Advice.path(type).replace('-', ' ') + "\n\n");
    text.append(sentence(description(type))).append("\n\n");
    List<RecordComponent> components = components(type);
    if (components.isEmpty()) {
      return text.toString();
    }
    text.append("| Name | Holds | Means | Example |\n| --- | --- | --- | --- |\n");
    for (RecordComponent component : components) {
      text.append(
          "| `%s` | %s%s | %s | %s |\n"
              .formatted(
                  component.getName(),
                  holds(component.getGenericType()),
                  absence(component, type),
                  means(component),
                  examples.getOrDefault(key(component), "")));
    }
    return text.toString();
  }

  private String description(Class<?> type) {
    String comment = Objects.requireNonNull(comments.get(type.getSimpleName()), type.getName());
    return plain(comment.replaceFirst("@param.*", ""));
  }

  private String means(RecordComponent component) {
    Class<?> owner = component.getDeclaringRecord();
    String comment = comments.getOrDefault(owner.getSimpleName(), "");
    return PARAM
        .matcher(comment)
        .results()
        .filter(param -> param.group(1).equals(component.getName()))
        .map(param -> plain(param.group(2)))
        .findFirst()
        .orElseGet(() -> {
          Class<?> item = item(component.getGenericType());
          String whole = isType(item) ? description(item).replaceFirst("(?<=\\.) .*", "") : "";
          return whole.isEmpty()
              ? "the " + component.getName().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT)
              : lower(whole);
        })
        .replace("|", "\\|");
  }

  /// Returns a doc comment as a designer reads it: nothing is null, and there are no links.
  private static String plain(String comment) {
    return comment
        .strip()
        .replaceAll("\\.$", "")
        .replaceAll(",? (?:or|else) null(?: if (?:it|there) isn't one)?$", "")
        .replaceAll("\\[(?:\\w+[.#])*(\\w+)]", "$1")
        .replaceAll("\\bNull\\b", "Absent")
        .replaceAll("\\bnull\\b", "absent");
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  private static String lower(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private static String absence(RecordComponent component, Class<?> type) {
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return nullable || !type.isRecord() ? ", may be absent" : "";
  }

  /// Returns what a component holds, or an empty text if no template can read it.
  private static String holds(Type type) {
    if (type instanceof ParameterizedType list) {
      return "list of " + holds(list.getActualTypeArguments()[0]);
    }
    Class<?> one = (Class<?>) type;
    if (isType(one)) {
      String path = Advice.path(one);
      return "[" + path.replace('-', ' ') + "](#" + path + ")";
    }
    return one == Leaf.Prose.class || one == Leaf.class
        ? "text"
        : one == Leaf.Name.class
            ? "name"
            : one == Leaf.Word.class || one == String.class
                ? "word"
                : one == Leaf.When.class
                    ? "date"
                    : one == Leaf.Quantity.class
                        ? "amount"
                        : one == int.class || one == Integer.class
                            ? "number"
                            : one == boolean.class ? "flag" : one == Mark.class ? "marking" : "";
  }

  // --- examples ---

  private void collectExamples(@Nullable Object value) {
    if (value instanceof List<?> list) {
      list.forEach(this::collectExamples);
    } else if (value instanceof Record record && isType(record.getClass())) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        Object part = read(component, record);
        String printed = printed(part);
        if (!printed.isEmpty()) {
          examples.putIfAbsent(key(component), code(printed));
        }
        collectExamples(part);
      }
    }
  }

  private static @Nullable Object read(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static String key(RecordComponent component) {
    return component.getDeclaringRecord().getName() + "." + component.getName();
  }

  private String printed(@Nullable Object value) {
    return switch (value) {
      case Leaf leaf -> words.leaf(leaf).text();
      case String text -> text;
      case Integer number -> number.toString();
      case Boolean flag -> flag.toString();
      case Mark mark -> mark.label();
      case List<?> list ->
          list.stream()
              .map(this::printed)
              .filter(one -> !one.isEmpty())
              .collect(Collectors.joining(", "));
      case null, default -> "";
    };
  }

  private static String code(String text) {
    String line = text.replaceAll("\\s+", " ").replace("|", "\\|").replace("`", "'");
    int space = line.lastIndexOf(' ', LONGEST_EXAMPLE);
    return line.length() > LONGEST_EXAMPLE
        ? "`" + line.substring(0, space < 0 ? LONGEST_EXAMPLE : space) + " …`"
        : "`" + line + "`";
  }

  // --- macros ---

  private static String macros(String file) throws IOException {
    String name = NAMES.getOrDefault(file, "");
    List<String> rows = new ArrayList<>();
    rows.add("| Name | Does |\n| --- | --- |");
    MACRO
        .matcher(Files.readString(Path.of("../templates", file)))
        .results()
        .forEach(found -> {
          String parameters = found.group(4).strip();
          String call =
              found.group(2).equals("macro")
                  ? "<@" + name + "." + (found.group(3) + " " + parameters).strip() + "/>"
                  : "${" + name + "." + found.group(3) + "(" + parameters.replace(" ", ", ") + ")}";
          String does = found.group(1).replaceAll("\\s+", " ").replace("|", "\\|");
          rows.add("| `" + call + "` | " + does + " |");
        });
    return String.join("\n", rows) + "\n";
  }
}
