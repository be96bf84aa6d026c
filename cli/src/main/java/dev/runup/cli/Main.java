package dev.runup.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/// The command line: arguments in, one command run, an exit code out.
public final class Main {

  /// That of `pom.xml`, to which a test holds it. A file in the jar would say it as well, but the
  /// first one that is read takes a fourth of the program's start.
  static final String VERSION = "0.1.0";

  private Main() {}

  /// Runs the program and ends it with its exit code.
  public static void main(String[] arguments) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int code = run(arguments, out, err);
    if (out.checkError() && code == Exit.DONE) {
      new Console(err, false).fail("could not write to stdout");
      code = Exit.NOT_FOUND;
    }
    err.flush();
    if (code != Exit.DONE) {
      System.exit(code); // Java then looks through all jars for a logger that might care
    }
  }

  private static int run(String[] arguments, PrintStream out, PrintStream err) {
    Clock clock = new MachineClock();
    // The launcher knows whether stderr is a terminal.
    String doing = Boolean.getBoolean("runup.terminal") ? ProgressLine.doing(arguments) : null;
    if (doing == null) {
      return run(arguments, System.in, out, err, clock);
    }
    try (ProgressLine progress = new ProgressLine(err, doing, ProgressLine.MOMENT)) {
      progress.start();
      return run(
          arguments, System.in, progress.clearingBefore(out), progress.clearingBefore(err), clock);
    }
  }

  private static PrintStream utf8(FileDescriptor to) {
    return new PrintStream(new FileOutputStream(to), false, StandardCharsets.UTF_8);
  }

  /// Runs one command and gives back its exit code.
  ///
  /// @param in read by no command yet
  /// @param out gets data, as UTF-8
  /// @param err gets messages, as UTF-8
  /// @param clock says what `today` and `now` are; its zone is a new dossier's
  public static int run(
      String[] arguments, InputStream in, PrintStream out, PrintStream err, Clock clock) {
    return switch (arguments.length == 1 ? arguments[0] : "") {
      // Answered before the classes of the commands are loaded, which takes longer than all else.
      case "--version", "-V" -> print(version() + "\n", out, Exit.DONE);
      case "--help", "-h", "help" -> print(JarTexts.of("help.txt"), out, Exit.DONE);
      default ->
          arguments.length == 0
              ? print(JarTexts.of("help.txt"), err, Exit.USAGE)
              : Commands.run(arguments, out, err, clock);
    };
  }

  /// Gives back the program's name and version, in one line.
  static String version() {
    return "runup " + VERSION;
  }

  private static int print(String text, PrintStream to, int code) {
    to.print(text);
    to.flush();
    return code;
  }
}
