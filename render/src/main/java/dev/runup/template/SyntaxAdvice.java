package dev.runup.template;

import dev.runup.template.LimitedRun.TemplatePosition;
import dev.runup.text.Spelling;
import freemarker.core.ParseException;
import freemarker.template.Configuration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the author of a template that can't be parsed most likely did.
///
/// @param message what is wrong
/// @param hint what to write instead
/// @param position where it is wrong, or null for the place that FreeMarker names
record SyntaxAdvice(String message, String hint, @Nullable TemplatePosition position) {

  private static final Pattern UNCLOSED =
      Pattern.compile("Unexpected end of file reached\\. You have an unclosed #(\\w+)\\..*");

  private static final Pattern WRONG_END =
      Pattern.compile(
          "Encountered \"(</[#@][^\"]*)\", but at this place only this can be closed: \"#(\\w+)\".*");

  private static final Pattern STRAY_END = Pattern.compile("Encountered \"(</[#@][^\"]*)\".*");

  private static final Pattern UNEXPECTED = Pattern.compile("Encountered (\"[^\"]*\").*");

  private static final Pattern DIRECTIVE = Pattern.compile("Unknown directive: #(\\w+)\\..*");

  private static final Pattern BUILT_IN = Pattern.compile("Unknown built-in: \"(\\w+)\".*");

  private static final Pattern MALFORMED =
      Pattern.compile("#(\\w+) is an existing directive, but the tag is malformed.*");

  private static final Pattern WRONG_CHARACTER =
      Pattern.compile("Lexical error: encountered .*? \\((\\d+)\\).*");

  private static final String CURLY_QUOTES = "“”„‟‘’‚‛«»";

  /// A comment, the end of a macro's call, or a call with its name and a `/` if it has no end.
  private static final Pattern CALLS =
      Pattern.compile(
          "<#--(?s:.*?)-->|(</@)[^>]*>|<@([\\w.]+)(?:\"[^\"]*\"|'[^']*'|\\([^)]*\\)|[^>\"'(])*?(/?)>");

  /// What [TemplateGuard] refuses.
  private static final Pattern REFUSED = Pattern.compile("\"[?.]\\w+\" is refused: .*");

  /// The names that FreeMarker knows.
  private static final Configuration FREEMARKER = new Configuration(Configuration.VERSION_2_3_35);

  /// Returns the advice on a template that can't be parsed, or null if there is none.
  ///
  /// @param text the source of the template, or null if it is not known
  static @Nullable SyntaxAdvice of(ParseException failure, @Nullable String text) {
    String message = FreemarkerWords.firstLine(failure.getEditorMessage());
    SyntaxAdvice call =
        message.startsWith("Unexpected end of file reached. You have an unclosed @")
                || STRAY_END.matcher(message).matches() && !WRONG_END.matcher(message).matches()
            ? unclosedCall(failure, text)
            : null;
    if (call != null) {
      return call;
    }
    SyntaxAdvice character = ofCharacter(message);
    if (character != null) {
      return character;
    }
    Matcher malformed = MALFORMED.matcher(message);
    if (malformed.matches()) {
      return new SyntaxAdvice(
          "<#" + malformed.group(1) + "> lacks what belongs behind its name",
          malformed.group(1).equals("elseif")
              ? "Write <#else>, or a condition: <#elseif value??>."
              : "For example <#if value??>, <#list briefing.statements as s>.",
          null);
    }
    Matcher unclosed = UNCLOSED.matcher(message);
    if (unclosed.matches()) {
      return unclosed(unclosed.group(1), "is not closed", failure, text);
    }
    Matcher wrongEnd = WRONG_END.matcher(message);
    if (wrongEnd.matches()) {
      String where = "before the \"" + wrongEnd.group(1) + "\" of line " + failure.getLineNumber();
      return unclosed(wrongEnd.group(2), "is not closed " + where, failure, text);
    }
    Matcher strayEnd = STRAY_END.matcher(message);
    if (strayEnd.matches()) {
      return new SyntaxAdvice(
          "\"" + strayEnd.group(1) + "\" closes nothing",
          "Delete it, or write what it closes before it.",
          null);
    }
    Matcher directive = DIRECTIVE.matcher(message);
    if (directive.matches()) {
      return new SyntaxAdvice(
          "there is no directive \"#" + directive.group(1) + "\"",
          meant(directive.group(1), FREEMARKER.getSupportedBuiltInDirectiveNames(), "#")
              + "A macro is called with @, as in <@w.said s/>.",
          null);
    }
    Matcher builtIn = BUILT_IN.matcher(message);
    if (builtIn.matches()) {
      return new SyntaxAdvice(
          "no built-in is named \"" + builtIn.group(1) + "\"",
          meant(builtIn.group(1), FREEMARKER.getSupportedBuiltInNames(), "?")
              + "FreeMarker's manual lists them all.",
          null);
    }
    if (REFUSED.matcher(message).matches()) {
      return new SyntaxAdvice(
          message,
          "The day of an issue is briefing.issue.day, and all facts are in briefing.",
          null);
    }
    Matcher unexpected = UNEXPECTED.matcher(message);
    return unexpected.matches()
        ? new SyntaxAdvice(
            unexpected.group(1) + " can't stand here",
            "Most likely a sign is missing before it, such as }, ), > or a quotation mark.",
            null)
        : null;
  }

  private static @Nullable SyntaxAdvice ofCharacter(String message) {
    Matcher found = WRONG_CHARACTER.matcher(message);
    if (!found.matches()) {
      return null;
    }
    String character = Character.toString(Integer.parseInt(found.group(1)));
    return new SyntaxAdvice(
        character + " can't stand in code",
        CURLY_QUOTES.contains(character)
            ? "Use straight quotes: \"…\"."
            : "Delete it, or write it between quotes.",
        null);
  }

  /// Returns the advice at the last call of a macro that is open where parsing failed, or null.
  private static @Nullable SyntaxAdvice unclosedCall(
      ParseException failure, @Nullable String text) {
    if (text == null) {
      return null;
    }
    Deque<MatchResult> open = new ArrayDeque<>();
    int end = offset(text, failure.getLineNumber(), failure.getColumnNumber());
    for (MatchResult call : CALLS.matcher(text.substring(0, end)).results().toList()) {
      if (call.group(1) != null) {
        open.poll();
      } else if (call.group(2) != null && call.group(3).isEmpty()) {
        open.push(call);
      }
    }
    MatchResult last = open.peek();
    return last == null || text.indexOf("</@", end) >= 0
        ? null
        : new SyntaxAdvice(
            "this <@" + last.group(2) + "> is not closed",
            "Close it with />: " + last.group().replaceFirst("\\s*>$", "/>"),
            TemplatePosition.of(failure.getTemplateName(), text, last.start()));
  }

  private static String meant(String typed, Collection<?> known, String sign) {
    TreeSet<String> names = new TreeSet<>();
    known.forEach(one -> names.add(String.valueOf(one)));
    return Spelling.didYouMean(typed, names)
        .replaceFirst("\"", "\"" + Matcher.quoteReplacement(sign));
  }

  /// Returns the advice at the place where a directive was opened, or null if that is not found.
  private static @Nullable SyntaxAdvice unclosed(
      String directive, String what, ParseException failure, @Nullable String text) {
    TemplatePosition opened = text == null ? null : opened(directive, failure, text);
    return opened == null
        ? null
        : new SyntaxAdvice(
            "this <#" + directive + "> " + what,
            "Write </#" + directive + "> where it ends.",
            opened);
  }

  /// Returns the position of the last directive of a name that is open where parsing failed.
  private static @Nullable TemplatePosition opened(
      String directive, ParseException failure, String text) {
    Pattern tags = Pattern.compile("<#--(?s:.*?)-->|<(/?)#" + directive + "\\b");
    Deque<Integer> open = new ArrayDeque<>();
    int end = offset(text, failure.getLineNumber(), failure.getColumnNumber());
    for (MatchResult tag : tags.matcher(text.substring(0, end)).results().toList()) {
      if ("/".equals(tag.group(1))) {
        open.poll();
      } else if (tag.group(1) != null) {
        open.push(tag.start());
      }
    }
    Integer at = open.peek();
    return at == null ? null : TemplatePosition.of(failure.getTemplateName(), text, at);
  }

  /// Returns the index of a line and column. At the end of a text FreeMarker names a column that
  /// isn't there.
  private static int offset(String text, int line, int column) {
    int start = 0;
    for (int i = 1; i < line && start >= 0; i++) {
      start = text.indexOf('\n', start) + 1;
      if (start == 0) {
        return text.length();
      }
    }
    return Math.clamp((long) start + column - 1, 0, text.length());
  }
}
