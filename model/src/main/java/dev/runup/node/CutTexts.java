package dev.runup.node;

import dev.runup.node.CodePointText.TextRange;
import dev.runup.problem.Mend;
import org.jspecify.annotations.Nullable;

/// Finds texts that YAML cuts at a `#`. What follows would be lost silently as a comment.
///
/// A comment beside a value must therefore be recognizable: two spaces before the `#` and one after
/// it. Example: `value: plan #3` is reported, because the value would be "plan".
record CutTexts(CodePointText source, FileProblems problems, YamlProblems faults) {

  /// Reports a text that YAML cut at ` #`. Example: of `value: plan #3` only `plan` is left.
  ///
  /// @param spaces the number of spaces that a comment needs before it. It is 1 after a quoted
  ///   text, whose end is clear.
  void checkAfter(TextRange value, int spaces) {
    int next = source.skipSpacesAndTabs(value.to());
    if (source.codePointAt(next) == '#' && !isComment(value.to(), next, spaces)) {
      boolean oneLine = source.line(value.from()) == source.line(value.to());
      report(
          next,
          "this text was cut at \" #\": the rest of the line counts as a comment",
          oneLine ? faults.quoteHint(value.from()) : YamlProblems.QUOTE,
          oneLine ? faults.quotes(value.from()) : null);
    }
  }

  /// Reports a cut text such as `#3 of the plan` after a bracket, or after the comma that follows
  /// it.
  void checkAfterBracket(int end) {
    checkDirectlyAfter(end);
    checkAfterComma(end);
  }

  /// Reports a cut text such as `#3 of the plan` after the comma that follows an entry inside of
  /// brackets.
  void checkAfterComma(int end) {
    int next = source.skipSpacesAndTabs(end);
    if (source.codePointAt(next) == ',') {
      checkDirectlyAfter(next + 1);
    }
  }

  private void checkDirectlyAfter(int after) {
    int next = source.skipSpacesAndTabs(after);
    if (source.codePointAt(next) == '#' && !isComment(after, next, 1)) {
      reportBeginning(next);
    }
  }

  /// Reports a line below a text if it begins with `#` and was meant to continue the text.
  ///
  /// @param indentation the column of the key or dash. Lines of the text begin right of it. -1
  ///   inside of brackets, where nothing is reported.
  void checkNextLine(TextRange value, int indentation) {
    if (indentation < 0) {
      return;
    }
    int line = source.line(value.to());
    boolean wholeLines = source.column(value.to()) == 0 && value.to() > value.from();
    int next = source.textStart(wholeLines ? line : line + 1);
    boolean deeper = source.column(next) > indentation;
    if (source.codePointAt(next) == '#' && deeper && !isFollowedBySpace(next)) {
      report(
          next,
          "the text above was cut here: a line that begins with # counts as a comment",
          YamlProblems.QUOTE,
          null);
    }
  }

  /// Reports lines that begin with `#` between a key and a text that begins in a line below it.
  ///
  /// @param key the key, or null for the entry of a list
  void checkLinesBetweenKeyAndText(TextRange value, @Nullable TextRange key) {
    if (source.indexOfTextBefore(value.from()) >= 0) {
      return;
    }
    int line = source.line(value.from()) - 1;
    while (line > 0 && isCommentOrBlank(line)) {
      int start = source.textStart(line);
      if (source.codePointAt(start) == '#' && !isFollowedBySpace(start)) {
        reportBeginning(start);
      }
      line--;
    }
    if (line > 0) {
      reportCutAfter(key == null ? indexAfterDashes(line) : indexAfterColon(key));
    }
  }

  /// Reports a text that begins with a `#`. Returns whether there is one.
  ///
  /// @param after the index after the colon or the dash
  boolean reportCutAfter(int after) {
    int next = source.skipSpacesAndTabs(after);
    boolean cut = source.codePointAt(next) == '#' && !isComment(after, next, 2);
    if (cut) {
      reportBeginning(next);
    }
    return cut;
  }

  /// Returns the index after the colon of a key.
  int indexAfterColon(TextRange key) {
    return source.skipSpacesAndTabs(key.to()) + 1;
  }

  private int indexAfterDashes(int line) {
    int dash = source.textStart(line);
    while (source.codePointAt(source.skipSpacesAndTabs(dash + 1)) == '-') {
      dash = source.skipSpacesAndTabs(dash + 1);
    }
    return dash + 1;
  }

  private boolean isCommentOrBlank(int line) {
    int start = source.textStart(line);
    return start == source.lineEnd(line) || source.codePointAt(start) == '#';
  }

  private boolean isComment(int from, int hash, int spaces) {
    return hash - from >= spaces && isFollowedBySpace(hash);
  }

  /// Returns whether a `#`, or a run of them, is followed by white space or the end of the file.
  private boolean isFollowedBySpace(int hash) {
    int next = hash;
    while (source.codePointAt(next) == '#') {
      next++;
    }
    return next == source.length() || Character.isWhitespace(source.codePointAt(next));
  }

  private void reportBeginning(int hash) {
    problems.add(faults.cutFromItsBeginning(hash));
  }

  private void report(int hash, String message, String hint, @Nullable Mend mend) {
    problems.add(faults.cutText(hash, message, hint).withMend(mend));
  }
}
