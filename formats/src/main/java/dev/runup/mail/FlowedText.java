package dev.runup.mail;

import java.util.ArrayList;
import java.util.List;

/// Lines of plain text that a mail program may join and wrap again (`format=flowed`, RFC 3676). A
/// line that ends in a space goes on in the next one.
final class FlowedText {

  /// The most characters of a line, with the space at its end. A longer word stays whole.
  static final int WIDTH = 72;

  /// What separates the text from a signature. Mail programs hide what follows it.
  private static final String SIGNATURE = "--";

  private final List<String> lines = new ArrayList<>();
  private int depth;

  /// Adds a paragraph and a blank line. An empty paragraph is left out.
  ///
  /// @param mark what stands before its first line
  void paragraph(String mark, String text) {
    if (!text.isBlank()) {
      String first = mark;
      for (String line : text.split("\n", -1)) {
        wrap(first, line.strip());
        first = "";
      }
      end();
    }
  }

  /// Adds a heading. Those of the first two levels are underlined.
  void heading(int level, String text) {
    if (!text.isBlank()) {
      int from = lines.size();
      wrap("", text.replace('\n', ' ').strip());
      if (level <= 2) {
        int longest =
            lines.subList(from, lines.size()).stream()
                .mapToInt(line -> line.strip().length())
                .max()
                .orElse(0);
        fixed((level == 1 ? "=" : "-").repeat(Math.max(3, Math.min(WIDTH - 1, longest))));
      }
      end();
    }
  }

  void rule() {
    fixed("-".repeat(WIDTH - 1));
    end();
  }

  /// Adds a line that isn't joined with others.
  void fixed(String line) {
    lines.add(quoted(line.stripTrailing()));
  }

  /// Adds what `content` adds as a quotation.
  void quoted(Runnable content) {
    depth++;
    content.run();
    if (!lines.isEmpty() && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    depth--;
    end();
  }

  /// Ends a paragraph with a blank line, if there is none yet.
  void end() {
    if (!lines.isEmpty() && !lines.getLast().isEmpty()) {
      lines.add("");
    }
  }

  /// Takes the blank line away again, so that the next paragraph follows at once.
  void closeUp() {
    if (!lines.isEmpty() && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
  }

  private void wrap(String mark, String text) {
    StringBuilder line = new StringBuilder(mark);
    boolean isEmpty = true;
    for (String word : text.split(" +", -1)) {
      boolean fits = line.length() + word.length() + 2 + depth <= WIDTH;
      if (!isEmpty && !fits && !line.toString().equals(SIGNATURE)) {
        lines.add(quoted(line.toString()) + " ");
        line.setLength(0);
        isEmpty = true;
      }
      line.append(isEmpty ? "" : " ").append(word);
      isEmpty = false;
    }
    fixed(line.toString());
  }

  /// Returns a line with the signs of its quotation. A space keeps it from being taken for another
  /// kind of line.
  private String quoted(String line) {
    boolean isStuffed =
        depth > 0 || line.startsWith(" ") || line.startsWith(">") || line.startsWith("From ");
    return ">".repeat(depth) + (isStuffed ? " " : "") + line;
  }

  @Override
  public String toString() {
    return String.join("\n", lines).strip() + "\n";
  }
}
