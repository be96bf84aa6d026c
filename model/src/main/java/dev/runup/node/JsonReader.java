package dev.runup.node;

import dev.runup.node.Node.Scalar;
import dev.runup.node.NodeReader.ParsedFile;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Reads a JSON file by RFC 8259, without extensions.
final class JsonReader {

  /// Jackson's limits, raised out of the way. Our own limits are lower and have their own messages.
  private static final StreamReadConstraints NO_LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(10 * TreeBuilder.MAX_DEPTH)
          .maxStringLength(Integer.MAX_VALUE)
          .maxNumberLength(Integer.MAX_VALUE)
          .maxNameLength(Integer.MAX_VALUE)
          .build();

  /// Matches the parts of Jackson's messages that only programmers understand. Group 1 keeps a
  /// character and drops its code. Example: `('}' (code 125))` becomes `'}'`.
  private static final Pattern INTERNAL =
      Pattern.compile(
          "\\(('.+?') \\(code [^)]+\\)\\)| \\(\\(CTRL-CHAR, code \\d+\\)\\)| \\(code [^)]+\\)"
              + "|: enable `.+"
              + "|(?:: was expecting)? \\((?:JSON String|for |start marker|not recognized).+");

  private final CodePointText source;
  private final String text;
  private final FileProblems problems;
  private final TreeBuilder tree;
  private boolean complete;
  private boolean stopped;

  // The char offset looked up last, and the same position in code points.
  private int knownOffset;
  private int knownIndex;

  JsonReader(CodePointText source, String text, FileProblems problems) {
    this.source = source;
    this.text = text;
    this.problems = problems;
    this.tree = new TreeBuilder(source, problems);
  }

  ParsedFile read() {
    JsonFactory factory = JsonFactory.builder().streamReadConstraints(NO_LIMITS).build();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
      for (JsonToken token = parser.nextToken();
          token != null && !stopped && !problems.isFull();
          token = parser.nextToken()) {
        take(token, parser);
      }
    } catch (JacksonException e) {
      int at = index(Math.clamp(e.getLocation().getCharOffset(), 0, text.stripTrailing().length()));
      problems.addSyntaxProblem(syntaxProblem(e, at), source.line(at));
    }
    return problems.parsedFile(tree.finish(source.length()));
  }

  private Problem syntaxProblem(JacksonException e, int at) {
    boolean end = e.getLocation().getCharOffset() >= text.stripTrailing().length();
    String message = INTERNAL.matcher(e.getOriginalMessage()).replaceAll("$1");
    return Problem.of(
        ProblemCode.JSON_SYNTAX,
        source.place(at, at + 1),
        message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1),
        hint(end ? -1 : source.codePointAt(at)));
  }

  /// Returns the hint for the character at which Jackson stopped, or for the end of the file (-1).
  private static String hint(int point) {
    return switch (point) {
      case -1 -> "Is the file complete? Close each text with \", each [ with ] and each { with }.";
      case '}', ']' ->
          "Delete a comma before the bracket, or write the missing value. Close [ with ] and { with"
              + " }.";
      case '/', '#' -> "JSON has no comments. Delete the comment, or write the file in YAML.";
      case '\'', '`', '“', '”', '„', '‘', '’', '«', '»' ->
          "Write keys and texts between straight quotation marks: \"…\".";
      case '\n', '\r' -> "Close the text with \". Write \\n for a line break in a text.";
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '+', '-', '.' ->
          "Write 0.5 for .5 and 7 for 007. Other texts need quotation marks.";
      case '\t' -> "Write \\t for a tab in a text.";
      default ->
          "Write keys and texts between \"…\" and a comma between two values. "
              + "In a text, write \\\" for a quotation mark and \\\\ for a backslash.";
    };
  }

  private void take(JsonToken token, JsonParser parser) {
    int from = index(parser.currentTokenLocation().getCharOffset());
    if (complete) {
      reportTrailing(from);
      return;
    }
    switch (token) {
      case START_OBJECT -> stopped = !tree.openMapping(from, true);
      case START_ARRAY -> stopped = !tree.openSequence(from, true);
      case END_OBJECT, END_ARRAY -> tree.close(from + 1);
      case PROPERTY_NAME -> tree.addKey(scalar(parser.currentName(), from));
      case VALUE_NULL -> tree.addValue(reportNull(from));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> tree.addValue(number(parser.getString(), from));
      case VALUE_STRING, VALUE_TRUE, VALUE_FALSE -> tree.addValue(scalar(parser.getString(), from));
      case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("a JSON text gave " + token);
    }
    complete = tree.isNothingOpen();
  }

  private Scalar scalar(String value, int from) {
    int end = source.codePointAt(from) == '"' ? quoteEnd(from) : from + value.length();
    Scalar scalar = new Scalar(value, source.place(from, end));
    TextRules.check(value, scalar.place(), problems);
    TextRules.checkVisible(value, scalar.place(), source, from, end, problems);
    return scalar;
  }

  private Scalar number(String value, int from) {
    Scalar scalar = scalar(value, from);
    TextRules.checkNumber(value, scalar.place(), problems);
    return scalar;
  }

  private int quoteEnd(int from) {
    int at = from + 1;
    while (at < source.length() && source.codePointAt(at) != '"') {
      at += source.codePointAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  private Scalar reportNull(int from) {
    @Nullable Scalar key = tree.pendingKey();
    problems.error(
        ProblemCode.EMPTY_VALUE,
        from,
        from + 4,
        key == null
            ? "null means \"nothing\""
            : "null means \"nothing\": " + FileProblems.quoted(key.text()) + " has no value",
        "Leave it out, or write \"null\" if it is text.");
    return new Scalar("", source.place(from, from));
  }

  private void reportTrailing(int from) {
    stopped = true;
    problems.error(
        ProblemCode.TRAILING_TEXT,
        from,
        from + 1,
        "the file goes on after its last closing bracket",
        "Delete what follows, or put it inside of the outermost brackets.");
  }

  /// Converts an offset in chars, which Jackson uses, to an index in code points.
  ///
  /// Counts from the previous offset. If offsets ascend, a whole file takes linear time.
  private int index(long charOffset) {
    int offset = (int) charOffset;
    if (offset < knownOffset) {
      knownOffset = 0;
      knownIndex = 0;
    }
    knownIndex += text.codePointCount(knownOffset, offset);
    knownOffset = offset;
    return knownIndex;
  }
}
