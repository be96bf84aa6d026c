package dev.runup.reading;

import dev.runup.node.Node;
import dev.runup.node.NodeReader;
import dev.runup.node.NodeReader.ParsedFile;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.ReleaseChain.Fork;
import dev.runup.reading.ReleaseChain.Link;
import dev.runup.release.Join;
import dev.runup.release.RegisterLine;
import dev.runup.release.ReleaseRegister;
import dev.runup.text.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the release register.
///
/// Any fault is an error and stops a build. A build that left a damaged line out would publish what
/// was taken back.
public final class ReleaseReader {

  static final String RESTORE_IT =
      "Put the file back as the program wrote it, for example from version control. Then take back"
          + " again what is missing in it.";

  /// A line that git leaves where it can't merge.
  private static final Pattern MERGE_MARK = Pattern.compile("(<{7}|\\|{7}|={7}|>{7})( .*)?");

  private final Input file;
  private final ReleaseChain chain = new ReleaseChain();
  private final List<RegisterLine> lines = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private ReleaseReader(Input file) {
    this.file = file;
  }

  /// Reads the register, or returns the problems of its first line with an error.
  public static Checked<ReleaseRegister> read(Input file) {
    ReleaseReader reader = new ReleaseReader(file);
    reader.readLines();
    reader.reportFork();
    return Checked.of(new ReleaseRegister(reader.lines), reader.problems);
  }

  /// Returns the checksums of the lines that end a branch and that nothing has joined yet, besides
  /// that of the last line. Or returns the problems of the first line with another error.
  public static Checked<List<String>> openEnds(Input file) {
    ReleaseReader reader = new ReleaseReader(file);
    reader.readLines();
    return Checked.of(reader.chain.open(), reader.problems);
  }

  private void readLines() {
    int number = 0;
    for (String line : ReleaseText.lines(file.text())) {
      readLine(line, ++number);
      if (!problems.isEmpty()) {
        return;
      }
    }
  }

  private void readLine(String line, int number) {
    Place whole = whole(line, number);
    if (line.isBlank()) {
      report(ProblemCode.EMPTY_VALUE, whole, "this line is empty", "Delete it.");
      return;
    }
    if (MERGE_MARK.matcher(line).matches()) {
      report(
          ProblemCode.MERGE_MARK,
          whole,
          "a merge left the lines of two branches here, with its own marks between them",
          "Delete the lines with <<<<<<<, |||||||, ======= and >>>>>>>, and keep all others. Then"
              + " join the branches: \"runup release DOSSIER --join --by NAME\".");
      return;
    }
    String sum = ReleaseText.namedSum(line);
    if (sum != null && !sum.equals(ReleaseText.ownSum(line))) {
      changed(whole);
      return;
    }
    ParsedFile parsed = NodeReader.read(new Input("line.json", line));
    if (!parsed.problems().isEmpty() || parsed.root() == null) {
      parsed.problems().forEach(problem -> problems.add(inFile(problem, number)));
      return;
    }
    if (!(parsed.root() instanceof Node.Mapping mapping)) {
      report(ProblemCode.WRONG_FORM, whole, "a line holds keys and values in braces", RESTORE_IT);
      return;
    }
    ReleaseValues values = new ReleaseValues(mapping, whole, place -> at(place, number));
    RegisterLine read = ReleaseLine.read(mapping, values, Sha256.hex(line));
    problems.addAll(values.problems());
    if (read != null && problems.isEmpty()) {
      if (sum == null && values.has("sum")) {
        changed(whole);
      } else {
        follow(read, line, number, values);
      }
    }
  }

  /// Checks that a line follows one of those before it.
  private void follow(RegisterLine read, String line, int number, ReleaseValues one) {
    Place before = one.has("before") ? one.place("before") : one.place("");
    String checksum = Sha256.hex(line);
    Integer equal = chain.equalTo(checksum);
    if (equal != null) {
      report(
          ProblemCode.BROKEN_CHAIN,
          one.place(""),
          "this line is line " + equal + " once more",
          "Delete one of the two.");
      return;
    }
    if (chain.link(read.before()) == Link.BROKEN) {
      report(
          ProblemCode.BROKEN_CHAIN,
          before,
          number == 1
              ? "a line before this one was removed by hand"
              : "line " + (number - 1) + " was changed, removed or added by hand",
          "Each line names the checksum of the line before. " + RESTORE_IT);
      return;
    }
    chain.add(checksum, read.before());
    lines.add(read);
    if (read instanceof Join join && !chain.join(join.ends())) {
      report(
          ProblemCode.BROKEN_CHAIN,
          one.place("ends"),
          "no branch that is still open ends in one of these lines",
          RESTORE_IT);
    }
  }

  private void reportFork() {
    Fork fork = chain.fork();
    if (fork == null || !problems.isEmpty()) {
      return;
    }
    String before = fork.follows() == 0 ? "no line" : "line " + fork.follows();
    report(
        ProblemCode.FORKED,
        whole(file.line(fork.line()), fork.line()),
        "two branches have added lines: this line follows "
            + before
            + ", and not the line above it",
        "No line is lost. Look at what both branches decided, and join them: \"runup release DOSSIER"
            + " --join --by NAME\".");
  }

  private void changed(Place whole) {
    report(
        ProblemCode.BROKEN_CHAIN,
        whole,
        "this line was changed by hand",
        "Each line ends in a checksum of itself. " + RESTORE_IT);
  }

  private Place whole(String line, int number) {
    return new Place(file, number, 1, 1 + line.codePointCount(0, line.length()));
  }

  /// Returns a problem of a line as one of the file. Nobody writes JSON here, so how to write it
  /// doesn't help.
  private Problem inFile(Problem problem, int line) {
    Problem plain =
        problem.code() == ProblemCode.JSON_SYNTAX
            ? problem
                .withMessage("from here on, this line isn't as the program wrote it")
                .withHint(RESTORE_IT)
            : problem;
    Place place = plain.place();
    return place == null ? plain : plain.withPlace(at(place, line));
  }

  /// Returns the place in the whole file of a place in one of its lines.
  private Place at(Place inLine, int line) {
    return new Place(file, line, inLine.column(), inLine.end());
  }

  private void report(ProblemCode code, Place place, String message, @Nullable String hint) {
    problems.add(Problem.of(code, place, message, hint));
  }
}
