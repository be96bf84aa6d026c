package dev.runup.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An address to which mail can be sent, with the name of its owner.
///
/// @param name the name, on one line and without quotes and angle brackets, or empty
/// @param address the address in ASCII, for example `desk@example.org`
public record MailAddress(String name, String address) {

  private static final Pattern NAMED = Pattern.compile("(?<name>[^<>]*)<(?<address>[^<>]*)>");

  /// What no name holds: quotes, control characters, invisible ones, and ends of lines.
  private static final Pattern FORBIDDEN = Pattern.compile("[\"<>\\\\\\p{C}\\p{Zl}\\p{Zp}]");

  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";

  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

  /// The part of RFC 5321 that is in use: no quotes, no comments, and a host with a full stop.
  private static final Pattern ADDRESS =
      Pattern.compile(
          ("(?=[^@]{1,64}@)(?=.{3,254}$)" + ATOM + "(?:\\." + ATOM + ")*@")
              + (LABEL + "(?:\\." + LABEL + ")+"));

  /// Returns the address of a text such as `desk@example.org` or `The desk <desk@example.org>`.
  /// Null if it is none, or more than one.
  public static @Nullable MailAddress parse(String text) {
    Matcher named = NAMED.matcher(text.strip());
    String address = named.matches() ? named.group("address") : text.strip();
    String name = named.matches() ? unquoted(named.group("name").strip()) : "";
    return ADDRESS.matcher(address).matches() && !FORBIDDEN.matcher(name).find()
        ? new MailAddress(name, address)
        : null;
  }

  private static String unquoted(String name) {
    boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
    return quoted ? name.substring(1, name.length() - 1).strip() : name;
  }

  /// Returns the address as a user types it.
  @Override
  public String toString() {
    return name.isEmpty() ? address : name + " <" + address + ">";
  }
}
