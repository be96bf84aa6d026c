package dev.runup.node;

import dev.runup.problem.Problem;
import org.jspecify.annotations.Nullable;

/// The wording of what is wrong in a YAML file where it can't be read on.
final class YamlFaults {

  private final Source source;
  private final YamlHints hints;

  YamlFaults(Source source, YamlHints hints) {
    this.source = source;
    this.hints = hints;
  }

  /// A text that would have to stand in quotes because of its first character.
  Problem needsQuotes(int from) {
    String first = Shown.quoted(source.text(from, from + 1));
    String message = "a text can't begin with " + first + " here";
    return fault("needs-quotes", from, from + 1, message, hints.quote(from));
  }

  Problem unclosedQuote(int from) {
    return unclosedQuote(from, "this quotation mark is never closed");
  }

  Problem quoteClosedLater(int from, int line) {
    return unclosedQuote(from, "this quotation mark is closed only in line " + line);
  }

  private Problem unclosedQuote(int from, String message) {
    return fault(
        "unclosed-quote",
        from,
        from + 1,
        message,
        "Close it where the text ends. A text that begins with an apostrophe needs \"…\" around"
            + " it.");
  }

  /// @param quoted the text in quotes that ended before, if it is known
  Problem textAfterQuote(int at, @Nullable Stretch quoted) {
    return fault(
        "text-after-quote",
        at,
        lineEnd(at),
        "the text goes on here after its closing quotation mark",
        quoted == null ? YamlHints.QUOTE : hints.quote(quoted.from()));
  }

  /// @param text where the whole text begins
  Problem textAfterBracket(int at, int text) {
    return fault(
        "text-after-bracket",
        at,
        lineEnd(at),
        "the text goes on here after a closing bracket",
        "A text that begins with a bracket is read as a list. " + hints.quote(text));
  }

  Problem badEscape(int from, int to) {
    return fault(
        "bad-escape",
        from,
        to,
        Shown.quoted(source.text(from, to)) + " has no meaning between double quotation marks",
        "Write \\\\ for a backslash, or put the text between single quotation marks.");
  }

  Problem noSuchCharacter(int line) {
    return line(
        "bad-escape",
        line,
        "this line holds the code of a character that does not exist",
        "Write the character itself.");
  }

  Problem unreadable(int line) {
    return line(
        "yaml-syntax",
        line,
        "from this line on, the file can't be read as YAML",
        "Put texts with unusual characters in quotes.");
  }

  Problem bracketNotClosed(int from) {
    return fault(
        "unclosed-bracket",
        from,
        from + 1,
        "the bracket " + Shown.quoted(source.text(from, from + 1)) + " is not closed",
        "Close it where the list or the keys end. If it is text, put the whole text in quotes.");
  }

  Problem commaMissing(int bracket, int at) {
    String open = Shown.quoted(source.text(bracket, bracket + 1));
    return fault(
        "unclosed-bracket",
        at,
        at + 1,
        "a comma or the end of the bracket " + open + " is missing before this",
        "If it is text, put the whole text in quotes.");
  }

  Problem bracketClosesNothing(int at) {
    return fault(
        "unclosed-bracket",
        at,
        at + 1,
        "this bracket closes nothing",
        "Delete it. If it is text, put the whole text in quotes.");
  }

  Problem tabInEmptyLine(int tab) {
    return fault("tab", tab, tab + 1, "a tab stands in this empty line", "Delete it.");
  }

  Problem indentedByTab(int tab) {
    String hint = "Indent by spaces: two for each level.";
    return fault("tab", tab, tab + 1, "this line is indented by a tab", hint);
  }

  Problem tabForSpace(int tab) {
    String message = "a tab stands here where a space belongs";
    return fault("tab", tab, tab + 1, message, "Write a space instead.");
  }

  Problem noKey(int line) {
    return line(
        "no-key",
        line,
        "this line has no key",
        "Write \"key: text\". What goes on a text from the line above stands deeper than its key.");
  }

  Problem noKeyBeforeColon(int colon) {
    String message = "no key stands before this colon";
    return fault("no-key", colon, colon + 1, message, "Write \"key: text\".");
  }

  Problem noSpaceAfterColon(int colon) {
    String message = "a space is missing after the colon";
    return fault("no-space", colon, colon + 1, message, "Write \"key: text\".");
  }

  /// @param text the text that holds the colon, if it is known
  Problem secondColon(int colon, @Nullable Stretch text) {
    String quote = text == null ? YamlHints.QUOTE : hints.quote(text.from());
    return fault(
        "second-colon",
        colon,
        colon + 1,
        "a second colon stands in this line",
        "YAML takes \": \" for the end of a key. " + quote);
  }

  Problem afterTheEnd(int line) {
    return line(
        "second-document",
        line,
        "the file goes on here after the line \"...\", which ends it",
        "Delete that line.");
  }

  Problem cutByComment(int line) {
    return line(
        "text-cut",
        line,
        "the comment above cuts this off from the text it belongs to",
        "Move the comment out of the text. If it is text, put the whole text in quotes.");
  }

  Problem indentation(int line, String message) {
    return line(
        "indentation",
        line,
        message,
        "Keys of one record, and entries of one list, begin in the same column.");
  }

  private int lineEnd(int at) {
    return source.textEnd(source.line(at));
  }

  private Problem line(String code, int line, String message, String hint) {
    return Problem.error(code, source.linePlace(line), message, hint);
  }

  private Problem fault(String code, int from, int to, String message, String hint) {
    return Problem.error(code, source.place(from, to), message, hint);
  }
}
