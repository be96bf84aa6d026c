package dev.runup.node;

import dev.runup.node.NodeReader.ParsedFile;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a YAML file and continues after a record that can't be read.
///
/// The parser stops at the first fault, but users want to see all faults of a file. The record with
/// the fault is therefore blanked and the file is read again.
record YamlReader(CodePointText source, FileProblems problems) {

  /// The most faults that are searched for. Each costs a pass over the file.
  private static final int MOST_FAULTS = 20;

  /// The length in chars above which a file is read only once. More passes would take minutes.
  private static final int LARGE = 1_000_000;

  /// @param text the text of the source after [TextRules#replaceForbidden]
  ParsedFile read(String text) {
    int most = text.length() > LARGE ? 0 : MOST_FAULTS;
    Set<Integer> emptied = new HashSet<>();
    String rest = text;
    @Nullable RecordLines before = null;
    for (int faults = 0; ; faults++) {
      FileProblems found = new FileProblems(source);
      YamlPass pass = new YamlPass(source, rest, emptied, found);
      @Nullable Node root = pass.run();
      if (pass.isComplete() || found.isFull() || faults == most) {
        return all(found, root);
      }
      RecordLines record = RecordLines.around(pass.faultLine(), source);
      String without = blanked(rest, record);
      if (without.equals(rest)) {
        return all(found, root);
      }
      boolean goesOn = before != null && before.last() + 1 == record.first();
      found.problems().stream()
          .filter(p -> liesIn(p, record) && !(goesOn && p.code() == ProblemCode.INDENTATION))
          .forEach(problems::add);
      before = isOfIndentation(found, record) ? record : null;
      emptied.add(record.section());
      rest = without;
    }
  }

  private ParsedFile all(FileProblems found, @Nullable Node root) {
    problems.addAll(found);
    return problems.parsedFile(root);
  }

  /// Returns whether a record is indented otherwise than the records above. Then all below it may
  /// be told to be, and only it is.
  private static boolean isOfIndentation(FileProblems found, RecordLines record) {
    return found.problems().stream()
        .anyMatch(p -> p.code() == ProblemCode.INDENTATION && liesIn(p, record));
  }

  private static boolean liesIn(Problem problem, RecordLines record) {
    return problem.place() != null && record.holds(problem.place().line());
  }

  /// Returns the text with spaces in place of the record. All other characters keep their places.
  private String blanked(String text, RecordLines record) {
    int start = source.lineStart(record.first());
    int from = text.offsetByCodePoints(0, start);
    int to = text.offsetByCodePoints(from, source.lineStart(record.last() + 1) - start);
    StringBuilder blank = new StringBuilder(text.substring(0, from));
    text.substring(from, to)
        .codePoints()
        .forEach(point -> blank.append(point == '\n' || point == '\r' ? (char) point : ' '));
    return blank.append(text, to, text.length()).toString();
  }

  /// The lines of one record in a facts file. A record is an entry of a top-level list, or a whole
  /// section that holds no list.
  ///
  /// @param section the line of the top-level key
  /// @param first the first line of the record
  /// @param last its last line
  private record RecordLines(int section, int first, int last) {

    /// Returns the record that contains a line. It is found by columns, because the line can't be
    /// parsed.
    static RecordLines around(int line, CodePointText source) {
      int section = line;
      while (section > 1 && !topKey(section, source)) {
        section--;
      }
      int end = line + 1;
      while (end <= source.lines() && !topKey(end, source)) {
        end++;
      }
      int dash = section + 1;
      while (dash < end && !dashed(dash, source)) {
        dash++;
      }
      return line == section || dash > line
          ? new RecordLines(section, section, end - 1)
          : entry(section, line, end, source.column(source.textStart(dash)), source);
    }

    /// @param column the column of the dashes of the entries
    private static RecordLines entry(
        int section, int line, int end, int column, CodePointText source) {
      int first = line;
      while (!begins(first, column, source)) {
        first--;
      }
      int next = line + 1;
      while (next < end && !begins(next, column, source)) {
        next++;
      }
      return new RecordLines(section, first, next - 1);
    }

    private static boolean begins(int line, int column, CodePointText source) {
      return dashed(line, source) && source.column(source.textStart(line)) <= column;
    }

    private static boolean dashed(int line, CodePointText source) {
      return source.codePointAt(source.textStart(line)) == '-';
    }

    private static boolean topKey(int line, CodePointText source) {
      int start = source.textStart(line);
      boolean key = source.codePointAt(start) != '#' && source.codePointAt(start) != '-';
      return key && source.column(start) == 0 && source.lineText(line).contains(":");
    }

    boolean holds(int line) {
      return line >= first && line <= last;
    }
  }
}
