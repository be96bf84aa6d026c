package dev.runup.cli;

import java.util.Arrays;

/// What GraalVM leaves to a program that it has built. Java has none of the classes that this
/// calls. Their names are constants, so GraalVM finds them when it builds the program.
final class NativeRuntime {

  /// The bytes of young objects with which many builds in one process take the least time. A single
  /// build takes less with the few that the program starts with.
  private static final long YOUNG_OF_MANY_BUILDS = 24L << 20;

  /// More arguments than these, without options, name several dossiers. One dossier and the values
  /// of its options are fewer.
  private static final int ARGUMENTS_OF_ONE_BUILD = 8;

  private NativeRuntime() {}

  /// Sets the memory for young objects by what a command line is about to do. Then makes the
  /// program handle signals as Java does: SIGTERM runs the shutdown hooks, and SIGPIPE makes a
  /// write fail in place of ending the program.
  ///
  /// GraalVM lets nobody set the memory once the program handles signals. So this reads the
  /// arguments before they are parsed. With `-H:-ParseRuntimeOptions`, GraalVM waits for this call.
  ///
  /// @throws IllegalStateException on Java
  static void start(String[] arguments) {
    try {
      if (buildsMany(arguments)) {
        Class.forName("org.graalvm.nativeimage.RuntimeOptions")
            .getMethod("set", String.class, Object.class)
            .invoke(null, "MaxNewSize", YOUNG_OF_MANY_BUILDS);
      }
      Class.forName("org.graalvm.nativeimage.VMRuntime").getMethod("initialize").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("not built by GraalVM", e);
    }
  }

  /// Returns whether a command line reads jobs, or names more folders than one build has arguments.
  static boolean buildsMany(String[] arguments) {
    return Arrays.stream(arguments).anyMatch(argument -> argument.startsWith("--jobs"))
        || Arrays.stream(arguments).filter(argument -> !argument.startsWith("-")).count()
            > ARGUMENTS_OF_ONE_BUILD;
  }
}
