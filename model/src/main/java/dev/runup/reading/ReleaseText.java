package dev.runup.reading;

import dev.runup.node.JsonWriter;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.release.RegisterLine;
import dev.runup.release.ReleaseRegister;
import dev.runup.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes lines of the release register. Each ends in a checksum of itself, and names that of the
/// line before.
public final class ReleaseText {

  /// The largest register, in bytes. A larger one could not be read.
  private static final int MAX_SIZE = 16 << 20;

  private static final String SUM = ",\"sum\":\"";

  private static final int SUM_LENGTH = SUM.length() + 64 + 2;

  private ReleaseText() {}

  /// A register with lines that were added.
  ///
  /// @param text the text of the whole file
  public record Added(String text, ReleaseRegister register) {}

  /// Adds lines to a register, or returns why that can't be done. What is written can be read
  /// again: else it would stop every later build.
  ///
  /// @param old the file, or one with an empty text if there is none
  /// @param lines the lines, each made for the checksum of the line before
  public static Checked<Added> add(Input old, List<Function<String, RegisterLine>> lines) {
    StringBuilder text = new StringBuilder(old.text());
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
    String before = checksumOfLastLine(old.text());
    for (Function<String, RegisterLine> line : lines) {
      String written = written(line.apply(before));
      text.append(written).append('\n');
      before = Sha256.hex(written);
    }
    String all = lines.isEmpty() ? old.text() : text.toString();
    if (all.getBytes(StandardCharsets.UTF_8).length > MAX_SIZE) {
      return Checked.bad(
          Problem.of(
              ProblemCode.TOO_LARGE,
              old.name() + " would be larger than 16 MiB, which is the limit",
              null));
    }
    return ReleaseReader.read(new Input(old.name(), all)).map(read -> new Added(all, read));
  }

  /// Returns a line as it is written, without a line end.
  static String written(RegisterLine line) {
    String json = JsonWriter.line(line.fields()).strip();
    return json.substring(0, json.length() - 1) + SUM + Sha256.hex(json) + "\"}";
  }

  /// Returns the checksum that a line names of itself, or null if it names none at its end.
  static @Nullable String namedSum(String line) {
    int at = line.length() - SUM_LENGTH;
    return at > 0 && line.startsWith(SUM, at) && line.endsWith("\"}")
        ? line.substring(at + SUM.length(), line.length() - 2)
        : null;
  }

  /// Returns the checksum of a line without the one that it names.
  static String ownSum(String line) {
    return Sha256.hex(line.substring(0, line.length() - SUM_LENGTH) + "}");
  }

  /// Returns the checksum that the next line of a register has to name.
  public static String checksumOfLastLine(String text) {
    List<String> lines = lines(text);
    return lines.isEmpty() ? "" : Sha256.hex(lines.getLast());
  }

  /// Returns the lines without their ends, which version control may have changed.
  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from);
      boolean isWhole = end >= 0;
      String line = text.substring(from, isWhole ? end : text.length());
      lines.add(isWhole && line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
      from = isWhole ? end + 1 : text.length();
    }
    return lines;
  }
}
