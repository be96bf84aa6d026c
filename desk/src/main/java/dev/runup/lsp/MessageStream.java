package dev.runup.lsp;

import dev.runup.node.JsonValues;
import dev.runup.node.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The messages between an editor and the server: JSON after a header with its length in bytes.
record MessageStream(InputStream in, OutputStream out) {

  /// The most bytes of a message. A file has at most 16 MiB, and JSON may need four times as many.
  static final int MAX_BYTES = 64 << 20;

  /// The most bytes of a line of a header, and the most lines.
  private static final int MAX_HEADER = 1000;

  private static final String LENGTH = "content-length:";

  /// What came from the editor.
  sealed interface Received {
    /// A message.
    record Message(Map<?, ?> json) implements Received {}

    /// A message that isn't a JSON object.
    record NoJson() implements Received {}

    /// The end of the stream.
    ///
    /// @param problem why it can't be read any further, or null if it was closed after a message
    record End(@Nullable String problem) implements Received {}
  }

  Received read() {
    try {
      int length = header();
      if (length < 0) {
        return new Received.End(null);
      }
      byte[] body = in.readNBytes(length);
      return body.length < length
          ? new Received.End("the editor's last message was cut off")
          : JsonValues.read(new String(body, StandardCharsets.UTF_8)) instanceof Map<?, ?> json
              ? new Received.Message(json)
              : new Received.NoJson();
    } catch (MalformedHeaderException e) {
      return new Received.End(e.getMessage());
    } catch (IOException _) {
      return new Received.End("the editor's messages can't be read any further");
    }
  }

  /// Returns the length of the next message, or -1 at the end of the stream.
  private int header() throws IOException, MalformedHeaderException {
    int length = -1;
    for (int lines = 0; lines < MAX_HEADER; lines++) {
      String line = line();
      if (line == null && lines == 0) {
        return -1;
      }
      if (line == null) {
        throw new MalformedHeaderException("the editor's last message was cut off");
      }
      if (line.isEmpty()) {
        if (length < 0) {
          throw new MalformedHeaderException("a message has no Content-Length");
        }
        return length;
      }
      if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
        length = length(line.substring(LENGTH.length()).strip());
      } else if (line.indexOf(':') < 0) {
        throw new MalformedHeaderException("this is no header of a message: " + line);
      }
    }
    throw new MalformedHeaderException("the header of a message never ends");
  }

  private static int length(String typed) throws MalformedHeaderException {
    if (!typed.matches("\\d{1,9}") || Integer.parseInt(typed) > MAX_BYTES) {
      throw new MalformedHeaderException(
          "the length of a message is a number up to " + MAX_BYTES + ", not \"" + typed + "\"");
    }
    return Integer.parseInt(typed);
  }

  private @Nullable String line() throws IOException, MalformedHeaderException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        return line.size() == 0 ? null : line.toString(StandardCharsets.UTF_8);
      }
      if (line.size() == MAX_HEADER) {
        throw new MalformedHeaderException("a line in the header of a message is too long");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.UTF_8).strip();
  }

  /// Sends a message.
  void write(Map<String, ?> json) throws IOException {
    byte[] body = JsonWriter.line(json).getBytes(StandardCharsets.UTF_8);
    out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(body);
    out.flush();
  }

  /// A header that can't be read, so that nobody knows where the next message begins.
  private static final class MalformedHeaderException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedHeaderException(String message) {
      super(message);
    }
  }
}
