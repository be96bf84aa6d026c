package dev.runup.node;

import dev.runup.node.CodePointText.TextRange;
import dev.runup.node.Node.Scalar;
import dev.runup.node.Node.Sequence;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/// One pass over the events of the YAML parser. It builds the tree and reports the problems.
final class YamlPass {

  private final CodePointText source;
  private final Set<Integer> emptied;
  private final FileProblems problems;
  private final Iterator<Event> events;
  private final TreeBuilder tree;
  private final YamlGuard guard;

  private final Map<String, String> keys = new HashMap<>();

  private boolean anyDocument;
  private boolean stopped;
  private int faultLine;
  private int end;
  private @Nullable TextRange scalar;

  /// @param emptied the lines of the top-level keys whose list lost an unreadable entry. Their
  ///   value may be empty without an error.
  YamlPass(CodePointText source, String text, Set<Integer> emptied, FileProblems problems) {
    this.source = source;
    this.emptied = emptied;
    this.problems = problems;
    this.tree = new TreeBuilder(source, problems);
    this.guard = new YamlGuard(source, problems, tree);
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(Integer.MAX_VALUE)
            // The buffer takes the whole text. Between two buffers the parser fails on a character
            // beyond U+FFFF. It also copies the unused rest at each refill.
            .setBufferSize(text.length() + 1)
            .build();
    this.events = new Parse(settings).parseString(text).iterator();
  }

  /// Returns the tree up to the end of the file, or up to the first fault.
  @Nullable Node run() {
    for (Event event = next(); event != null && !stopped && !problems.isFull(); event = next()) {
      take(event);
    }
    return tree.finish(end);
  }

  /// Returns whether the parser reached the end of the file.
  boolean isComplete() {
    return faultLine == 0;
  }

  /// Returns the line to blame for the stop, from 1, or 0 if there was none.
  int faultLine() {
    return faultLine;
  }

  private @Nullable Event next() {
    try {
      return !stopped && events.hasNext() ? events.next() : null;
    } catch (RuntimeException e) {
      // The parser doesn't only throw its own exceptions. Example: "\UFFFFFFFF" causes a
      // NumberFormatException.
      YamlDiagnosis.Diagnosis found = new YamlDiagnosis(source, tree, end, scalar).diagnose(e);
      faultLine = problems.addSyntaxProblem(found.problem(), found.causeLine());
      return null;
    }
  }

  private void take(Event event) {
    switch (event) {
      case DocumentStartEvent start -> documentStart(start);
      case CollectionStartEvent start -> open(start);
      case MappingEndEvent _, SequenceEndEvent _ -> close(index(event.getEndMark()));
      case ScalarEvent typed -> scalar(typed);
      case AliasEvent alias -> alias(alias);
      default -> {} // stream and document ends
    }
    end = Math.max(end, index(event.getEndMark()));
  }

  private void documentStart(DocumentStartEvent start) {
    stopped = anyDocument;
    anyDocument = true;
    guard.documentStart(begin(start), stopped);
  }

  private void open(CollectionStartEvent start) {
    guard.checkNoAnchorOrTag(start, start.getTag(), begin(start));
    if (tree.isAtKey()) {
      guard.collectionAsKey(begin(start));
      stopped = true;
    } else if (start instanceof MappingStartEvent) {
      stopped = !tree.openMapping(begin(start), start.isFlow());
    } else {
      stopped = !tree.openSequence(begin(start), start.isFlow());
    }
    if (start.isFlow()) {
      guard.checkBracket(index(start.getEndMark()));
    }
  }

  private void close(int end) {
    boolean brackets = tree.indentation() < 0;
    tree.close(end);
    if (brackets) {
      guard.checkBracket(end);
    }
  }

  private void scalar(ScalarEvent typed) {
    TextRange range = new TextRange(begin(typed), index(typed.getEndMark()));
    scalar = range;
    String text = tree.isAtKey() ? shared(typed.getValue()) : typed.getValue();
    Scalar node = new Scalar(text, source.place(range.from(), range.to()));
    if (typed.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED) {
      TextRules.check(node.text(), node.place(), problems);
    } else { // without escapes, a text holds no character but those of the file
      TextRules.checkLength(node.text(), node.place(), problems);
    }
    TextRules.checkVisible(node.text(), node.place(), source, range.from(), range.to(), problems);
    boolean clean = guard.checkNoAnchorOrTag(typed, typed.getTag(), range.from());
    if (tree.isAtKey()) {
      key(typed, node, range);
    } else if (YamlGuard.isEmpty(typed) && emptied(tree.pendingKey())) {
      tree.addValue(new Sequence(List.of(), node.place()));
    } else if (!tree.isNothingOpen() || !YamlGuard.isEmpty(typed)) {
      if (clean) {
        guard.checkValue(typed, range);
      }
      // The guard drops a key that is only the rest of a text which a comma in braces cut off.
      // There is then no value to add.
      if (!tree.isAtKey()) {
        tree.addValue(
            YamlGuard.isNoValue(typed)
                ? new Scalar("", source.place(range.from(), range.from()))
                : node);
      }
    }
  }

  /// Returns the same object for equal keys. A file repeats few keys in each of its records.
  private String shared(String key) {
    String known = keys.putIfAbsent(key, key);
    return known == null ? key : known;
  }

  private void key(ScalarEvent typed, Scalar node, TextRange range) {
    if (guard.checkKey(typed, range)) {
      tree.addKey(node);
    } else {
      stopped = true;
      faultLine = source.line(range.from());
    }
  }

  private boolean emptied(@Nullable Scalar key) {
    return key != null && emptied.contains(key.place().line());
  }

  private void alias(AliasEvent alias) {
    int from = begin(alias);
    int to = index(alias.getEndMark());
    guard.alias(from, to);
    Scalar node = new Scalar(source.text(from, to), source.place(from, to));
    if (tree.isAtKey()) {
      tree.addKey(node);
    } else {
      tree.addValue(node);
    }
  }

  private static int begin(Event event) {
    return index(event.getStartMark());
  }

  private static int index(Optional<Mark> mark) {
    return mark.isPresent() ? mark.get().getIndex() : 0;
  }
}
