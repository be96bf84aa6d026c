package dev.runup.report;

import dev.runup.pipeline.Resources;
import dev.runup.text.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What templates see, as `docs/briefing.md` has it: values, macros and functions by their names.
public final class TemplateReference {

  private static final Pattern HEADING = Pattern.compile("(?m)^## ");

  private static final Pattern CELLS = Pattern.compile("(?<!\\\\)\\|");

  /// A link to the section on a record.
  private static final Pattern RECORD = Pattern.compile("\\[[^]]*]\\(#([\\w-]+)\\)");

  /// The name under which products import a shared template.
  private static final Pattern IMPORT = Pattern.compile("<#import \\S+ as (\\w+)>");

  /// The name of a macro or function, in a call.
  private static final Pattern CALLED = Pattern.compile("(?:<@|\\$\\{)?((?:\\w+\\.)?(\\w+))\\b.*");

  private static final String BRIEFING = "briefing";

  /// The sections of the page by heading, for example `changed fact`.
  private final Map<String, Section> sections = new LinkedHashMap<>();

  /// A section: a text and the rows of its table.
  private record Section(String text, List<Row> rows) {

    static Section of(String written) {
      List<Row> rows = new ArrayList<>();
      for (String line : written.lines().filter(line -> line.startsWith("| `")).toList()) {
        List<String> cells =
            CELLS.splitAsStream(line).skip(1).map(TemplateReference::plain).toList();
        rows.add(new Row(line, cells));
      }
      String text =
          written
              .lines()
              .skip(1)
              .filter(line -> !line.startsWith("|") && !line.startsWith("<!--"))
              .map(TemplateReference::plain)
              .collect(Collectors.joining("\n"))
              .strip();
      return new Section(text, rows);
    }

    @Nullable Row row(String name) {
      return rows.stream().filter(row -> row.name().equals(name)).findFirst().orElse(null);
    }
  }

  /// A row: the name of a value with what it holds, means and an example, or a call with what it
  /// does.
  private record Row(String line, List<String> cells) {

    String name() {
      return cells.getFirst();
    }

    boolean isCalled(String name) {
      Matcher call = CALLED.matcher(name());
      return call.matches() && List.of(call.group(1), call.group(2)).contains(name);
    }

    /// Returns the heading of the section on what it holds, or null.
    @Nullable String record() {
      Matcher link = RECORD.matcher(line);
      return link.find() ? link.group(1).replace('-', ' ') : null;
    }

    String printed() {
      StringBuilder text = new StringBuilder("  " + name());
      if (cells.size() == 2) {
        return text.append("\n      ").append(cells.get(1)).append('\n').toString();
      }
      text.append("  (").append(cells.get(1)).append(")\n      ").append(cells.get(2)).append('\n');
      return (cells.get(3).isEmpty()
              ? text
              : text.append("      Example: ").append(cells.get(3)).append('\n'))
          .toString();
    }
  }

  private TemplateReference(String page) {
    for (String written : HEADING.split(page, 0)) {
      sections.put(written.lines().findFirst().orElse(""), Section.of(written));
    }
  }

  /// Returns the reference of this program.
  public static TemplateReference read() {
    return new TemplateReference(Resources.required("briefing.md"));
  }

  private static String plain(String markdown) {
    return RECORD
        .matcher(markdown.strip())
        .replaceAll(link -> Matcher.quoteReplacement(link.group(1).replace('-', ' ')))
        .replace("`", "")
        .replace("\\|", "|");
  }

  /// Returns the part on a name, to be read in a terminal. Null if nothing has this name.
  ///
  /// Examples: `briefing.statements.speech`, `changed-fact`, `w.said`, `msg`, `w`.
  public @Nullable String explain(String name) {
    String heading = heading(name);
    if (heading != null) {
      return section(heading);
    }
    List<String> path = List.of(name.split("\\.", -1));
    String first = heading(path.getFirst());
    if (path.size() > 1 && first != null && !isShared(first)) {
      return value(first, path);
    }
    String called =
        sections.values().stream()
            .flatMap(section -> section.rows().stream())
            .filter(row -> row.cells().size() == 2 && row.isCalled(name))
            .map(Row::printed)
            .collect(Collectors.joining());
    return called.isEmpty() ? null : called;
  }

  /// Returns the message about a name that nothing has, with the names that there are.
  public String unknown(String name) {
    List<String> path = List.of(name.split("\\.", -1));
    String holder = BRIEFING;
    List<String> known = new ArrayList<>();
    String first = heading(path.getFirst());
    if (path.size() > 1 && first != null) {
      if (isShared(first)) {
        known(first)
            .rows()
            .forEach(row -> known.add(row.name().replaceAll(CALLED.pattern(), "$1")));
        return "\""
            + path.getFirst()
            + "\" has no \""
            + path.getLast()
            + "\""
            + "; "
            + Spelling.didYouMean(name, known)
            + "it has "
            + String.join(", ", known);
      }
      holder = first;
      for (String part : path.subList(1, path.size())) {
        Row row = known(holder).row(part);
        if (row == null || row.record() == null) {
          List<String> names = known(holder).rows().stream().map(Row::name).toList();
          return row != null
              ? "\"" + part + "\" has no parts: it holds " + row.cells().get(1)
              : "\""
                  + holder
                  + "\" has no \""
                  + part
                  + "\""
                  + "; "
                  + Spelling.didYouMean(part, names)
                  + "it has "
                  + String.join(", ", names);
        }
        holder = row.record();
      }
    }
    sections.forEach((heading, section) -> {
      known.add(heading.replace(' ', '-'));
      section.rows().stream()
          .filter(row -> row.cells().size() == 2)
          .forEach(row -> known.add(row.name().replaceAll(CALLED.pattern(), "$2")));
    });
    String ofBriefing = BRIEFING + "." + name;
    return "templates see no \""
        + name
        + "\"; "
        + (explain(ofBriefing) == null
            ? Spelling.didYouMean(name, new TreeSet<>(known))
            : Spelling.question(ofBriefing))
        + "\"runup templates explain briefing\" shows what they see";
  }

  /// Returns the heading of the section that a name stands for, or null.
  private @Nullable String heading(String name) {
    return sections.entrySet().stream()
        .filter(section -> {
          Matcher imported = IMPORT.matcher(section.getValue().text());
          return !section.getKey().startsWith("#")
              && (section.getKey().equals(name.replace('-', ' '))
                  || imported.find() && imported.group(1).equals(name));
        })
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /// Returns the section with a heading that the page has.
  private Section known(String heading) {
    return Objects.requireNonNull(sections.get(heading), heading);
  }

  /// Returns whether a section is about macros or functions.
  private boolean isShared(String heading) {
    return known(heading).rows().stream().allMatch(row -> row.cells().size() == 2);
  }

  private @Nullable String value(String first, List<String> path) {
    String holder = first;
    Row row = null;
    for (String part : path.subList(1, path.size())) {
      row = holder == null ? null : known(holder).row(part);
      if (row == null) {
        return null;
      }
      holder = row.record();
    }
    return row == null ? null : row.printed() + (holder == null ? "" : "\n" + section(holder));
  }

  /// Returns a section with its rows. That on a record ends with the macros that print it.
  private String section(String heading) {
    Section section = known(heading);
    String rows = section.rows().stream().map(Row::printed).collect(Collectors.joining());
    String macros = isShared(heading) ? "" : macros(heading);
    return heading
        + "\n\n"
        + section.text()
        + "\n"
        + (rows.isEmpty() ? "" : "\n" + rows)
        + (macros.isEmpty() ? "" : "\nMacros that print it:\n" + macros);
  }

  private String macros(String record) {
    Pattern says = Pattern.compile("Prints an? (?:\\w+ )?" + record + "\\b.*");
    return sections.values().stream()
        .flatMap(section -> section.rows().stream())
        .filter(row -> row.cells().size() == 2 && says.matcher(row.cells().get(1)).matches())
        .map(Row::printed)
        .collect(Collectors.joining());
  }
}
