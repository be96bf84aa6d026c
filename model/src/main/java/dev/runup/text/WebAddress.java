package dev.runup.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The form of addresses on the web that a briefing may print.
public final class WebAddress {

  /// The host of an address, and its port (group 1). A host in brackets has colons of its own.
  private static final Pattern PORT =
      Pattern.compile("^[^:/?#]+://(?:\\[[^\\]/?#]*+]|[^:\\[/?#]*+):([^/?#]*+)");

  private static final Pattern CREDENTIALS = Pattern.compile("^[^:/?#]++://[^/?#@]*+@");

  private static final Pattern POSSIBLE_PORT =
      Pattern.compile(
          "0*+(?:[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5])");

  private WebAddress() {}

  /// Returns whether a text is an absolute http or https address without credentials and with no
  /// impossible port.
  public static boolean isSound(String text) {
    try {
      URI uri = new URI(text);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && !hasImpossiblePort(text);
    } catch (URISyntaxException _) {
      return false;
    }
  }

  /// Returns whether an address has a user name or a password before its host.
  public static boolean hasCredentials(String address) {
    return CREDENTIALS.matcher(address).find();
  }

  /// Returns whether an address has a port that isn't a number from 1 to 65535, or an empty one.
  public static boolean hasImpossiblePort(String address) {
    Matcher port = PORT.matcher(address);
    return port.find() && !POSSIBLE_PORT.matcher(port.group(1)).matches();
  }
}
