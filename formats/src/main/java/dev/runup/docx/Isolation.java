package dev.runup.docx;

import java.util.ArrayDeque;
import java.util.Deque;

/// Keeps the characters that change the direction of a text from changing that of the text after
/// it. Word knows no element that does so.
final class Isolation {

  private static final char POP = '\u202C';
  private static final char POP_ISOLATE = '\u2069';

  private Isolation() {}

  /// Returns the text with an end for each change of direction that it leaves open.
  static String closed(String text) {
    Deque<Character> open = new ArrayDeque<>();
    StringBuilder closed = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char one = text.charAt(i);
      switch (one) {
        case '\u202A', '\u202B', '\u202D', '\u202E' -> open.push(POP);
        case '\u2066', '\u2067', '\u2068' -> open.push(POP_ISOLATE);
        default -> {}
      }
      if (one == POP || one == POP_ISOLATE) {
        open.removeFirstOccurrence(one);
      }
    }
    open.forEach(closed::append);
    return closed.toString();
  }
}
