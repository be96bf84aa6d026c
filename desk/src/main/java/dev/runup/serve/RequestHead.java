package dev.runup.serve;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The first line and the headers of an HTTP request.
///
/// They are read strictly, because only browsers have to be understood. Control characters, folded
/// lines and line ends other than CR LF are malformed.
///
/// @param method the method as sent, for example `GET`
/// @param target the path and the query, still percent-encoded
/// @param headers the values by header name in lower case, in the order of the request
/// @param begun what was read of the body, as Latin-1
record RequestHead(String method, String target, Map<String, List<String>> headers, String begun) {

  /// In bytes. Browsers send the cookies of all servers on this machine to each of them, so a head
  /// of some kilobytes is usual.
  static final int MAX_LENGTH = 32 * 1024;

  private static final String END = "\r\n\r\n";

  private static final Pattern FIRST_LINE = Pattern.compile("([A-Za-z]+) ([!-~]+) HTTP/1\\.[01]");

  /// A name of the characters that RFC 9110 allows, and a value without control characters.
  private static final Pattern HEADER =
      Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):([\\t -~\\x80-\\xff]*)");

  RequestHead {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /// Reads a head up to its empty line. Returns null if it is malformed or too long.
  ///
  /// @throws EOFException if the client ends the request before that line
  static @Nullable RequestHead read(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    byte[] chunk = new byte[4096];
    while (text.length() <= MAX_LENGTH) {
      int count = in.read(chunk);
      if (count < 0) {
        throw new EOFException("the request ended within its head");
      }
      int searched = Math.max(0, text.length() - END.length() + 1);
      text.append(new String(chunk, 0, count, StandardCharsets.ISO_8859_1));
      int end = text.indexOf(END, searched);
      if (end >= 0) {
        return parse(text.substring(0, end), text.substring(end + END.length()));
      }
    }
    return null;
  }

  private static @Nullable RequestHead parse(String text, String begun) {
    String[] lines = text.split("\r\n", -1);
    Matcher first = FIRST_LINE.matcher(lines[0]);
    if (!first.matches()) {
      return null;
    }
    Map<String, List<String>> headers = new HashMap<>();
    for (int i = 1; i < lines.length; i++) {
      Matcher header = HEADER.matcher(lines[i]);
      if (!header.matches()) {
        return null;
      }
      headers
          .computeIfAbsent(header.group(1).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
          .add(header.group(2).strip());
    }
    return new RequestHead(first.group(1), first.group(2), headers, begun);
  }

  /// Returns all values of a header, or an empty list.
  ///
  /// @param name in lower case
  List<String> values(String name) {
    return headers.getOrDefault(name, List.of());
  }

  /// Reads the body, of which the beginning may have been read already.
  ///
  /// @param most the most bytes
  /// @return null if the request doesn't say how long it is, or if it is longer
  /// @throws EOFException if the client ends the request before its end
  byte @Nullable [] body(InputStream in, int most) throws IOException {
    List<String> lengths = values("content-length");
    if (lengths.size() != 1
        || !lengths.getFirst().matches("\\d{1,9}")
        || Integer.parseInt(lengths.getFirst()) > most) {
      return null;
    }
    byte[] body = new byte[Integer.parseInt(lengths.getFirst())];
    byte[] beginning = begun.getBytes(StandardCharsets.ISO_8859_1);
    int read = Math.min(beginning.length, body.length);
    System.arraycopy(beginning, 0, body, 0, read);
    while (read < body.length) {
      int count = in.read(body, read, body.length - read);
      if (count < 0) {
        throw new EOFException("the request ended within its body");
      }
      read += count;
    }
    return body;
  }

  String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  /// Returns the text after the first `?`, still percent-encoded, or an empty text.
  String query() {
    return target.substring(Math.min(target.length(), path().length() + 1));
  }
}
