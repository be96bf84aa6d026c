package dev.runup.node;

import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one YAML, JSON or CSV file, or a workbook, into a tree.
public final class NodeReader {

  private static final Pattern MERGE = Pattern.compile("(<{7}|>{7}) .*");

  private NodeReader() {}

  /// Returns the tree of a file. The name decides on the format: `.json`, `.csv`, `.xlsx`, and YAML
  /// for all others.
  ///
  /// Never throws. A text that can't be read yields problems.
  public static ParsedFile read(Input input) {
    if (isWorkbook(input.name())) {
      return WorkbookReader.read(input);
    }
    CodePointText source = new CodePointText(input);
    FileProblems problems = new FileProblems(source);
    int conflict = conflictLine(source);
    if (conflict > 0) {
      problems.error(
          ProblemCode.MERGE_MARK,
          source.linePlace(conflict),
          "a merge left two versions of this file, one below the other",
          "In a list of facts keep both: delete the lines with <<<<<<<, |||||||, ======= and >>>>>>>,"
              + " and what stands twice. Of one fact in two versions keep the right one.");
      return problems.parsedFile(null);
    }
    String text = TextRules.replaceForbidden(source, problems);
    String name = input.name().toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      return new JsonReader(source, text, problems).read();
    }
    return isCsv(input)
        ? new CsvReader(source, text, problems).read()
        : new YamlReader(source, problems).read(text);
  }

  /// Returns whether a file is read as a table.
  public static boolean isCsv(Input input) {
    return input.name().toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  /// Returns whether a file is a workbook.
  static boolean isWorkbook(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
  }

  /// Returns the first line with a conflict marker of version control, from 1, or 0.
  private static int conflictLine(CodePointText source) {
    for (int line = 1; line <= source.lines(); line++) {
      int start = source.lineStart(line);
      boolean isMarker = source.codePointAt(start) == '<' || source.codePointAt(start) == '>';
      if (isMarker && MERGE.matcher(source.lineText(line)).matches()) {
        return line;
      }
    }
    return 0;
  }

  /// The tree and the problems of a file.
  ///
  /// A record that can't be read is left out, so that the others can be checked. So a reference may
  /// name an id that seems unknown: that of a record that was left out.
  ///
  /// @param root the tree, or null if nothing could be read
  /// @param problems all problems of the file, in the order of their places
  public record ParsedFile(@Nullable Node root, List<Problem> problems) {
    public ParsedFile {
      problems = problems.stream().sorted(Problem.BY_PLACE).toList();
    }
  }
}
