package dev.runup.node;

import dev.runup.node.Node.Entry;
import dev.runup.node.Node.Mapping;
import dev.runup.node.Node.Scalar;
import dev.runup.node.Node.Sequence;
import dev.runup.problem.Place;
import dev.runup.problem.ProblemCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Builds a tree from the parts of a file. They must be added in their order in the file.
final class TreeBuilder {

  /// The deepest nesting of lists and mappings.
  static final int MAX_DEPTH = 32;

  private final CodePointText source;
  private final FileProblems problems;
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable Node root;

  TreeBuilder(CodePointText source, FileProblems problems) {
    this.source = source;
    this.problems = problems;
  }

  /// A list or mapping whose end hasn't been read yet. It is mutable and never leaves this class.
  private abstract static sealed class Open {
    final int start;
    final boolean brackets;

    Open(int start, boolean brackets) {
      this.start = start;
      this.brackets = brackets;
    }

    abstract void add(Node value);

    abstract Node closed(Place place);
  }

  private static final class OpenSequence extends Open {
    private final List<Node> items = new ArrayList<>();

    OpenSequence(int start, boolean brackets) {
      super(start, brackets);
    }

    @Override
    void add(Node value) {
      items.add(value);
    }

    @Override
    Node closed(Place place) {
      return new Sequence(items, place);
    }
  }

  private static final class OpenMapping extends Open {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Scalar> known = new HashMap<>();
    private @Nullable Scalar key;
    private boolean twice;
    private boolean hasReportedTwice;

    OpenMapping(int start, boolean brackets) {
      super(start, brackets);
    }

    /// Takes the key of the next value. Returns the first occurrence of the same key, or null.
    @Nullable Scalar key(Scalar next) {
      Scalar first = known.putIfAbsent(next.text(), next);
      key = next;
      twice = first != null;
      return first;
    }

    @Override
    void add(Node value) {
      if (key != null && !twice) {
        entries.add(new Entry(key, value));
      }
      key = null;
    }

    @Override
    Node closed(Place place) {
      return new Mapping(entries, place);
    }
  }

  /// Opens a list. Returns false if it is nested too deeply, which is reported.
  boolean openSequence(int start, boolean brackets) {
    return push(new OpenSequence(start, brackets));
  }

  /// Opens a mapping. Returns false if it is nested too deeply, which is reported.
  boolean openMapping(int start, boolean brackets) {
    return push(new OpenMapping(start, brackets));
  }

  private boolean push(Open next) {
    if (open.size() == MAX_DEPTH) {
      problems.error(
          ProblemCode.TOO_DEEP,
          next.start,
          next.start + 1,
          "lists and keys are nested here to more than " + MAX_DEPTH + " levels",
          "No fact needs that many; is a bracket missing?");
      return false;
    }
    open.push(next);
    return true;
  }

  /// Returns whether a key comes next.
  boolean isAtKey() {
    return open.peek() instanceof OpenMapping mapping && mapping.key == null;
  }

  boolean isNothingOpen() {
    return open.isEmpty();
  }

  /// Returns the column, from 0, of the list or mapping to which the next value belongs. The lines
  /// of that value begin right of it. -1 at the top level and inside of brackets, where columns
  /// mean nothing.
  int indentation() {
    Open parent = open.peek();
    return parent == null || parent.brackets ? -1 : source.column(parent.start);
  }

  /// Returns the key whose value comes next, or null.
  @Nullable Scalar pendingKey() {
    return open.peek() instanceof OpenMapping mapping ? mapping.key : null;
  }

  /// Takes a key. Call only if [#isAtKey] is true. Drops the value of a repeated key. Reports only
  /// the first one of a mapping: further ones are often the keys of a fact whose dash is missing.
  void addKey(Scalar key) {
    if (!(open.peek() instanceof OpenMapping mapping)) {
      return;
    }
    Scalar first = mapping.key(key);
    if (first != null && !mapping.hasReportedTwice) {
      mapping.hasReportedTwice = true;
      problems.error(
          ProblemCode.DUPLICATE_KEY,
          key.place(),
          "the key " + FileProblems.quoted(key.text()) + " is here for the second time",
          "It is first in line " + first.place().line() + ". Keep one of the two.");
    }
  }

  /// Drops the key whose value would come next.
  void dropKey() {
    if (open.peek() instanceof OpenMapping mapping) {
      mapping.key = null;
    }
  }

  /// Drops the last text, because what was typed goes on after it. Its key stays.
  void dropLastText() {
    if (open.peek() instanceof OpenMapping mapping
        && !mapping.entries.isEmpty()
        && mapping.entries.getLast() instanceof Entry(Scalar key, Scalar(var _, Place place))) {
      Place nothing =
          new Place(place.input(), place.line(), place.column(), place.column(), place.cell());
      mapping.entries.set(mapping.entries.size() - 1, new Entry(key, new Scalar("", nothing)));
    }
  }

  /// Takes the next value. It belongs to the last key, to the open list or to the file as a whole.
  void addValue(Node value) {
    Open parent = open.peek();
    if (parent == null) {
      root = value;
    } else {
      parent.add(value);
    }
  }

  void close(int end) {
    Open last = open.pop();
    addValue(last.closed(source.place(last.start, end)));
  }

  /// Returns the tree. Lists and mappings that are still open end here.
  ///
  /// A mapping that is still open inside a list is dropped. It is half a fact and would only cause
  /// further problems.
  @Nullable Node finish(int end) {
    while (!open.isEmpty()) {
      Open last = open.pop();
      boolean halfFact = last instanceof OpenMapping && open.peek() instanceof OpenSequence;
      if (!halfFact) {
        addValue(last.closed(source.place(last.start, end)));
      }
    }
    return root;
  }
}
