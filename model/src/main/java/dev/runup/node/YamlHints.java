package dev.runup.node;

/// Writes the most frequent hint: to put a text in quotes, with the quoted text.
final class YamlHints {

  static final String QUOTE = "Put the whole text in quotes.";

  /// The most characters of a text that the hint repeats. Longer ones are easier to read in the
  /// excerpt.
  private static final int LONGEST = 60;

  private final CodePointText source;
  private final TreeBuilder tree;

  YamlHints(CodePointText source, TreeBuilder tree) {
    this.source = source;
    this.tree = tree;
  }

  /// Returns the hint for a text that begins at `from` and ends with its line.
  ///
  /// Inside of brackets the text may end earlier. The hint then doesn't repeat it.
  String quote(int from) {
    int end = source.textEnd(source.line(from));
    boolean shown = tree.indentation() >= 0 && from < end && end - from <= LONGEST;
    return shown ? "Put the whole text in quotes: " + quoted(source.text(from, end)) : QUOTE;
  }

  private static String quoted(String text) {
    String inner = withoutQuotes(text);
    return inner.contains("\"") || inner.contains("\\")
        ? "'" + inner.replace("'", "''") + "'"
        : '"' + inner + '"';
  }

  /// Removes the quotation marks around a text.
  private static String withoutQuotes(String text) {
    char first = text.charAt(0);
    boolean around =
        text.length() > 2
            && (first == '"' || first == '\'')
            && text.indexOf(first, 1) > 0
            && text.charAt(text.length() - 1) == first;
    return around ? text.substring(1, text.length() - 1) : text;
  }
}
