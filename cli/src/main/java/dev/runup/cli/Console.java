package dev.runup.cli;

import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ScreenCharacter;
import dev.runup.progress.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Prints data to stdout and messages for the user to stderr.
///
/// @param out takes data as UTF-8
/// @param err takes messages as UTF-8
/// @param quiet how much to print
/// @param progress gets told what the command is doing
record Console(PrintStream out, PrintStream err, Quiet quiet, Progress progress) {

  Console(PrintStream out, PrintStream err, Quiet quiet) {
    this(out, err, quiet, Progress.NONE);
  }

  /// The most problems printed at once. Nobody reads a longer list.
  private static final int MAX_PRINTED = 20;

  /// Matches words that need no quotes. A word that begins with `=` needs quotes, because zsh
  /// expands it. A word that begins with `-` isn't matched either.
  private static final Pattern PLAIN_WORD = Pattern.compile("[\\w./+:@%,][\\w./+:@%,=-]*");

  /// Output that is kept until another console prints it, so that messages of builds don't mix.
  static final class Buffer {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /// Returns a console that prints into the buffer.
    Console console(Quiet quiet) {
      return new Console(
          new PrintStream(out, true, StandardCharsets.UTF_8),
          new PrintStream(err, true, StandardCharsets.UTF_8),
          quiet);
    }

    /// Returns the messages so far.
    String messages() {
      return err.toString(StandardCharsets.UTF_8);
    }

    boolean hasMessages() {
      return err.size() > 0;
    }

    void printTo(Console console) {
      console.err.write(err.toByteArray(), 0, err.size());
      console.err.flush();
      console.out.write(out.toByteArray(), 0, out.size());
      console.out.flush();
    }
  }

  /// Returns a console that prints messages in colours.
  Console painted() {
    return new Console(out, Colours.painted(err), quiet, progress);
  }

  Console withQuiet(Quiet other) {
    return new Console(out, err, other, progress);
  }

  /// Prints a text to stdout or the problems that prevented it. Returns the exit code.
  int result(Checked<String> text) {
    problems(text.problems());
    if (text instanceof Checked.Good<String>(String good, var _)) {
      out.print(good);
    }
    return Exit.of(text.problems());
  }

  /// Prints at most 20 problems, and the number of the others.
  ///
  /// If there are more, problems that stop the build take precedence. Example: of 30 warnings and 1
  /// error, only the error is printed, then "… and 30 more".
  void problems(List<Problem> problems) {
    problems(problems, "all are in: runup check DOSSIER --format json");
  }

  /// Prints problems in the same way.
  ///
  /// @param others says where the others are
  void problems(List<Problem> problems, String others) {
    List<Problem> candidates = problems.stream().filter(quiet::prints).toList();
    List<Problem> stopping = candidates.stream().filter(Problem::stops).toList();
    List<Problem> shown =
        candidates.size() > MAX_PRINTED && !stopping.isEmpty() ? stopping : candidates;
    shown.stream().limit(MAX_PRINTED).forEach(this::problem);
    int left = candidates.size() - Math.min(MAX_PRINTED, shown.size());
    if (left > 0) {
      fail("… and " + left + " more; " + others);
    }
  }

  void problem(Problem problem) {
    err.println(problem.printed());
  }

  /// Prints a line, unless the user chose `--quiet`.
  void say(String line) {
    if (quiet == Quiet.NO) {
      fail(line);
    }
  }

  /// Prints a line about something that stops nothing, unless the user typed `-qq`.
  void warn(String line) {
    if (quiet != Quiet.ERRORS) {
      fail(line);
    }
  }

  /// Prints a line, also with `--quiet`.
  void fail(String line) {
    // A file name in the line may contain control characters, which a terminal would obey.
    err.println("runup: " + ScreenCharacter.safe(line));
  }

  /// Prints a stack trace, for a bug report.
  void printTrace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    trace
        .toString()
        .lines()
        .forEach(line -> err.println(ScreenCharacter.safe(line.replace("\t", "    "))));
  }

  /// Returns a path as one word of a POSIX shell, so that the user can paste it into a command. No
  /// command takes the word for an option.
  ///
  /// Example: `border talks` becomes `'border talks'`, and `-x` becomes `./-x`.
  static String shellWord(Path path) {
    String word = path.toString().startsWith("-") ? "./" + path : path.toString();
    return PLAIN_WORD.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
