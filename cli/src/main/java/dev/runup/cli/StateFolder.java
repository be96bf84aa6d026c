package dev.runup.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The folder in which the program keeps what came of its last builds.
final class StateFolder {

  private static final String NAME = "runup";

  private StateFolder() {}

  /// Returns the typed folder, or the one in the user's cache folder. Null if there is neither.
  static @Nullable Path of(Argument<@Nullable Path> typed) {
    Path folder = typed.value();
    return folder == null ? byDefault(System.getenv(), System.getProperty("os.name", "")) : folder;
  }

  /// Returns the folder in the user's cache folder, or null if the user has none.
  ///
  /// On Linux the cache folder is that of the XDG Base Directory Specification. A relative path in
  /// `XDG_CACHE_HOME` doesn't count, as the specification says.
  ///
  /// @param environment the variables of the process
  /// @param system the name of the operating system, for example `Linux`
  static @Nullable Path byDefault(Map<String, String> environment, String system) {
    String home = environment.getOrDefault("HOME", "");
    String os = system.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      return inside(environment.getOrDefault("LOCALAPPDATA", ""));
    }
    if (os.startsWith("mac")) {
      return home.isEmpty() ? null : inside(home + "/Library/Caches");
    }
    Path cache = inside(environment.getOrDefault("XDG_CACHE_HOME", ""));
    return cache != null || home.isEmpty() ? cache : inside(home + "/.cache");
  }

  private static @Nullable Path inside(String cache) {
    Path folder = Path.of(cache);
    return folder.isAbsolute() ? folder.resolve(NAME) : null;
  }
}
