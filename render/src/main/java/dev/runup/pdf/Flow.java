package dev.runup.pdf;

import dev.runup.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects the strips of a document from top to bottom, as one endless page.
final class Flow {
  /// Lines of a paragraph that stay together at the bottom and at the top of a page.
  private static final int TOGETHER = 2;

  private final List<Strip> strips = new ArrayList<>();
  private final List<BlockDecoration> frames = new ArrayList<>();
  private final List<Drawing> waiting = new ArrayList<>();
  private @Nullable Strip repeated;
  private float space;
  private float mostSpace = Float.MAX_VALUE;
  private int kept;
  private boolean parted;
  private Theme.Paper paper;

  Flow(Theme.Paper paper) {
    this.paper = paper;
  }

  /// Asks for space before the next strip; of several wishes the largest holds.
  void space(float height) {
    space = Math.max(space, height);
  }

  /// Limits the space before the next strip, whatever is asked for.
  void spaceAtMost(float height) {
    mostSpace = height;
  }

  /// Takes back all wishes for space before the next strip.
  void drop() {
    space = 0;
  }

  /// Keeps the next strip on the page of the one before.
  void keep() {
    keep(1);
  }

  /// Keeps the next strips on the page of the one before.
  void keep(int count) {
    kept = Math.max(kept, count);
  }

  /// Begins a part of the document, and with it a page, with the next strip.
  void part() {
    parted = true;
  }

  /// Sets the next strips on pages like this one.
  void on(Theme.Paper other) {
    paper = other;
  }

  /// Gives back the page that the next strip stands on.
  Theme.Paper paper() {
    return paper;
  }

  /// Lets a page end before the next strip.
  void free() {
    kept = 0;
  }

  /// Lets the next strip take something with it, such as the label of a list item; it is given the
  /// top of a line whose baseline is that of the strip.
  void wait(Drawing label) {
    waiting.add(label);
  }

  boolean isWaiting() {
    return !waiting.isEmpty();
  }

  void open(BlockDecoration frame) {
    frames.add(frame);
  }

  void close() {
    frames.removeLast();
  }

  /// Sets what pages show first that begin with one of the next strips, or nothing.
  void repeat(@Nullable Strip strip) {
    repeated = strip;
  }

  /// Adds a strip.
  ///
  /// @param baseline how far below its top the baseline of its first line lies
  void add(float height, float baseline, Drawing drawing) {
    Drawing whole = drawing;
    for (Drawing label : waiting.reversed()) {
      Drawing rest = whole;
      whole =
          (pen, top) -> {
            label.paint(pen, top - baseline);
            rest.paint(pen, top);
          };
    }
    waiting.clear();
    put(height, whole);
  }

  /// Adds a strip of nothing that stays with what comes after it.
  void pad(float height) {
    put(height, (_, _) -> {});
    keep();
  }

  private void put(float height, Drawing drawing) {
    strips.add(
        new Strip(Math.min(space, mostSpace), height, begin(), paper, frames, repeated, drawing));
    space = 0;
    mostSpace = Float.MAX_VALUE;
    parted = false;
    kept = Math.max(0, kept - 1);
  }

  private Strip.Begin begin() {
    if (parted) {
      return Strip.Begin.PART;
    }
    if (!strips.isEmpty() && !strips.getLast().paper().equals(paper)) {
      return Strip.Begin.TURNED;
    }
    return kept == 0 ? Strip.Begin.MAYBE : Strip.Begin.NEVER;
  }

  /// Adds a line of text.
  void line(Galley galley, Line line, float x, BlockStyle voice) {
    float baseline = voice.baseline();
    add(voice.leading(), baseline, (pen, top) -> pen.line(galley, line, x, top - baseline));
  }

  /// Adds the lines of a paragraph; neither its first nor its last line stands alone on a page.
  void lines(Galley galley, List<Line> lines, float x, BlockStyle voice) {
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0 && (i < TOGETHER || lines.size() - i < TOGETHER)) {
        keep();
      }
      line(galley, lines.get(i), x, voice);
    }
  }

  /// Gives back the strip that was added last.
  Strip last() {
    return strips.getLast();
  }

  List<Strip> strips() {
    return strips;
  }
}
