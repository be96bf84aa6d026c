package dev.runup.template;

import freemarker.core.Environment;
import java.io.IOException;
import java.io.Writer;

/// Collects output and refuses to grow past the limit.
final class BoundedWriter extends Writer {
  private final StringBuilder text = new StringBuilder();
  private final int longest;

  BoundedWriter(int longest) {
    this.longest = longest;
  }

  @Override
  public void write(char[] buffer, int from, int length) throws IOException {
    if (length > longest - text.length()) {
      throw new Engine.Refusal(
          "a template prints more than " + longest / 1_000_000 + " million characters",
          "Most likely a loop does not end.",
          Engine.at(Environment.getCurrentEnvironment()));
    }
    text.append(buffer, from, length);
  }

  @Override
  public void flush() {
    // nothing is held back
  }

  @Override
  public void close() {
    // nothing is held open
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
