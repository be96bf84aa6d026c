package dev.runup.node;

import dev.runup.node.CodePointText.TextRange;
import dev.runup.problem.Mend;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Builds the problems of YAML files that the parser can't read any further.
final class YamlProblems {

  static final String QUOTE = "Put the whole text in quotes.";

  /// The most characters of a text that a hint repeats. Longer ones are easier to read in the
  /// excerpt.
  private static final int LONGEST = 60;

  private static final String WRITE_KEY = "Write \"key: text\".";

  private static final Pattern EQUALS = Pattern.compile("(- +)*[\\w-]+ *=.*");

  /// The characters that word processors write for a hyphen or at the beginning of a list's entry.
  private static final String WRONG_DASHES = "–—−•·●▪*";

  private final CodePointText source;
  private final TreeBuilder tree;
  private final YamlMends mends;

  YamlProblems(CodePointText source, TreeBuilder tree) {
    this.source = source;
    this.tree = tree;
    this.mends = new YamlMends(source);
  }

  YamlMends mends() {
    return mends;
  }

  /// Reports a text that needs quotes because of its first character.
  Problem needsQuotes(int from) {
    String first = FileProblems.quoted(source.text(from, from + 1));
    String message = "a text can't begin with " + first + " here";
    return at(ProblemCode.NEEDS_QUOTES, from, message, quoteHint(from)).withMend(quotes(from));
  }

  Problem unclosedQuote(int from) {
    return unclosedQuote(from, "this quotation mark is never closed");
  }

  Problem quoteClosedLater(int from, int line) {
    return unclosedQuote(from, "this quotation mark is closed only in line " + line);
  }

  private Problem unclosedQuote(int from, String message) {
    return at(
            ProblemCode.UNCLOSED_QUOTE,
            from,
            message,
            "Close it where the text ends."
                + (source.codePointAt(from) == '"'
                    ? ""
                    : " A text that begins with an apostrophe needs \"…\" around it."))
        .withMend(source.codePointAt(from) == '"' ? mends.closed(from) : null);
  }

  /// @param quoted the quoted text that ended before, or null if unknown
  Problem textAfterQuote(int at, @Nullable TextRange quoted) {
    return fault(
        ProblemCode.TEXT_AFTER_QUOTE,
        at,
        lineEnd(at),
        "the text goes on here after its closing quotation mark",
        quoted == null ? QUOTE : quoteHint(quoted.from()),
        quoted == null ? null : quotes(quoted.from()));
  }

  /// @param text the index at which the whole text begins
  Problem textAfterBracket(int at, int text) {
    return fault(
        ProblemCode.TEXT_AFTER_BRACKET,
        at,
        lineEnd(at),
        "the text goes on here after a closing bracket",
        "A text that begins with a bracket is read as a list. " + quoteHint(text),
        quotes(text));
  }

  Problem badEscape(int from, int to) {
    return fault(
        ProblemCode.BAD_ESCAPE,
        from,
        to,
        FileProblems.quoted(source.text(from, to))
            + " has no meaning between double quotation marks",
        "Write \\\\ for a backslash, or put the text between single quotation marks.",
        null);
  }

  Problem noSuchCharacter(int line) {
    return line(
        ProblemCode.BAD_ESCAPE,
        line,
        "this line holds the code of a character that does not exist",
        "Write the character itself.");
  }

  Problem unreadable(int line) {
    return line(
        ProblemCode.YAML_SYNTAX,
        line,
        "from this line on, the file can't be read as YAML",
        "Put texts with unusual characters in quotes.");
  }

  Problem bracketNotClosed(int from) {
    return at(
            ProblemCode.UNCLOSED_BRACKET,
            from,
            "the bracket " + FileProblems.quoted(source.text(from, from + 1)) + " is not closed",
            "Close it where the list or the keys end. If it is text, put the whole text in quotes.")
        .withMend(mends.closed(from));
  }

  Problem commaMissing(int bracket, int at) {
    String open = FileProblems.quoted(source.text(bracket, bracket + 1));
    return at(
        ProblemCode.UNCLOSED_BRACKET,
        at,
        "a comma or the end of the bracket " + open + " is missing before this",
        "If it is text, put the whole text in quotes.");
  }

  Problem bracketClosesNothing(int at) {
    return at(
        ProblemCode.UNCLOSED_BRACKET,
        at,
        "this bracket closes nothing",
        "Delete it. If it is text, put the whole text in quotes.");
  }

  Problem tabInEmptyLine(int tab) {
    return at(ProblemCode.TAB, tab, "this empty line contains a tab", "Delete it.")
        .withMend(mends.character(tab, ""));
  }

  Problem indentedByTab(int tab) {
    String hint = "Indent by spaces: two for each level.";
    return at(ProblemCode.TAB, tab, "this line is indented by a tab", hint)
        .withMend(mends.indentation(source.line(tab), -1));
  }

  Problem tabForSpace(int tab) {
    String message = "this is a tab in place of a space";
    return at(ProblemCode.TAB, tab, message, "Write a space instead.")
        .withMend(mends.character(tab, " "));
  }

  Problem noKey(int line) {
    return EQUALS.matcher(source.lineText(line)).matches()
        ? line(ProblemCode.NO_KEY, line, "this is an equals sign in place of a colon", WRITE_KEY)
            .withMend(mends.colon(line))
        : line(
            ProblemCode.NO_KEY,
            line,
            "this line has no key",
            WRITE_KEY + " A line that continues the text above is indented more than its key.");
  }

  /// Returns the problem in the first characters of an entry or a key, or null.
  ///
  /// Example: `– title` begins with a dash for a hyphen, and `-title` lacks a space.
  @Nullable Problem checkStart(TextRange key) {
    int other = source.otherSpace(key.from(), key.to());
    int first = source.codePointAt(key.from());
    int next = source.codePointAt(key.from() + 1);
    if (WRONG_DASHES.indexOf(first) >= 0 && (next == ' ' || next == '\t')) {
      return at(
              ProblemCode.WRONG_DASH,
              key.from(),
              FileProblems.quoted(source.text(key.from(), key.from() + 1))
                  + " begins no entry of a list",
              "Begin it with \"- \": a hyphen and a space.")
          .withMend(mends.character(key.from(), "-"));
    }
    if (first == '-' && Character.isLetter(next)) {
      String message = "a space is missing after the dash";
      return at(ProblemCode.NO_SPACE, key.from(), message, "Write \"- key: text\".")
          .withMend(mends.insert(key.from() + 1, " "));
    }
    return other < 0 ? null : otherSpace(other);
  }

  /// Reports a character that looks like a space in a place where YAML needs one.
  Problem otherSpace(int at) {
    return at(
            ProblemCode.OTHER_SPACE,
            at,
            "this is no space to YAML but " + TextRules.codeAndName(source.codePointAt(at)),
            "Replace it by a space; it often comes along when text is copied.")
        .withMend(mends.character(at, " "));
  }

  Problem noKeyBeforeColon(int colon) {
    String message = "the key before this colon is missing";
    return at(ProblemCode.NO_KEY, colon, message, "Write \"key: text\".");
  }

  Problem noSpaceAfterColon(int colon) {
    int line = source.line(colon);
    if (source.otherSpace(colon + 1, colon + 2) >= 0) {
      return otherSpace(colon + 1);
    }
    String spaced =
        source.text(source.textStart(line), colon) + ": " + source.text(colon + 1, lineEnd(colon));
    String message = "a space is missing after the colon";
    return at(ProblemCode.NO_SPACE, colon, message, "Write " + FileProblems.quoted(spaced))
        .withMend(mends.insert(colon + 1, " "));
  }

  /// @param text the text that contains the colon, or null if unknown
  Problem secondColon(int colon, @Nullable TextRange text) {
    String quote = text == null ? QUOTE : quoteHint(text.from());
    return at(
            ProblemCode.SECOND_COLON,
            colon,
            "this line has a second colon",
            "YAML takes \": \" for the end of a key. " + quote)
        .withMend(text == null ? null : quotes(text.from()));
  }

  Problem afterTheEnd(int line) {
    return line(
        ProblemCode.SECOND_DOCUMENT,
        line,
        "the file goes on here after the line \"...\", which ends it",
        "Delete that line.");
  }

  /// Reports a text that YAML takes for a comment.
  Problem cutText(int hash, String message, String hint) {
    return Problem.of(
        ProblemCode.TEXT_CUT,
        source.place(hash, source.textEnd(source.line(hash))),
        message,
        "A comment needs two spaces before # and one after it. " + hint);
  }

  /// Reports a text that is a comment from its beginning.
  Problem cutFromItsBeginning(int hash) {
    return cutText(hash, "this text counts as a comment, because it begins with #", quoteHint(hash))
        .withMend(quotes(hash));
  }

  Problem cutByComment(int line) {
    return line(
        ProblemCode.TEXT_CUT,
        line,
        "the comment above cuts this off from the text it belongs to",
        "Move the comment out of the text. If it is text, put the whole text in quotes.");
  }

  Problem indentation(int line, String message) {
    return line(
            ProblemCode.INDENTATION,
            line,
            message,
            "Keys of one record, and entries of one list, begin in the same column.")
        .withMend(mends.indentation(line, 1));
  }

  private int lineEnd(int at) {
    return source.textEnd(source.line(at));
  }

  private Problem line(ProblemCode code, int line, String message, String hint) {
    return Problem.of(code, source.linePlace(line), message, hint);
  }

  private Problem at(ProblemCode code, int character, String message, String hint) {
    return fault(code, character, character + 1, message, hint, null);
  }

  private Problem fault(
      ProblemCode code, int from, int to, String message, String hint, @Nullable Mend mend) {
    return Problem.of(code, source.place(from, to), message, hint).withMend(mend);
  }

  /// Returns quotes around the rest of a line. Null inside of brackets, where the text may end
  /// earlier.
  @Nullable Mend quotes(int from) {
    return tree.indentation() >= 0 ? mends.quotes(from) : null;
  }

  /// Returns the hint to put a text in quotes, for a text from `from` to the end of its line.
  ///
  /// Inside of brackets the text may end earlier. The hint then doesn't repeat it.
  String quoteHint(int from) {
    int end = source.textEnd(source.line(from));
    boolean shown = tree.indentation() >= 0 && from < end && end - from <= LONGEST;
    return shown
        ? "Put the whole text in quotes: " + YamlMends.inQuotes(source.text(from, end))
        : QUOTE;
  }
}
