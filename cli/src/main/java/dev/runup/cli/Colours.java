package dev.runup.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Paints the lines of messages on their way to a terminal.
///
/// It sees finished text only. So no text has colours inside of it, whether it is kept, compared or
/// written to a file.
final class Colours {

  /// The words that `--color` may have.
  static final List<String> WORDS = List.of("auto", "always", "never");

  static final String OPTION = "--color";

  private static final String BOLD = "1";
  private static final String DIM = "2";
  private static final String RED = "1;31";
  private static final String YELLOW = "1;33";
  private static final String CYAN = "36";

  /// The first line of a problem: place, severity, message and code.
  private static final Pattern PROBLEM =
      Pattern.compile("(.*?: )??(refused|error|warning|notice)(: .*?)( \\[[a-z-]+])?");

  /// A line of a file, with its number.
  private static final Pattern SOURCE = Pattern.compile("( *\\d+ \\| )(.*)");

  private static final Pattern CARETS = Pattern.compile("( +\\| )( *\\^+)");
  private static final Pattern REMARK = Pattern.compile("( {2}(?:hint|also|cell):)( .*)");
  private static final Pattern OWN = Pattern.compile("(runup:)( .*)");

  /// The marking of a fact or an edition, in the colour that its readers know.
  private static final Pattern MARK =
      Pattern.compile("\\bTLP:(RED|AMBER(?:\\+STRICT)?|GREEN|CLEAR)(?![\\w+])");

  private Colours() {}

  /// Returns a stream that paints each line before it passes it on.
  static PrintStream painted(PrintStream plain) {
    return new PrintStream(new Lines(plain), true, StandardCharsets.UTF_8);
  }

  /// Returns a heading of a help text.
  static String heading(String text) {
    return in(BOLD, text);
  }

  /// Returns a line of a message in its colours.
  static String paint(String line) {
    Matcher source = SOURCE.matcher(line);
    if (source.matches()) {
      return in(DIM, source.group(1)) + source.group(2);
    }
    Matcher carets = CARETS.matcher(line);
    if (carets.matches()) {
      return in(DIM, carets.group(1)) + in(RED, carets.group(2));
    }
    Matcher remark = REMARK.matcher(line);
    if (remark.matches()) {
      return in(CYAN, remark.group(1)) + remark.group(2);
    }
    Matcher problem = PROBLEM.matcher(line);
    if (problem.matches()) {
      String place = problem.group(1);
      String severity = problem.group(2);
      String code = problem.group(4);
      return (place == null ? "" : in(BOLD, place.substring(0, place.length() - 2)) + ": ")
          + in(colour(severity), severity)
          + marks(problem.group(3))
          + (code == null ? "" : " " + in(DIM, code.strip()));
    }
    Matcher own = OWN.matcher(line);
    return own.matches() ? in(DIM, own.group(1)) + marks(own.group(2)) : marks(line);
  }

  private static String colour(String severity) {
    return switch (severity) {
      case "warning" -> YELLOW;
      case "notice" -> CYAN;
      default -> RED;
    };
  }

  private static String marks(String text) {
    return MARK.matcher(text)
        .replaceAll(mark ->
            in(
                switch (mark.group(1)) {
                  case "RED" -> "31";
                  case "GREEN" -> "32";
                  case "CLEAR" -> BOLD;
                  default -> "33";
                },
                mark.group()));
  }

  private static String in(String colour, String text) {
    return "\033[" + colour + "m" + text + "\033[0m";
  }

  /// Collects bytes up to the end of a line.
  private static final class Lines extends OutputStream {

    private final PrintStream plain;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    Lines(PrintStream plain) {
      this.plain = plain;
    }

    @Override
    public void write(int one) {
      if (one == '\n') {
        print();
        plain.write('\n');
      } else {
        line.write(one);
      }
    }

    private void print() {
      byte[] painted =
          paint(line.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
      line.reset();
      plain.write(painted, 0, painted.length);
    }

    @Override
    public void flush() {
      if (line.size() > 0) {
        print();
      }
      plain.flush();
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
