package dev.runup.serve;

import java.io.IOException;
import java.util.Locale;

/// The browser that the user has chosen on this machine.
public final class Browser {

  private Browser() {}

  /// Opens an address. Returns whether the program that knows the browser could be started.
  public static boolean open(String address) {
    return start(command(System.getProperty("os.name", "")), address);
  }

  /// Returns the program of a system that opens an address as its user wishes.
  static String command(String system) {
    String name = system.toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? "open" : name.startsWith("win") ? "explorer" : "xdg-open";
  }

  /// Starts a program with an address. What it prints is left out.
  static boolean start(String program, String address) {
    try {
      new ProcessBuilder(program, address)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .getOutputStream()
          .close();
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
