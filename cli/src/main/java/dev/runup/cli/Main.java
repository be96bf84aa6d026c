package dev.runup.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Starts the program. Runs the command that the arguments name, and ends with its exit code.
public final class Main {

  /// The version in `pom.xml`, which a test compares. The program doesn't read it from its jar,
  /// because the first file read takes a fourth of the starting time.
  static final String VERSION = "0.1.0";

  /// The bits of a file's mode that hold its type, and two of the types, from POSIX.
  private static final int FILE_TYPE = 0xF000;

  private static final int PIPE = 0x1000;
  private static final int SOCKET = 0xC000;

  /// The clock of this machine. It reads the zone only on request, because reading it takes longer
  /// than all of `runup --version`. Only `runup init` requests it.
  private static final class MachineClock extends Clock {

    @Override
    public ZoneId getZone() {
      return ZoneId.systemDefault();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.system(zone);
    }

    @Override
    public Instant instant() {
      return Instant.now();
    }
  }

  private Main() {}

  /// Runs the program and ends it with its exit code.
  public static void main(String[] arguments) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int code = runOnThisMachine(arguments, out, err);
    if (out.checkError() && code == Exit.DONE && !isPipe(Path.of("/dev/stdout"))) {
      new Console(out, err, Quiet.NO).fail("could not write to stdout");
      code = Exit.NOT_FOUND;
    }
    err.flush();
    if (code != Exit.DONE) {
      System.exit(code); // Not after success: exit makes Java search all jars for a logger.
    }
  }

  /// Runs one command as a process. Whatever is thrown before it begins becomes an exit code too.
  private static int runOnThisMachine(String[] arguments, PrintStream out, PrintStream err) {
    try {
      if (ProgramId.isNative()) {
        NativeRuntime.start(arguments);
      }
      System.setProperty("java.awt.headless", "true"); // OpenPDF uses colours of AWT.
      System.setProperty("org.freemarker.loggerLibrary", "none");
      return run(arguments, out, err);
    } catch (RuntimeException | Error failure) {
      return Failures.report(failure, new Console(out, err, Quiet.NO));
    }
  }

  private static int run(String[] arguments, PrintStream out, PrintStream err) {
    if (askForVersion(arguments)) { // Before the classes of all else are loaded.
      return print(version() + "\n", out, Exit.DONE);
    }
    Clock clock = new MachineClock();
    String doing = ProgressLine.doing(arguments);
    boolean isTerminal = Terminal.isStderr(System.getenv("TERM"));
    boolean allowed = isTerminal && Screen.allowsColours(System.getenv("NO_COLOR"));
    Screen screen = Screen.of(arguments, allowed);
    if (doing == null || !isTerminal) {
      return run(arguments, new Console(out, err, Quiet.NO), clock, new ProgramId(), screen);
    }
    try (ProgressLine progress = new ProgressLine(err, doing, ProgressLine.MOMENT)) {
      progress.start();
      Console console =
          new Console(
              progress.clearingBefore(out), progress.clearingBefore(err), Quiet.NO, progress);
      return run(arguments, console, clock, new ProgramId(), screen);
    }
  }

  /// Returns whether a path leads to a pipe or a socket. Such a stdout fails only after its reader
  /// has ended, and a reader may end early.
  ///
  /// Example: `runup schema | head -1`. On Windows, no path leads there.
  private static boolean isPipe(Path path) {
    try {
      int type = (int) Files.getAttribute(path, "unix:mode") & FILE_TYPE;
      return type == PIPE || type == SOCKET;
    } catch (IOException | UnsupportedOperationException _) {
      return false;
    }
  }

  private static PrintStream utf8(FileDescriptor to) {
    return new PrintStream(new FileOutputStream(to), false, StandardCharsets.UTF_8);
  }

  /// Runs one command and returns its exit code.
  ///
  /// @param out gets data, as UTF-8
  /// @param err gets messages, as UTF-8
  /// @param clock decides what `today` and `now` are. A new dossier gets its zone
  public static int run(String[] arguments, PrintStream out, PrintStream err, Clock clock) {
    return run(arguments, out, err, clock, new ProgramId()); // A lambda would load 60 classes.
  }

  /// Runs one command as the other method does.
  ///
  /// @param program returns the name of the program that runs; null if it doesn't know it
  public static int run(
      String[] arguments,
      PrintStream out,
      PrintStream err,
      Clock clock,
      Supplier<@Nullable String> program) {
    return run(arguments, new Console(out, err, Quiet.NO), clock, program, Screen.none(arguments));
  }

  private static int run(
      String[] arguments,
      Console plain,
      Clock clock,
      Supplier<@Nullable String> program,
      Screen screen) {
    Console console = screen.hasColours() ? plain.painted() : plain;
    try {
      return runOrThrow(arguments, console, clock, program, screen);
    } catch (RuntimeException | Error failure) {
      return Failures.report(failure, console);
    }
  }

  private static int runOrThrow(
      String[] arguments,
      Console console,
      Clock clock,
      Supplier<@Nullable String> program,
      Screen screen) {
    PrintStream out = console.out();
    if (askForVersion(arguments)) {
      return print(version() + "\n", out, Exit.DONE);
    }
    return switch (String.join(" ", arguments)) {
      // Answered before the classes of the commands are loaded, which takes longer than all else.
      case "--help", "-h", "help" -> print(HelpText.of(HelpText.GENERAL, screen), out, Exit.DONE);
      case "help " + HelpText.EXIT_CODES ->
          print(HelpText.of(HelpText.EXIT_CODES + ".txt", screen), out, Exit.DONE);
      case "" ->
          arguments.length == 0
              ? print(HelpText.of(HelpText.GENERAL, screen), console.err(), Exit.USAGE)
              : Commands.run(arguments, console, screen, clock, program);
      default -> Commands.run(arguments, console, screen, clock, program);
    };
  }

  private static boolean askForVersion(String[] arguments) {
    return arguments.length == 1 && (arguments[0].equals("--version") || arguments[0].equals("-V"));
  }

  /// Returns the program's name and version, in one line.
  static String version() {
    return "runup " + VERSION + VersionSuffix.TEXT;
  }

  private static int print(String text, PrintStream to, int code) {
    to.print(text);
    to.flush();
    return code;
  }
}
