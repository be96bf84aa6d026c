package dev.runup.node;

import dev.runup.node.NodeReader.ParsedFile;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects the problems of one file.
final class FileProblems {

  /// The most problems reported for one file. Nobody reads more, and a file of another kind could
  /// have millions.
  private static final int MAX_PROBLEMS = 200;

  /// The most characters of a user's text in a message. The source line is printed below anyway.
  private static final int MAX_QUOTE = 40;

  private final CodePointText source;
  private final List<Problem> problems = new ArrayList<>();
  private boolean hasMore;

  FileProblems(CodePointText source) {
    this.source = source;
  }

  void error(ProblemCode code, Place place, String message, @Nullable String hint) {
    add(Problem.of(code, place, message, hint));
  }

  void error(ProblemCode code, int from, int to, String message, @Nullable String hint) {
    error(code, source.place(from, to), message, hint);
  }

  void add(Problem problem) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(problem);
    } else {
      hasMore = true;
    }
  }

  /// Returns whether there are more problems than the limit, so that reading can stop.
  boolean isFull() {
    return hasMore;
  }

  /// Adds all problems of another collection.
  void addAll(FileProblems others) {
    others.problems.forEach(this::add);
    hasMore |= others.hasMore;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /// Adds a syntax error, unless its own line or `causeLine` has an error already. Returns the line
  /// whose record must be skipped: `causeLine` if that has an error, otherwise the problem's line.
  int addSyntaxProblem(Problem problem, int causeLine) {
    int line = problem.place() == null ? causeLine : problem.place().line();
    if (hasErrorIn(causeLine)) {
      return causeLine;
    }
    if (!hasErrorIn(line)) {
      add(problem);
    }
    return line;
  }

  private boolean hasErrorIn(int line) {
    return problems.stream().anyMatch(problem -> isIn(line, problem));
  }

  /// Returns whether a line has a problem with that code.
  boolean hasProblem(ProblemCode code, int line) {
    return problems.stream().anyMatch(problem -> problem.code() == code && isIn(line, problem));
  }

  private static boolean isIn(int line, Problem problem) {
    return problem.place() != null && problem.place().line() == line;
  }

  /// Returns the tree together with all problems. Adds a notice if the file is empty.
  ParsedFile parsedFile(@Nullable Node root) {
    List<Problem> all = new ArrayList<>(problems);
    if (hasMore) {
      all.add(tooManyProblems());
    } else if (root == null && problems.isEmpty()) {
      Place start = source.place(0, 0);
      all.add(Problem.of(ProblemCode.EMPTY_FILE, start, "this file is empty", null));
    }
    return new ParsedFile(root, all);
  }

  private Problem tooManyProblems() {
    Place end = source.place(source.length(), source.length());
    return Problem.of(
        ProblemCode.MORE_PROBLEMS,
        end,
        "this file has more than " + MAX_PROBLEMS + " problems",
        "Correct those above first. Is it a facts file at all?");
  }

  /// Returns a user's text between quotation marks, cut if it is long.
  static String quoted(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= MAX_QUOTE
        ? '"' + text + '"'
        : '"' + text.substring(0, text.offsetByCodePoints(0, MAX_QUOTE)) + "…\"";
  }
}
