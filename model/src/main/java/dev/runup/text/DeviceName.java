package dev.runup.text;

import java.util.Locale;
import java.util.regex.Pattern;

/// The names of devices on Windows. No file can have one there, whatever follows after a full stop.
/// Examples: `con`, `AUX.txt`, `com1`, `com¹`.
public final class DeviceName {

  private static final Pattern FORM =
      Pattern.compile("(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?:\\..*)?");

  private DeviceName() {}

  /// Returns whether a file's name, without its folder, is that of a device.
  public static boolean is(String name) {
    return FORM.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }
}
