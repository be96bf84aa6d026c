package dev.runup.node;

import dev.runup.node.CodePointText.TextRange;
import dev.runup.node.Node.Scalar;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/// Reports valid YAML in which a text would silently change or be lost, for example anchors.
///
/// The parser's events show how YAML read the file. The source is searched for the rest, for
/// example a comment that was meant as text.
final class YamlGuard {

  /// The words that YAML reads as no value.
  private static final Set<String> NOTHING = Set.of("~", "null", "Null", "NULL");

  /// The beginning of an entry or key. The possessive `*+` prevents that thousands of dashes nest
  /// as many calls.
  private static final Pattern NEW_ENTRY = Pattern.compile("(- +)*+[\\w-]+:( .*)?");

  private final CodePointText source;
  private final FileProblems problems;
  private final TreeBuilder tree;
  private final YamlProblems faults;
  private final CutTexts cut;
  private @Nullable TextRange lastKey;

  /// The last text that was a value, for the comma that cuts it.
  private @Nullable TextRange lastValue;

  YamlGuard(CodePointText source, FileProblems problems, TreeBuilder tree) {
    this.source = source;
    this.problems = problems;
    this.tree = tree;
    this.faults = new YamlProblems(source, tree);
    this.cut = new CutTexts(source, problems, faults);
  }

  static boolean isEmpty(ScalarEvent typed) {
    return typed.isPlain() && typed.getValue().isEmpty();
  }

  /// Returns whether YAML reads the typed text as no value.
  static boolean isNoValue(ScalarEvent typed) {
    String text = typed.getValue();
    return typed.isPlain() && (text.isEmpty() || NOTHING.contains(text));
  }

  void documentStart(int from, boolean second) {
    if (second) {
      problems.error(
          ProblemCode.SECOND_DOCUMENT,
          from,
          from + 3,
          "a second document begins here; whatever follows would be lost",
          "Delete this line, or move what follows into a file of its own.");
    }
    int first = 1;
    while (first < source.line(from) && source.codePointAt(source.lineStart(first)) != '%') {
      first++;
    }
    if (source.codePointAt(source.lineStart(first)) == '%') {
      directive(first);
    }
  }

  private void directive(int line) {
    problems.error(
        ProblemCode.YAML_DIRECTIVE,
        source.linePlace(line),
        "this line is an instruction to YAML readers, not a fact",
        "Delete it. If it is text, put the text in quotes.");
  }

  /// Reports an anchor or a tag. Returns whether there is neither.
  boolean checkNoAnchorOrTag(NodeEvent event, Optional<String> tag, int from) {
    if (event.getAnchor().isEmpty() && tag.isEmpty()) {
      return true;
    }
    Place place = source.place(from, wordEnd(from));
    String word = FileProblems.quoted(source.text(from, wordEnd(from)));
    if (event.getAnchor().isPresent()) {
      problems.error(
          ProblemCode.YAML_ANCHOR,
          place,
          word + " is a label to YAML, not text",
          "No labels here: write the value out wherever it is needed. " + faults.quoteHint(from));
    } else {
      problems.error(
          ProblemCode.YAML_TAG,
          place,
          word + " is the name of a type to YAML, not text",
          "No types here: every value is read as text. " + faults.quoteHint(from));
    }
    return false;
  }

  void alias(int from, int to) {
    String word = FileProblems.quoted(source.text(from, to));
    problems.error(
        ProblemCode.YAML_ALIAS,
        from,
        to,
        word + " points to a label in YAML, it is not text",
        "No labels here: write the value out. " + faults.quoteHint(from));
  }

  private int wordEnd(int from) {
    int end = from;
    while (end < source.length() && !Character.isWhitespace(source.codePointAt(end))) {
      end++;
    }
    return end;
  }

  void collectionAsKey(int from) {
    problems.error(
        ProblemCode.KEY_SHAPE,
        from,
        from + 1,
        "a list or mapping can't be a key",
        "If it is text, put the whole text in quotes.");
  }

  /// Checks a key. Returns false if it isn't a key and its record can't be read.
  boolean checkKey(ScalarEvent typed, TextRange key) {
    lastKey = key;
    @Nullable Problem entry = typed.isPlain() ? faults.checkStart(key) : null;
    if (entry != null) {
      problems.add(entry);
      return false;
    }
    int before = source.indexOfTextBefore(key.from());
    if (source.codePointAt(before) == '?') {
      problems.error(
          ProblemCode.KEY_SHAPE,
          before,
          before + 1,
          "a question mark can't introduce a key",
          "Write \"key: text\"; a text that begins with a question mark goes in quotes.");
    } else if (isEmpty(typed)) {
      problems.error(
          ProblemCode.NO_KEY,
          key.from(),
          key.from() + 1,
          "the key before this colon is missing",
          "Write \"key: text\".");
    } else if (typed.isPlain() && typed.getValue().equals("<<")) {
      problems.error(
          ProblemCode.YAML_MERGE,
          key.from(),
          key.to(),
          "\"<<\" copies keys from another place in YAML",
          "Write the keys out here.");
      return false;
    }
    return true;
  }

  void checkValue(ScalarEvent typed, TextRange value) {
    int indentation = tree.indentation();
    if (isEmpty(typed)) {
      reportEmptyValue(value, tree.pendingKey());
      return;
    }
    lastValue = value;
    cut.checkLinesBetweenKeyAndText(value, tree.pendingKey() == null ? null : lastKey);
    switch (typed.getScalarStyle()) {
      case SINGLE_QUOTED, DOUBLE_QUOTED -> {
        cut.checkAfter(value, 1);
        checkSwallowedKeys(value, indentation);
      }
      case LITERAL, FOLDED -> cut.checkNextLine(value, indentation);
      case PLAIN, JSON_SCALAR_STYLE -> {
        reportNull(typed, value);
        cut.checkAfter(value, 2);
        cut.checkNextLine(value, indentation);
      }
    }
    if (indentation < 0 && !tree.isNothingOpen()) {
      cut.checkAfterComma(value.to());
    }
  }

  /// Checks the text after a bracket.
  void checkBracket(int end) {
    cut.checkAfterBracket(end);
  }

  private void reportNull(ScalarEvent typed, TextRange value) {
    if (isNoValue(typed)) {
      problems.error(
          ProblemCode.EMPTY_VALUE,
          value.from(),
          value.to(),
          FileProblems.quoted(typed.getValue())
              + " means \"nothing\" in YAML, and nothing is shown of it",
          "Leave the key out, or put it in quotes if it is text.");
    }
  }

  /// Reports a quotation mark that was probably forgotten. The text then continues over the next
  /// keys.
  private void checkSwallowedKeys(TextRange value, int indentation) {
    int last = source.line(value.to() - 1);
    for (int line = source.line(value.from()) + 1; line <= last; line++) {
      int start = source.textStart(line);
      String text = source.text(start, source.lineEnd(line));
      if (source.column(start) <= indentation && NEW_ENTRY.matcher(text).matches()) {
        problems.add(
            Problem.of(
                    ProblemCode.UNCLOSED_QUOTE,
                    source.place(value.from(), value.from() + 1),
                    "this quotation mark is closed only in line " + last,
                    "Close it where the text ends: line " + line + " looks like a key of its own.")
                .withMend(faults.mends().closed(value.from())));
        return;
      }
    }
  }

  private void reportEmptyValue(TextRange value, @Nullable Scalar key) {
    TextRange typed = lastKey;
    if (key == null || typed == null) {
      if (!cut.reportCutAfter(value.from())) {
        problems.error(
            ProblemCode.EMPTY_VALUE,
            value.from() - 1,
            value.from(),
            "nothing follows this dash",
            "Write the entry after it, or delete the line.");
      }
    } else if (source.codePointAt(source.skipSpacesAndTabs(typed.to())) != ':') {
      reportWithoutColon(key, typed);
    } else if (!cut.reportCutAfter(cut.indexAfterColon(typed)) && !entryBelow(typed)) {
      problems.error(
          ProblemCode.EMPTY_VALUE,
          key.place(),
          "nothing follows " + FileProblems.quoted(key.text()),
          "Write its text after the colon, or leave the key out.");
    }
  }

  /// Returns whether a list follows below that was typed with other characters for its dashes.
  private boolean entryBelow(TextRange key) {
    int line = source.line(key.to()) + 1;
    while (line < source.lines() && source.textStart(line) == source.lineEnd(line)) {
      line++;
    }
    int start = source.textStart(line);
    return faults.checkStart(new TextRange(start, source.lineEnd(line))) != null;
  }

  private void reportWithoutColon(Scalar key, TextRange typed) {
    int before = typed.from() - 1;
    while (before > 0 && Character.isWhitespace(source.codePointAt(before))) {
      before--;
    }
    if (key.text().contains(":")) {
      int colon = typed.from() + key.text().codePointCount(0, key.text().indexOf(':'));
      problems.add(
          Problem.of(
                  ProblemCode.NO_SPACE,
                  key.place(),
                  "a space is missing after the colon",
                  "Write " + FileProblems.quoted(key.text().replaceFirst(":", ": ")))
              .withMend(faults.mends().insert(colon + 1, " ")));
      split(key, typed);
    } else if (source.codePointAt(before) == ',') {
      if (!problems.hasProblem(ProblemCode.COMMA_CUT, source.line(before))) {
        problems.add(
            Problem.of(
                    ProblemCode.COMMA_CUT,
                    source.place(before, before + 1),
                    "a comma ended your text here",
                    "Write the keys in lines of their own, without { }, or put the whole text in quotes.")
                .withMend(faults.mends().quotesAcrossComma(lastValue, typed)));
      }
      tree.dropKey();
      tree.dropLastText();
    } else {
      problems.error(
          ProblemCode.EMPTY_VALUE,
          key.place(),
          "nothing follows " + FileProblems.quoted(key.text()),
          "Write keys with their texts between { and }. If it is text, put it in quotes.");
    }
  }

  /// Takes the text before the colon of a key for the key, and the rest for its value. Example:
  /// `title:A visit`.
  private void split(Scalar key, TextRange typed) {
    int length = key.text().indexOf(':');
    int colon = typed.from() + key.text().codePointCount(0, length);
    tree.dropKey();
    tree.addKey(new Scalar(key.text().substring(0, length), source.place(typed.from(), colon)));
    tree.addValue(
        new Scalar(key.text().substring(length + 1), source.place(colon + 1, typed.to())));
  }
}
